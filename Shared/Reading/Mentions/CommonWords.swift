/// Words that English writes small: where one has a capital, it is more likely a headline, an outcry or the start of
/// a sentence than a name.
struct CommonWords: Sendable {
    static let shared = CommonWords()

    private let words: Set<String>
    /// What people shout and abbreviate where they write to each other.
    let chat: Set<String>

    private init() {
        var words: Set<String> = []
        var chat: Set<String> = []
        for line in ResourceLines(PackageResources.commonwords_txt) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            for word in line[line.index(after: colon)...].split(separator: " ") {
                if line.hasPrefix("chat") { chat.insert(String(word)) }
                words.insert(String(word))
            }
        }
        self.words = words
        self.chat = chat
    }

    /// Whether a word in small letters is listed, or what it inflects is.
    func contains(_ word: String) -> Bool {
        words.contains(word) || stems(of: word).contains(where: words.contains)
    }

    private static let endings: [(ending: String, replacements: [String])] = [
        ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]),
        ("ly", [""]), ("ers", ["", "e"]), ("er", ["", "e"]),
    ]

    private func stems(of word: String) -> [String] {
        var stems: [String] = []
        for (ending, replacements) in Self.endings where word.hasSuffix(ending) && word.count >= ending.count + 2 {
            let base = word.dropLast(ending.count)
            for replacement in replacements { stems.append(base + replacement) }
            // "stunned" is "stun".
            if let last = base.last, base.dropLast().last == last, base.count > 3 {
                stems.append(String(base.dropLast()))
            }
        }
        return stems
    }
}
