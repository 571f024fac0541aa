/// Which words of two names answer to each other.
///
/// Equal words first, then one word against neighbours written apart ("Abdulaziz", "Abdul Aziz"), then the most similar
/// pairs, best first. Names hold at most twelve words, so this is bounded.
struct NameAlignment: Sendable {
    private(set) var pairs: InlineArray<12, AlignedPair>
    private(set) var count = 0
    /// The similarity that each word of either side reached, by position.
    private(set) var left: InlineArray<12, Float>
    private(set) var right: InlineArray<12, Float>
    private var leftTaken: UInt16 = 0
    private var rightTaken: UInt16 = 0

    /// Below this similarity two words are not taken for the same.
    static let floor: Float = 0.4
    /// The same for one word and several.
    private static let joinedFloor: Float = 0.86

    init(_ a: PreparedNameView, _ b: PreparedNameView, costs: UnsafePointer<Int32>) {
        pairs = InlineArray(
            repeating: AlignedPair(left: 0, leftCount: 0, right: 0, rightCount: 0, similarity: 0, kind: .exact))
        left = InlineArray(repeating: 0)
        right = InlineArray(repeating: 0)
        for i in 0..<a.count {
            for j in 0..<b.count
            where rightTaken & 1 << UInt16(j) == 0 && a.tokens[i].hash == b.tokens[j].hash {
                take(AlignedPair(left: i, leftCount: 1, right: j, rightCount: 1, similarity: 1, kind: .exact))
                break
            }
        }
        if isOpen(a, b) {
            join(a, b, costs: costs, isSwapped: false)
            join(b, a, costs: costs, isSwapped: true)
        }
        if isOpen(a, b) { pairSimilar(a, b, costs: costs) }
    }

    private func isOpen(_ a: PreparedNameView, _ b: PreparedNameView) -> Bool {
        leftTaken.nonzeroBitCount < a.count && rightTaken.nonzeroBitCount < b.count
    }

    private mutating func take(_ pair: AlignedPair) {
        guard count < 12 else { return }
        pairs[count] = pair
        count += 1
        for i in pair.left..<(pair.left + pair.leftCount) {
            leftTaken |= 1 << UInt16(i)
            left[i] = pair.similarity
        }
        for j in pair.right..<(pair.right + pair.rightCount) {
            rightTaken |= 1 << UInt16(j)
            right[j] = pair.similarity
        }
    }

    /// One word of `one` against two or three neighbours of `many`.
    private mutating func join(
        _ one: PreparedNameView, _ many: PreparedNameView, costs: UnsafePointer<Int32>,
        isSwapped: Bool
    ) {
        for i in 0..<one.count {
            let oneTaken = isSwapped ? rightTaken : leftTaken
            let manyTaken = isSwapped ? leftTaken : rightTaken
            guard oneTaken & 1 << UInt16(i) == 0, one.tokens[i].soundLength >= 4 else { continue }
            var best: (similarity: Float, start: Int, length: Int) = (NameAlignment.joinedFloor, 0, 0)
            for start in 0..<many.count where manyTaken & 1 << UInt16(start) == 0 {
                var end = start + 1
                while end < many.count, end - start < 3, manyTaken & 1 << UInt16(end) == 0 {
                    end += 1
                    let span = many.sounds(from: start, to: end)
                    let difference = span.count - Int(one.tokens[i].soundLength)
                    guard abs(difference) <= 3 else { continue }
                    let similarity =
                        PreparedNameView.equalText(one, i, many, start, end)
                        ? 1 : compare(one.sounds(from: i, to: i + 1), span, one, costs)
                    if similarity > best.similarity { best = (similarity, start, end - start) }
                }
            }
            guard best.length > 0 else { continue }
            take(
                isSwapped
                    ? AlignedPair(
                        left: best.start, leftCount: best.length, right: i, rightCount: 1,
                        similarity: best.similarity, kind: .joined)
                    : AlignedPair(
                        left: i, leftCount: 1, right: best.start, rightCount: best.length,
                        similarity: best.similarity, kind: .joined))
        }
    }

    private func compare(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, _ owner: PreparedNameView,
        _ costs: UnsafePointer<Int32>
    ) -> Float {
        owner.isForeign
            ? SoundDistance.similarity(first, second, costs: costs, floor: NameAlignment.joinedFloor)
            : SoundDistance.similarity(second, first, costs: costs, floor: NameAlignment.joinedFloor)
    }

    private mutating func pairSimilar(
        _ a: PreparedNameView, _ b: PreparedNameView, costs: UnsafePointer<Int32>
    ) {
        // Similarities alone: with the kinds beside them the table would be too large for the stack.
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 144) { buffer in
            guard let similarities = buffer.baseAddress else { return }
            var kinds = InlineArray<144, AlignedPair.Kind>(repeating: .sound)
            for i in 0..<a.count where leftTaken & 1 << UInt16(i) == 0 {
                for j in 0..<b.count where rightTaken & 1 << UInt16(j) == 0 {
                    (similarities[i * 12 + j], kinds[i * 12 + j]) = TokenComparison.compare(a, i, b, j, costs: costs)
                }
            }
            while true {
                var best: (Float, Int, Int) = (NameAlignment.floor, -1, -1)
                for i in 0..<a.count where leftTaken & 1 << UInt16(i) == 0 {
                    for j in 0..<b.count where rightTaken & 1 << UInt16(j) == 0 {
                        // Where words are equally alike, those in the same place belong together.
                        let similarity = similarities[i * 12 + j] - 0.001 * Float(abs(i - j))
                        if similarity > best.0 { best = (similarity, i, j) }
                    }
                }
                guard best.1 >= 0 else { return }
                let (similarity, kind) = (similarities[best.1 * 12 + best.2], kinds[best.1 * 12 + best.2])
                take(
                    AlignedPair(
                        left: best.1, leftCount: 1, right: best.2, rightCount: 1, similarity: similarity, kind: kind))
            }
        }
    }
}
