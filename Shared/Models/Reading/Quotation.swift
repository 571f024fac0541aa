/// Somebody's words or their reported sense, with who said them.
public struct Quotation: Codable, Sendable, Hashable {
    public var type: Kind
    /// The words said; several where the attribution interrupts them.
    public var content: [Span]
    /// The words that name the speaker; empty where nobody is named.
    public var speaker: [Span]
    /// The verb or phrase of saying.
    public var cue: [Span]
    /// Chain index of the speaker.
    public var speakerChain: Int?
    /// The speaker's fullest name, or the description of an unnamed one.
    public var speakerName: String?
    public var addressee: EntityReference?
    /// Index of the quotation that this one is part of, in the analysis's list.
    public var inside: Int?
    /// `negated` where somebody denies it, or is said not to say, think or know it; nil is affirmed.
    public var polarity: Polarity?

    public init(
        type: Kind, content: [Span], speaker: [Span] = [], cue: [Span] = [], speakerChain: Int? = nil,
        speakerName: String? = nil, addressee: EntityReference? = nil, inside: Int? = nil,
        polarity: Polarity? = nil
    ) {
        self.type = type
        self.content = content
        self.speaker = speaker
        self.cue = cue
        self.speakerChain = speakerChain
        self.speakerName = speakerName
        self.addressee = addressee
        self.inside = inside
        self.polarity = polarity
    }

    public struct Kind: OpenEnum {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let direct = Kind(rawValue: "direct")
        public static let indirect = Kind(rawValue: "indirect")
        /// Paraphrase with quoted words inside.
        public static let mixed = Kind(rawValue: "mixed")
    }
}
