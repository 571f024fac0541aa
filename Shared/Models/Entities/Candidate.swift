/// An entity that a chain was compared with.
public struct Candidate: Codable, Sendable, Hashable {
    public var entity: EntityID
    public var name: String
    /// 0 to 1.
    public var probability: Double
    public var features: [Feature]

    public init(entity: EntityID, name: String, probability: Double, features: [Feature]) {
        self.entity = entity
        self.name = name
        self.probability = probability
        self.features = features
    }
}
