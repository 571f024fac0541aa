/// Body of requests that ask without arguments.
public struct Nothing: Codable, Sendable, Hashable {
    public init() {}
}
