/// One named reason for or against, in a decision.
public struct Feature: Codable, Sendable, Hashable {
    public var name: String
    /// What was measured, 0 to 1 unless the feature's own description says otherwise.
    public var value: Double
    /// What it added to the score, in log-odds.
    public var contribution: Double

    public init(name: String, value: Double, contribution: Double) {
        self.name = name
        self.value = value
        self.contribution = contribution
    }
}
