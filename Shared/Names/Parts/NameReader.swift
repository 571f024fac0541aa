/// Reads a name into its prepared form: words, their roles, then spelling and sounds of those that count.
enum NameReader {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, type: NameType, into name: inout PreparedName) {
        NameScratch.with { read(bytes, type: type, into: &name, scratch: $0) }
    }

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, type: NameType, into name: inout PreparedName, scratch: NameScratch
    ) {
        name.reset(type: type)
        name.isTruncated = bytes.count > PreparedName.byteLimit
        var scanner = NameScanner(text: scratch.text, sounds: scratch.sounds, words: scratch.words)
        scanner.scan(UnsafeBufferPointer(rebasing: bytes.prefix(PreparedName.byteLimit)))
        var draft = NameDraft(scratch, count: scanner.count)
        draft.finish(type: type, into: &name)
    }
}
