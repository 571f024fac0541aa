/// Cuts a name into words and writes each in comparable Latin, letter by letter.
///
/// One pass over the UTF-8; letters of a script without a table are collected and given to ICU. Malformed bytes separate words.
struct NameScanner {
    static let wordLimit = 48
    static let letterLimit = 4096

    let text: UnsafeMutablePointer<UInt8>
    let sounds: UnsafeMutablePointer<UInt8>
    let words: UnsafeMutablePointer<RawWord>

    var count = 0
    private var textEnd = 0
    private var soundEnd = 0
    private var current = RawWord()
    private var isOpen = false
    private var segment = 0
    private var asideDepth = 0
    private var owesVowel = false
    private var keepsFinalVowel = false
    private var foreign: [UInt16] = []
    private var lastScalar: UInt32 = 0
    private var heldVowel: (UInt64, UInt64)?

    init(
        text: UnsafeMutablePointer<UInt8>, sounds: UnsafeMutablePointer<UInt8>, words: UnsafeMutablePointer<RawWord>
    ) {
        self.text = text
        self.sounds = sounds
        self.words = words
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        let table = LetterTable.shared
        table.spellings.withUnsafeBufferPointer { spellings in
            table.sounds.withUnsafeBufferPointer { letterSounds in
                var index = 0
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte < 0x80 {
                        index += 1
                        scanASCII(byte)
                    } else {
                        let (scalar, length) = NameScanner.decode(bytes, at: index)
                        index += length
                        scan(scalar, spellings, letterSounds)
                    }
                    if textEnd > NameScanner.letterLimit - 32 || soundEnd > NameScanner.letterLimit - 32 { break }
                }
            }
        }
        close()
    }

    @inline(__always) private mutating func scanASCII(_ byte: UInt8) {
        var letter = byte
        if letter >= 0x41 && letter <= 0x5A { letter += 32 }
        if letter >= 0x61 && letter <= 0x7A || letter >= 0x30 && letter <= 0x39 {
            open(.latin)
            if owesVowel { payVowel() }
            text[textEnd] = letter
            textEnd += 1
            sounds[soundEnd] = letter
            soundEnd += 1
            lastScalar = UInt32(letter)
            return
        }
        switch byte {
        case 0x27, 0x60: apostrophe()
        case 0x22: toggleQuotation()
        case 0x28, 0x5B:
            close()
            asideDepth += 1
        case 0x29, 0x5D:
            close()
            asideDepth = max(0, asideDepth - 1)
        case 0x2C:
            close()
            segment += 1
        default: close()
        }
    }

    private mutating func scan(
        _ scalar: UInt32, _ spellings: UnsafeBufferPointer<UInt64>, _ letterSounds: UnsafeBufferPointer<UInt64>
    ) {
        guard scalar < 0x10000 else { return collect(scalar) }
        if HanReadings.range.contains(Int(scalar)) { return scanHan(Int(scalar)) }
        let spelling = spellings[Int(scalar)]
        let kind = UInt8(truncatingIfNeeded: spelling)
        switch kind {
        case LetterTable.Kind.unknown: collect(scalar)
        case LetterTable.Kind.ignored: break
        case LetterTable.Kind.separator:
            if scalar == 0xAB || scalar == 0xBB || scalar == 0x201C || scalar == 0x201D || scalar == 0x201E {
                toggleQuotation()
            } else {
                if scalar == 0x60C { segment += 1 }
                close()
            }
        case LetterTable.Kind.apostrophe: apostrophe()
        case LetterTable.Kind.hyphen: close()
        case LetterTable.Kind.indicConsonant:
            open(.indic)
            if owesVowel { payVowel() }
            append(spelling, letterSounds[Int(scalar)])
            owesVowel = true
            keepsFinalVowel = scalar >= 0xB00
        case LetterTable.Kind.indicSign:
            open(.indic)
            let first = UInt8(truncatingIfNeeded: spelling >> 8)
            if owesVowel && !(Sound.isVowel(Sound.codes[Int(first & 127)])) { payVowel() }
            owesVowel = false
            append(spelling, letterSounds[Int(scalar)])
        case LetterTable.Kind.indicVirama: owesVowel = false
        default:
            let script = NameScript(rawValue: kind - LetterTable.Kind.letter) ?? .other
            open(script)
            if owesVowel { payVowel() }
            if script == .kana, isSmallKana(scalar) { dropVowelBeforeSmallKana(scalar) }
            if script == .other, scalar < 0xF00, scalar & 0x7F >= 0x40, scalar & 0x7F <= 0x44 {
                // Thai and Lao write these vowels before the consonant that they follow.
                heldVowel = (spelling, letterSounds[Int(scalar)])
                return
            }
            append(spelling, letterSounds[Int(scalar)])
            if script == .hangul { countCharacter() }
            if script == .other { releaseVowel() }
            lastScalar = scalar
        }
    }

    private mutating func scanHan(_ scalar: Int) {
        open(.han)
        let reading = HanReadings.shared.reading(of: scalar)
        append(reading, reading)
        countCharacter()
    }

    private mutating func countCharacter() {
        current.characters += 1
        if current.characters == 1 {
            current.firstLength = textEnd - current.start
            current.firstSoundLength = soundEnd - current.soundStart
        }
    }

    @inline(__always) private mutating func open(_ script: NameScript) {
        if !foreign.isEmpty { readForeign() }
        if isOpen {
            if script != .latin { current.script = script }
            return
        }
        isOpen = true
        current = RawWord()
        current.start = textEnd
        current.soundStart = soundEnd
        current.script = script
        current.segment = segment
        current.isAside = asideDepth > 0
    }

    @inline(__always) private mutating func close() {
        if !foreign.isEmpty { readForeign() }
        guard isOpen else { return }
        if heldVowel != nil { releaseVowel() }
        if owesVowel {
            if keepsFinalVowel { payVowel() }
            owesVowel = false
        }
        isOpen = false
        current.length = textEnd - current.start
        current.soundLength = soundEnd - current.soundStart
        guard current.length > 0, count < NameScanner.wordLimit else { return }
        words[count] = current
        count += 1
    }

    private mutating func releaseVowel() {
        guard let vowel = heldVowel else { return }
        heldVowel = nil
        append(vowel.0, vowel.1)
    }

    private mutating func payVowel() {
        owesVowel = false
        text[textEnd] = UInt8(ascii: "a")
        textEnd += 1
        sounds[soundEnd] = UInt8(ascii: "a")
        soundEnd += 1
    }

    @inline(__always) private mutating func append(_ spelling: UInt64, _ sound: UInt64) {
        var letters = spelling >> 8
        while letters != 0 {
            text[textEnd] = UInt8(truncatingIfNeeded: letters)
            textEnd += 1
            letters >>= 8
        }
        letters = sound >> 8
        while letters != 0 {
            sounds[soundEnd] = UInt8(truncatingIfNeeded: letters)
            soundEnd += 1
            letters >>= 8
        }
    }

    private mutating func toggleQuotation() {
        close()
        asideDepth = asideDepth > 0 ? 0 : 1
    }

    /// An apostrophe joins (O'Neill, Qa'ida); after Hebrew gimel, zayin and tsadi it makes j, zh and ch.
    private mutating func apostrophe() {
        guard isOpen else { return }
        let (spelling, sound): (StaticString, UInt8)
        switch lastScalar {
        case 0x5D2: (spelling, sound) = ("j", UInt8(ascii: "J"))
        case 0x5D6: (spelling, sound) = ("zh", UInt8(ascii: "Z"))
        case 0x5E6, 0x5E5: (spelling, sound) = ("ch", UInt8(ascii: "C"))
        default: return
        }
        textEnd -= lastScalar == 0x5E6 || lastScalar == 0x5E5 ? 2 : 1
        soundEnd -= 1
        spelling.withUTF8Buffer { letters in
            for letter in letters {
                text[textEnd] = letter
                textEnd += 1
            }
        }
        sounds[soundEnd] = sound
        soundEnd += 1
        lastScalar = 0
    }

    private func isSmallKana(_ scalar: UInt32) -> Bool {
        switch scalar < 0x30A0 ? scalar + 0x60 : scalar {
        case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7: true
        default: false
        }
    }

    /// ティ is te + small i: the vowel before a small letter falls away; ウィ becomes wi.
    private mutating func dropVowelBeforeSmallKana(_ scalar: UInt32) {
        guard textEnd > current.start, soundEnd > current.soundStart else { return }
        let vowels: StaticString = "aeiou"
        let isVowel = vowels.withUTF8Buffer { $0.contains(text[textEnd - 1]) }
        guard isVowel else { return }
        if lastScalar == 0x30A6 || lastScalar == 0x3046 {
            text[textEnd - 1] = UInt8(ascii: "w")
            sounds[soundEnd - 1] = UInt8(ascii: "w")
        } else {
            textEnd -= 1
            soundEnd -= 1
        }
    }

    private mutating func collect(_ scalar: UInt32) {
        guard foreign.count < 256 else { return }
        if scalar < 0x10000 {
            guard !(0xD800...0xDFFF).contains(scalar) else { return close() }
            foreign.append(UInt16(scalar))
        } else {
            foreign.append(UInt16(0xD800 + ((scalar - 0x10000) >> 10)))
            foreign.append(UInt16(0xDC00 + ((scalar - 0x10000) & 0x3FF)))
        }
    }

    private mutating func readForeign() {
        let units = foreign
        foreign.removeAll(keepingCapacity: true)
        let latin = Unicode.latin(units)
        guard !latin.isEmpty else {
            close()
            return
        }
        open(.other)
        for letter in latin where textEnd < NameScanner.letterLimit - 8 && soundEnd < NameScanner.letterLimit - 8 {
            text[textEnd] = letter
            textEnd += 1
            sounds[soundEnd] = letter
            soundEnd += 1
        }
    }

    /// One scalar of UTF-8; a malformed byte decodes to U+0020, which separates.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, index + length <= bytes.count, first < 0xF5 else { return (0xA0, 1) }
        var scalar = length == 2 ? first & 0x1F : length == 3 ? first & 0x0F : first & 0x07
        for offset in 1..<length {
            let byte = UInt32(bytes[index + offset])
            guard byte & 0xC0 == 0x80 else { return (0xA0, 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        return (scalar, length)
    }
}
