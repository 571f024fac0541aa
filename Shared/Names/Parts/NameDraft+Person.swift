/// The order of a person's name: given names first, titles and suffixes set aside.
extension NameDraft {
    mutating func orderPerson(into name: inout PreparedName) {
        splitArabicArticles()
        setAsideSuffixes(into: &name)
        let segments = count == 0 ? 0 : words[count - 1].segment
        var first = 0
        while first < count, words[first].isDropped { first += 1 }
        guard first < count else { return takeAll() }
        let family = words[first].segment
        // "Putin, Vladimir": what follows the first comma comes first. "Fearn, Baron Fearn": a title after it is left out.
        var given = family + 1
        while given <= segments, !hasWord(in: given) { given += 1 }
        if given <= segments {
            if opensWithPeerage(given), countWords(in: family) > 1 {
                takeSegments(family...family)
            } else {
                takeSegments(given...given)
                takeSegments(family...family)
                if given < segments, !opensWithPeerage(given + 1) { takeSegments((given + 1)...segments) }
            }
        } else {
            takeSegments(0...segments)
        }
        dropHonorifics()
        if ordered == 0 { takeAll() }
    }

    /// The Arabic article is written together with its word: السوداني is al and Sudani.
    private mutating func splitArabicArticles() {
        var index = 0
        while index < count, count < NameScanner.wordLimit {
            let word = words[index]
            if word.script == .arabic, word.length > 4, word.soundLength > 4, opensWithArticle(word) {
                for later in stride(from: count, to: index, by: -1) { words[later] = words[later - 1] }
                count += 1
                words[index].length = 2
                words[index].soundLength = 2
                words[index + 1].start += 2
                words[index + 1].length -= 2
                words[index + 1].soundStart += 2
                words[index + 1].soundLength -= 2
                for part in index...(index + 1) {
                    words[part].hash = NameHash.of(text + words[part].start, words[part].length)
                    words[part].word = Lexicon.shared.words[words[part].hash]
                }
                index += 1
            }
            index += 1
        }
    }

    private func opensWithArticle(_ word: RawWord) -> Bool {
        let (a, l) = (UInt8(ascii: "a"), UInt8(ascii: "l"))
        return text[word.start] == a && text[word.start + 1] == l && sounds[word.soundStart] == a
            && sounds[word.soundStart + 1] == l
    }

    private mutating func setAsideSuffixes(into name: inout PreparedName) {
        var remaining = count
        // A suffix stands at the end of its part of the name, never as its only word before a comma.
        for index in stride(from: count - 1, through: 0, by: -1) where words[index].word.roles.contains(.suffix) {
            let isLast =
                index + 1 == count || words[index + 1].isDropped || words[index + 1].segment != words[index].segment
            guard isLast, index > 0, remaining > 1 else { continue }
            words[index].isDropped = true
            remaining -= 1
            if words[index].word.suffix != UInt8.max { name.suffix = words[index].word.suffix }
        }
    }

    private func hasWord(in segment: Int) -> Bool { countWords(in: segment) > 0 }

    private func countWords(in segment: Int) -> Int {
        var found = 0
        for index in 0..<count where words[index].segment == segment && !words[index].isDropped { found += 1 }
        return found
    }

    private func opensWithPeerage(_ segment: Int) -> Bool {
        for index in 0..<count where words[index].segment == segment && !words[index].isDropped {
            return words[index].word.roles.contains(.peerage)
        }
        return false
    }

    private mutating func takeSegments(_ segments: ClosedRange<Int>) {
        for index in 0..<count where !words[index].isDropped && segments.contains(words[index].segment) {
            take(index)
        }
    }

    private mutating func takeAll() {
        ordered = 0
        for index in 0..<count { take(index) }
    }

    /// Titles before the name, as long as a word remains that is none.
    private mutating func dropHonorifics() {
        var titles = 0
        while titles < ordered, words[order[titles]].word.roles.contains(.honorific) { titles += 1 }
        // "Don Beyer" has a given name; "Don Pedro Alonso" a title.
        if titles > 0, ordered == titles + 1, words[order[titles - 1]].word.groups != .zero { titles -= 1 }
        guard titles > 0, ordered > titles else { return }
        for index in titles..<ordered { order[index - titles] = order[index] }
        ordered -= titles
    }
}
