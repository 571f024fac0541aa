/// The words that matter in names, read once from the embedded resource files.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    let words: WordTable
    /// Legal forms by the hash of their words; the value is the form's class, from 1.
    let legalForms: [UInt64: UInt8]
    /// The name of each class of legal form, by class.
    let legalFormNames: [String]

    /// Standard spellings of words that have several, by hash.
    let standardSpellings: [UInt64: String]

    /// Forms of at most this many words are looked for.
    static let longestLegalForm = 6

    init() {
        var entries: [UInt64: Word] = [:]
        standardSpellings = Lexicon.readWords(into: &entries)
        Lexicon.readGivenNames(into: &entries)
        Lexicon.readFrequencies(into: &entries)
        (legalForms, legalFormNames) = Lexicon.readLegalForms(into: &entries)
        words = WordTable(entries)
    }

    private static func readWords(into entries: inout [UInt64: Word]) -> [UInt64: String] {
        var spellings: [UInt64: String] = [:]
        var suffixes: [Substring: UInt8] = [:]
        for line in Resource.lines(NameWords.table) {
            let fields = Resource.words(line)
            guard let kind = fields.first else { continue }
            let rest = fields.dropFirst()
            switch kind {
            case "same", "same-person":
                guard let first = rest.first else { continue }
                let canonical = NameHash.of(first.utf8)
                spellings[canonical] = String(first)
                for word in rest {
                    let path = kind == "same" ? \Word.organisationSpelling : \Word.personSpelling
                    entries[NameHash.of(word.utf8), default: Word()][keyPath: path] = canonical
                }
            case "suffix":
                guard let name = rest.first else { continue }
                let number = name == "none" ? UInt8.max : suffixes[name] ?? UInt8(suffixes.count + 1)
                if name != "none" { suffixes[name] = number }
                for word in rest where word != "none" {
                    entries[NameHash.of(word.utf8), default: Word()].roles.insert(.suffix)
                    entries[NameHash.of(word.utf8), default: Word()].suffix = number
                }
            default:
                guard let role = role(named: kind) else { continue }
                for word in rest { entries[NameHash.of(word.utf8), default: Word()].roles.insert(role) }
            }
        }
        return spellings
    }

    private static func role(named name: Substring) -> WordRoles? {
        switch name {
        case "honorific": .honorific
        case "peerage": .peerage
        case "particle": .particle
        case "stop": .stop
        case "common": .common
        case "country": .country
        default: nil
        }
    }

    private static func readGivenNames(into entries: inout [UInt64: Word]) {
        for (index, line) in Resource.lines(GivenNames.table).enumerated() {
            for word in Resource.words(line) {
                entries[NameHash.of(word.utf8), default: Word()].join(group: UInt16(truncatingIfNeeded: index + 1))
                entries[NameHash.of(word.utf8), default: Word()].roles.insert(.given)
            }
        }
    }

    private static func readFrequencies(into entries: inout [UInt64: Word]) {
        for line in Resource.lines(NameFrequencies.table) {
            let fields = Resource.words(line)
            guard fields.count > 2, let band = UInt8(fields[1]) else { continue }
            for word in fields.dropFirst(2) {
                let hash = NameHash.of(word.utf8)
                if fields[0] == "given" { entries[hash, default: Word()].roles.insert(.given) }
                let known = entries[hash]?.band ?? 0
                entries[hash, default: Word()].band = known == 0 ? band : min(known, band)
            }
        }
    }

    private static func readLegalForms(into entries: inout [UInt64: Word]) -> ([UInt64: UInt8], [String]) {
        var forms: [UInt64: UInt8] = [:]
        var names = [""]
        for line in Resource.lines(LegalForms.table) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            names.append(String(line[..<colon]))
            let spellings = line[line.index(after: colon)...].split(separator: "|")
            for (index, spelling) in spellings.enumerated() {
                let words = Resource.words(spelling)
                // The first cell lists single words, the others one phrase each.
                let phrases = index == 0 ? words.map { [$0] } : [words]
                for phrase in phrases {
                    guard let first = phrase.first, phrase.count <= longestLegalForm else { continue }
                    entries[NameHash.of(first.utf8), default: Word()].roles.insert(.opensLegalForm)
                    let hash = phrase.reduce(UInt64(0)) { NameHash.phrase($0, then: NameHash.of($1.utf8)) }
                    forms[hash] = UInt8(truncatingIfNeeded: names.count - 1)
                }
            }
        }
        return (forms, names)
    }
}
