/// One claim that an article makes about the world: its words, who says so, and when.
///
/// The reading writes it with chain references; resolution adds entities, the id and the record's own times.
public struct Statement: Codable, Sendable, Hashable {
    public var id: StatementID?
    public var predicate: Predicate
    public var subject: EntityReference?
    /// How an unnamed subject is described.
    public var speaker: String?
    public var object: EntityReference?
    public var event: EntityReference?
    /// Who takes part, for `takes-place`.
    public var parties: [EntityReference]?
    public var content: String?
    /// The part of the content inside quotation marks, verbatim.
    public var quote: String?
    /// The office as written.
    public var title: String?
    /// `leader`, `member`, `adviser`, `spokesperson`, `host`.
    public var capacity: String?
    public var place: EntityReference?
    public var purpose: String?
    /// EDTF: when it holds or held, from here …
    public var time: String?
    /// … until here.
    public var until: String?
    public var polarity: Polarity
    public var modality: Modality
    /// Innermost first; empty means that the article itself says so.
    public var sources: [StatementSource]
    public var evidence: Evidence
    /// The rule that made it.
    public var why: String?
    public var documentPublished: PublicationTime?
    public var firstSeen: Timestamp?
    public var lastSeen: Timestamp?
    public var withdrawn: Timestamp?

    public init(
        id: StatementID? = nil, predicate: Predicate, subject: EntityReference? = nil, speaker: String? = nil,
        object: EntityReference? = nil, event: EntityReference? = nil, parties: [EntityReference]? = nil,
        content: String? = nil, quote: String? = nil, title: String? = nil, capacity: String? = nil,
        place: EntityReference? = nil, purpose: String? = nil, time: String? = nil, until: String? = nil,
        polarity: Polarity = .affirmed, modality: Modality = .actual, sources: [StatementSource] = [],
        evidence: Evidence, why: String? = nil, documentPublished: PublicationTime? = nil,
        firstSeen: Timestamp? = nil, lastSeen: Timestamp? = nil, withdrawn: Timestamp? = nil
    ) {
        self.id = id
        self.predicate = predicate
        self.subject = subject
        self.speaker = speaker
        self.object = object
        self.event = event
        self.parties = parties
        self.content = content
        self.quote = quote
        self.title = title
        self.capacity = capacity
        self.place = place
        self.purpose = purpose
        self.time = time
        self.until = until
        self.polarity = polarity
        self.modality = modality
        self.sources = sources
        self.evidence = evidence
        self.why = why
        self.documentPublished = documentPublished
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.withdrawn = withdrawn
    }
}
