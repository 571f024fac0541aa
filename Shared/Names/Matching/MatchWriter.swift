/// Writes the answers of `MatchLines`, without a general encoder: a few short numbers under known names.
struct MatchWriter: Sendable {
    private var scratch = [UInt8](repeating: 0, count: MatchWriter.capacity)
    private let featureKeys = NameFeature.allCases.map { ShortText(",\"\($0.name)\":{\"value\":") }
    private let head = Array(",\"score\":".utf8)
    private let threshold = Array(",\"threshold\":0.5,\"match\":".utf8)
    private let isTrue = Array("true,\"features\":{\"intercept\":".utf8)
    private let isFalse = Array("false,\"features\":{\"intercept\":".utf8)
    private let contribution = ShortText(",\"contribution\":")
    private let decimals = DecimalTable.shared

    /// The line as it stood up to its closing brace, without the fields that the answer brings.
    func writeLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: JSONLine, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        for (place, fields) in line.kept.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[fields]))
        }
    }

    mutating func write(_ comparison: NameComparison, to output: inout [UInt8]) {
        let decimals = decimals
        // Written aside first: one check of the array's storage for the line instead of one for each byte.
        scratch.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var end = base
            MatchWriter.put(head, &end)
            MatchWriter.put(probability: comparison.score, &end)
            MatchWriter.put(threshold, &end)
            MatchWriter.put(comparison.isMatch ? isTrue : isFalse, &end)
            decimals.put(comparison.intercept, &end)
            for feature in 0..<NameFeature.count {
                let added = comparison.added.values[feature]
                guard added != 0 else { continue }
                featureKeys[feature].put(&end)
                decimals.put(Double(comparison.features.values[feature]), &end)
                contribution.put(&end)
                decimals.put(Double(added), &end)
                MatchWriter.put(UInt8(ascii: "}"), &end)
            }
            MatchWriter.put(UInt8(ascii: "}"), &end)
            MatchWriter.put(UInt8(ascii: "}"), &end)
            MatchWriter.put(0x0A, &end)
            output.append(contentsOf: UnsafeBufferPointer(start: base, count: end - base))
        }
    }

    /// The same for records.
    func write(_ comparison: RecordComparison, to output: inout [UInt8]) {
        func number(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }
        var text = ",\"score\":\(number(comparison.score)),\"threshold\":\(number(Names.threshold))"
        text += ",\"match\":\(comparison.isMatch),\"features\":{"
        text += comparison.contributions.map {
            "\"\($0.feature)\":{\"value\":\(number($0.value)),\"contribution\":\(number($0.contribution))}"
        }.joined(separator: ",")
        output.append(contentsOf: (text + "}}\n").utf8)
    }

    /// Room for every feature with its longest name and numbers, and to spare.
    private static let capacity = 4096

    @inline(__always) private static func put(_ byte: UInt8, _ end: inout UnsafeMutablePointer<UInt8>) {
        end.pointee = byte
        end += 1
    }

    @inline(__always) private static func put(_ bytes: [UInt8], _ end: inout UnsafeMutablePointer<UInt8>) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            end.update(from: base, count: bytes.count)
            end += bytes.count
        }
    }

    @inline(__always) private static func digit(_ value: Int) -> UInt8 {
        UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
    }

    func writeError(_ message: StaticString, to output: inout [UInt8]) {
        output.append(contentsOf: Array("{\"error\":\"".utf8))
        message.withUTF8Buffer { output.append(contentsOf: $0) }
        output.append(contentsOf: Array("\"}\n".utf8))
    }

    /// A number between 0 and 1 with at most four decimals, trailing zeros left out.
    private static func put(probability: Double, _ end: inout UnsafeMutablePointer<UInt8>) {
        var rest = Int(min(max(probability, 0), 1) * 10_000 + 0.5)
        put(digit(rest / 10_000), &end)
        rest %= 10_000
        guard rest > 0 else { return }
        put(UInt8(ascii: "."), &end)
        var unit = 1000
        while rest > 0 {
            put(digit(rest / unit), &end)
            rest %= unit
            unit /= 10
        }
    }
}
