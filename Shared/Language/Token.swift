/// A word, number, punctuation mark or run of white space, with what the pipeline says of it.
public struct Token: Sendable, Hashable, Codable {
    /// Offset of its first Unicode scalar in the text.
    public var start: Int
    /// Offset after its last one.
    public var end: Int
    public var text: String
    /// Lower-cased and with spelling variants made equal ("'m" is "am").
    public var norm: String
    public var lemma: String
    /// Letters as `X` or `x`, digits as `d`, runs cut after four.
    public var shape: String
    /// Penn Treebank tag.
    public var tag: String
    /// Universal part of speech.
    public var pos: String
    /// Index of the token it depends on; a root's is its own.
    public var head: Int
    /// Label of that dependency (ClearNLP's set).
    public var dep: String
    public var sentenceStart: Bool

    public init(
        start: Int, end: Int, text: String, norm: String, lemma: String, shape: String, tag: String, pos: String,
        head: Int, dep: String, sentenceStart: Bool
    ) {
        self.start = start
        self.end = end
        self.text = text
        self.norm = norm
        self.lemma = lemma
        self.shape = shape
        self.tag = tag
        self.pos = pos
        self.head = head
        self.dep = dep
        self.sentenceStart = sentenceStart
    }
}
