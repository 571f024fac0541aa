/// Reads a name into its prepared form: words, their roles, then spelling and sounds of those that count.
enum NameReader {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, type: NameType, into name: inout PreparedName) {
        name.reset(type: type)
        name.isTruncated = bytes.count > PreparedName.byteLimit
        let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(PreparedName.byteLimit))
        let letters = NameScanner.letterLimit
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * letters) { buffer in
            withUnsafeTemporaryAllocation(of: RawWord.self, capacity: NameScanner.wordLimit) { words in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: NameScanner.wordLimit) { order in
                    guard let base = buffer.baseAddress, let wordBase = words.baseAddress,
                        let orderBase = order.baseAddress
                    else { return }
                    var scanner = NameScanner(text: base, sounds: base + letters, words: wordBase)
                    scanner.scan(bytes)
                    var draft = NameDraft(
                        text: base, sounds: base + letters, words: wordBase, order: orderBase, count: scanner.count)
                    draft.finish(type: type, into: &name)
                }
            }
        }
    }
}
