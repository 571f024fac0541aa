import Shared

/// Reads the part of YAML 1.2 that `deploy/asyncapi.yaml` is written in: block mappings and sequences, flow collections on
/// one line, plain and quoted scalars, literal blocks (`|`), and comments on lines of their own.
struct YAMLReader {
    struct Failure: Error, CustomStringConvertible {
        var line: Int
        var reason: String
        var description: String { "line \(line): \(reason)" }
    }

    private struct Line {
        var number: Int
        var indent: Int
        var text: Substring
    }

    private var lines: [Line] = []
    private var at = 0
    /// As they stand, for literal blocks.
    private let raw: [Substring]

    static func read(_ text: String) throws -> JSONValue {
        var reader = YAMLReader(text)
        let value = try reader.block(indent: 0)
        if reader.at < reader.lines.count {
            throw Failure(line: reader.lines[reader.at].number, reason: "indented as nothing before it is")
        }
        return value
    }

    private init(_ text: String) {
        raw = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in raw.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let text = line.dropFirst(indent)
            guard !text.isEmpty, !text.hasPrefix("#") else { continue }
            lines.append(Line(number: index + 1, indent: indent, text: text))
        }
    }

    private mutating func block(indent: Int) throws -> JSONValue {
        guard at < lines.count, lines[at].indent >= indent else { return .null }
        return lines[at].text.hasPrefix("- ")
            ? try sequence(indent: lines[at].indent) : try mapping(indent: lines[at].indent)
    }

    private mutating func sequence(indent: Int) throws -> JSONValue {
        var items: [JSONValue] = []
        while at < lines.count, lines[at].indent == indent, lines[at].text.hasPrefix("- ") {
            let text = lines[at].text.dropFirst(2)
            if Self.key(of: text) != nil {
                // "- key: value" is a mapping that begins two columns further in.
                lines[at].indent += 2
                lines[at].text = text
                items.append(try mapping(indent: indent + 2))
            } else {
                items.append(try scalar(text))
                at += 1
            }
        }
        return .array(items)
    }

    private mutating func mapping(indent: Int) throws -> JSONValue {
        var fields: [String: JSONValue] = [:]
        while at < lines.count, lines[at].indent == indent, !lines[at].text.hasPrefix("- ") {
            let line = lines[at]
            guard let (key, rest) = Self.key(of: line.text) else {
                throw Failure(line: line.number, reason: "no 'key: value'")
            }
            guard fields[key] == nil else { throw Failure(line: line.number, reason: "\(key) stands twice") }
            if rest.isEmpty {
                at += 1
                fields[key] = try block(indent: indent + 1)
            } else if rest == "|" {
                at += 1
                fields[key] = .string(literal(after: line))
            } else {
                fields[key] = try scalar(rest)
                at += 1
            }
        }
        return .object(fields)
    }

    /// The lines below that are further in, without their common indentation.
    private mutating func literal(after head: Line) -> String {
        var text: [Substring] = []
        var indent: Int?
        for line in raw[head.number...] {
            let own = line.prefix { $0 == " " }.count
            if own < line.count {
                guard own > head.indent else { break }
                indent = indent ?? own
            }
            text.append(line.dropFirst(indent ?? 0))
        }
        let last = head.number + text.count
        while at < lines.count, lines[at].number <= last { at += 1 }
        return text.joined(separator: "\n")
    }

    /// Splits `key: value`; nil where the text is no mapping's line.
    private static func key(of text: Substring) -> (String, Substring)? {
        guard let first = text.first, !"{['\"".contains(first) else { return nil }
        guard
            let colon = text.indices.first(where: { index in
                guard text[index] == ":" else { return false }
                let next = text.index(after: index)
                return next == text.endIndex || text[next] == " "
            })
        else { return nil }
        return (String(text[..<colon]), text[text.index(after: colon)...].drop { $0 == " " })
    }

    private func scalar(_ text: Substring) throws -> JSONValue {
        var flow = FlowReader(text)
        do {
            return try flow.whole()
        } catch {
            throw Failure(line: lines[at].number, reason: "\(error)")
        }
    }
}
