import Language

/// Corrects where a name begins and ends: what recognisers get wrong in news.
///
/// Titles go outside, lists and lines are cut apart, articles, possessives and stray punctuation go, and a name cut
/// short is completed by the proper nouns around it.
struct NameBoundaries {
    let words: DocumentWords
    let lexicon = NameWords.shared
    let gazetteer = Gazetteer.shared

    /// The names inside of a span that the recogniser labelled.
    func names(in span: Range<Int>, label: String?, origin: NameCandidate.Origin) -> [NameCandidate] {
        if gazetteer.entries[words.string(span)] != nil {
            return [NameCandidate(tokens: span, origin: origin, label: label)]
        }
        if let both = coordinated(span) {
            // "Foreign" alone is the name of a ministry here.
            return both.map { part in
                var name = NameCandidate(
                    tokens: words.lower(part.lowerBound) == "the" ? part.dropFirst() : part, origin: origin,
                    label: "ORG")
                name.isElliptical = part.upperBound < span.upperBound
                return name
            }
        }
        return parts(of: span, label: label).compactMap { part in
            guard let person = personAfterOffice(part) else { return trimmed(part, label: label, origin: origin) }
            return trimmed(person, label: "PERSON", origin: origin)
        }
    }

    // MARK: cutting apart

    /// "the Foreign and Defense Ministries" are two; the second keeps the noun.
    private func coordinated(_ span: Range<Int>) -> [Range<Int>]? {
        guard let last = span.last, Self.pluralHeads.contains(words.word(last)) else { return nil }
        guard let and = span.last(where: { words.word($0) == "and" || words.word($0) == "&" }), and > span.lowerBound,
            and < last - 1
        else { return nil }
        var cuts: [Range<Int>] = []
        var start = span.lowerBound
        for index in span where words.word(index) == "," || index == and {
            if start < index { cuts.append(start..<index) }
            start = index + 1
        }
        return cuts + [start..<span.upperBound]
    }

    static let pluralHeads: Set<String> = [
        "Ministries", "Departments", "Hospitals", "Universities", "Committees", "Courts", "Parties", "Churches",
        "Banks",
        "Schools", "Agencies", "Commissions", "Offices", "Armies", "Governments", "Directorates",
    ]

    /// "Secretary of State Marco Rubio": the office's last word is no part of the name.
    private func personAfterOffice(_ span: Range<Int>) -> Range<Int>? {
        if let person = personAfterRole(span) ?? personAfterMinister(span) { return person }
        guard span.count >= 3, words.word(span.lowerBound - 1) == "of",
            lexicon.ranks.contains(words.word(span.lowerBound - 2))
        else { return nil }
        let first = span.dropFirst().first { gazetteer.givenNames[words.word($0)] != nil }
        return first.map { $0..<span.upperBound }
    }

    /// "Defense Minister Rustem Holm": an office that ends in what only people are, then at least two words of a name.
    private func personAfterMinister(_ span: Range<Int>) -> Range<Int>? {
        guard
            let office = span.dropLast(2).last(where: {
                ["Minister", "Secretary", "Commissioner", "Senator", "Ambassador"].contains(words.word($0))
            })
        else { return nil }
        let person = office + 1..<span.upperBound
        let isName = person.allSatisfy {
            words.isCapitalised($0) && words.isProper($0) && !lexicon.organisationHeads.contains(words.word($0))
                && !lexicon.ranks.contains(words.word($0))
        }
        return isName && person.count <= 4 ? person : nil
    }

    /// "Comedian Anna Berg", "Englishman Robert Holm" where a sentence or line begins.
    private func personAfterRole(_ span: Range<Int>) -> Range<Int>? {
        guard span.count >= 3, gazetteer.givenNames[words.word(span.lowerBound + 1)] != nil,
            gazetteer.givenNames[words.word(span.lowerBound)] == nil
        else { return nil }
        let first = words.lower(span.lowerBound)
        let isPerson =
            lexicon.roles.contains(first)
            || gazetteer.entries[words.word(span.lowerBound)]?.contains { $0.kind == .demonym } == true
            || Self.people.contains(first)
        return isPerson ? span.dropFirst() : nil
    }

    private static let people: Set<String> = [
        "englishman", "englishwoman", "frenchman", "frenchwoman", "irishman", "irishwoman", "welshman", "welshwoman",
        "dutchman", "dutchwoman", "scotsman", "scotswoman",
    ]

