/// Words of time by class and value, from `Resources/times.txt`: another language is another file.
package struct TimeLexicon: Sendable {
    package static let english = TimeLexicon(PackageResources.times_txt)

    private var meanings: [String: TimeMeaning] = [:]
    /// The first words of feasts' names.
    private var feastHeads: Set<String> = []
    /// Classes of the file that no pattern asks for, and classes that patterns ask for and the file lacks.
    package let mismatches: [String]

    init(_ bytes: [UInt8]) {
        var unknown: Set<String> = []
        var missing = Set(TimeClass.allCases)
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard let name = words.first.map(String.init) else { continue }
            for (index, word) in words.enumerated().dropFirst() {
                let parts = word.split(separator: "=", maxSplits: 1)
                let value = parts.count > 1 ? String(parts[1]) : "\(index)"
                if name == "gloss" {
                    meanings[String(parts[0]), default: TimeMeaning()].gloss = TimeGloss(rawValue: value)
                } else if let timeClass = TimeClass(name: name) {
                    meanings[String(parts[0]), default: TimeMeaning()].add(timeClass, value)
                    missing.remove(timeClass)
                    if timeClass == .feast { feastHeads.insert(String(parts[0].prefix { $0 != "-" })) }
                } else {
                    unknown.insert(name)
                }
            }
        }
        mismatches = (unknown + missing.map { String(describing: $0) }).sorted()
    }

    /// What a word in lower case means; nil where it has to do with time in no way.
    func meaning(of word: String) -> TimeMeaning? { meanings[word] }
    func value(_ timeClass: TimeClass, _ word: String) -> String? { meanings[word]?.value(timeClass) }
    func number(_ timeClass: TimeClass, _ word: String) -> Int? { meanings[word]?.number(timeClass) }
    func gloss(_ word: String) -> TimeGloss? { meanings[word]?.gloss }
    func has(_ timeClass: TimeClass, _ word: String) -> Bool { meanings[word]?.has(timeClass) == true }

    /// Whether the name of a feast begins with the word, or with what its "'s" belongs to.
    package func startsFeast(_ word: String) -> Bool { feastHeads.contains(Self.withoutGenitive(word)) }

    static func withoutGenitive(_ word: String) -> String {
        word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    }
}
