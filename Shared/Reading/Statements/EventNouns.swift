/// Nouns for what happens at a time and place, from `Resources/headwords.txt`.
enum EventNouns {
    static func contains(_ lemma: String) -> Bool { words.contains(lemma) }

    private static let words: Set<String> = {
        for line in ResourceLines(PackageResources.headwords_txt) where line.hasPrefix("eventnoun:") {
            return Set(line.split(separator: " ").dropFirst().map(String.init))
        }
        return []
    }()
}
