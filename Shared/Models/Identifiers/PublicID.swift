public import FoundationEssentials

/// What a `PublicID` names, and the prefix that says so in its text.
public protocol Identified: Sendable {
    static var prefix: String { get }
}

/// A stable public identifier: a prefix and a UUIDv7, as in `ent-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e`.
///
/// Typed by what it names, so that a document's id can never stand where an entity's is expected.
public struct PublicID<Kind: Identified>: Sendable, Hashable {
    public let uuid: UUID

    public init(_ uuid: UUID) { self.uuid = uuid }

    /// A new identifier.
    public static func make() -> Self { Self(UUIDv7.make()) }

    /// Reads `prefix-uuid`; nil where the prefix or the UUID is not what this type takes.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Kind.prefix + "-"),
            let uuid = UUID(uuidString: String(text.dropFirst(Kind.prefix.count + 1)))
        else { return nil }
        self.uuid = uuid
    }
}

extension PublicID: CustomStringConvertible {
    public var description: String { "\(Kind.prefix)-\(uuid.uuidString.lowercased())" }
}

extension PublicID: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.uuid < right.uuid }
}

extension PublicID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text.prefix(80))' is no id of the form \(Kind.prefix)-UUID")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Names a stored document.
public enum DocumentKind: Identified { public static let prefix = "doc" }
/// Names an entity: it never disappears; after a merge it redirects, after a split both exist.
public enum EntityKind: Identified { public static let prefix = "ent" }
/// Names a recorded statement.
public enum StatementKind: Identified { public static let prefix = "stm" }
/// Names a decision of entity resolution.
public enum DecisionKind: Identified { public static let prefix = "dec" }
/// Names an event between services: with its source, the key by which it is handled once.
public enum EventKind: Identified { public static let prefix = "evt" }

public typealias DocumentID = PublicID<DocumentKind>
public typealias EntityID = PublicID<EntityKind>
public typealias StatementID = PublicID<StatementKind>
public typealias DecisionID = PublicID<DecisionKind>
public typealias EventID = PublicID<EventKind>
