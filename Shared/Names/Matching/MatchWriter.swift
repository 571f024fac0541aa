/// Writes the answers of `MatchLines`, without a general encoder: a few short numbers under known names.
struct MatchWriter: Sendable {
    private var scratch = [UInt8](repeating: 0, count: MatchWriter.capacity)
    private let featureKeys: [[UInt8]] = NameFeature.allCases.map { Array(",\"\($0.name)\":{\"value\":".utf8) }
    private let head = Array(",\"score\":".utf8)
    private let threshold = Array(",\"threshold\":0.5,\"match\":".utf8)
    private let isTrue = Array("true,\"features\":{\"intercept\":".utf8)
    private let isFalse = Array("false,\"features\":{\"intercept\":".utf8)
    private let contribution = Array(",\"contribution\":".utf8)

    /// The line as it stood up to its closing brace, without the fields that the answer brings.
    func writeLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: JSONLine, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        var start = -1
        var end = 0
        var isFirst = true
        func flush(_ output: inout [UInt8]) {
            guard start >= 0 else { return }
            if !isFirst { output.append(UInt8(ascii: ",")) }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
            isFirst = false
            start = -1
        }
        for field in line.fields {
            if isReplaced(bytes, field.key) {
                flush(&output)
                continue
            }
            if start < 0 { start = field.key.lowerBound - 1 }
            end = field.value.upperBound
        }
        flush(&output)
    }

    private func isReplaced(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> Bool {
        JSONLine.equals(bytes, key, "match") || JSONLine.equals(bytes, key, "score")
            || JSONLine.equals(bytes, key, "threshold") || JSONLine.equals(bytes, key, "features")
    }

    mutating func write(_ comparison: NameComparison, to output: inout [UInt8]) {
        // Written aside first: one check of the array's storage for the line instead of one for each byte.
        scratch.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var end = base
            MatchWriter.put(head, &end)
            MatchWriter.put(comparison.score, digits: 4, &end)
            MatchWriter.put(threshold, &end)
            MatchWriter.put(comparison.isMatch ? isTrue : isFalse, &end)
            MatchWriter.put(comparison.intercept, digits: 3, &end)
            for feature in 0..<NameFeature.count {
                let added = comparison.added.values[feature]
                guard added != 0 else { continue }
                MatchWriter.put(featureKeys[feature], &end)
                MatchWriter.put(Double(comparison.features.values[feature]), digits: 3, &end)
                MatchWriter.put(contribution, &end)
                MatchWriter.put(Double(added), digits: 3, &end)
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

    /// A number below ten thousand with at most four decimals, trailing zeros left out.
    @inline(__always)
    private static func put(_ number: Double, digits: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
        let scale = digits == 4 ? 10000 : 1000
        var rest = Int(min(abs(number), 9999) * Double(scale) + 0.5)
        if number < 0, rest > 0 { put(UInt8(ascii: "-"), &end) }
        let whole = rest / scale
        rest %= scale
        if whole >= 1000 { put(digit(whole / 1000), &end) }
        if whole >= 100 { put(digit(whole / 100 % 10), &end) }
        if whole >= 10 { put(digit(whole / 10 % 10), &end) }
        put(digit(whole % 10), &end)
        guard rest > 0 else { return }
        put(UInt8(ascii: "."), &end)
        if digits == 4 {
            put(digit(rest / 1000), &end)
            rest %= 1000
            if rest == 0 { return }
        }
        put(digit(rest / 100), &end)
        rest %= 100
        if rest == 0 { return }
        put(digit(rest / 10), &end)
        if rest % 10 > 0 { put(digit(rest % 10), &end) }
    }
}
