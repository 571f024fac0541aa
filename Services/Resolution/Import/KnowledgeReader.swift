public import Shared

/// Makes records of the lines of one format.
public protocol KnowledgeReader: Sendable {
    /// - Returns: nothing where the line has nothing to import: a bracket, a comment, a class of things that is left out.
    /// - Throws: `ImportLineError` where the line is not what the format says.
    func records(in line: ArraySlice<UInt8>) throws(ImportLineError) -> [KnowledgeRecord]
}

/// Why a line was not imported.
public struct ImportLineError: Error, Sendable, Hashable, CustomStringConvertible {
    public var description: String

    init(_ description: String) { self.description = description }
}
