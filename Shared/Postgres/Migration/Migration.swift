/// One step of the schema's history: never changed once it has been applied anywhere, only followed by another.
public struct Migration: Sendable {
    /// The steps are applied in the order of these.
    public var number: Int
    public var name: String
    /// Any number of statements, without BEGIN and COMMIT.
    public var sql: String

    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// From a file embedded in the binary by `.embedInCode`.
    public init(number: Int, name: String, bytes: [UInt8]) {
        self.init(number: number, name: name, sql: String(decoding: bytes, as: UTF8.self))
    }
}
