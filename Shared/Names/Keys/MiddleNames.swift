/// The names between a person's first and last, by their sound; particles are none.
public struct MiddleNames: Sendable, Hashable {
    /// Skeletons of consonants; of an initial its class of sounds.
    private let names: [String]
    private let initials: [String]

    /// Those of a person who has none.
    public static let none = MiddleNames(names: [], initials: [])

    private init(names: [String], initials: [String]) {
        self.names = names
        self.initials = initials
    }

    public init(_ name: PreparedName) {
        let telling = name.tokens.filter { !$0.traits.contains(.particle) }
        var (names, initials): ([String], [String]) = ([], [])
        for token in telling.dropFirst().dropLast() {
            let skeleton = NameKeys.skeleton(of: name.sounds[Int(token.soundStart)..<token.soundEnd])
            if token.traits.contains(.initial) { initials.append(skeleton) } else { names.append(skeleton) }
        }
        self.init(names: names, initials: initials)
    }

    public var isEmpty: Bool { names.isEmpty && initials.isEmpty }

    /// Whether both tell middle names of which none is the other's, as "Ann Ruth Berg" and "Ann Maria Berg" do, or initials
    /// of which one lacks some, as "Otto W. Lind" and "Otto H. W. Lind".
    public func contradict(_ other: MiddleNames) -> Bool {
        guard !isEmpty, !other.isEmpty else { return false }
        if names.isEmpty, other.names.isEmpty { return initials != other.initials }
        return !names.contains { name in
            other.names.contains { MiddleNames.resemble(name, $0) } || other.initials.contains { name.hasPrefix($0) }
        } && !other.names.contains { name in initials.contains { name.hasPrefix($0) } }
    }

    /// Whether two may be one in two spellings, as "Yves" and "Ив" are: other scripts drop what is not heard.
    private static func resemble(_ one: String, _ other: String) -> Bool {
        one.hasPrefix(other) || other.hasPrefix(one) || one.prefix(2) == other.prefix(2)
    }
}
