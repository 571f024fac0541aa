/// What sort of happening a noun phrase names, so that "talks" and "negotiations" may be one event.
enum EventKind: String, Sendable, CaseIterable {
    case talks
    case meeting
    case election
    case war
    case attack
    case protest
    case trial
    case ceasefire

    private var nouns: Set<String> {
        switch self {
        case .talks:
            ["talks", "talk", "negotiations", "negotiation", "discussions", "discussion", "consultations", "dialogue"]
        case .meeting: ["meeting", "meetings", "summit"]
        case .election: ["election", "elections", "vote", "referendum", "primary"]
        case .war: ["war", "conflict", "invasion", "offensive"]
        case .attack: ["attack", "attacks", "bombing", "shooting", "explosion", "massacre", "strike", "strikes"]
        case .protest: ["protest", "protests", "demonstration", "demonstrations", "rally"]
        case .trial: ["trial", "hearing"]
        case .ceasefire: ["ceasefire", "truce", "armistice"]
        }
    }

    /// The kind that the phrase's head, its first noun of a known kind, tells.
    init?(_ phrase: String) {
        let words = phrase.lowercased().split { !$0.isLetter }.map(String.init)
        for word in words {
            if let kind = Self.allCases.first(where: { $0.nouns.contains(word) }) {
                self = kind
                return
            }
        }
        return nil
    }
}
