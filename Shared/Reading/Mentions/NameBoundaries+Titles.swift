/// What is no part of a name though it has a capital: outcries, kinds of thing, offices and ranks.
extension NameBoundaries {
    /// "OMG Karina": what people shout before a name, and ordinary words in capitals around it, are no part of it.
    func withoutOutcries(_ range: Range<Int>) -> Range<Int> {
        func isOutcry(_ index: Int) -> Bool {
            let lower = words.lower(index)
            if CommonWords.shared.chat.contains(lower) { return gazetteer.entries[words.word(index)] == nil }
            return words.word(index).count > 1 && words.word(index).allSatisfy(\.isUppercase)
                && CommonWords.shared.contains(lower)
        }
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isOutcry(start) { start += 1 }
        while end > start, isOutcry(end - 1) { end -= 1 }
        return start..<end
    }

    /// "is a Local Government Area": ordinary words after "a" name a kind of thing.
    func isGeneric(_ range: Range<Int>) -> Bool {
        guard range.count > 1, ["a", "an"].contains(words.lower(range.lowerBound - 1)),
            words.dep(range.upperBound - 1) != "compound", !words.isCapitalised(range.upperBound),
            gazetteer.entries[words.string(range)] == nil
        else { return false }
        return range.allSatisfy {
            words.isCapitalised($0) && CommonWords.shared.contains(words.lower($0))
                && gazetteer.givenNames[words.word($0)] == nil && gazetteer.entries[words.word($0)] == nil
        }
    }

    /// "NASA Administrator" names NASA: the office after a body's name is no part of it.
    func withoutOffice(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        guard range.count > 1, Self.offices.contains(words.word(end - 1)),
            !range.contains(where: { words.word($0) == "of" })
        else { return end }
        end -= 1
        while end > range.lowerBound,
            lexicon.ranks.contains(words.word(end - 1)) || Self.degrees.contains(words.word(end - 1))
        { end -= 1 }
        return end
    }

    private static let offices: Set<String> = [
        "Minister", "Secretary", "President", "Administrator", "Member", "Director", "Commissioner", "Chairman",
        "Chairwoman", "Governor", "Senator", "Ambassador", "Mayor", "Spokesman", "Spokeswoman", "Spokesperson",
        "Representative", "Congressman", "Congresswoman", "Envoy", "CEO", "Premier", "Chancellor", "Coach", "Captain",
        "Prosecutor", "Whip", "Treasurer", "Professor",
    ]
    private static let degrees: Set<String> = ["High", "Shadow", "Special", "Senior", "Assistant", "Vice", "Deputy"]

    /// "General Trujillo": a military or public rank and a name without a word for an organisation or place.
    func isTitled(_ range: Range<Int>) -> Bool {
        guard range.count >= 2, range.count <= 4, Self.strictRanks.contains(words.word(range.lowerBound)) else {
            return false
        }
        return range.dropFirst().allSatisfy {
            words.isCapitalised($0) && !lexicon.organisationHeads.contains(words.word($0))
                && !lexicon.placeHeads.contains(words.word($0))
                && !lexicon.workHeads.contains(words.word($0)) && !lexicon.eventHeads.contains(words.word($0))
        }
    }

    private static let strictRanks: Set<String> = [
        "President", "General", "Gen.", "Judge", "King", "Queen", "Pope", "Lieutenant", "Lt.", "Colonel", "Col.",
        "Captain", "Capt.", "Major",
        "Senator", "Sen.", "Governor", "Gov.", "Mayor", "Minister", "Chancellor", "Admiral", "Commander", "Sergeant",
        "Sgt.", "Archbishop",
        "Bishop", "Emperor", "Sultan", "Professor", "Ambassador", "Congressman", "Congresswoman", "Secretary",
        "Spokesman", "Rep.", "Spc.", "Pvt.", "Cpl.",
    ]

    /// "Secretary of State": an office, which stands for whoever holds it.
    func isOffice(_ range: Range<Int>) -> Bool {
        guard let of = range.first(where: { words.word($0) == "of" }), of > range.lowerBound else { return false }
        return (range.lowerBound..<of).allSatisfy { lexicon.ranks.contains(words.word($0)) }
            && words.word(of - 1) != "Staff"
            && !lexicon.organisationHeads.contains(words.word(of - 1)) && (label(of + 1..<range.upperBound))
    }

    private func label(_ rest: Range<Int>) -> Bool {
        rest.allSatisfy {
            lexicon.ranks.contains(words.word($0))
                || ["State", "the", "Justice", "War", "Commerce", "Affairs", "Staff", "Security", "Development"]
                    .contains(words.word($0))
        }
    }
}
