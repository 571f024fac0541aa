/// A name made ready for comparison: read, transliterated and taken apart once, compared with many.
///
/// Only the first 1024 bytes and 12 words of a name take part in comparison (`isTruncated` says when that cut something).
public struct PreparedName: Sendable {
    public internal(set) var type: NameType
    /// The writing system of the name; of a mixed one, the one that is not Latin.
    public internal(set) var script: NameScript = .latin
    public internal(set) var isTruncated = false

    /// The spelling and the sounds of the words, each without gaps, so that neighbouring words can be compared as one.
    var text: [UInt8] = []
    var sounds: [UInt8] = []
    var tokens: [NameToken] = []
    /// Kind of suffix (junior …) and legal form, 0 for none.
    var suffix: UInt8 = 0
    var legalForm: UInt8 = 0
    /// The first letters of an organisation's words, stop words left out, and with them.
    var acronym: [UInt8] = []
    var longAcronym: [UInt8] = []

    static let byteLimit = 1024
    static let tokenLimit = 12

    init(type: NameType) { self.type = type }

    mutating func reset(type: NameType) {
        self.type = type
        script = .latin
        isTruncated = false
        text.removeAll(keepingCapacity: true)
        sounds.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        // Asked first, because people have none and emptying an empty array costs as much as any.
        if !longAcronym.isEmpty {
            acronym.removeAll(keepingCapacity: true)
            longAcronym.removeAll(keepingCapacity: true)
        }
        suffix = 0
        legalForm = 0
    }

    /// The words in order, folded and in Latin letters.
    public var words: [String] {
        tokens.map { String(decoding: text[Int($0.start)..<$0.end], as: UTF8.self) }
    }
}

extension PreparedName {
    /// The sounds of the words in the letters of `Sound`, for tests and for looking at.
    package var soundText: String {
        tokens.map { token in
            String(
                decoding: sounds[Int(token.soundStart)..<token.soundEnd].map { Sound.letters[Int($0)] }, as: UTF8.self)
        }.joined(separator: " ")
    }
}
