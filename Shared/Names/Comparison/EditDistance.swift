/// Edits between two spellings: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
enum EditDistance {
    static let limit = 60

    static func between(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        var start = 0
        var leftCount = min(left.count, limit)
        var rightCount = min(right.count, limit)
        while start < leftCount, start < rightCount, left[start] == right[start] { start += 1 }
        while leftCount > start, rightCount > start, left[leftCount - 1] == right[rightCount - 1] {
            leftCount -= 1
            rightCount -= 1
        }
        let rows = leftCount - start
        let columns = rightCount - start
        if rows == 0 || columns == 0 { return max(rows, columns) }
        let width = columns + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var before = base
            var above = base + width
            var line = base + 2 * width
            for column in 0...columns {
                above[column] = column
                before[column] = 0
            }
            for row in 1...rows {
                line[0] = row
                let letter = left[start + row - 1]
                for column in 1...columns {
                    let other = right[start + column - 1]
                    var best = min(above[column] + 1, line[column - 1] + 1)
                    best = min(best, above[column - 1] + (letter == other ? 0 : 1))
                    if row > 1, column > 1, letter == right[start + column - 2], other == left[start + row - 2] {
                        best = min(best, before[column - 2] + 1)
                    }
                    line[column] = best
                }
                (before, above, line) = (above, line, before)
            }
            return above[columns]
        }
    }
}
