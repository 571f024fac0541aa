import Language

/// The words of a text for the time grammar, made in one pass over its tokens.
struct TimeWords: Sendable {
    let text: AnalysedText
    private(set) var words: [TimeWord] = []
    /// The recogniser's label of each token, empty where there is none.
    private(set) var labels: [String]

    init(_ text: AnalysedText) {
        self.text = text
        labels = [String](repeating: "", count: text.tokens.count)
        for entity in text.entities {
            for token in entity.start..<max(entity.start, min(entity.end, text.tokens.count)) {
                labels[token] = entity.label
            }
        }
        for index in text.tokens.indices {
            if text.tokens[index].pos != "SPACE" {
                add(index)
            } else if text.tokens[index].text.unicodeScalars.count(where: { $0 == "\n" }) > 1 {
                addBreak(index)
            }
        }
    }

    var count: Int { words.count }

    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
    func meaning(_ index: Int) -> TimeMeaning? { words.indices.contains(index) ? words[index].meaning : nil }
    func gloss(_ index: Int) -> TimeGloss? { meaning(index)?.gloss }
    func startsFeast(_ index: Int) -> Bool { words.indices.contains(index) && words[index].startsFeast }
    /// Whether any time expression can begin with the word: most words fail this, and cost nothing more.
    func canBegin(_ index: Int) -> Bool {
        let word = words[index]
        return word.meaning != nil || word.startsFeast || word.text.utf8.first.map { (48...57).contains($0) } == true
    }
    func number(_ index: Int) -> Int? { words.indices.contains(index) ? words[index].number : nil }
    func digits(_ index: Int) -> Int { words.indices.contains(index) ? words[index].digits : 0 }
    func tag(_ index: Int) -> String { words.indices.contains(index) ? text.tokens[words[index].token].tag : "" }
    func label(_ index: Int) -> String { words.indices.contains(index) ? labels[words[index].token] : "" }
    func isCapitalised(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isCapitalised }
    func isGlued(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isGlued }
    func isOrdinal(_ index: Int) -> Bool {
        meaning(index)?.has(.ordinal) == true
            || word(index).first?.isNumber == true
                && TimeLexicon.english.has(.ordinalSuffix, String(word(index).drop { $0.isNumber }))
    }
    func startsSentence(_ index: Int) -> Bool {
        words.indices.contains(index) && text.tokens[words[index].token].sentenceStart
            && (index == 0 || words[index - 1].token != words[index].token)
    }

    /// An empty word between paragraphs, which ends patterns as the end of the text does.
    private mutating func addBreak(_ index: Int) {
        let (start, end) = (text.tokens[index].start, text.tokens[index].end)
        words.append(
            TimeWord(
                text: "", meaning: nil, startsFeast: false, token: index, start: start, end: end, number: nil,
                digits: 0,
                isCapitalised: false, isGlued: false))
    }

    private mutating func add(_ index: Int) {
        let token = text.tokens[index]
        // Plain letters, as most words are.
        if token.start < token.end, token.text.utf8.allSatisfy(Self.isASCIILetter) {
            append(token.text, at: token.start, to: token.end, token: index)
            return
        }
        let scalars = Array(token.text.unicodeScalars)
        guard !scalars.isEmpty, token.start < token.end else { return }
        let isPlain = !scalars.contains { Self.isDigit($0) || Self.isSeparator($0) }
        let isAddress = scalars.count > 3 && (scalars.contains("@") || token.text.contains("://"))
        if isPlain || isAddress || scalars.count > 40 || scalars.count != token.end - token.start {
            append(scalars, at: token.start, token: index)
            return
        }
        var start = 0
        while start < scalars.count {
            let end = Self.end(of: scalars, from: start)
            append(Array(scalars[start..<end]), at: token.start + start, token: index)
            start = end
        }
    }

    /// A run of digits (with "st", "s", "th" of an ordinal or decade), a run of other characters, or one separator.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        if isDigit(scalars[start]) {
            while end < scalars.count {
                if isDigit(scalars[end]) {
                    end += 1
                } else if scalars[end] == ",", end + 3 < scalars.count, scalars[end + 1...end + 3].allSatisfy(isDigit),
                    end + 4 == scalars.count || !isDigit(scalars[end + 4])
                {
                    end += 4
                } else {
                    break
                }
            }
            var letters = end
            while letters < scalars.count, scalars[letters].properties.isAlphabetic { letters += 1 }
            let written = String(scalars: scalars[end..<letters]).lowercased()
            let isSuffix =
                TimeLexicon.english.has(.ordinalSuffix, written) || TimeLexicon.english.has(.decadeSuffix, written)
            return isSuffix ? letters : end
        }
        guard !isSeparator(scalars[start]) else { return end }
        while end < scalars.count, !isDigit(scalars[end]), !isSeparator(scalars[end]) { end += 1 }
        return end
    }

    private mutating func append(_ scalars: [Unicode.Scalar], at start: Int, token: Int) {
        let isNumber = scalars.first.map(Self.isDigit) == true && scalars.allSatisfy { Self.isDigit($0) || $0 == "," }
        let digits = isNumber ? scalars.filter(Self.isDigit) : []
        var value: Int?
        if isNumber, digits.count < 10 { value = digits.reduce(0) { $0 * 10 + Int($1.value) - 48 } }
        append(
            String(scalars: scalars[...]), at: start, to: start + scalars.count, token: token, number: value,
            digits: value == nil ? 0 : scalars.contains(",") ? 0 : digits.count)
    }

    private mutating func append(
        _ written: String, at start: Int, to end: Int, token: Int, number: Int? = nil, digits: Int = 0
    ) {
        let text = written.lowercased()
        let lexicon = TimeLexicon.english
        words.append(
            TimeWord(
                text: text, meaning: lexicon.meaning(of: text), startsFeast: lexicon.startsFeast(text),
                token: token, start: start, end: end, number: number, digits: digits,
                isCapitalised: written.unicodeScalars.first?.properties.isUppercase == true,
                isGlued: words.last?.end == start))
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "−", "/", "~", ":", "(", ")", "[", "]", "\"", "“", "”", "@", "+": true
        default: false
        }
    }
}
