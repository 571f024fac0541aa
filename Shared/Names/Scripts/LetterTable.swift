/// How each letter of the Basic Multilingual Plane is written in comparable Latin, and how it sounds.
///
/// Built once from `Alphabets` and, for accented and full-width letters, from Unicode's compatibility decomposition.
/// A cell packs the kind in its lowest byte and up to seven ASCII letters of spelling above it, zero-padded; the sound of
/// the same letter, up to seven letters in the same place, stands in `sounds`.
struct LetterTable: Sendable {
    enum Kind {
        static let unknown: UInt8 = 0
        static let ignored: UInt8 = 1
        static let separator: UInt8 = 2
        static let apostrophe: UInt8 = 3
        static let hyphen: UInt8 = 4
        /// Kinds from here on are letters of the script `kind - letter`.
        static let letter: UInt8 = 16
        static let indicConsonant: UInt8 = 64
        static let indicSign: UInt8 = 65
        static let indicVirama: UInt8 = 66
    }

    static let shared = LetterTable()

    let spellings: [UInt64]
    let sounds: [UInt64]

    init() {
        var cells = Cells()
        for line in Resource.lines(Alphabets.table) {
            let words = Resource.words(line)
            guard let script = words.first else { continue }
            LetterTable.read(String(script), words.dropFirst(), into: &cells)
        }
        LetterTable.addPunctuation(to: &cells)
        LetterTable.addDecompositions(to: &cells)
        LetterTable.addHangul(to: &cells)
        self.spellings = cells.spellings
        self.sounds = cells.sounds
    }

    /// The table while it is being built: a write sets spelling and sound together.
    struct Cells {
        var spellings = [UInt64](repeating: 0, count: 0x10000)
        var sounds = [UInt64](repeating: 0, count: 0x10000)

        subscript(_ scalar: Int) -> UInt64 { spellings[scalar] }

        mutating func set(
            _ scalar: Int, kind: UInt8, spelling: some Sequence<UInt8> = [], sound: some Sequence<UInt8> = []
        ) {
            spellings[scalar] = UInt64(kind) | LetterTable.pack(spelling)
            sounds[scalar] = LetterTable.pack(sound)
        }

        mutating func copy(_ scalar: Int, to other: Int) {
            spellings[other] = spellings[scalar]
            sounds[other] = sounds[scalar]
        }
    }

    static func pack(_ letters: some Sequence<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        for (index, byte) in letters.prefix(7).enumerated() { packed |= UInt64(byte) << UInt64(8 + 8 * index) }
        return packed
    }

