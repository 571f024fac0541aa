/// An address as words and numbers, in comparable form, whatever fields it came in.
public struct RecordAddress: Sendable, Hashable {
    /// Words of streets, towns and states; what is written in short and in full is the same.
    let words: Set<String>
    /// House numbers and postal codes.
    let numbers: Set<String>

    private static let abbreviations: [String: String] = [
        "street": "st", "str": "st", "strasse": "st", "road": "rd", "lane": "ln", "avenue": "ave", "av": "ave",
        "drive": "dr", "boulevard": "blvd", "court": "ct", "place": "pl", "square": "sq", "highway": "hwy",
        "parkway": "pkwy", "terrace": "ter", "circle": "cir", "crescent": "cres", "close": "cl", "north": "n",
        "south": "s", "east": "e", "west": "w", "suite": "ste", "apartment": "apt", "appt": "apt", "building": "bldg",
        "bld": "bldg", "floor": "fl", "mount": "mt", "saint": "st", "ulitsa": "ul", "ulica": "ul",
    ]

    public init?(_ text: String) {
        var words: Set<String> = []
        var numbers: Set<String> = []
        for word in text.prefix(1000).lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if word.contains(where: \.isNumber) {
                numbers.insert(String(word))
            } else {
                let folded = Names.normalise(String(word), type: .organisation)
                let plain = folded.isEmpty ? String(word) : folded
                words.insert(Self.abbreviations[plain] ?? plain)
            }
        }
        guard !words.isEmpty || !numbers.isEmpty else { return nil }
        self.words = words
        self.numbers = numbers
    }

    /// 0 for nothing in common to 1 for the same, by the shorter one, so that a street without its town still fits.
    func similarity(_ other: RecordAddress) -> Double {
        let shared = Self.shared(words, other.words)
        let sharedNumbers = Self.shared(numbers, other.numbers)
        let least = min(words.count, other.words.count)
        let leastNumbers = min(numbers.count, other.numbers.count)
        let size = Double(least) + 1.5 * Double(leastNumbers)
        return size == 0 ? 0 : (shared + 1.5 * sharedNumbers) / size
    }

    /// Whole words count one; words with one slip of the pen three quarters.
    private static func shared(_ left: Set<String>, _ right: Set<String>) -> Double {
        var sum = 0.0
        var open = right.subtracting(left).sorted()
        for word in left.sorted() {
            if right.contains(word) {
                sum += 1
            } else if let match = open.firstIndex(where: { isNear(word, $0) }) {
                open.remove(at: match)
                sum += 0.75
            }
        }
        return min(sum, Double(min(left.count, right.count)))
    }

    static func isNear(_ left: String, _ right: String) -> Bool {
        let one = Array(left.utf8)
        let other = Array(right.utf8)
        guard min(one.count, other.count) >= 3, abs(one.count - other.count) <= 1 else { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start, one[one.count - 1 - end] == other[other.count - 1 - end] {
            end += 1
        }
        let restOne = one[start..<(one.count - end)]
        let restOther = other[start..<(other.count - end)]
        if max(restOne.count, restOther.count) <= 1 { return true }
        // Two neighbours changed over.
        return restOne.count == 2 && restOther.count == 2 && restOne.first == restOther.last
            && restOne.last == restOther.first
    }
}
