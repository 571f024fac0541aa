/// How likely two records are about one person or organisation, and why.
public struct RecordComparison: Sendable {
    public var score: Double
    /// The log-odds behind the score.
    var odds: Double
    /// Each feature that counted, with what it added to the log-odds.
    public var contributions: [NameComparison.Contribution]
    public var isMatch: Bool { score >= Names.threshold }

    /// - Parameter weights: log-odds of each feature, by `RecordWeights.shipped` where nothing else is given.
    public init(_ left: Record, _ right: Record, weights: RecordWeights = .shipped) {
        var values: [RecordFeature: Double] = [:]
        let names = RecordNames(left, right)
        for finding in names.findings { values[finding.feature] = finding.value }
        if Self.partsAreSwapped(left, right) { values[.partsSwapped] = 1 }
        // With names alone, their comparison says all but that.
        let isBare = !left.hasFacts && !right.hasFacts
        if !isBare {
            let odds = min(max(names.odds, -6), 6)
            values[.nameAgrees] = max(odds, 0) / 6
            values[.nameDiffers] = max(-odds, 0) / 6
            if odds > 0 { values[.nameIsRare] = Double(names.comparison?.features[.shared] ?? 0) }
            if let found = names.comparison?.features, left.type == .person, right.type == .person,
                found[.family] >= 0.9, found[.single] == 0, found[.givenHigh] <= 0.5
            {
                values[.givenDiffers] = 1
            }
            Self.compareFacts(left, right, &values)
        }
        var sum = isBare ? names.comparison == nil ? -20 : names.odds : weights.intercept
        contributions = isBare ? names.comparison?.contributions ?? [] : []
        for feature in RecordFeature.allCases {
            guard let value = values[feature], value != 0 else { continue }
            let added = value * weights[feature]
            sum += added
            contributions.append(.init(feature: feature.rawValue, value: value, contribution: added))
        }
        odds = sum
        score = Self.probability(sum)
    }

    /// Whether a fact that a person or organisation has only one of differs.
    var hasContradiction: Bool {
        let found = Set(contributions.map(\.feature))
        let isSameNumber = found.contains(RecordFeature.identifierSame.rawValue)
        return found.contains(RecordFeature.birthDiffers.rawValue)
            || found.contains(RecordFeature.genderDiffers.rawValue)
            || found.contains(RecordFeature.identifierDiffers.rawValue) && !isSameNumber
    }

    private static func probability(_ odds: Double) -> Double { Names.probability(Float(odds)) }

    private static func partsAreSwapped(_ left: Record, _ right: Record) -> Bool {
        guard let one = left.parts.first, let other = right.parts.first, left.parts.count == 1, right.parts.count == 1
        else { return false }
        let (given, family) = (fold(one.given), fold(one.family))
        let (otherGiven, otherFamily) = (fold(other.given), fold(other.family))
        return given != family && given == otherFamily && family == otherGiven
    }

    static func fold(_ name: String) -> String { Names.normalise(name, type: .person) }
}
