import Shared

/// The words that make claims, read once from `Resources/predicates.txt`.
struct TriggerLexicon: Sendable {
    static let shared = TriggerLexicon()

    /// Triggers by lemma and part of speech.
    private let entries: [String: [Trigger]]
    /// Verbs that report what somebody says.
    let reporting: Set<String>
    private let claiming: Set<String>

    private init() {
        var entries: [String: [Trigger]] = [:]
        var reporting: Set<String> = []
        var claiming: Set<String> = []
        for line in ResourceLines(PackageResources.predicates_txt) {
            let fields = line.split(separator: "\t")
            guard fields.count == 4 else { continue }
            for word in fields[1].split(separator: " ") {
                let parts = word.split(separator: ":").map(String.init)
                guard let lemma = parts.first,
                    let trigger = Trigger(
                        predicate: String(fields[0]), lemma: lemma, companions: Array(parts.dropFirst()),
                        partOfSpeech: String(fields[2]), frame: fields[3])
                else { continue }
                entries["\(lemma)/\(trigger.partOfSpeech.rawValue)", default: []].append(trigger)
                if trigger.partOfSpeech == .verb { claiming.insert(lemma) }
                let content = trigger.slots[.content] ?? []
                if trigger.predicate == .says, trigger.partOfSpeech == .verb, parts.count == 1,
                    content.contains(.quote) || content == [.naming]
                {
                    reporting.insert(lemma)
                }
            }
        }
        // Those with companion words are the more precise.
        self.entries = entries.mapValues { $0.sorted { $0.companions.count > $1.companions.count } }
        self.reporting = reporting
        self.claiming = claiming
    }

    /// Whether a verb makes any kind of claim.
    func isClaiming(_ lemma: String) -> Bool { claiming.contains(lemma) }

    func triggers(_ lemma: String, _ partOfSpeech: Trigger.PartOfSpeech) -> [Trigger] {
        entries["\(lemma)/\(partOfSpeech.rawValue)"] ?? []
    }
}
