/// ISO 3166-1 alpha-2 codes of countries by what knowledge bases call them: codes in either case, or names.
public struct CountryCodes: Sendable {
    private let codes: [String: String]

    /// - Parameter names: each country's code and names.
    public init(_ names: [(code: String, names: [String])]) {
        var codes: [String: String] = [:]
        for (code, names) in names {
            codes[code.lowercased()] = code
            for name in names { codes[Self.fold(name)] = code }
        }
        self.codes = codes
    }

    /// Nil where it is the name of no country that is known.
    public subscript(name: String) -> String? {
        codes[name.lowercased()] ?? codes[Self.fold(name)]
    }

    private static func fold(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        return words.drop { $0 == "the" }.joined(separator: " ")
    }
}
