/// Makes the keys of a prepared name.
struct NameKeys {
    private let name: PreparedName
    private var keys: Set<NameKey> = []

    static let longestKey = 120

    init(_ name: PreparedName) { self.name = name }

    mutating func all() -> [NameKey] {
        let words = name.words
        guard !words.isEmpty else { return [] }
        // "Don" and "Ben" at the start are given names, not particles.
        let core = name.tokens.indices.filter { index in
            let token = name.tokens[index]
            return !token.traits.contains(.particle) || name.type == .person && index == 0 && token.groups != .zero
        }
        let telling = core.isEmpty ? Array(name.tokens.indices) : core
        add(.name, words.joined(separator: " "))
        let standard = telling.map { index in
            Lexicon.shared.standardSpellings[name.tokens[index].hash] ?? words[index]
        }
        add(.sorted, standard.sorted().joined(separator: " "))
        add(.whole, Self.skeleton(of: name.sounds[...]))
        switch name.type {
        case .person: addPerson(telling)
        case .organisation: addOrganisation(telling, words)
        }
        return keys.sorted()
    }

    private mutating func add(_ kind: NameKey.Kind, _ value: String) {
        guard !value.isEmpty else { return }
        keys.insert(NameKey(kind: kind, value: String(value.prefix(NameKeys.longestKey))))
    }

    private mutating func addPerson(_ telling: [Int]) {
        let skeletons = telling.map { Self.skeleton(of: sounds(of: $0)) }
        if let first = telling.first, let last = telling.last, first != last {
            add(.initial, skeletons[telling.count - 1] + "," + initial(of: first))
            add(.initial, skeletons[0] + "," + initial(of: last))
            addGiven(of: first, beside: skeletons[telling.count - 1])
            addGiven(of: last, beside: skeletons[0])
        }
        addPairs(skeletons, limit: 5)
        for (index, skeleton) in zip(telling, skeletons) where skeleton.utf8.count >= 2 || telling.count == 1 {
            if !name.tokens[index].traits.contains(.initial) { add(.word, skeleton) }
        }
    }

    /// "Bob" and "Robert" begin otherwise and are one given name.
    private mutating func addGiven(of index: Int, beside family: String) {
        let groups = name.tokens[index].groups
        for lane in 0..<groups.scalarCount where groups[lane] != 0 { add(.initial, "\(family),#\(groups[lane])") }
    }

    private mutating func addOrganisation(_ telling: [Int], _ words: [String]) {
        for letters in [name.acronym, name.longAcronym] where (2...8).contains(letters.count) {
            add(.acronym, String(decoding: letters, as: UTF8.self))
        }
        if telling.count == 1, (2...8).contains(words[telling[0]].utf8.count) { add(.acronym, words[telling[0]]) }
        let rarest = telling.sorted { (name.tokens[$0].weight, $1) > (name.tokens[$1].weight, $0) }.prefix(4)
        let skeletons = rarest.map { Self.skeleton(of: sounds(of: $0)) }
        addPairs(skeletons, limit: 4)
        for (index, skeleton) in zip(rarest, skeletons)
        where !name.tokens[index].traits.contains(.common) || rarest.count == 1 {
            add(.word, skeleton.isEmpty ? words[index] : skeleton)
        }
    }

    private mutating func addPairs(_ skeletons: [String], limit: Int) {
        let parts = skeletons.filter { !$0.isEmpty }.prefix(limit)
        for (index, part) in parts.enumerated() {
            for other in parts.dropFirst(index + 1) { add(.skeleton, min(part, other) + "+" + max(part, other)) }
        }
    }

    private func sounds(of index: Int) -> ArraySlice<UInt8> {
        name.sounds[Int(name.tokens[index].soundStart)..<name.tokens[index].soundEnd]
    }

    private func initial(of index: Int) -> String {
        guard let first = sounds(of: index).first else { return "" }
        let letter = SoundClasses.letters[Int(first)]
        // Silent letters have no class.
        return letter == 0 ? "" : String(decoding: [letter], as: UTF8.self)
    }

    /// The classes of the consonants, neighbours of one class once; a vowel counts only at the start.
    static func skeleton(of sounds: ArraySlice<UInt8>) -> String {
        var letters: [UInt8] = []
        for (position, sound) in sounds.enumerated() {
            let letter = SoundClasses.letters[Int(sound)]
            if letter == SoundClasses.vowel && position > 0 || letter == 0 || letter == letters.last { continue }
            letters.append(letter)
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

/// Which sounds a key takes for the same, so that romanisations and scripts meet.
enum SoundClasses {
    static let vowel = UInt8(ascii: "A")

    /// The letter of each sound's class, by code.
    static let letters: [UInt8] = {
        var letters = [UInt8](repeating: 0, count: Sound.count)
        let classes: [(StaticString, UInt8)] = [
            ("aeiou", vowel), ("bp", UInt8(ascii: "P")), ("fvw", UInt8(ascii: "F")), ("dt", UInt8(ascii: "T")),
            ("gk", UInt8(ascii: "K")), ("szSZCcJ", UInt8(ascii: "S")), ("mn", UInt8(ascii: "N")),
            ("lr", UInt8(ascii: "L")),
        ]
        for (sounds, letter) in classes {
            sounds.withUTF8Buffer { for sound in $0 { letters[Int(Sound.codes[Int(sound)])] = letter } }
        }
        return letters
    }()
}

extension Names {
    /// The keys under which to store and to look up a name, in a fixed order, no duplicates.
    public static func keys(_ name: PreparedName) -> [NameKey] {
        var keys = NameKeys(name)
        return keys.all()
    }

    /// The keys of a name as text.
    public static func keys(_ name: String, type: NameType) -> [NameKey] { keys(prepare(name, type: type)) }
}
