import FoundationEssentials
import Glibc
import Shared

/// The documents that `submit`'s arguments name, one after the other, with where each came from.
struct SubmissionSource: Sendable {
    struct Entry: Sendable {
        /// File and line, for messages.
        var origin: String
        var draft: Result<DocumentDraft, ServiceError>
    }

    /// What is given on the command line for documents that do not say it themselves.
    var published: PublicationTime?
    var publisher: String?

    /// Hands over each document of a file, folder, or standard input (`-`).
    /// - Throws: `ServiceError` where the path cannot be read at all.
    func read(_ path: String, _ consume: (Entry) async throws -> Void) async throws {
        if path.hasPrefix("http://") || path.hasPrefix("https://") {
            throw ServiceError(
                code: "unsupported-input",
                message: "\(path): this version reads files and standard input; save the page's text and submit that")
        }
        if path == "-" { return try await read(text: try Self.standardInput(), origin: "standard input", consume) }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ServiceError(code: "unreadable-file", message: "there is no file or folder \(path)")
        }
        guard isFolder else {
            return try await read(text: try TextFile.read(path), origin: path, consume)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        for name in names where !name.hasPrefix(".") {
            let isText = [".txt", ".json", ".ndjson", ".jsonl"].contains { name.hasSuffix($0) }
            if isText { try await read("\(path)/\(name)", consume) }
        }
    }

    /// Lines of JSON where the text begins with a brace, plain text otherwise.
    private func read(text: String, origin: String, _ consume: (Entry) async throws -> Void) async throws {
        guard text.first(where: { !$0.isWhitespace }) == "{" else {
            var draft = DocumentDraft(text: text)
            draft.title = text.split(separator: "\n").first.map { String($0.prefix(500)) }
            return try await consume(Entry(origin: origin, draft: .success(complete(draft))))
        }
        // One object over several lines is one document as well.
        if let draft = try? CanonicalJSON.decode(DocumentDraft.self, from: text) {
            return try await consume(Entry(origin: origin, draft: .success(complete(draft))))
        }
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            try await consume(Entry(origin: "\(origin):\(number)", draft: Self.parse(line).map(complete)))
        }
    }

    private static func parse(_ line: Substring) -> Result<DocumentDraft, ServiceError> {
        do {
            return .success(try CanonicalJSON.decode(DocumentDraft.self, from: String(line)))
        } catch DecodingError.keyNotFound(let key, _) {
            return .failure(invalid("the field '\(key.stringValue)' is missing"))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let field = context.codingPath.map(\.stringValue).joined(separator: ".")
            return .failure(invalid("the field '\(field)' is not what it should be: \(context.debugDescription)"))
        } catch DecodingError.dataCorrupted(let context) {
            return .failure(invalid(context.debugDescription))
        } catch {
            return .failure(invalid("\(error)"))
        }
    }

    private static func invalid(_ message: String) -> ServiceError {
        ServiceError(code: "invalid-document", message: message)
    }

    private func complete(_ draft: DocumentDraft) -> DocumentDraft {
        var draft = draft
        if draft.published == nil { draft.published = published }
        if draft.publisher == nil { draft.publisher = publisher }
        return draft
    }

    private static func standardInput() throws -> String {
        var data = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(0, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw ServiceError(code: "unreadable-file", message: "standard input cannot be read")
            }
            data.append(contentsOf: buffer[..<count])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ServiceError(code: "unreadable-file", message: "standard input is not UTF-8 text")
        }
        return text
    }
}
