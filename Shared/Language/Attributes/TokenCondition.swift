/// What an attribute ruler's pattern asks of one token.
struct TokenCondition: Sendable {
    enum Attribute: String, Sendable {
        case tag = "TAG"
        case lower = "LOWER"
        case dep = "DEP"
        case text = "ORTH"
        case norm = "NORM"
        case pos = "POS"
        /// Its values are `true` and `false`.
        case isSpace = "IS_SPACE"
    }

    enum Test: Sendable {
        case equals(String)
        case oneOf([String])
        case noneOf([String])
        case matches(PatternProgram)

        func holds(_ value: String) -> Bool {
            switch self {
            case .equals(let wanted): return value == wanted
            case .oneOf(let wanted): return wanted.contains(value)
            case .noneOf(let unwanted): return !unwanted.contains(value)
            case .matches(let program):
                // Python's `search`: a match may begin anywhere.
                let scalars = Array(value.unicodeScalars)
                return (0...scalars.count).contains { program.match(scalars[...], at: $0, .any) != nil }
            }
        }
    }

    var tests: [(attribute: Attribute, test: Test)]

    /// Reads `{"TAG": "MD", "LOWER": {"IN": [...]}}`. Throws `ModelError` for what this program cannot judge.
    init(_ value: MessagePackValue, path: String) throws {
        guard let entries = value.entries, !entries.isEmpty else {
            throw ModelError(path: path, reason: "a pattern's token asks for nothing")
        }
        tests = try entries.map { entry in
            guard let name = entry.key.string, let attribute = Attribute(rawValue: name == "TEXT" ? "ORTH" : name)
            else {
                throw ModelError(path: path, reason: "a pattern asks for \(entry.key), which is not supported")
            }
            return (attribute, try Self.test(entry.value, path: path))
        }
    }

    private static func test(_ value: MessagePackValue, path: String) throws -> Test {
        if let text = value.string { return .equals(text) }
        if let flag = value.bool { return .equals(flag ? "true" : "false") }
        guard let entries = value.entries, entries.count == 1, let name = entries[0].key.string else {
            throw ModelError(path: path, reason: "a pattern has a test that is not supported")
        }
        let words = entries[0].value.array?.compactMap(\.string)
        switch (name, words, entries[0].value.string) {
        case ("IN", let words?, _): return .oneOf(words)
        case ("NOT_IN", let words?, _): return .noneOf(words)
        case ("REGEX", _, let source?):
            do throws(PatternError) {
                return .matches(try PatternProgram(PatternParser.parse(source), backward: false))
            } catch {
                throw ModelError(path: path, reason: "a regular expression that is not supported: \(error)")
            }
        default: throw ModelError(path: path, reason: "the test \(name) is not supported")
        }
    }

    /// The value that an attribute must equal, where it must.
    func required(_ attribute: Attribute) -> String? {
        for case (attribute, .equals(let value)) in tests { return value }
        return nil
    }
}
