import Shared

/// Events and delegations are entered by kind, place, parties and day, since their words change from document to document.
extension FormReader {
    func event(_ chain: Chain, day: Int?, in analysis: DocumentAnalysis) -> NameForm? {
        guard let kind = EventKind(chain.name), let day = Self.day(chain.time) ?? day else { return nil }
        let chains = Dictionary(analysis.chains.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        let parties = Set(chain.parties.compactMap { chains[$0]?.country?.lowercased() })
        var place: String?
        if let written = chain.place {
            let named = analysis.chains.first { $0.names.contains(written) }
            place = named?.country?.lowercased() ?? Self.words(written, type: .place).joined(separator: "-")
        }
        // Where neither place nor two parties are known, it is one thing within its document only.
        guard place != nil || parties.count >= 2 else { return nil }
        let group = kind == .meeting ? EventKind.talks : kind
        let words = [group.rawValue, place.map { "in:\($0)" }].compactMap { $0 } + parties.sorted().map { "of:\($0)" }
        return NameForm(type: .event, name: chain.name, words: words, day: day)
    }

    func delegation(_ chain: Chain, day: Int?) -> NameForm? {
        guard let country = chain.country, let day else { return nil }
        return NameForm(type: .delegation, name: chain.name, words: ["delegation"], country: country, day: day)
    }

    /// Days, years and hours are one wherever their value is, in whatever words.
    func times(of analysis: DocumentAnalysis) -> [Int: NameForm] {
        let values = Dictionary(
            analysis.expressions.map { (Span(start: $0.start, end: $0.end), $0.value) },
            uniquingKeysWith: { first, _ in first })
        var forms: [Int: NameForm] = [:]
        for mention in analysis.mentions where mention.type == .date || mention.type == .time {
            // Durations, references to now and hours of no certain day are no times of their own.
            guard let value = values[mention.span] ?? nil, value.prefix(3).allSatisfy(\.isNumber), value.count > 2
            else {
                continue
            }
            forms[mention.chain] = NameForm(
                type: .time, name: value, words: [value.filter { $0 != "|" }])
        }
        return forms
    }

    /// Days since 1970 of a full date.
    static func day(_ edtf: String?) -> Int? {
        edtf.flatMap { CivilDate(String($0.prefix(10))) }?.daysSince1970
    }
}
