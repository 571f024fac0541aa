/// The Mandarin reading (pinyin without tones) of each unified ideograph, from ICU's Han-Latin rules.
///
/// Read from ICU in one call when the first Han name arrives (some tens of milliseconds), then a table.
struct HanReadings: Sendable {
    static let shared = HanReadings()

    static let range = 0x4E00...0x9FFF

    /// Packed as in `LetterTable`: up to seven letters above an empty lowest byte, by offset from U+4E00.
    let readings: [UInt64]

    init() {
        var units: [UInt16] = []
        units.reserveCapacity(2 * HanReadings.range.count)
        for scalar in HanReadings.range {
            units.append(UInt16(scalar))
            units.append(10)
        }
        var readings: [UInt64] = []
        readings.reserveCapacity(HanReadings.range.count)
        for line in Unicode.latin(units).split(separator: 10, omittingEmptySubsequences: false) {
            readings.append(LetterTable.pack(line))
        }
        readings.append(
            contentsOf: repeatElement(0, count: max(0, HanReadings.range.count - readings.count)))
        self.readings = readings
    }
}
