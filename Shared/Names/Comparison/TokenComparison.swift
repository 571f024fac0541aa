/// How alike two single words are; below `NameAlignment.floor` the answers only say that they are not.
enum TokenComparison {
    static func compare(
        _ a: PreparedNameView, _ i: Int, _ b: PreparedNameView, _ j: Int,
        costs: UnsafePointer<Int32>
    ) -> (Float, AlignedPair.Kind) {
        let first = a.tokens[i]
        let second = b.tokens[j]
        if first.traits.contains(.number) || second.traits.contains(.number) {
            return similarNumbers(a, i, b, j)
        }
        if first.length == 1 || second.length == 1 {
            return (sharesInitial(a, i, b, j) ? 0.75 : 0, .initial)
        }
        if first.traits.contains(.particle) != second.traits.contains(.particle) { return (0, .sound) }
        var sound =
            a.isForeign
            ? SoundDistance.similarity(
                a.sounds(from: i, to: i + 1), b.sounds(from: j, to: j + 1), costs: costs, floor: NameAlignment.floor)
            : SoundDistance.similarity(
                b.sounds(from: j, to: j + 1), a.sounds(from: i, to: i + 1), costs: costs, floor: NameAlignment.floor)
        if first.groups.x != 0, second.groups.x != 0, sharesGroup(first.groups, second.groups) {
            return (max(sound, 0.92), .variant)
        }
        // "Michel" and "Michelle" are two names that are known, however alike they sound.
        if first.script == second.script, first.groups.x != 0, second.groups.x != 0 { return (min(sound, 0.6), .sound) }
        if first.script == second.script, sound < 0.85, isShortened(a, i, b, j) { return (max(sound, 0.8), .shortened) }
        if sound > 0.99 { sound = 0.99 }
        return (sound, .sound)
    }

    private static func sharesGroup(_ first: SIMD4<UInt16>, _ second: SIMD4<UInt16>) -> Bool {
        for lane in 0..<4 where first[lane] != 0 {
            if any(second .== SIMD4(repeating: first[lane])) { return true }
        }
        return false
    }

    private static func sharesInitial(
        _ a: PreparedNameView, _ i: Int, _ b: PreparedNameView, _ j: Int
    ) -> Bool {
        if a.text[Int(a.tokens[i].start)] == b.text[Int(b.tokens[j].start)] { return true }
        guard a.tokens[i].soundLength > 0, b.tokens[j].soundLength > 0 else { return false }
        return a.sounds[Int(a.tokens[i].soundStart)] == b.sounds[Int(b.tokens[j].soundStart)]
    }

    /// "Dan" for "Daniel": at least three letters that begin the longer word.
    private static func isShortened(
        _ a: PreparedNameView, _ i: Int, _ b: PreparedNameView, _ j: Int
    ) -> Bool {
        let first = a.text(of: i)
        let second = b.text(of: j)
        let length = min(first.count, second.count)
        guard length >= 3, first.count != second.count else { return false }
        for index in 0..<length where first[index] != second[index] { return false }
        return true
    }

    private static func similarNumbers(
        _ a: PreparedNameView, _ i: Int, _ b: PreparedNameView, _ j: Int
    ) -> (Float, AlignedPair.Kind) {
        let edits = EditDistance.between(a.text(of: i), b.text(of: j))
        let length = max(Int(a.tokens[i].length), Int(b.tokens[j].length))
        return (length >= 4 ? max(0, 1 - 2 * Float(edits) / Float(length)) : 0, .sound)
    }
}
