/// The log-odds that each feature of two records adds. Written by `Tests/fit/fit_records.py`.
public struct RecordWeights: Sendable {
    public static let shipped = RecordWeights(RecordWeights.table)

    public let version: Int
    let intercept: Double
    private let values: [RecordFeature: Double]

    /// Reads lines of a name and a number.
    init(_ table: String) {
        var version = 0
        var intercept = 0.0
        var values: [RecordFeature: Double] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let value = Double(parts[1]) else { continue }
            switch parts[0] {
            case "version": version = Int(value)
            case "intercept": intercept = value
            default:
                if let feature = RecordFeature(rawValue: String(parts[0])) { values[feature] = value }
            }
        }
        self.version = version
        self.intercept = intercept
        self.values = values
    }

    subscript(feature: RecordFeature) -> Double { values[feature] ?? 0 }
}
