/// What tells father from son, and one king of a name from the next: "Jr.", "III", "Louis IX".
enum NameGeneration {
    private static let words = ["jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"]

    /// - Returns: `jr`, `sr` or a Roman numeral in small letters; nil where the name has none.
    static func of(_ name: String) -> String? {
        let tokens = name.split { $0.isWhitespace || $0 == "," }
        for (index, token) in tokens.enumerated().dropFirst() {
            let isLast = index == tokens.count - 1
            if isLast, let word = words[token.lowercased().filter { $0 != "." }] { return word }
            // "Louis IX of Hesse", not "Malcolm X".
            if isNumeral(token), isLast || tokens[index + 1] == "of" || name[token.endIndex...].first == "," {
                return token.lowercased()
            }
        }
        return nil
    }

    /// A number from 2 to 39 as kings and grandsons bear it; X alone is more often an initial.
    private static func isNumeral(_ token: Substring) -> Bool {
        guard token == "V" || token.utf8.count > 1, token.allSatisfy({ "IVX".contains($0) }) else { return false }
        let units = token.drop { $0 == "X" }
        return token.utf8.count - units.utf8.count <= 3
            && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(units)
    }
}
