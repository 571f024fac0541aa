import Shared

/// Reads one line's YAML value: `{a: 1, b: [x, 'y']}` or a scalar.
struct FlowReader {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private var rest: Substring

    init(_ text: Substring) { rest = text }

    mutating func whole() throws -> JSONValue {
        let value = try value(isInside: false)
        skipSpace()
        guard rest.isEmpty else { throw Failure(description: "'\(rest.prefix(20))' follows a value") }
        return value
    }

    private mutating func value(isInside: Bool) throws -> JSONValue {
        skipSpace()
        switch rest.first {
        case "{": return try mapping()
        case "[": return try sequence()
        case "'", "\"": return .string(try quoted())
        default: return plain(isInside: isInside)
        }
    }

    private mutating func mapping() throws -> JSONValue {
        rest.removeFirst()
        var fields: [String: JSONValue] = [:]
        skipSpace()
        while rest.first != "}" {
            skipSpace()
            guard let colon = rest.firstIndex(of: ":") else { throw Failure(description: "a key has no colon") }
            let key = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
            guard rest.first == " " else { throw Failure(description: "'\(key)' has no space after its colon") }
            fields[key] = try value(isInside: true)
            skipSpace()
            if rest.first == "," {
                rest.removeFirst()
            } else if rest.first != "}" {
                throw Failure(description: "a mapping does not end")
            }
        }
        rest.removeFirst()
        return .object(fields)
    }

    private mutating func sequence() throws -> JSONValue {
        rest.removeFirst()
        var items: [JSONValue] = []
        skipSpace()
        while rest.first != "]" {
            items.append(try value(isInside: true))
            skipSpace()
            if rest.first == "," {
                rest.removeFirst()
            } else if rest.first != "]" {
                throw Failure(description: "a sequence does not end")
            }
        }
        rest.removeFirst()
        return .array(items)
    }

    private mutating func quoted() throws -> String {
        let mark = rest.removeFirst()
        var text = ""
        while let next = rest.popFirst() {
            guard next == mark else {
                text.append(next)
                continue
            }
            // A doubled mark stands for itself.
            guard rest.first == mark else { return text }
            text.append(rest.removeFirst())
        }
        throw Failure(description: "a quoted text does not end")
    }

    private mutating func plain(isInside: Bool) -> JSONValue {
        let end = isInside ? rest.firstIndex { ",}]".contains($0) } ?? rest.endIndex : rest.endIndex
        let text = String(rest[..<end])
        rest = rest[end...]
        switch text {
        case "", "null", "~": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Int64(text).map { .integer($0) } ?? Double(text).map { .number($0) } ?? .string(text)
        }
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == " " } }
}
