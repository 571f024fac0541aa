/// Nouns for offices, jobs and people, read once from `Resources/roles.txt`.
struct RoleLexicon: Sendable {
    static let shared = RoleLexicon()

    /// What kind of office a noun names.
    enum Kind: String, Sendable {
        /// An office of a state or region: without other words that of the article's country.
        case state
        /// A post in a body that the words name.
        case post
        /// Work for somebody: envoy, aide, lawyer.
        case service
        /// Membership of a body: member, lawmaker.
        case member
        /// A word before another role's noun: vice, deputy.
        case modifier
        /// People who act and speak without holding an office: official, critic.
        case actor
        /// A collective that acts: crowd, coalition.
        case collective
    }

    private let kinds: [String: Kind]
    /// Those who lead what they hold.
    let leaders: Set<String>
    private let portfolios: Set<String>
    private let parties: Set<String>
    private let majesties: Set<String>
    private let countries: [String: String]

    private init() {
        var kinds: [String: Kind] = [:]
        var leaders: Set<String> = []
        var portfolios: Set<String> = []
        var parties: Set<String> = []
        var majesties: Set<String> = []
        var countries: [String: String] = [:]
        for line in ResourceLines(PackageResources.roles_txt) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ").map(String.init)
            if line[..<colon] == "leader" {
                leaders.formUnion(words)
            } else if line[..<colon] == "country" {
                for word in words {
                    let parts = word.split(separator: "=").map(String.init)
                    if parts.count == 2 { countries[parts[0]] = parts[1] }
                }
            } else if line[..<colon] == "party" {
                parties.formUnion(words)
            } else if line[..<colon] == "majesty" {
                majesties.formUnion(words)
            } else if line[..<colon] == "portfolio" {
                portfolios.formUnion(words)
            } else if let kind = Kind(rawValue: String(line[..<colon])) {
                for word in words where kinds[word] == nil { kinds[word] = kind }
            }
        }
        self.kinds = kinds
        self.leaders = leaders
        self.portfolios = portfolios
        self.parties = parties
        self.majesties = majesties
        self.countries = countries
    }

    func kind(_ lemma: String) -> Kind? {
        if let kind = kinds[lemma] { return kind }
        if lemma.hasSuffix("s"), let kind = kinds[String(lemma.dropLast())] { return kind }
        if let hyphen = lemma.lastIndex(of: "-") {
            let last = String(lemma[lemma.index(after: hyphen)...])
            if last == "elect" || last == "designate" { return kind(String(lemma[..<hyphen])) }
            return kinds[last]
        }
        return nil
    }

    /// Whether a word names the field of an office: "foreign" minister.
    func isPortfolio(_ word: String) -> Bool { portfolios.contains(word) }

    /// ISO 3166-1 alpha-2 of the one country that has an office of this name.
    func country(_ lemma: String) -> String? { countries[lemma] }

    /// Whether a word is a party's adjective: "Republican" senator.
    func isParty(_ word: String) -> Bool { parties.contains(word) }

    /// Whether a word is a form of address that stands for nobody by name: "Her Majesty".
    func isAddress(_ word: String) -> Bool { majesties.contains(word) }

    /// Whether the noun alone names an office or job.
    func isRole(_ lemma: String) -> Bool {
        switch kind(lemma) {
        case .state, .post, .service, .member: true
        default: false
        }
    }

    func isActor(_ lemma: String) -> Bool { kind(lemma).map { $0 != .modifier } ?? false }
}
