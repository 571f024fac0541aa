import Shared

/// How much speaks for each class of a name; classes without evidence count nothing.
struct ClassScores: Sendable, Hashable {
    static let types: [MentionType] = [
        .person, .organisation, .geopolitical, .location, .group, .event, .miscellaneous,
    ]

    private var values: [Double] = Array(repeating: 0, count: 7)

    subscript(type: MentionType) -> Double {
        get { Self.types.firstIndex(of: type).map { values[$0] } ?? 0 }
        set { if let index = Self.types.firstIndex(of: type) { values[index] = newValue } }
    }

    static func += (left: inout ClassScores, right: ClassScores) {
        for index in left.values.indices { left.values[index] += right.values[index] }
    }

    mutating func scale(by factor: Double) {
        for index in values.indices { values[index] *= factor }
    }

    /// The best class and how far it is ahead of the next; a place is one class for this, whichever kind it is.
    var winner: (type: MentionType, score: Double, margin: Double) {
        var places = values
        let place = values[2] + values[3]
        places[2] = values[2] >= values[3] ? place : 0
        places[3] = values[2] >= values[3] ? 0 : place
        var best = 0
        for index in places.indices where places[index] > places[best] { best = index }
        let second = places.indices.filter { $0 != best }.map { places[$0] }.max() ?? 0
        return (Self.types[best], places[best], places[best] - second)
    }
}
