import Shared

/// What is known so far of one thing in the document: the mentions joined and what they tell.
struct Cluster: Sendable {
    enum Number: Sendable, Hashable { case one, many, either }

    var type: EntityType
    /// Indices of its mentions, in document order.
    var mentions: [Int]
    /// Words of each distinct name, without articles.
    var names: [[String]] = []
    var gender: Chain.Gender?
    var country: String?
    /// Lower-case head words of its titles and descriptions ("president", "spokesman").
    var roles: Set<String> = []
    /// All lower-case words of its titles and descriptions.
    var descriptions: Set<String> = []
    var number = Number.one
    /// Canonical listed name, where there is one.
    var listed: String?

    var isNamed: Bool { !names.isEmpty }

    /// The longest name that has more than one word.
    var fullNames: [[String]] { names.filter { $0.count > 1 } }
}
