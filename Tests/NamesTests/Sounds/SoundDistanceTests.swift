import Names
import Testing

@Suite struct SoundDistanceTests {
    /// The distance as its definition has it: every cell of the whole table.
    private func plain(_ rows: [UInt8], _ columns: [UInt8], _ cost: (Int, Int) -> Int32) -> Int32 {
        var line = [Int32(0)]
        for column in columns { line.append(line[line.count - 1] + cost(0, Int(column))) }
        for row in rows {
            var next = [line[0] + cost(Int(row), 0)]
            for (place, column) in columns.enumerated() {
                let change = line[place] + cost(Int(row), Int(column))
                next.append(min(change, line[place + 1] + cost(Int(row), 0), next[place] + cost(0, Int(column))))
            }
            line = next
        }
        return line[columns.count]
    }

    /// Two strings of sounds that have much in common, as names do, at both ends.
    private func pair(_ random: inout Lehmer) -> ([UInt8], [UInt8]) {
        let sounds = UInt64(Sound.letters.count - 1)
        let rows = (0..<random.next(14)).map { _ in UInt8(1 + random.next(sounds)) }
        var columns = rows
        for _ in 0..<random.next(4) where !columns.isEmpty {
            let place = Int(random.next(UInt64(columns.count)))
            switch random.next(3) {
            case 0: columns.remove(at: place)
            case 1: columns.insert(UInt8(1 + random.next(sounds)), at: place)
            default: columns[place] = UInt8(1 + random.next(sounds))
            }
        }
        return (rows, columns)
    }

    private struct Lehmer {
        var state: UInt64

        mutating func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
    }

    @Test(arguments: SoundCosts.Meeting.allCases)
    func `Leaving out equal ends changes no distance, and a bound none below it`(meeting: SoundCosts.Meeting) {
        let start = meeting.rawValue * SoundCosts.tableSize
        let table = Array(SoundCosts.shared.costs[start..<(start + SoundCosts.tableSize)])
        var random = Lehmer(state: UInt64(17 + meeting.rawValue))
        for _ in 0..<4000 {
            let (rows, columns) = pair(&random)
            let expected = plain(rows, columns) { table[$0 * Sound.count + $1] }
            let bound = Int32(random.next(400))
            let (found, bounded) = rows.withUnsafeBufferPointer { rows in
                columns.withUnsafeBufferPointer { columns in
                    table.withUnsafeBufferPointer { table -> (Int32, Int32) in
                        guard let costs = table.baseAddress else { return (-1, -1) }
                        return (
                            SoundDistance.between(rows, columns, costs: costs),
                            SoundDistance.between(rows, columns, costs: costs, bound: bound)
                        )
                    }
                }
            }
            #expect(found == expected, "\(rows) \(columns)")
            #expect(expected <= bound ? bounded == expected : bounded > bound, "\(rows) \(columns) below \(bound)")
        }
    }
}
