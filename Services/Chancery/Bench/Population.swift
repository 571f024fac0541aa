import Names

/// People who do not exist, with names put together from real parts as common as they are, countries and offices: the
/// same ones each time.
struct Population {
    struct Person {
        var name: String
        var country: String?
        var title: String?
    }

    private let pool = NamePool()
    private var state: UInt64

    private static let countries = [
        "US", "US", "US", "GB", "GB", "CA", "AU", "IE", "NZ", "ZA", "DE", "FR", "RU", "UA", "IN", "CN", "TR", "IL",
        "BR", "MX",
    ]
    private static let titles = [
        "president", "senator", "minister", "mayor", "general", "coach", "actor", "professor", "director", "judge",
    ]

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    mutating func person() -> Person {
        var words = [given()]
        if share() < 0.35 { words.append(given()) }
        words.append(family())
        let hasOffice = share() < 0.5
        return Person(
            name: words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "),
            country: hasOffice || share() < 0.3 ? Self.countries[number(below: Self.countries.count)] : nil,
            title: hasOffice ? Self.titles[number(below: Self.titles.count)] : nil)
    }

    private mutating func given() -> String { part(of: pool.given) ?? rare(pool.given) }

    private mutating func family() -> String { part(of: pool.family) ?? rare(pool.family) }

    /// A listed part as often as it is met; nil for the rest of the people.
    private mutating func part(of parts: [(name: String, upTo: Double)]) -> String? {
        let place = share()
        guard let last = parts.last, place < last.upTo else { return nil }
        var (low, high) = (0, parts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].upTo > place { high = middle } else { low = middle + 1 }
        }
        return parts[low].name
    }

    /// A name that is not listed: the beginning of one and the end of another.
    private mutating func rare(_ parts: [(name: String, upTo: Double)]) -> String {
        let one = parts[number(below: parts.count)].name
        let other = parts[number(below: parts.count)].name
        return String(one.prefix((one.count + 1) / 2 + 1)) + String(other.suffix(other.count / 2 + 1))
    }
}
