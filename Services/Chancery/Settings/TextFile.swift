import FoundationEssentials
import Shared

/// Files of UTF-8 text.
enum TextFile {
    /// - Throws: `ServiceError` that names the file and what is wrong with it.
    static func read(_ path: String) throws -> String {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw ServiceError(
                code: "unreadable-file",
                message: "the file \(path) cannot be read; see that it is there and may be read by this user")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ServiceError(
                code: "unreadable-file",
                message: "the file \(path) is not UTF-8 text; convert it, for instance with iconv")
        }
        return text
    }

    /// Writes so that readers see the old or the new text, never a part.
    static func write(_ text: String, to path: String, permissions: Int = 0o644) throws {
        let url = URL(filePath: path)
        try Data(text.utf8).write(to: url, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    }
}
