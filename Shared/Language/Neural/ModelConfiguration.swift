import FoundationEssentials

/// A spaCy pipeline's `config.cfg`: sections of `key = value` lines whose values are JSON, with `${section.key}` and
/// `${section:key}` standing for another value. Read only, nothing named in it is executed.
package struct ModelConfiguration: Sendable {
    private let path: String
    private var values: [String: [String: String]] = [:]

    /// Throws `ModelError`.
    package init(directory: String) throws {
        let file = ModelFile(directory: directory, "config.cfg")
        path = file.path
        var section = ""
        var key = ""
        for (number, line) in try file.text().split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let text = Self.trimmed(line)
            if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
            if text.hasPrefix("["), text.hasSuffix("]"), line.first == "[" {
                section = String(text.dropFirst().dropLast())
                values[section, default: [:]] = values[section] ?? [:]
                key = ""
            } else if line.first == " " || line.first == "\t", !key.isEmpty {
                values[section]?[key]? += "\n" + text
            } else if let equals = text.firstIndex(of: "="), !section.isEmpty {
                key = Self.trimmed(text[..<equals])
                values[section]?[key] = Self.trimmed(text[text.index(after: equals)...])
            } else {
                throw ModelError(path: path, reason: "line \(number + 1) is neither a section nor a setting")
            }
        }
    }

    /// The setting, or nil where it is absent or `null`. Throws `ModelError` where it is of another type.
    package func value<Value: Decodable>(_ section: String, _ key: String, as type: Value.Type) throws -> Value? {
        guard let text = resolved(section, key, depth: 0), text != "null" else { return nil }
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw ModelError(path: path, reason: "[\(section)] \(key) is not of the expected type: \(text)")
        }
    }

    /// Names of the pipeline's components in their order, with the factory that makes each.
    package func components() throws -> [(name: String, factory: String)] {
        guard let pipeline = try value("nlp", "pipeline", as: [String].self) else {
            throw ModelError(path: path, reason: "[nlp] has no pipeline")
        }
        return try pipeline.map { name in
            guard let factory = try value("components.\(name)", "factory", as: String.self) else {
                throw ModelError(path: path, reason: "[components.\(name)] names no factory")
            }
            return (name, factory)
        }
    }

    private func resolved(_ section: String, _ key: String, depth: Int) -> String? {
        guard let text = values[section]?[key] else { return nil }
        // References do not nest in practice; the limit ends those that lead round in a circle.
        guard text.hasPrefix("${"), text.hasSuffix("}"), depth < 8 else { return text }
        let reference = text.dropFirst(2).dropLast()
        guard let split = reference.lastIndex(where: { $0 == ":" || $0 == "." }) else { return nil }
        return resolved(
            String(reference[..<split]), String(reference[reference.index(after: split)...]), depth: depth + 1)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = text[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
