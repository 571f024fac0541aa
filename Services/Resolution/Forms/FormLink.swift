internal import Glibc
package import Shared

/// What two forms that share a key say about being one: a probability, and why.
package struct FormLink: Sendable {
    package enum Kind: Sendable {
        /// Two ways to write one name.
        case same
        /// The left form is a part of the right one's name, and may fit others.
        case part
    }

    package var kind: Kind
    package var features: [Feature]
    /// Where the sum of log-odds starts.
    package var prior: Double

    package var logOdds: Double { features.reduce(prior) { $0 + $1.contribution } }
    package var probability: Double { 1 / (1 + exp(-logOdds)) }

    /// The features that compare nothing but names.
    private static let ofNames: Set<String> = [
        "name", "same-name", "same-identity", "unlike-family", "common-name", "other-initials", "other-given",
        "other-spelling", "by-middle-name", "unlike-given",
    ]

    /// Whether the names alone would make the two one, if nothing else were known.
    package var isOneByName: Bool {
        let sum = features.filter { Self.ofNames.contains($0.name) }.reduce(prior) { $0 + $1.contribution }
        return 1 / (1 + exp(-sum)) >= FormWeights.shipped["attach"]
    }
}
