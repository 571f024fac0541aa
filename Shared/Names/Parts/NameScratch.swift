/// The memory in which names are read, so that many can be read in the same place one after another.
struct NameScratch {
    /// The letters of all words, and their sounds in the letters of `Sound`: `NameScanner.letterLimit` each.
    let text: UnsafeMutablePointer<UInt8>
    let sounds: UnsafeMutablePointer<UInt8>
    /// The words as they stand, and the order of those that count: `NameScanner.wordLimit` each.
    let words: UnsafeMutablePointer<RawWord>
    let order: UnsafeMutablePointer<Int>
    /// The finished name's letters and sounds: twice `NameToken.lengthLimit` for each of `PreparedName.tokenLimit`.
    let spelled: UnsafeMutablePointer<UInt8>
    let coded: UnsafeMutablePointer<UInt8>

    static func with(_ body: (NameScratch) -> Void) {
        let letters = NameScanner.letterLimit
        let finished = 2 * NameToken.lengthLimit * (PreparedName.tokenLimit + 1)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * letters + 2 * finished) { bytes in
            withUnsafeTemporaryAllocation(of: RawWord.self, capacity: NameScanner.wordLimit) { words in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: NameScanner.wordLimit) { order in
                    guard let base = bytes.baseAddress, let words = words.baseAddress, let order = order.baseAddress
                    else { return }
                    let end = base + 2 * letters
                    body(
                        NameScratch(
                            text: base, sounds: base + letters, words: words, order: order, spelled: end,
                            coded: end + finished))
                }
            }
        }
    }
}
