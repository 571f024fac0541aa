import Shared

/// Words that tell what a name stands for: titles before it, heads inside it, kinds of thing described around it.
struct NameWords: Sendable {
    static let shared = NameWords()

    /// "Mr.", "Lord": stand before a name and for nobody by themselves.
    let honorifics: Set<String>
    /// "President", "Deputy", "Foreign": capitalised words that make up a title before a name.
    let ranks: Set<String>
    /// "spokesman", "striker": common nouns for a person, in lower case.
    let roles: Set<String>
    /// The gender that a title or role tells, by lower-case word.
    let genders: [String: Chain.Gender]
    /// "University", "River", "Cup", "Act": heads of names, by the class they give.
    let organisationHeads: Set<String>
    let placeHeads: Set<String>
    let eventHeads: Set<String>
    let workHeads: Set<String>
    /// Common nouns for events, groups of people and places, in lower case.
    let eventNouns: Set<String>
    let groupNouns: Set<String>
    let placeNouns: Set<String>
    let documentNouns: Set<String>

    private init() {
        var genders: [String: Chain.Gender] = [:]
        func table(_ bytes: [UInt8]) -> [String: Set<String>] {
            var table: [String: Set<String>] = [:]
            for line in ResourceLines(bytes) {
                guard let colon = line.firstIndex(of: ":") else { continue }
                var words: Set<String> = []
                for word in line[line.index(after: colon)...].split(separator: " ") {
                    let bare = word.filter { $0 != "♀" && $0 != "♂" }
                    words.insert(bare)
                    if word.hasSuffix("♀") { genders[bare.lowercased()] = .female }
                    if word.hasSuffix("♂") { genders[bare.lowercased()] = .male }
                }
                table[String(line[..<colon]), default: []].formUnion(words)
            }
            return table
        }
        let titles = table(PackageResources.titles_txt)
        let heads = table(PackageResources.headwords_txt)
        honorifics = titles["honorific"] ?? []
        ranks = titles["rank"] ?? []
        roles = titles["role"] ?? []
        organisationHeads = heads["organisation"] ?? []
        placeHeads = heads["place"] ?? []
        eventHeads = heads["event"] ?? []
        workHeads = heads["work"] ?? []
        eventNouns = heads["eventnoun"] ?? []
        groupNouns = heads["groupnoun"] ?? []
        placeNouns = heads["placenoun"] ?? []
        documentNouns = heads["documentnoun"] ?? []
        self.genders = genders
    }
}
