internal import Shared

/// The Mandarin reading (pinyin without tones) of each unified ideograph, from ICU's Han-Latin rules.
///
/// Common characters are in `Pinyin`; opening ICU's rules takes a tenth of a second and a character ten microseconds,
/// so ICU is asked only for the others, and once for each.
final class HanReadings: Sendable {
    static let shared = HanReadings()

    static let range = 0x4E00...0x9FFF

    /// Packed as in `LetterTable`: up to seven letters above the lowest byte, which is 1 once the character was asked for.
    private let readings: Locked<[UInt64]>

    init() {
        var readings = [UInt64](repeating: 0, count: HanReadings.range.count)
        for line in Resource.lines(Pinyin.table) {
            let fields = Resource.words(line)
            guard fields.count == 2 else { continue }
            let reading = 1 | LetterTable.pack(fields[0].utf8)
            for character in fields[1].unicodeScalars where HanReadings.range.contains(Int(character.value)) {
                readings[Int(character.value) - HanReadings.range.lowerBound] = reading
            }
        }
        self.readings = Locked(readings)
    }

    /// The reading of a character in `range`; no letters where ICU knows none.
    func reading(of scalar: Int) -> UInt64 {
        readings.withLock { readings in
            let index = scalar - HanReadings.range.lowerBound
            if readings[index] == 0 {
                readings[index] = 1 | LetterTable.pack(Unicode.pinyin(UInt16(scalar)))
            }
            return readings[index]
        }
    }
}
