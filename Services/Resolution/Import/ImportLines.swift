/// The lines of a file with their numbers, one block in memory at a time.
public struct ImportLines {
    private let file: ImportFile
    private var buffer: [UInt8] = []
    private var start = 0
    /// Decompressed bytes to pass over before the first line.
    private var skipped: Int
    private var hasEnded = false
    /// Lines taken, those before the place of start included.
    public private(set) var count: Int
    /// Bytes up to and with the line last taken, decompressed.
    public private(set) var bytes: Int

    /// Of longer lines only the beginning is handed out, which no format takes for a whole line.
    static let lengthLimit = 64 << 20

    /// - Parameters:
    ///   - bytes: where to start, in decompressed bytes.
    ///   - lines: how many lines are before that.
    public init(_ file: ImportFile, after bytes: Int = 0, lines: Int = 0) {
        self.file = file
        self.bytes = bytes
        count = lines
        skipped = bytes == 0 || file.seek(to: bytes) ? 0 : bytes
    }

    /// The next line without its end; nil at the end of the file.
    /// - Throws: `ServiceError` `unreadable-file`.
    public mutating func next() throws -> ArraySlice<UInt8>? {
        try skip()
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(upTo: end, next: end + 1) }
            if hasEnded { return start < buffer.count ? take(upTo: buffer.count, next: buffer.count) : nil }
            buffer.removeFirst(start)
            start = 0
            if buffer.count > Self.lengthLimit { return try takeBeginning() }
            searched = buffer.count
            hasEnded = try !file.read(into: &buffer)
        }
    }

    private mutating func take(upTo end: Int, next: Int) -> ArraySlice<UInt8> {
        defer { start = next }
        count += 1
        bytes += next - start
        return buffer[start..<end]
    }

    private mutating func takeBeginning() throws -> ArraySlice<UInt8> {
        let beginning = buffer.prefix(200)
        count += 1
        while !hasEnded {
            if let end = buffer.firstIndex(of: 0x0A) {
                bytes += end + 1
                start = end + 1
                return ArraySlice(Array(beginning))
            }
            bytes += buffer.count
            buffer.removeAll(keepingCapacity: true)
            hasEnded = try !file.read(into: &buffer)
        }
        return ArraySlice(Array(beginning))
    }

    private mutating func skip() throws {
        while skipped > 0, !hasEnded {
            buffer.removeAll(keepingCapacity: true)
            hasEnded = try !file.read(into: &buffer)
            start = min(skipped, buffer.count)
            skipped -= start
        }
    }
}
