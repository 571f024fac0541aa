/// What is known of names before any article is read: countries, places, organisations and given names.
///
/// Read once from the small tables in `Resources`; their first lines name their sources.
struct Gazetteer: Sendable {
    static let shared = Gazetteer()

    /// What one listed phrase can stand for.
    struct Entry: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case country, demonym, capital, seat, place, organisation }
        var kind: Kind
        /// ISO 3166-1 alpha-2 of the country it is or belongs to.
        var country: String?
        /// The usual name of the thing: the country of a demonym, an organisation's full name.
        var canonical: String
    }

    enum Gender: Sendable, Hashable { case female, male, either }

    /// Listed phrases as written, capitals included.
    let entries: [String: [Entry]]
    /// Listed phrases in capitals, for headlines set in them; short ones are left out.
    let capitals: [String: String]
    let givenNames: [String: Gender]
    let surnames: Set<String>
    /// The usual name of each country.
    let countryNames: [String: String]
    /// Most tokens of a listed phrase, by the letters and digits that it begins with.
    private let longest: [String: Int]

    private init() {
        var entries: [String: [Entry]] = [:]
        var countryNames: [String: String] = [:]
        func add(_ phrase: some StringProtocol, _ kind: Entry.Kind, _ country: String?, _ canonical: String) {
            guard !phrase.isEmpty else { return }
            let entry = Entry(kind: kind, country: country, canonical: canonical)
            for spelling in Self.spellings(String(phrase)) where entries[spelling]?.contains(entry) != true {
                entries[spelling, default: []].append(entry)
            }
        }
        for line in ResourceLines(PackageResources.countries_tsv) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 5 else { continue }
            let names = fields[1].split(separator: "|")
            guard let first = names.first else { continue }
            let code = String(fields[0])
            let canonical = String(first)
            countryNames[code] = canonical
            for name in names { add(name, .country, code, canonical) }
            for demonym in fields[2].split(separator: "|") {
                add(demonym, .demonym, code, canonical)
                if let plural = Self.plural(demonym) { add(plural, .demonym, code, canonical) }
            }
            for capital in fields[3].split(separator: "|") { add(capital, .capital, code, String(capital)) }
            for seat in fields[4].split(separator: "|") { add(seat, .seat, code, String(seat)) }
        }
        for line in ResourceLines(PackageResources.places_txt) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let code = line[..<colon].isEmpty ? nil : String(line[..<colon])
            for place in line[line.index(after: colon)...].split(separator: ";") {
                let name = place.drop { $0 == " " }
                add(name, .place, code, String(name))
            }
        }
        for line in ResourceLines(PackageResources.organisations_txt) {
            let parts = line.split(separator: "+", maxSplits: 1)
            guard let list = parts.first else { continue }
            let names = list.split(separator: "|")
            guard let canonical = names.first else { continue }
            let code = parts.count > 1 ? String(parts[1]) : nil
            for name in names { add(name, .organisation, code, String(canonical)) }
        }
        for (name, code) in Self.otherPeoples { add(name, .demonym, code, name) }
        var givenNames: [String: Gender] = [:]
        var surnames: Set<String> = []
        for line in ResourceLines(PackageResources.givennames_txt) {
            let words = line.split(separator: " ")
            guard let head = words.first else { continue }
            if head == "surname:" {
                for word in words.dropFirst() { surnames.insert(String(word)) }
                continue
            }
            let gender: Gender = head == "female:" ? .female : head == "male:" ? .male : .either
            for word in words.dropFirst() {
                let known = givenNames[String(word)]
                givenNames[String(word)] = known == nil || known == gender ? gender : .either
            }
        }
        self.entries = entries
        self.givenNames = givenNames
        self.surnames = surnames
        self.countryNames = countryNames
        longest = entries.keys.reduce(into: [:]) { longest, phrase in
            let head = Self.head(phrase)
            longest[head] = max(longest[head] ?? 0, Self.mostTokens(phrase))
        }
        var capitals: [String: String] = [:]
        for phrase in entries.keys where phrase.count > 3 { capitals[phrase.uppercased()] = phrase }
        self.capitals = capitals
    }

    /// Peoples, faiths and regions without a country of their own, written like demonyms.
    private static let otherPeoples: [(String, String?)] = [
        "European", "Asian", "African", "Arab", "Muslim", "Christian", "Jewish", "Jew", "Catholic", "Protestant",
        "Orthodox",
        "Sunni", "Shia", "Shiite", "Shi'ite", "Kurd", "Kurdish", "Islamic", "Hindu", "Buddhist", "Sikh", "Scottish",
        "Welsh", "English", "Scot", "Catalan", "Basque", "Tibetan", "Uyghur", "Uighur", "Chechen", "Tatar", "Roma",
        "Hispanic", "Latino", "Latin American", "African American", "African-American", "Native American", "Nazi",
        "Republican", "Democrat", "Democratic", "Communist", "Socialist", "Conservative", "Liberal", "Tory", "Tories",
        "Houthi", "Pashtun", "Yazidi", "Druze", "Alawite", "Maronite", "Coptic", "Rohingya", "Hutu", "Tutsi", "Zulu",
        "Bavarian", "Sicilian", "Siberian", "Crimean", "Flemish", "Walloon", "Quebecer", "Californian", "Texan",
        "Roman", "Byzantine", "Ottoman", "Viking", "Celtic", "Slavic", "Germanic", "Persian", "Aboriginal", "Maori",
        "Scandinavian", "Mediterranean", "Baltic", "Balkan", "Caribbean", "Western", "Evangelical", "Mormon",
        "Anglican", "Lutheran", "Methodist", "Baptist", "Presbyterian", "Marxist", "Islamist", "Zionist",
    ].flatMap { [($0, nil), ($0 + "s", nil)] }

    private static func plural(_ demonym: Substring) -> String? {
        if demonym.hasSuffix("ese") || demonym.hasSuffix("ish") || demonym.hasSuffix("men") || demonym.hasSuffix("ss") {
            return nil
        }
        return demonym + "s"
    }

    /// How many tokens a listed phrase that begins with this word can have; 0 where none does.
    func mostTokens(from word: String) -> Int { longest[Self.head(word)] ?? 0 }

    private static func head(_ phrase: String) -> String { String(phrase.prefix { $0.isLetter || $0.isNumber }) }

    /// The tokenizer cuts at most between letters and whatever else there is.
    private static func mostTokens(_ phrase: String) -> Int {
        let cuts = phrase.count { !$0.isLetter && !$0.isNumber && $0 != " " }
        return phrase.split { !$0.isLetter && !$0.isNumber }.count + cuts
    }

    /// A phrase as given, and with curly apostrophes where it has straight ones.
    private static func spellings(_ phrase: String) -> [String] {
        guard phrase.contains("'") else { return [phrase] }
        return [phrase, String(phrase.map { $0 == "'" ? "\u{2019}" : $0 })]
    }
}
