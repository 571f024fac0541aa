/// What came out of comparing two names: a probability, and what each feature did for it.
public struct NameComparison: Sendable {
    /// One feature's value and what it adds to the log-odds.
    public struct Contribution: Sendable, Hashable, Codable {
        public var feature: String
        public var value: Double
        public var contribution: Double
    }

    /// The calibrated probability that both names belong to one; a pair matches at `Names.threshold` and above.
    public let score: Double
    public let features: NameFeatures
    /// Where the sum of log-odds starts before any feature counts.
    public let intercept: Double
    /// What each feature adds, by position.
    let added: NameFeatures

    public var isMatch: Bool { score >= Names.threshold }

    /// Every feature that moved the score, strongest first.
    public var contributions: [Contribution] {
        NameFeature.allCases.compactMap { feature in
            guard added[feature] != 0 else { return nil }
            return Contribution(
                feature: feature.name, value: Double(features[feature]), contribution: Double(added[feature]))
        }
        .sorted { (abs($0.contribution), $1.feature) > (abs($1.contribution), $0.feature) }
    }
}

extension NameComparison: CustomStringConvertible {
    public var description: String {
        "score \(score): " + contributions.map { "\($0.feature) \($0.contribution)" }.joined(separator: ", ")
    }
}
