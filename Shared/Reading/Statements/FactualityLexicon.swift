/// What words do to the claims they govern, read once from `Resources/factuality.txt`.
struct FactualityLexicon: Sendable {
    static let shared = FactualityLexicon()

    private let effects: [String: Factuality.Effect]

    private init() {
        var effects: [String: Factuality.Effect] = [:]
        for line in ResourceLines(PackageResources.factuality_txt) {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let effect = Factuality.Effect(rawValue: String(fields[0])) else { continue }
            for word in fields[2].split(separator: " ") { effects["\(word)/\(fields[1])"] = effect }
        }
        self.effects = effects
    }

    func effect(_ word: String, _ partOfSpeech: String) -> Factuality.Effect? { effects["\(word)/\(partOfSpeech)"] }
}
