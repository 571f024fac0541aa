/// Computes the features of two names from their alignment.
enum FeatureExtraction {
    static func features(_ a: PreparedName, _ b: PreparedName) -> NameFeatures {
        let meeting = SoundCosts.meeting(a.script, b.script)
        return SoundCosts.shared.costs.withUnsafeBufferPointer { costs -> NameFeatures? in
            guard let base = costs.baseAddress else { return nil }
            let table = base + meeting.rawValue * SoundCosts.tableSize
            return a.withView { a1 in
                b.withView { b1 in
                    var first = a1
                    let second = b1
                    first.isForeign = first.script != .latin || second.script == .latin
                    return extract(a, first, b, second, table)
                }
            } ?? nil
        } ?? NameFeatures()
    }

    private static func extract(
        _ left: PreparedName, _ a: PreparedNameView, _ right: PreparedName, _ b: PreparedNameView,
        _ costs: UnsafePointer<Int32>
    ) -> NameFeatures {
        let alignment = NameAlignment(a, b, costs: costs)
        var features = NameFeatures()
        let leftSide = side(a, alignment.left)
        let rightSide = side(b, alignment.right)
        let isLeftShorter =
            leftSide.weight < rightSide.weight || leftSide.weight == rightSide.weight && a.count <= b.count
        let (shorter, longer) = isLeftShorter ? (leftSide, rightSide) : (rightSide, leftSide)
        features[.coverage] = shorter.answered / max(shorter.weight, 0.01)
        features[.longCoverage] = longer.answered / max(longer.weight, 0.01)
        features[.weakest] = shorter.weakest
        features[.conflict] = min(1, min(shorter.missing, longer.missing))
        features[.extra] = min(1, longer.missing / 3)
        features[.single] = shorter.words <= 1 ? 1 : 0
        let isPerson = left.type == .person
        if isPerson {
            people(a, b, alignment, &features)
            features[.suffixConflict] =
                left.suffix == right.suffix ? 0 : left.suffix == 0 || right.suffix == 0 ? 0.4 : 1
        } else {
            features[.legalConflict] =
                left.legalForm == right.legalForm ? 0 : left.legalForm == 0 || right.legalForm == 0 ? 0.4 : 1
            features[.acronym] = left.isAcronym(of: right) || right.isAcronym(of: left) ? 1 : 0
            features[.contained] =
                shorter.weakest >= 0.99 && longer.missingRare < 0.01 ? 1 : 0
        }
        pairs(a, b, alignment, &features, shorterWeight: max(shorter.weight, 0.01))
        unmatched(a, b, alignment, &features)
        if features[.acronym] == 1 {
            answerAcronym(&features)
            return features
        }
        let isSame = features[.exact] > 0.999 && a.count == b.count && features[.reordered] == 0
        features[.whole] = isSame ? 1 : whole(a, b, costs, tryOrders: isPerson)
        return features
    }

    private struct Side {
        var weight: Float = 0
        var answered: Float = 0
        var missing: Float = 0
        var missingRare: Float = 0
        var weakest: Float = 1
        var words = 0
    }

    private static func side(_ view: PreparedNameView, _ similarity: InlineArray<12, Float>) -> Side {
        var side = Side()
        for index in 0..<view.count {
            let token = view.tokens[index]
            side.weight += token.weight
            side.answered += token.weight * similarity[index]
            let missing = token.weight * (1 - similarity[index])
            side.missing += missing
            if token.traits.contains(.particle) { continue }
            side.words += 1
            if !token.traits.contains(.common) { side.missingRare += missing }
            if !token.traits.contains(.initial), similarity[index] < side.weakest { side.weakest = similarity[index] }
        }
        return side
    }

    private static func people(
        _ a: PreparedNameView, _ b: PreparedNameView, _ alignment: NameAlignment,
        _ features: inout NameFeatures
    ) {
        let (leftFirst, leftLast) = ends(a)
        let (rightFirst, rightLast) = ends(b)
        features[.family] = min(alignment.left[leftLast], alignment.right[rightLast])
        features[.givenLow] = min(alignment.left[leftFirst], alignment.right[rightFirst])
        features[.givenHigh] = max(alignment.left[leftFirst], alignment.right[rightFirst])
    }

    private static func ends(_ view: PreparedNameView) -> (Int, Int) {
        var first = 0
        while first + 1 < view.count, view.tokens[first].traits.contains(.particle) { first += 1 }
        var last = view.count - 1
        while last > first,
            view.tokens[last].traits.contains(.particle) || view.tokens[last].traits.contains(.aside)
                || view.tokens[last].traits.contains(.patronymic)
        { last -= 1 }
        return (first, last)
    }