    private func parts(of span: Range<Int>, label: String?) -> [Range<Int>] {
        let person = label == "PERSON"
        var cuts: [Range<Int>] = []
        var start = span.lowerBound
        var isList = false
        func cut(at index: Int, width: Int = 1) {
            if start < index { cuts.append(start..<index) }
            start = index + width
        }
        for index in span where index >= start {
            let word = words.word(index)
            if words.isSpace(index) {
                if word.contains(where: \.isNewline) { cut(at: index) }
                continue
            }
            switch word {
            case ";", ":", "(", ")", "[", "]", "—", "–", "|", "/", "…", "•", "\"", "“", "”", "--", "...", "=", "*":
                cut(at: index)
            case ",":
                let next = words.word(index + 1)
                if !Self.afterComma.contains(next) {
                    cut(at: index)
                    isList = true
                }
            case "and", "&", "or":
                let left = words.string(start..<index)
                let right = words.string(index + 1..<span.upperBound)
                let known = gazetteer.entries[left] != nil && gazetteer.entries[right] != nil
                if person && word != "&" || isList || known || label == "GPE" { cut(at: index) }
            case "the":
                // "Rathbun the Scientology": an article inside a name follows a preposition or joins a byname.
                let before = words.pos(index - 1)
                if index > start, before != "ADP", before != "CCONJ", !(person && words.isCapitalised(index + 1)) {
                    cut(at: index)
                }
            case "in", "at", "near", "from", "by", "as", "who", "that", "is", "was", "said":
                if index > start, !(word == "in" || word == "at") || person { cut(at: index) }
            default:
                // "Refugee Council Enver Solomon": a person after the body that he speaks for.
                if !person, index > start, lexicon.organisationHeads.contains(words.word(index - 1)),
                    gazetteer.givenNames[word] != nil, index + 1 < span.upperBound, words.isProper(index + 1),
                    words.isCapitalised(index + 1), !lexicon.organisationHeads.contains(words.word(index + 1))
                {
                    cut(at: index, width: 0)
                }
            }
        }
        if start < span.upperBound { cuts.append(start..<span.upperBound) }
        return cuts
    }

    private static let afterComma: Set<String> = [
        "Jr.", "Jr", "Sr.", "Sr", "Inc.", "Inc", "Ltd", "Ltd.", "LLC", "Esq.",
    ]

    // MARK: trimming

