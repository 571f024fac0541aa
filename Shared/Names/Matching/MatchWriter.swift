/// Writes the answers of `MatchLines`, without a general encoder: a few short numbers under known names.
struct MatchWriter: Sendable {
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

    func write(_ comparison: NameComparison, to output: inout [UInt8]) {
        output.append(contentsOf: head)
        MatchWriter.append(comparison.score, digits: 4, to: &output)
        output.append(contentsOf: threshold)
        output.append(contentsOf: comparison.isMatch ? isTrue : isFalse)
        MatchWriter.append(comparison.intercept, digits: 3, to: &output)
        for feature in 0..<featureKeys.count {
            let value = comparison.features.values[feature]
            let added = comparison.model.curves[feature].value(value)
            guard added != 0 else { continue }
            output.append(contentsOf: featureKeys[feature])
            MatchWriter.append(Double(value), digits: 3, to: &output)
            output.append(contentsOf: contribution)
            MatchWriter.append(Double(added), digits: 3, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        output.append(contentsOf: [UInt8(ascii: "}"), UInt8(ascii: "}"), 0x0A])
    }

    func writeError(_ message: StaticString, to output: inout [UInt8]) {
        output.append(contentsOf: Array("{\"error\":\"".utf8))
        message.withUTF8Buffer { output.append(contentsOf: $0) }
        output.append(contentsOf: Array("\"}\n".utf8))
    }

    /// A number below ten thousand with at most four decimals, trailing zeros left out.
    static func append(_ number: Double, digits: Int, to output: inout [UInt8]) {
        let scales = (1000.0, 10000.0)
        var scaled = Int((min(max(abs(number), 0), 9999) * (digits == 4 ? scales.1 : scales.0)).rounded())
        guard scaled > 0 else { return output.append(UInt8(ascii: "0")) }
        if number < 0 { output.append(UInt8(ascii: "-")) }
        var decimals = digits
        while decimals > 0, scaled % 10 == 0 {
            scaled /= 10
            decimals -= 1
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
            var position = 24
            var written = 0
            while scaled > 0 || written <= decimals {
                if decimals > 0, written == decimals {
                    position -= 1
                    buffer[position] = UInt8(ascii: ".")
                    if scaled == 0 {
                        position -= 1
                        buffer[position] = UInt8(ascii: "0")
                        break
                    }
                }
                position -= 1
                buffer[position] = UInt8(ascii: "0") + UInt8(scaled % 10)
                scaled /= 10
                written += 1
                if scaled == 0, written > decimals { break }
                if decimals == 0, scaled == 0 { break }
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[position...]))
        }
    }
}
