/// The weighted edit distance of two strings of sounds (Wagner and Fischer 1974, with a cost table).
enum SoundDistance {
    /// Longer strings are cut here; a cell costs about a nanosecond.
    static let limit = 96

    /// The cost of the cheapest way from one string to the other, in hundredths. `costs` is one table of `SoundCosts`.
    static func between(
        _ rows: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<UInt8>, costs: UnsafePointer<Int32>
    ) -> Int32 {
        let rowCount = min(rows.count, limit)
        let columnCount = min(columns.count, limit)
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: limit + 1) { line in
            guard let line = line.baseAddress else { return 0 }
            line[0] = 0
            for column in 0..<columnCount { line[column + 1] = line[column] &+ costs[Int(columns[column])] }
            for row in 0..<rowCount {
                let table = costs + Int(rows[row]) &* Sound.count
                let gap = table[0]
                var diagonal = line[0]
                var left = diagonal &+ gap
                line[0] = left
                for column in 0..<columnCount {
                    let sound = Int(columns[column])
                    let above = line[column + 1]
                    var best = diagonal &+ table[sound]
                    best = min(best, above &+ gap)
                    best = min(best, left &+ costs[sound])
                    diagonal = above
                    left = best
                    line[column + 1] = best
                }
            }
            return line[columnCount]
        }
    }

    /// 1 for the same sounds, 0 for nothing in common: the distance against the cost of dropping both strings.
    static func similarity(
        _ rows: UnsafeBufferPointer<UInt8>, _ columns: UnsafeBufferPointer<UInt8>, costs: UnsafePointer<Int32>
    ) -> Float {
        var whole: Int32 = 0
        for sound in rows.prefix(limit) { whole &+= costs[Int(sound) &* Sound.count] }
        for sound in columns.prefix(limit) { whole &+= costs[Int(sound)] }
        guard whole > 0 else { return 0 }
        let distance = between(rows, columns, costs: costs)
        return max(0, 1 - 2 * Float(distance) / Float(whole))
    }
}
