/// Words of a document that stand for something: a name, a noun phrase or a pronoun.
public struct Mention: Codable, Sendable, Hashable {
    public var start: Int
    public var end: Int
    /// The words as written.
    public var text: String
    public var type: MentionType
    /// Whether the words are a proper name.
    public var named: Bool
    public var form: Form
    /// Index of its chain in the analysis.
    public var chain: Int

    public init(start: Int, end: Int, text: String, type: MentionType, named: Bool, form: Form, chain: Int) {
        self.start = start
        self.end = end
        self.text = text
        self.type = type
        self.named = named
        self.form = form
        self.chain = chain
    }

    public var span: Span { Span(start: start, end: end) }

    public struct Form: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let name = Form(rawValue: "name")
        public static let nominal = Form(rawValue: "nominal")
        public static let pronoun = Form(rawValue: "pronoun")
        /// A demonym or other adjective that stands for a name: "Russian" for Russia.
        public static let adjective = Form(rawValue: "adjective")
    }
}