    private static func read(_ script: String, _ words: some Sequence<Substring>, into cells: inout Cells) {
        for word in words {
            guard let equals = word.firstIndex(of: "=") else { continue }
            let value = word[word.index(after: equals)...].split(
                separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            let spelling = Array((value.first ?? "").utf8)
            let sound = value.count > 1 ? Array(value[1].utf8) : spelling
            let letter = word[..<equals]
            switch script {
            case "indic", "indicsign":
                guard let offset = Int(letter, radix: 16) else { continue }
                let kind = script == "indic" ? Kind.indicConsonant : Kind.indicSign
                for block in stride(from: 0x900, through: 0xD00, by: 0x80) {
                    cells.set(block + offset, kind: kind, spelling: spelling, sound: sound)
                    cells.set(block + 0x4D, kind: Kind.indicVirama)
                    cells.set(block + 0x3C, kind: Kind.ignored)
                }
            case "thai":
                guard let offset = Int(letter, radix: 16) else { continue }
                for block in [0xE00, 0xE80] {
                    cells.set(
                        block + offset, kind: Kind.letter + NameScript.other.rawValue, spelling: spelling, sound: sound)
                }
            case "points":
                guard let point = Int(letter, radix: 16), point < 0x10000 else { continue }
                let kind = spelling.isEmpty ? Kind.ignored : Kind.letter + NameScript.other.rawValue
                cells.set(point, kind: kind, spelling: spelling, sound: sound)
            case "sinhala", "sinhalasign":
                guard let offset = Int(letter, radix: 16) else { continue }
                let kind = script == "sinhala" ? Kind.indicConsonant : Kind.indicSign
                cells.set(0xD00 + offset, kind: kind, spelling: spelling, sound: sound)
                cells.set(0xDCA, kind: Kind.indicVirama)
            default:
                guard let scalar = letter.unicodeScalars.first, scalar.value < 0x10000 else { continue }
                let kind = Kind.letter + LetterTable.script(named: script).rawValue
                cells.set(Int(scalar.value), kind: kind, spelling: spelling, sound: sound)
                if script == "kana" { cells.copy(Int(scalar.value), to: Int(scalar.value) - 0x60) }
                let upper = scalar.properties.uppercaseMapping.unicodeScalars
                if let first = upper.first, upper.count == 1, first.value < 0x10000, cells[Int(first.value)] == 0 {
                    cells.copy(Int(scalar.value), to: Int(first.value))
                }
            }
        }
    }

    private static func script(named name: String) -> NameScript {
        switch name {
        case "latin": .latin
        case "cyrillic": .cyrillic
        case "greek": .greek
        case "arabic": .arabic
        case "hebrew": .hebrew
        case "georgian": .georgian
        case "armenian": .armenian
        case "kana": .kana
        default: .other
        }
    }

    private static func addPunctuation(to cells: inout Cells) {
        for scalar in [
            0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2B9, 0x2018, 0x2019, 0x201B, 0x2032, 0x5F3, 0x5F4,
        ] {
            cells.set(scalar, kind: Kind.apostrophe)
        }
        for scalar in [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0xAD, 0x5BE, 0x200C] {
            cells.set(scalar, kind: Kind.hyphen)
        }
        let marks: [ClosedRange<Int>] = [
            0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF...0x5C7, 0x610...0x61A, 0x640...0x640, 0x64B...0x65F,
            0x670...0x670, 0x6D6...0x6ED, 0x200B...0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0x3099...0x309C, 0x30FC...0x30FC, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0x30C3...0x30C3,
            0x3063...0x3063, 0xE3A...0xE3A, 0xE45...0xE4E, 0xEBA...0xEBA, 0xEC6...0xECD,
        ]
        for range in marks { for scalar in range { cells.set(scalar, kind: Kind.ignored) } }
        let separators: [ClosedRange<Int>] = [
            0x80...0xA0, 0xA1...0xBF, 0x2000...0x200A, 0x2016...0x2017, 0x201A...0x201F, 0x2020...0x2029,
            0x202F...0x2031, 0x2033...0x205F, 0x3000...0x3004, 0x3008...0x3020, 0x30FB...0x30FB, 0x30A0...0x30A0,
            0x600...0x60F, 0x61B...0x61F, 0x964...0x965, 0x58A...0x58A, 0x55A...0x55F, 0xFF65...0xFF65, 0xF0B...0xF14,
        ]
        cells.set(0x1361, kind: Kind.separator)
        for range in separators {
            for scalar in range where cells[scalar] == 0 { cells.set(scalar, kind: Kind.separator) }
        }
    }

    /// Accented, composed, full-width and presentation forms take the cells of what they decompose to.
    private static func addDecompositions(to cells: inout Cells) {
        let ranges: [ClosedRange<Int>] = [
            0xA1...0x17F, 0x180...0x24F, 0x1CD...0x233, 0x386...0x3CE, 0x400...0x52F, 0x622...0x6D3, 0x929...0x9DF,
            0x1E00...0x1FFF, 0x30AC...0x30FA, 0xFB00...0xFDFF, 0xFE70...0xFEFC, 0xFF01...0xFF9F,
        ]
        for range in ranges {
            for scalar in range where cells[scalar] == 0 || cells[scalar] & 0xFF == UInt64(Kind.separator) {
                guard let parts = Unicode.decomposition(of: UInt16(scalar)), parts != [UInt16(scalar)] else { continue }
                var spelling: [UInt8] = []
                var sound: [UInt8] = []
                var kind: UInt8 = 0
                for part in parts {
                    if let ascii = UInt8(exactly: part), ascii < 128 {
                        let lower = ascii >= 65 && ascii <= 90 ? ascii + 32 : ascii
                        guard lower >= 97 && lower <= 122 || lower >= 48 && lower <= 57 else { continue }
                        spelling.append(lower)
                        sound.append(lower)
                        if kind == 0 { kind = Kind.letter + NameScript.latin.rawValue }
                    } else {
                        let cell = cells[Int(part)]
                        guard UInt8(truncatingIfNeeded: cell) >= Kind.letter else { continue }
                        if kind == 0 { kind = UInt8(truncatingIfNeeded: cell) }
                        spelling.append(contentsOf: bytes(of: cell))
                        sound.append(contentsOf: bytes(of: cells.sounds[Int(part)]))
                    }
                }
                if kind != 0 { cells.set(scalar, kind: kind, spelling: spelling, sound: sound) }
            }
        }
    }

    private static func bytes(of packed: UInt64) -> [UInt8] {
        (1..<8).map { UInt8(truncatingIfNeeded: packed >> UInt64(8 * $0)) }.filter { $0 != 0 }
    }

    /// Hangul syllables by their arithmetic layout (The Unicode Standard, 3.12) in Revised Romanisation.
    private static func addHangul(to cells: inout Cells) {
        let initials = [
            "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
        ]
        let sounds = ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "J", "J", "C", "k", "t", "p", "h"]
        let vowels = [
            "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "eu", "ui", "i",
        ]
        let vowelSounds = [
            "a", "e", "ja", "je", "o", "e", "jo", "je", "o", "wa", "we", "oe", "jo", "u", "wo", "we", "wi", "ju", "u",
            "ui", "i",
        ]
        let finals = [
            "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
            "ng", "t", "t", "k", "t", "p", "t",
        ]
        func packed(_ parts: [String]) -> [UInt64] { parts.map { pack($0.utf8) } }
        let (leads, leadSounds) = (packed(initials), packed(sounds))
        let (middles, middleSounds) = (packed(vowels), packed(vowelSounds))
        let tails = packed(finals)
        let kind = UInt64(Kind.letter + NameScript.hangul.rawValue)
        for syllable in 0..<11172 {
            let (lead, vowel, tail) = (syllable / 588, syllable % 588 / 28, syllable % 28)
            cells.spellings[0xAC00 + syllable] = kind | join(join(leads[lead], middles[vowel]), tails[tail])
            cells.sounds[0xAC00 + syllable] = join(join(leadSounds[lead], middleSounds[vowel]), tails[tail])
        }
    }

    /// The letters of two packed spellings as one; they must be seven together at most.
    private static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let bytes = max(1, (71 - first.leadingZeroBitCount) / 8)
        return first | (second >> 8) << UInt64(8 * bytes)
    }
}
