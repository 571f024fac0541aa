import Names
import Shared

/// What two chains must share to be looked at together: the type and the name in comparable form.
struct NameKey: Sendable, Hashable, Comparable {
    let text: String

    init(name: String, type: EntityType) {
        text = "\(type.rawValue)|\(NameKey.folded(name, type: type))"
    }

    /// A name without case, accents, titles and punctuation, in Latin letters.
    static func folded(_ name: String, type: EntityType) -> String {
        let normal = Names.normalise(name, type: type == .person ? .person : .organisation)
        return normal.isEmpty ? name.lowercased() : normal
    }

    static func < (left: NameKey, right: NameKey) -> Bool { left.text < right.text }
}
