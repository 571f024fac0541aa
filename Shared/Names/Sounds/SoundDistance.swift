/// The weighted edit distance of two strings of sounds (Wagner and Fischer 1974, with a cost table).
package enum SoundDistance {
    /// Longer strings are cut here; a cell costs about a nanosecond.
    static let limit = 96

    /// The cost of the cheapest way from one string to the other, in hundredths, or some cost above `bound` where the
    /// cheapest is above it. `costs` is one table of `SoundCosts`.
    package static func between(
        _ rows: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<UInt8>, costs: UnsafePointer<Int32>,
        bound: Int32 = .max
    ) -> Int32 {
        var rowCount = min(rows.count, limit)
        var columnCount = min(columns.count, limit)
        guard var rows = rows.baseAddress, var columns = columns.baseAddress else {
            return dropping(rows, columns, costs: costs)
        }
        let trimmable = UInt32(bitPattern: costs[SoundCosts.tableSize - 1])
        @inline(__always) func isTrimmed(_ one: UInt8, _ other: UInt8) -> Bool {
            one == other && trimmable & 1 << UInt32(one) != 0
        }
        while rowCount > 0, columnCount > 0, isTrimmed(rows[0], columns[0]) {
            rows += 1
            columns += 1
            rowCount -= 1
            columnCount -= 1
        }
        while rowCount > 0, columnCount > 0, isTrimmed(rows[rowCount - 1], columns[columnCount - 1]) {
            rowCount -= 1
            columnCount -= 1
        }
        if rowCount == 0 {
            var sum: Int32 = 0
            for column in 0..<columnCount { sum &+= costs[Int(columns[column])] }
            return sum
        }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: limit + 1) { line in
            guard let line = line.baseAddress else { return 0 }
            line[0] = 0
            for column in 0..<columnCount { line[column + 1] = line[column] &+ costs[Int(columns[column])] }
            var row = 0
            // Two rows at a time: the second needs from the first only what is at hand, and both can be under way at once.
            while row + 2 <= rowCount {
                let table = costs + Int(rows[row]) &* Sound.count
                let nextTable = costs + Int(rows[row + 1]) &* Sound.count
                let (gap, nextGap) = (table[0], nextTable[0])
                var diagonal = line[0]
                var left = diagonal &+ gap
                var nextLeft = left &+ nextGap
                var least = nextLeft
                line[0] = nextLeft
                for column in 0..<columnCount {
                    let sound = Int(columns[column])
                    let added = costs[sound]
                    let above = line[column + 1]
                    let best = min(min(diagonal &+ table[sound], above &+ gap), left &+ added)
                    nextLeft = min(min(left &+ nextTable[sound], best &+ nextGap), nextLeft &+ added)
                    diagonal = above
                    left = best
                    least = min(least, nextLeft)
                    line[column + 1] = nextLeft
                }
                // Every way leads through each row, and costs never fall.
                if least > bound { return least }
                row += 2
            }
            if row < rowCount {
                let table = costs + Int(rows[row]) &* Sound.count
                let gap = table[0]
                var diagonal = line[0]
                var left = diagonal &+ gap
                line[0] = left
                for column in 0..<columnCount {
                    let sound = Int(columns[column])
                    let above = line[column + 1]
                    left = min(min(diagonal &+ table[sound], above &+ gap), left &+ costs[sound])
                    diagonal = above
                    line[column + 1] = left
                }
            }
            return line[columnCount]
        }
    }

    /// The cost of dropping every sound of one string and adding every sound of the other.
    @inline(__always)
    private static func dropping(
        _ rows: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<UInt8>, costs: UnsafePointer<Int32>
    ) -> Int32 {
        var sum: Int32 = 0
        for sound in rows.prefix(limit) { sum &+= costs[Int(sound) &* Sound.count] }
        for sound in columns.prefix(limit) { sum &+= costs[Int(sound)] }
        return sum
    }

    /// 1 for the same sounds, 0 for nothing in common: the distance against the cost of dropping both strings.
    ///
    /// Where the strings are less alike than `floor`, the answer may be anything below it.
    static func similarity(
        _ rows: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<UInt8>, costs: UnsafePointer<Int32>,
        floor: Float = 0
    ) -> Float {
        let whole = dropping(rows, columns, costs: costs)
        guard whole > 0 else { return 0 }
        let bound = floor > 0 ? Int32((1 - floor) * 0.5 * Float(whole)) &+ 1 : .max
        let distance = between(rows, columns, costs: costs, bound: bound)
        return max(0, 1 - 2 * Float(distance) / Float(whole))
    }
}
