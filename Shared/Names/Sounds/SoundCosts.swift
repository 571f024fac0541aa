/// What it costs to turn one sound into another, by the writing systems that meet.
///
/// Costs are in hundredths of the cost of two unrelated consonants. Between a foreign script and Latin a row is the foreign
/// sound, a column the Latin one; the first row and column stand for a sound that only one side has.
package struct SoundCosts: Sendable {
    /// Which scripts share a table.
    package enum Meeting: Int, CaseIterable, Sendable {
        case same, abjads, cyrillic, greek, arabic, hebrew, caucasus, kana, hangul, han, indic, other
    }

    package static let shared = SoundCosts()

    /// The cells of a table, and after them the sounds that `trimmable` gives, one bit each.
    package static let tableSize = Sound.count * Sound.count + 1

    /// All tables, one after another in the order of `Meeting`.
    package let costs: [Int32]

    init() {
        var costs = Meeting.allCases.flatMap { SoundCosts.startingTable($0) }
        for line in Resource.lines(SoundTables.table) {
            SoundCosts.read(line, into: &costs)
        }
        for meeting in Meeting.allCases {
            let start = meeting.rawValue * SoundCosts.tableSize
            let end = start + SoundCosts.tableSize - 1
            costs[end] = Int32(bitPattern: SoundCosts.trimmable(costs[start..<end]))
        }
        self.costs = costs
    }

    /// The sounds that are best left standing where both strings begin, or end, with them.
    ///
    /// That holds of a sound when no other is cheaper to reach by changing this one than by adding it: then whatever stands
    /// against this sound can be added instead, and the sound answers itself for nothing.
    private static func trimmable(_ table: ArraySlice<Int32>) -> UInt32 {
        func cost(_ row: Int, _ column: Int) -> Int32 { table[table.startIndex + row * Sound.count + column] }
        var sounds: UInt32 = 0
        for sound in 1..<Sound.count where cost(sound, sound) == 0 {
            let isSafe = (1..<Sound.count).allSatisfy { other in
                cost(0, other) <= cost(0, sound) + cost(sound, other)
                    && cost(other, 0) <= cost(sound, 0) + cost(other, sound)
            }
            if isSafe { sounds |= 1 << UInt32(sound) }
        }
        return sounds
    }

    @inline(__always) static func meeting(_ left: NameScript, _ right: NameScript) -> Meeting {
        if left == right {
            return left == .arabic || left == .hebrew ? .abjads : .same
        }
        switch left == .latin ? right : left {
        case .latin: return .same
        case .cyrillic: return .cyrillic
        case .greek: return .greek
        case .arabic: return .arabic
        case .hebrew: return .hebrew
        case .georgian, .armenian: return .caucasus
        case .kana: return .kana
        case .hangul: return .hangul
        case .han: return .han
        case .indic: return .indic
        case .other: return .other
        }
    }

    /// A line: the meeting, then cells `foreign latin=cost` with one letter each, `-` for none.
    private static func read(_ line: Substring, into costs: inout [Int32]) {
        let fields = Resource.words(line)
        guard let name = fields.first, let meeting = Meeting.allCases.first(where: { "\($0)" == name }) else { return }
        for field in fields.dropFirst() {
            let bytes = Array(field.utf8)
            guard bytes.count > 3, bytes[2] == UInt8(ascii: "="), let cost = Int32(field.dropFirst(3)) else { continue }
            let row = Int(Sound.codes[Int(bytes[0] & 127)])
            let column = Int(Sound.codes[Int(bytes[1] & 127)])
            costs[meeting.rawValue * tableSize + row * Sound.count + column] = cost
        }
    }

    /// Costs by the manner and place of articulation, before anything is learned.
    private static func startingTable(_ meeting: Meeting) -> [Int32] {
        var table = [Int32](repeating: 110, count: tableSize)
        func set(_ pair: StaticString, _ cost: Int32) {
            pair.withUTF8Buffer { letters in
                let first = Int(Sound.codes[Int(letters[0])])
                let second = Int(Sound.codes[Int(letters[1])])
                table[first * Sound.count + second] = cost
                table[second * Sound.count + first] = cost
            }
        }
        let looseVowels = meeting == .abjads || meeting == .arabic || meeting == .hebrew
        let vowelGap: Int32 = looseVowels ? 14 : meeting == .han || meeting == .kana ? 25 : 45
        for sound in 0..<Sound.count {
            let gap: Int32 = Sound.isVowel(UInt8(sound)) ? vowelGap : 90
            table[sound] = gap
            table[sound * Sound.count] = gap
            table[sound * Sound.count + sound] = 0
        }
        table[0] = 0
        for first in 1...5 {
            for second in 1...5 where first != second { table[first * Sound.count + second] = looseVowels ? 12 : 32 }
        }
        for (pair, cost) in startingPairs { set(pair, cost) }
        for sound: StaticString in ["-h", "-j", "-w"] { set(sound, 40) }
        if meeting == .han || meeting == .kana {
            for (pair, cost) in eastAsianPairs { set(pair, cost) }
        }
        return table
    }

    private static let startingPairs: [(StaticString, Int32)] = [
        ("ao", 24), ("ei", 24), ("ou", 20), ("ae", 24), ("ij", 15), ("uw", 15), ("ow", 25), ("ej", 30), ("vw", 10),
        ("wb", 50), ("uv", 50), ("bp", 35), ("dt", 35), ("gk", 35), ("fv", 40), ("bv", 40), ("sz", 20), ("Ss", 35),
        ("Zz", 35), ("SZ", 35), ("CS", 40), ("Cc", 40), ("cs", 35), ("cz", 40), ("jJ", 20), ("JZ", 25), ("JC", 35),
        ("Jg", 40), ("jZ", 50), ("Ck", 45), ("hk", 40), ("gh", 35), ("mn", 55), ("lr", 65), ("ck", 50), ("fp", 45),
        ("Ct", 60), ("Jd", 60), ("Jz", 40), ("Cs", 55), ("jg", 65), ("jh", 60), ("Zg", 60), ("Sk", 70), ("Zs", 50),
        ("Sz", 50), ("fh", 70), ("td", 35), ("rw", 80),
    ]

    private static let eastAsianPairs: [(StaticString, Int32)] = [
        ("lr", 5), ("bv", 12), ("fh", 35), ("mn", 30), ("-r", 40), ("-h", 30), ("-n", 60), ("-l", 55), ("bp", 20),
        ("dt", 20), ("gk", 20), ("wv", 10), ("Sh", 45),
    ]
}
