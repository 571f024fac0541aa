import Shared

/// Bodies without a name of their own that are told by a name and what they are: "the Bush administration", "People
/// magazine", "the Russian government". The same words are one thing in every document.
extension FormReader {
    /// What makes a description one of many, or another thing in each document.
    private static let openings: Set<String> = [
        "a", "an", "another", "any", "both", "each", "every", "many", "no", "one", "several", "some", "such", "that",
        "these", "this", "those", "two", "three", "his", "her", "its", "my", "our", "their", "your",
    ]

    /// - Returns: nil where the words may mean many things.
    func described(_ chain: Chain) -> NameForm? {
        guard chain.type == .organisation, chain.names.isEmpty else { return nil }
        var words = chain.name.split { $0.isWhitespace }.map { word in
            word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : String(word)
        }
        if words.first?.lowercased() == "the" { words.removeFirst() }
        guard (2...6).contains(words.count), let first = words.first, let head = words.last,
            !Self.openings.contains(first.lowercased()), first.first?.isUppercase == true,
            head.first?.isLowercase == true, !head.hasSuffix("s") || head.hasSuffix("ss")
        else { return nil }
        let folded = lexicon.standard(Self.words(words.joined(separator: " "), type: .organisation))
        guard folded.count > 1 else { return nil }
        guard let country = chain.country else {
            return NameForm(type: chain.type, name: words.joined(separator: " "), words: folded)
        }
        // Of a country's courts and teams there are many; it has one government.
        for length in 1...min(3, folded.count - 1) {
            let body = Array(folded.dropFirst(length))
            if lexicon.institutions.contains(body.joined(separator: " ")) {
                return NameForm(type: chain.type, name: words.joined(separator: " "), words: body, country: country)
            }
        }
        return nil
    }
}
