internal import FoundationEssentials
internal import Shared

/// Compares the names in JSON lines: `{"left": …, "right": …, "schema": "Person", …}` comes back with
/// `score`, `threshold`, `match` and `features`.
///
/// Where `left` and `right` are records, objects of properties as `RecordReader` takes them, all that both know is
/// compared. Every other field stays as it stood; fields of those four names that the line already had are replaced. `schema` is
/// a FollowTheMoney schema; a line without one is compared as `type`. `features` names what moved the score:
/// `{"family": {"value": 1, "contribution": 2.1}, …}` in log-odds, with `intercept` the starting point. A line that cannot
/// be read comes back as `{"error": …}`, so that there is one line out for every line in. An empty line gives none.
public struct MatchLines: Sendable {
    /// The type of names in lines without a `schema`.
    public var type: NameType

    private var names = LineNames()
    private var line = JSONLine()
    private var writer = MatchWriter()

    public init(type: NameType = .person) { self.type = type }

    /// Reads all complete lines of `input`, appends the answers to `output`, and returns how many bytes were used.
    ///
    /// At the end of the input pass `isLast`, so that a line without a newline counts as complete.
    public mutating func process(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool = false, to output: inout [UInt8]
    ) -> Int {
        var start = 0
        NameScratch.with { scratch in
            while start < input.count {
                let end = JSONLine.newline(input, start)
                guard end < input.count || isLast else { break }
                process(line: UnsafeBufferPointer(rebasing: input[start..<end]), scratch, to: &output)
                start = end + 1
            }
        }
        return min(start, input.count)
    }

    /// Compares the names of one line, without its newline, and appends the answer with a newline.
    public mutating func process(line bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        NameScratch.with { process(line: bytes, $0, to: &output) }
    }

    private mutating func process(
        line bytes: UnsafeBufferPointer<UInt8>, _ scratch: NameScratch, to output: inout [UInt8]
    ) {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
        do {
            try line.read(bytes)
        } catch {
            writer.writeError(
                error == .notAnObject ? "the line is not a JSON object" : "the line is not valid JSON", to: &output)
            return
        }
        let (leftValue, rightValue) = (line.left, line.right)
        let type = line.schema.map { JSONLine.equals(bytes, $0, "\"Person\"") ? .person : .organisation } ?? self.type
        if let leftValue, let rightValue, bytes[leftValue.lowerBound] == UInt8(ascii: "{") {
            return compareRecords(bytes, leftValue, rightValue, type, to: &output)
        }
        guard let leftValue, let rightValue,
            let comparison = names.compare(
                UnsafeBufferPointer(rebasing: bytes[leftValue]), UnsafeBufferPointer(rebasing: bytes[rightValue]),
                type: type, scratch: scratch)
        else {
            writer.writeError("left and right must both be strings, or both records", to: &output)
            return
        }
        writer.writeLine(bytes, line, to: &output)
        writer.write(comparison, to: &output)
    }

    private func compareRecords(
        _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>, _ type: NameType,
        to output: inout [UInt8]
    ) {
        func record(_ range: Range<Int>) -> Record? {
            let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[range]))
            return value.flatMap { RecordReader.read($0, type: type) }
        }
        guard let left = record(left), let right = record(right) else {
            writer.writeError("left and right must both be strings, or both records", to: &output)
            return
        }
        writer.writeLine(bytes, line, to: &output)
        writer.write(RecordComparison(left, right), to: &output)
    }
}
