/// A prepared name with its storage held in place while it is compared.
struct PreparedNameView {
    let text: UnsafePointer<UInt8>
    let sounds: UnsafePointer<UInt8>
    let tokens: UnsafePointer<NameToken>
    let count: Int
    let textCount: Int
    let soundCount: Int
    let script: NameScript
    /// Whether this is the side whose sounds are rows of the cost table.
    var isForeign = false

    func sounds(from first: Int, to last: Int) -> UnsafeBufferPointer<UInt8> {
        let start = Int(tokens[first].soundStart)
        return UnsafeBufferPointer(start: sounds + start, count: tokens[last - 1].soundEnd - start)
    }

    func text(of index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + Int(tokens[index].start), count: Int(tokens[index].length))
    }

    /// Whether a word spells the same as several neighbours of another name written together.
    static func equalText(
        _ one: PreparedNameView, _ index: Int, _ many: PreparedNameView, _ start: Int, _ end: Int
    ) -> Bool {
        let first = Int(many.tokens[start].start)
        let length = many.tokens[end - 1].end - first
        guard length == Int(one.tokens[index].length) else { return false }
        let letters = one.text(of: index)
        for offset in 0..<length where letters[offset] != many.text[first + offset] { return false }
        return true
    }
}

extension PreparedName {
    /// Calls `body` with the name's storage held in place.
    @inline(__always)
    func withView<Result>(_ body: (PreparedNameView) -> Result) -> Result? {
        text.withUnsafeBufferPointer { text in
            sounds.withUnsafeBufferPointer { sounds in
                tokens.withUnsafeBufferPointer { tokens in
                    guard let textBase = text.baseAddress, let tokenBase = tokens.baseAddress,
                        let soundBase = sounds.baseAddress, !tokens.isEmpty
                    else { return nil }
                    return body(
                        PreparedNameView(
                            text: textBase, sounds: soundBase, tokens: tokenBase, count: tokens.count,
                            textCount: text.count, soundCount: sounds.count, script: script))
                }
            }
        }
    }
}
