import FoundationEssentials

/// A file of a spaCy model directory, read whole.
package struct ModelFile {
    package let path: String

    package init(directory: String, _ name: String) {
        path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
    }

    /// Refuses what is absent, unreadable or above `maximumSize` bytes. Throws `ModelError`.
    package func bytes(maximumSize: Int = 2 << 30) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
            throw ModelError(path: path, reason: "no such file, or it cannot be read")
        }
        guard data.count <= maximumSize else {
            throw ModelError(path: path, reason: "\(data.count) bytes are more than the \(maximumSize) allowed")
        }
        return [UInt8](data)
    }

    package func text(maximumSize: Int = 64 << 20) throws -> String {
        guard let text = String(validating: try bytes(maximumSize: maximumSize), as: UTF8.self) else {
            throw ModelError(path: path, reason: "it is not UTF-8")
        }
        return text
    }

    /// Throws `ModelError`.
    package func messagePack() throws -> MessagePackValue {
        do {
            return try MessagePackValue(decoding: try bytes())
        } catch let error as MessagePackError {
            throw ModelError(path: path, reason: "it is damaged: \(error)")
        }
    }

    package func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decode(type, from: Data(try bytes(maximumSize: 256 << 20)))
    }

    /// For JSON that is embedded in this file.
    package func json<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try decode(type, from: Data(text.utf8))
    }

    private func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw ModelError(path: path, reason: "its JSON is not what this program reads: \(error)")
        }
    }
}
