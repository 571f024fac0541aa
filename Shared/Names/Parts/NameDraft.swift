/// The words of one name while it is decided which of them count and in which order.
struct NameDraft {
    let text: UnsafeMutablePointer<UInt8>
    let sounds: UnsafeMutablePointer<UInt8>
    /// The words as they stand, and their positions in the order of the finished name.
    let words: UnsafeMutablePointer<RawWord>
    let order: UnsafeMutablePointer<Int>
    var count: Int
    var ordered = 0
    /// The letters and sounds of the finished name so far.
    private let spelled: UnsafeMutablePointer<UInt8>
    private let coded: UnsafeMutablePointer<UInt8>
    private var spelledCount = 0
    private var codedCount = 0

    /// - Parameter count: how many words the scratch memory holds.
    init(_ scratch: NameScratch, count: Int) {
        text = scratch.text
        sounds = scratch.sounds
        words = scratch.words
        order = scratch.order
        spelled = scratch.spelled
        coded = scratch.coded
        self.count = count
    }

    mutating func finish(type: NameType, into name: inout PreparedName) {
        let lexicon = Lexicon.shared
        if type == .organisation { joinInitials() }
        for index in 0..<count {
            words[index].hash = NameHash.of(text + words[index].start, words[index].length)
            words[index].word = lexicon.words[words[index].hash]
            if words[index].script != .latin, name.script == .latin { name.script = words[index].script }
        }
        switch type {
        case .person: orderPerson(into: &name)
        case .organisation: orderOrganisation(lexicon, into: &name)
        }
        emit(type: type, into: &name)
        name.text.append(contentsOf: UnsafeBufferPointer(start: spelled, count: spelledCount))
        name.sounds.append(contentsOf: UnsafeBufferPointer(start: coded, count: codedCount))
    }

    mutating func take(_ word: Int) {
        guard ordered < NameScanner.wordLimit else { return }
        order[ordered] = word
        ordered += 1
    }

    /// Writes the chosen words into the prepared name, splitting Han and Hangul names of two to four characters after the
    /// family name.
    private mutating func emit(type: NameType, into name: inout PreparedName) {
        for index in 0..<ordered {
            let word = words + order[index]
            let isSplit = type == .person && ordered == 1 && (2...4).contains(word.pointee.characters)
            if isSplit {
                emit(
                    word, from: (0, 0), to: (word.pointee.firstLength, word.pointee.firstSoundLength), type: type,
                    into: &name)
                emit(
                    word, from: (word.pointee.firstLength, word.pointee.firstSoundLength),
                    to: (word.pointee.length, word.pointee.soundLength),
                    type: type, into: &name)
            } else {
                emit(word, from: (0, 0), to: (word.pointee.length, word.pointee.soundLength), type: type, into: &name)
            }
        }
    }

    private mutating func emit(
        _ word: UnsafeMutablePointer<RawWord>, from: (Int, Int), to: (Int, Int), type: NameType,
        into name: inout PreparedName
    ) {
        let length = min(to.0 - from.0, NameToken.lengthLimit)
        let soundCount = min(to.1 - from.1, NameToken.lengthLimit)
        guard length > 0 else { return }
        guard name.tokens.count < PreparedName.tokenLimit else {
            name.isTruncated = true
            return
        }
        let letters = text + word.pointee.start + from.0
        let isWhole = from.0 == 0 && to.0 == word.pointee.length
        let hash = isWhole ? word.pointee.hash : NameHash.of(letters, length)
        let known = isWhole ? word.pointee.word : Lexicon.shared.words[hash]
        let spelling = type == .person ? known.personSpelling : known.organisationSpelling
        let start = spelledCount
        let soundStart = codedCount
        (spelled + start).update(from: letters, count: length)
        spelledCount += length
        let written = Sound.codes.withUnsafeBufferPointer { codes in
            codes.baseAddress.map {
                SoundCoder.code(
                    sounds + word.pointee.soundStart + from.1, soundCount, script: word.pointee.script,
                    to: coded + soundStart, codes: $0)
            } ?? 0
        }
        codedCount += min(written, NameToken.lengthLimit)
        var token = NameToken(
            start: UInt16(start), length: UInt8(length), soundStart: UInt16(soundStart),
            soundLength: UInt8(codedCount - soundStart), traits: [], script: word.pointee.script,
            hash: spelling == 0 ? hash : spelling, groups: type == .person ? known.groups : .zero, weight: 1)
        token.describe(known, letters: letters, isAside: word.pointee.isAside, type: type)
        name.tokens.append(token)
    }
}

extension NameToken {
    /// Sets traits and weight from the lexicon and the look of the word.
    fileprivate mutating func describe(
        _ known: Word, letters: UnsafePointer<UInt8>, isAside: Bool, type: NameType
    ) {
        let count = Int(length)
        var hasDigit = false
        for index in 0..<count where letters[index] < 0x3A { hasDigit = true }
        if hasDigit { traits.insert(.number) }
        if isAside { traits.insert(.aside) }
        switch type {
        case .person:
            if known.roles.contains(.particle) {
                traits.insert(.particle)
                weight = 0.12
            } else if count == 1 {
                traits.insert(.initial)
                weight = 0.3
            } else {
                weight = known.band == 0 ? 1 : 0.4 + 0.08 * Float(known.band)
                if script == .han { weight = min(weight, 0.8) }
            }
            if NameToken.isPatronymic(letters, count) {
                traits.insert(.patronymic)
                weight *= 0.7
            }
            if isAside { weight *= 0.5 }
        case .organisation:
            if known.roles.contains(.stop) {
                traits.insert(.particle)
                weight = 0.05
            } else if known.roles.contains(.common) {
                traits.insert(.common)
                weight = 0.45
            } else if hasDigit {
                weight = 0.8
            } else if count == 1 {
                traits.insert(.initial)
                weight = 0.4
            }
            if known.roles.contains(.country) {
                traits.insert(.country)
                // "Northern Bank (Suisse)": a country in brackets says where, not who.
                if isAside { weight = 0.2 }
            } else if isAside {
                weight *= 0.6
            }
        }
    }

    /// -ovich, -evich, -ovych, -ovna, -evna, -ivna and their like, on words long enough to be more than the ending.
    private static func isPatronymic(_ letters: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count >= 7 else { return false }
        let (v, i, c, h) = (UInt8(ascii: "v"), UInt8(ascii: "i"), UInt8(ascii: "c"), UInt8(ascii: "h"))
        let (o, e, y, n, a) = (
            UInt8(ascii: "o"), UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "a")
        )
        let last = letters + count
        if last[-1] == h, last[-2] == c, last[-3] == i || last[-3] == y, last[-4] == v {
            return last[-5] == o || last[-5] == e
        }
        return last[-1] == a && last[-2] == n && last[-3] == v && (last[-4] == o || last[-4] == e || last[-4] == i)
    }
}
