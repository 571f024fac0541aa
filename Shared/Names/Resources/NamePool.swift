/// Parts of names with how common they are, for measurements on people who do not exist.
package struct NamePool: Sendable {
    /// Parts, and the sum of their shares up to and with each.
    package let given: [(name: String, upTo: Double)]
    package let family: [(name: String, upTo: Double)]

    /// Reads the table of frequencies: band 1 is about one person in a hundred, each further band half as common.
    package init() {
        var shares: [String: [(String, Double)]] = [:]
        for line in NameFrequencies.table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, let band = Int(words[1]) else { continue }
            let share = 0.02 / Double(1 << band)
            shares[words[0], default: []] += words.dropFirst(2).map { ($0, share) }
        }
        func summed(_ parts: [(String, Double)]) -> [(name: String, upTo: Double)] {
            var sum = 0.0
            return parts.map { name, share in
                sum += share
                return (name, sum)
            }
        }
        given = summed(shares["given"] ?? [])
        family = summed(shares["family"] ?? [])
    }
}
