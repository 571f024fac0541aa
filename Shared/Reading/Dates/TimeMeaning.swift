/// All that a word means to the time grammar: its classes, with a value in each.
///
/// Looked up once for each word of a text; the patterns then test bits instead of comparing strings.
struct TimeMeaning: Sendable {
    private var classes: UInt128 = 0
    private var values: [(timeClass: TimeClass, text: String, number: Int?)] = []
    var gloss: TimeGloss?
    private(set) var unit: TimeUnit?

    mutating func add(_ timeClass: TimeClass, _ value: String) {
        classes |= timeClass.bit
        values.removeAll { $0.timeClass == timeClass }
        values.append((timeClass, value, Int(value)))
        if timeClass == .unit { unit = TimeUnit(rawValue: value) }
    }

    func has(_ timeClass: TimeClass) -> Bool { classes & timeClass.bit != 0 }

    func value(_ timeClass: TimeClass) -> String? {
        has(timeClass) ? values.first { $0.timeClass == timeClass }?.text : nil
    }

    func number(_ timeClass: TimeClass) -> Int? {
        has(timeClass) ? values.first { $0.timeClass == timeClass }?.number : nil
    }
}
