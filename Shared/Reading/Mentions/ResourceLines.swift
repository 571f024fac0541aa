/// The lines of an embedded table, without comments and empty lines.
struct ResourceLines: Sequence, IteratorProtocol {
    private var lines: ArraySlice<Substring>
    private let text: String

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        lines = text.split(whereSeparator: \.isNewline)[...]
    }

    mutating func next() -> Substring? {
        while let line = lines.popFirst() {
            if !line.hasPrefix("#") { return line }
        }
        return nil
    }
}