    private func trimmed(_ range: Range<Int>, label: String?, origin: NameCandidate.Origin) -> NameCandidate? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isEdge(start) || Self.leading.contains(words.word(start)) { start += 1 }
        // "The" stays only where the name is listed with it.
        if start < end, words.lower(start) == "the", gazetteer.entries[words.string(start..<end)] == nil { start += 1 }
        while end > start, isEdge(end - 1) || isTrailing(end - 1, from: start) { end -= 1 }
        // "Denmark 2 – 1": the score is no part of the name.
        if end - start > 1, words.word(end - 1).count <= 2, words.word(end - 1).allSatisfy(\.isNumber),
            ["-", "–", "—"].contains(words.word(end))
        {
            end -= 1
        }
        let person = label == "PERSON" || isTitled(start..<end)
        if !person { end = withoutOffice(start..<end) }
        if person || label == nil || label == "GPE" || label == "ORG" || label == "FAC" || label == "NORP" {
            while start < end, !words.isCapitalised(start),
                words.pos(start) != "PROPN" || CommonWords.shared.contains(words.word(start)),
                !DocumentWords.particles.contains(words.word(start)), words.word(start).first?.isNumber != true
            {
                start += 1
            }
        }
        if words.isInformal {
            let name = withoutOutcries(start..<end)
            start = name.lowerBound
            end = name.upperBound
        }
        // "Landgrave of Hesse" where nobody is named: the land is the name.
        if !person, end - start > 2, words.word(start + 1) == "of", lexicon.ranks.contains(words.word(start)),
            gazetteer.entries[words.string(start + 2..<end)]?.contains(where: { $0.kind != .organisation }) == true
        {
            return NameCandidate(tokens: start + 2..<end, origin: origin, label: "GPE")
        }
        if isGeneric(start..<end) { return nil }
        var titles: [Range<Int>] = []
        var body = start
        while body < end - 1, isTitle(body, person: person) { body += 1 }
        // "Prime Minister" alone is no name, nor is "King" of "King 's College".
        if body > start {
            let rest = words.word(body)
            if lexicon.ranks.contains(rest) && body == end - 1 && words.lower(body) != rest { return nil }
            titles = [start..<body]
            start = body
        }
        // "Landgrave of Hesse" without a name: what is ruled is the name.
        var label = label
        if !titles.isEmpty, words.word(start) == "of" {
            start += words.word(start + 1) == "the" ? 2 : 1
            titles = []
            label = "GPE"
        }
        guard start < end,
            !(start..<end).allSatisfy({ lexicon.ranks.contains(words.word($0)) || words.word($0) == "of" })
                || titles.isEmpty && end - start == 1 && gazetteer.givenNames[words.word(start)] != nil
        else { return nil }
        if end - start == 1 {
            let word = words.word(start)
            // "et al.": in a text with capitals, small letters are no name.
            if words.count > 60, !word.contains(where: \.isUppercase), !word.contains(where: \.isNumber) { return nil }
            if lexicon.ranks.contains(word) && gazetteer.givenNames[word] == nil || lexicon.honorifics.contains(word) {
                return nil
            }
            if Self.calendar.contains(word) || word.count == 1 || word.count == 2 && word.hasSuffix(".") { return nil }
        }
        if isOffice(start..<end) { return nil }
        guard (start..<end).contains(where: { words.word($0).contains(where: \.isLetter) }) else { return nil }
        return NameCandidate(tokens: start..<end, origin: origin, label: label, titles: titles)
    }

    private func isTitle(_ index: Int, person: Bool) -> Bool {
        let word = words.word(index)
        if lexicon.honorifics.contains(word) { return word != "St." && word != "Saint" || person }
        guard lexicon.ranks.contains(word), gazetteer.givenNames[word] == nil else { return false }
        return person
    }

    private func isEdge(_ index: Int) -> Bool {
        let word = words.word(index)
        if words.isSpace(index) || word.isEmpty { return true }
        if word.contains(where: { $0.isLetter || $0.isNumber }) {
            return word == "'s" || word == "’s" || word == "'S"
        }
        return true
    }

    private func isTrailing(_ index: Int, from start: Int) -> Bool {
        let word = words.word(index)
        // "Ji-won": small letters after a hyphen go on with the name.
        return index > start && word.first?.isLowercase == true
            && !(words.word(index - 1) == "-" && index - 1 > start && word.count <= 6
                && words.tokens[index - 1].end == words.tokens[index].start)
    }

    private static let leading: Set<String> = [
        "a", "an", "A", "An", "this", "This", "that", "his", "her", "its", "their", "our", "my", "of", "in", "on", "at",
        "to",
        "from", "for", "by", "with", "and", "or", "but", "And", "But", "as", "near", "Near", "In", "On", "At", "From",
        "For",
        "By", "With", "As", "After", "Before", "When", "While", "If", "former", "Former", "then", "new", "New-look",
    ]

    static let calendar: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
        "April", "June", "July", "August", "September", "October", "November", "December", "Mon", "Tue", "Wed", "Thu",
        "Fri", "Sat", "Sun", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Today", "Yesterday", "Tomorrow",
        "DVD", "CD", "TV", "ZIP", "FM", "AM", "PC", "VIP", "OK", "FAQ", "HIV", "AIDS", "DNA", "RNA", "GDP", "CEO",
        "CFO", "ID",
        "IQ", "UFO", "WC", "ATM", "SMS", "GPS", "USB", "URL", "OMG", "WTF", "LOL", "BBQ", "VAT", "BC", "AD", "CE",
        "BCE", "a.m.",
        "p.m.", "Mr", "Mrs", "Ms", "Ed.", "Vol.", "No.",
        "KO", "KOs", "ERA", "RBI", "MRI", "CT", "EP", "LP", "EPs", "LPs", "SUV", "SUVs", "IED", "IEDs", "VBIED", "UAV",
        "UAVs", "ACL", "Postcode", "Mach", "QUESTION", "ANSWER", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI",
        "XII",
        "Image", "Photo", "File", "Picture", "Related", "Sources", "Interview",
    ]
}
