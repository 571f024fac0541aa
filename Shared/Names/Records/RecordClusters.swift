/// Which of some records are about one person or organisation.
///
/// The surest pairs first, as long as what they bring together has nothing that speaks against it; a record that fits two
/// groups that cannot be one, with nothing to tell between them, stays by itself. Every pair that shares a word of a name,
/// a number, a phone or an email is looked at.
public struct RecordClusters: Sendable {
    /// The number of each record's group: the place of its first record.
    public private(set) var groups: [Int]

    private struct Pair {
        var left: Int
        var right: Int
        var odds: Double
        var forbids: Bool
    }

    /// From so many records on, what they share tells nothing.
    private static let commonLimit = 200
    /// Log-odds below which a pair speaks against its groups' being one.
    private static let against = -5.0
    /// By so much in log-odds a group must fit better than the next.
    private static let margin = 1.0

    public init(_ records: [Record]) {
        groups = Array(records.indices)
        let pairs = Self.candidates(records).map { left, right in
            let comparison = RecordComparison(records[left], records[right])
            return Pair(
                left: left, right: right, odds: comparison.odds,
                forbids: comparison.odds < Self.against || comparison.hasContradiction)
        }
        var forbidden: [Int: Set<Int>] = [:]
        for pair in pairs where pair.forbids {
            forbidden[pair.left, default: []].insert(pair.right)
            forbidden[pair.right, default: []].insert(pair.left)
        }
        let links = pairs.filter { !$0.forbids && $0.odds >= 0 }
            .sorted { ($1.odds, $0.left, $0.right) < ($0.odds, $1.left, $1.right) }
        let torn = Self.torn(links, forbidden)
        var members = records.indices.map { [$0] }
        for link in links where !torn.contains([link.left, link.right]) {
            let (one, other) = (groups[link.left], groups[link.right])
            guard one != other else { continue }
            let conflicts = members[one].contains { record in
                !(forbidden[record] ?? []).isDisjoint(with: members[other])
            }
            guard !conflicts else { continue }
            let (kept, gone) = (min(one, other), max(one, other))
            for record in members[gone] { groups[record] = kept }
            members[kept] += members[gone]
            members[gone] = []
        }
    }

    /// The links of records that fit two others which exclude each other: the weaker one, or both where they are about
    /// equal.
    private static func torn(_ links: [Pair], _ forbidden: [Int: Set<Int>]) -> Set<[Int]> {
        var ends: [Int: [(other: Int, pair: Pair)]] = [:]
        for link in links {
            ends[link.left, default: []].append((link.right, link))
            ends[link.right, default: []].append((link.left, link))
        }
        var torn: Set<[Int]> = []
        for found in ends.values where found.count > 1 {
            for (place, one) in found.enumerated() {
                for other in found.dropFirst(place + 1) where forbidden[one.other]?.contains(other.other) == true {
                    let difference = one.pair.odds - other.pair.odds
                    if difference < margin { torn.insert([one.pair.left, one.pair.right]) }
                    if difference > -margin { torn.insert([other.pair.left, other.pair.right]) }
                }
            }
        }
        return torn
    }

    private static func candidates(_ records: [Record]) -> [(Int, Int)] {
        var holders: [String: [Int]] = [:]
        for (index, record) in records.enumerated() {
            var keys: Set<String> = []
            for name in record.names {
                for key in Names.keys(name, type: record.type) { keys.insert(key.description) }
            }
            keys.formUnion(record.phones.map { "phone \($0.suffix(7))" })
            keys.formUnion(record.emails.map { "email \($0)" })
            for (kind, numbers) in record.identifiers { keys.formUnion(numbers.map { "\(kind) \($0)" }) }
            for key in keys { holders[key, default: []].append(index) }
        }
        var seen: Set<[Int]> = []
        for (_, group) in holders where group.count <= commonLimit {
            for (place, one) in group.enumerated() {
                for other in group.dropFirst(place + 1) { seen.insert([one, other]) }
            }
        }
        return seen.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
    }
}
