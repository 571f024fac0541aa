/// What the bearer of a token may do.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    case submit
    case query
    case curate
    case operate
}
