import Ingest

/// The reader that this process reads documents with.
enum Readers {
    static func configured() throws -> any DocumentReader { RuleReader() }
}
