internal import Glibc
import Names
import Shared

/// Compares two forms. A pure function of the pair.
package struct FormScorer: Sendable {
    let weights: FormWeights

    package init(weights: FormWeights = .shipped) { self.weights = weights }

    /// - Returns: nil where nothing speaks for the two being one.
    package func link(_ left: NameForm, _ right: NameForm) -> FormLink? {
        if left.identity != nil, left.identity == right.identity {
            return made(.same, [("same-identity", 1)], left, right)
        }
        if left.day != nil || right.day != nil { return settings(left, right) }
        if left.isUndatedDay, right.isUndatedDay { return days(left, right) }
        if NameForm.exact.contains(left.type) || NameForm.exact.contains(right.type) { return nil }
        if left.isShortPerson != right.isShortPerson, left.type == right.type {
            return left.isShortPerson ? family(left, right) : nil
        }
        if left.words == right.words { return sameWords(left, right) }
        guard left.type == right.type else { return nil }
        if left.type == .person { return names(left, right) }
        if left.words.count < right.words.count, let part = part(left, right) { return part }
        return left.type == .organisation || left.words.count > 1 && right.words.count > 1
            ? names(left, right) : nil
    }

    private func sameWords(_ left: NameForm, _ right: NameForm) -> FormLink? {
        guard left.type != right.type else {
            if left.isShortPerson { return made(.same, [("same-family-name", 1)], left, right) }
            if left.type == .person { return made(.same, [("same-name", 1)], left, right) }
            // The same institution of two countries, or of one that is not named.
            return made(left.country == nil ? .part : .same, [("same-name", 1)], left, right)
        }
        let types: Set<EntityType> = [left.type, right.type]
        if left.isShortPerson { return misread(left, right) }
        guard left.words.count > 1 || types.isSubset(of: [.organisation, .other]) else { return nil }
        return made(.same, [("same-name", 1)], left, right)
    }

    /// A word taken for somebody's family name, and a thing that is called so: perhaps the thing, where no person is.
    private func misread(_ word: NameForm, _ thing: NameForm) -> FormLink? {
        guard thing.type != .person, !Names.isGivenName(word.folded) else { return nil }
        return made(.part, [("same-name", 1)], word, thing)
    }

    private func names(_ left: NameForm, _ right: NameForm) -> FormLink? {
        // Other numbers are other things: "A350" and "A380".
        guard Self.numbers(left) == Self.numbers(right) else { return nil }
        // One short word, such as an acronym, differs from another by every letter.
        if left.words.count == 1, right.words.count == 1, min(left.folded.utf8.count, right.folded.utf8.count) < 7 {
            return nil
        }
        guard let one = left.prepared, let other = right.prepared else { return nil }
        let comparison = Names.compare(one, other)
        let odds = min(max(log(comparison.score / max(1 - comparison.score, 1e-6)), -6), 6)
        let acronym = Double(comparison.features[.acronym])
        if acronym > 0.5 {
            guard left.words.count == 1, left.folded.utf8.count > 2 else { return nil }
            return made(.part, [("acronym", acronym)], left, right)
        }
        return made(
            .same, [("name", odds)] + (left.type == .person ? doubts(comparison, odds, left, right) : []), left, right)
    }

    /// What makes a likely pair of names doubtful where anybody may be meant, not only the two.
    ///
    /// Among many people there is always one whose name sounds nearly the same; another spelling of a name keeps the sound
    /// of the family name, or differs in it by a letter where all else is equal.
    private func doubts(
        _ comparison: NameComparison, _ odds: Double, _ left: NameForm, _ right: NameForm
    ) -> [(String, Double)] {
        let features = comparison.features
        let family = max(features[.family], features[.weakest])
        let isAlike = family >= 0.9 || family >= 0.84 && features[.givenLow] >= 0.999 && features[.whole] >= 0.935
        var found: [(String, Double)] = isAlike ? [] : [("unlike-family", 1)]
        let isOtherGiven = features[.givenLow] < 0.925 && features[.givenLow] > 0
        let isOtherSpelling = isSpelledOtherwise(left, right)
        // "Bob" for "Robert": however alike they are, the names alone are not enough.
        if isOtherGiven { found.append(("other-given", max(odds - weights["other-given-most"], 0))) }
        if isOtherSpelling { found.append(("other-spelling", 1)) }
        if features[.givenHigh] < 0.4 {
            found.append(("unlike-given", 1))
        } else if isMiddle(comparison, left, right) {
            found.append(("by-middle-name", 1))
        }
        // What is doubted for itself is not doubted again.
        if features[.whole] < 0.97, features[.shared] < 0.35, !isOtherGiven, !isOtherSpelling {
            found.append(("common-name", 1))
        }
        let initials = (Self.initials(left), Self.initials(right))
        // "George W." is not "George H. W.", though each initial has its match.
        if !initials.0.isEmpty, !initials.1.isEmpty, initials.0 != initials.1 { found.append(("other-initials", 1)) }
        return found
    }

    /// A family name alone, beside a full name.
    private func family(_ short: NameForm, _ full: NameForm) -> FormLink? {
        guard let word = short.words.first, let last = full.words.last else { return nil }
        if word == last || full.words.dropFirst().contains(word) {
            return made(.part, [("family-name", 1)], short, full)
        }
        let comparison = Names.compare(word, last, type: .person)
        guard comparison.score >= Names.threshold, comparison.features[.weakest] >= 0.9 else { return nil }
        return made(.part, [("family-name", comparison.score)], short, full)
    }

    /// A name that a longer one adds a word for its kind to, as "Ford" and "Ford Motor Company", or that ends a longer
    /// one, as "Red Sox".
    private func part(_ short: NameForm, _ long: NameForm) -> FormLink? {
        guard short.type == .organisation, short.country == nil, long.country == nil else { return nil }
        if long.words.starts(with: short.words),
            long.words.dropFirst(short.words.count).allSatisfy(FormLexicon.shared.designators.contains)
        {
            return made(.part, [("contained", 1)], short, long)
        }
        guard long.words.suffix(short.words.count) == short.words[...] else { return nil }
        guard let name = short.prepared, Double(Names.compare(name, name).features[.shared]) >= weights["telling-end"]
        else { return nil }
        return made(.part, [("contained", 1)], short, long)
    }

    /// Whether two family names are written in two ways in a country that has Latin letters, where they have one.
    private func isSpelledOtherwise(_ left: NameForm, _ right: NameForm) -> Bool {
        guard let one = left.words.last, let other = right.words.last, one != other, !left.words.contains(other),
            !right.words.contains(one)
        else { return false }
        let countries = Set([left.country, right.country].compactMap(\.self))
        return !countries.isEmpty && countries.isDisjoint(with: FormLexicon.shared.otherScripts)
    }

    /// Whether one is called by a given name that is not the other's first: with each middle name so many people would be
    /// one that all of a family were.
    private func isMiddle(_ comparison: NameComparison, _ left: NameForm, _ right: NameForm) -> Bool {
        let short = left.words.count < right.words.count ? left : right
        guard left.words.count != right.words.count, let first = short.words.first else { return false }
        return comparison.features[.givenLow] < 0.4 && Names.isGivenName(first)
    }

    /// The single letters after a person's first name.
    private static func initials(_ form: NameForm) -> [String] {
        form.words.dropFirst().filter { $0.unicodeScalars.count == 1 }
    }

    private static func numbers(_ form: NameForm) -> [String] {
        form.words.filter { $0.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }.sorted()
    }

    /// Events and delegations: one kind, one place or the same parties, days that are near.
    private func settings(_ left: NameForm, _ right: NameForm) -> FormLink? {
        guard left.type == right.type, let one = left.day, let other = right.day, left.words.first == right.words.first
        else { return nil }
        func parts(_ form: NameForm, _ prefix: String) -> Set<String> {
            Set(form.words.filter { $0.hasPrefix(prefix) })
        }
        let places = (parts(left, "in:"), parts(right, "in:"))
        let parties = (parts(left, "of:"), parts(right, "of:"))
        if !places.0.isEmpty, !places.1.isEmpty, places.0.isDisjoint(with: places.1) { return nil }
        if parties.0.count > 1, parties.1.count > 1, parties.0 != parties.1 { return nil }
        let together =
            left.type == .delegation || !places.0.isDisjoint(with: places.1)
            || parties.0.count > 1 && parties.0 == parties.1
        guard together else { return nil }
        return made(.same, [("same-setting", 1), ("days-apart", Double(abs(one - other)))], left, right)
    }

    /// Days of no known date: the same weekday, in two documents of one story by the names that both have.
    private func days(_ left: NameForm, _ right: NameForm) -> FormLink? {
        guard left.words[0] == right.words[0] else { return nil }
        let names = (Set(left.words.dropFirst()), Set(right.words.dropFirst()))
        let common = names.0.intersection(names.1)
        func weight(_ names: Set<String>) -> Double {
            names.reduce(0) { $0 + weights[$1.hasPrefix("who:") ? "story-person" : "story-name"] }
        }
        let shared = weight(common)
        guard shared >= weights["story-least"], shared >= weights["story-share"] * weight(names.0.union(names.1)),
            common.contains(where: { !$0.hasPrefix("where:") })
        else { return nil }
        return made(.same, [("same-story", 1)], left, right)
    }

    private func made(
        _ kind: FormLink.Kind, _ values: [(String, Double)], _ left: NameForm, _ right: NameForm
    ) -> FormLink {
        var values = values
        if left.type != right.type { values.append(("other-type", 1)) }
        let link = FormLink(kind: kind, features: features(values), prior: weights["prior"])
        // What speaks for or against a part is weighed against all that is known of a whole.
        guard kind == .same || left.type != .person else { return link }
        var evidence = evidence(left, [right])
        if left.type == .person, (left.identity == nil) != (right.identity == nil), left.words != right.words,
            let doubt = Self.doubt(of: evidence, beside: Set(values.map(\.0)))
        {
            evidence.append(Feature(name: doubt, value: 1, contribution: weights[doubt]))
        }
        return adding(evidence, to: link)
    }

    /// What makes it doubtful that somebody in the news is whoever a knowledge base lists under another name: no more than
    /// the names speaks for it, or no more than a country beside a given name or a spelling that is another one.
    private static func doubt(of evidence: [Feature], beside names: Set<String>) -> String? {
        let found = Set(evidence.map(\.name))
        if !found.isDisjoint(with: ["same-office", "same-identity"]) { return nil }
        if names.contains("other-given") { return "listed-otherwise" }
        return found.contains("same-country") && !names.contains("other-spelling") ? nil : "unproven"
    }

    private func features(_ values: [(String, Double)]) -> [Feature] {
        values.map { Feature(name: $0.0, value: $0.1, contribution: $0.1 * weights[$0.0]) }
    }
}