    private static func pairs(
        _ a: PreparedNameView, _ b: PreparedNameView, _ alignment: NameAlignment,
        _ features: inout NameFeatures, shorterWeight: Float
    ) {
        var shared: Float = 0
        var exact: Float = 0
        var initials: Float = 0
        var variants: Float = 0
        var edits = 0
        var editedLength = 0
        var inversions = 0
        var joined: Float = 0
        for index in 0..<alignment.count {
            let pair = alignment.pairs[index]
            let weight = min(a.tokens[pair.left].weight, b.tokens[pair.right].weight)
            switch pair.kind {
            case .exact:
                exact += weight
                shared += weight
            case .variant:
                variants += 1
                shared += 0.7 * weight
            case .initial: initials += 1
            case .joined:
                joined = 1
                if pair.similarity > 0.995 {
                    exact += max(a.tokens[pair.left].weight, b.tokens[pair.right].weight)
                    shared += weight
                }
            case .shortened, .sound:
                if a.tokens[pair.left].script == b.tokens[pair.right].script {
                    edits += EditDistance.between(a.text(of: pair.left), b.text(of: pair.right))
                    editedLength = max(
                        editedLength, min(Int(a.tokens[pair.left].length), Int(b.tokens[pair.right].length)))
                }
            }
            for other in 0..<index {
                let earlier = alignment.pairs[other]
                if (earlier.left < pair.left) != (earlier.right < pair.right),
                    !a.tokens[pair.left].traits.contains(.particle), !a.tokens[earlier.left].traits.contains(.particle)
                {
                    inversions += 1
                }
            }
        }
        features[.shared] = min(1, shared / 3)
        features[.exact] = min(1, exact / shorterWeight)
        features[.initials] = min(1, initials / 2)
        features[.variants] = min(1, variants / 2)
        features[.edits] = min(1, Float(edits) / 4)
        features[.editedLength] = edits == 0 ? 0 : min(1, Float(editedLength) / 12)
        features[.reordered] = inversions > 0 ? 1 : 0
        features[.joined] = joined
    }

    /// Words without an answer on both sides: initials, numbers and patronymics that contradict each other.
    private static func unmatched(
        _ a: PreparedNameView, _ b: PreparedNameView, _ alignment: NameAlignment,
        _ features: inout NameFeatures
    ) {
        var (leftInitials, rightInitials, leftWords, rightWords) = (0, 0, 0, 0)
        var (leftNumbers, rightNumbers, leftPatronymics, rightPatronymics) = (0, 0, 0, 0)
        for index in 0..<a.count where alignment.left[index] < 0.6 {
            let traits = a.tokens[index].traits
            if traits.contains(.initial) { leftInitials += 1 } else if !traits.contains(.particle) { leftWords += 1 }
            if traits.contains(.number) { leftNumbers += 1 }
            if traits.contains(.patronymic) { leftPatronymics += 1 }
        }
        for index in 0..<b.count where alignment.right[index] < 0.6 {
            let traits = b.tokens[index].traits
            if traits.contains(.initial) { rightInitials += 1 } else if !traits.contains(.particle) { rightWords += 1 }
            if traits.contains(.number) { rightNumbers += 1 }
            if traits.contains(.patronymic) { rightPatronymics += 1 }
        }
        if leftInitials > 0 && rightInitials + rightWords > 0 || rightInitials > 0 && leftInitials + leftWords > 0 {
            features[.initialConflict] = 1
        }
        features[.numberConflict] = leftNumbers > 0 && rightNumbers > 0 ? 1 : leftNumbers + rightNumbers > 0 ? 0.5 : 0
        if leftPatronymics > 0 && rightPatronymics > 0 { features[.patronymicConflict] = 1 }
    }

    /// An acronym answers all the words that it stands for, though less surely than the words themselves would.
    private static func answerAcronym(_ features: inout NameFeatures) {
        for feature: NameFeature in [.coverage, .longCoverage, .weakest, .exact, .whole] { features[feature] = 0.95 }
        for feature: NameFeature in [.conflict, .extra, .edits, .editedLength] { features[feature] = 0 }
        features[.shared] = 0.5
    }

    /// The names as whole strings; for people also with the last word of either side first.
    private static func whole(
        _ a: PreparedNameView, _ b: PreparedNameView, _ costs: UnsafePointer<Int32>, tryOrders: Bool
    ) -> Float {
        let left = a.sounds(from: 0, to: a.count)
        let right = b.sounds(from: 0, to: b.count)
        let isForeign = a.isForeign
        func compare(
            _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, floor: Float
        ) -> Float {
            isForeign
                ? SoundDistance.similarity(first, second, costs: costs, floor: floor)
                : SoundDistance.similarity(second, first, costs: costs, floor: floor)
        }
        let straight = compare(left, right, floor: 0)
        guard tryOrders, straight < 0.8, b.count > 1, right.count <= SoundDistance.limit else { return straight }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SoundDistance.limit) { buffer in
            let last = Int(b.tokens[b.count - 1].soundStart) - Int(b.tokens[0].soundStart)
            var index = 0
            for position in last..<right.count {
                buffer[index] = right[position]
                index += 1
            }
            for position in 0..<last {
                buffer[index] = right[position]
                index += 1
            }
            let turned = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<index])
            return max(straight, compare(left, turned, floor: straight))
        }
    }
}
