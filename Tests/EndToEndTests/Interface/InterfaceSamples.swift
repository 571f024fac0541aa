import FoundationEssentials
import NIOCore
import Shared
import Wire

/// Real frames, one or more for each message that `deploy/asyncapi.yaml` describes, made by the code that sends them.
struct InterfaceSamples {
    struct Sample: Sendable {
        /// The key under `components/messages`.
        var message: String
        var frame: JSONValue
    }

    private(set) var all: [Sample] = []

    let document = DocumentID.make()
    let entity = EntityID.make()
    let moment = Timestamp(microseconds: 1_747_301_400_123_456)

    init() throws {
        try addConnection()
        try addIngest()
        try addResolution()
        try addExplanations()
        try addJudgements()
        try addQuery()
    }

    private mutating func add(_ message: String, _ write: (inout ByteBuffer) throws -> Void) throws {
        var buffer = ByteBuffer()
        try write(&buffer)
        // Four bytes of length come first.
        let json = String(decoding: buffer.readableBytesView.dropFirst(4), as: UTF8.self)
        all.append(Sample(message: message, frame: try CanonicalJSON.decode(JSONValue.self, from: json)))
    }

    mutating func request(_ message: String, _ type: String, _ body: some Encodable) throws {
        try add(message) {
            try OutboundMessage.request(
                id: "7", type: type, deadline: 5000,
                traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", body: body, into: &$0)
        }
    }

    mutating func response(_ message: String, _ body: some Encodable) throws {
        try add(message) { try OutboundMessage.response(id: "7", body: body, into: &$0) }
    }

    private mutating func item(_ message: String, _ body: some Encodable) throws {
        try add(message) { try OutboundMessage.item(id: "7", body: body, into: &$0) }
    }

    private mutating func addConnection() throws {
        let failure = failure
        try add("ping") { OutboundMessage.ping(into: &$0) }
        try add("pong") { OutboundMessage.pong(into: &$0) }
        try add("goaway") { OutboundMessage.goaway(drain: .seconds(20), into: &$0) }
        try add("cancel") { OutboundMessage.cancel(id: "7", into: &$0) }
        try add("credit") { OutboundMessage.credit(id: "7", count: 64, into: &$0) }
        try add("end") { OutboundMessage.end(id: "7", into: &$0) }
        try add("error") { OutboundMessage.error(id: nil, WireErrors.malformedFrame("It holds nothing"), into: &$0) }
        try add("error") { OutboundMessage.error(id: "7", failure, into: &$0) }
        try request("status", MessageType.status, Nothing())
        try response(
            "statusAnswer",
            ServiceStatus(service: "ingest", version: "1.0.0", uptime: 12.5, counts: ["documents.queued": 3]))
    }

    private mutating func addIngest() throws {
        let draft = DocumentDraft(
            docID: "a/1", title: "T", published: PublicationTime("2025-05-15"), publisher: "P",
            url: "https://example.org/1", language: "en", text: "Words.")
        let receipt = SubmissionReceipt(
            status: .revision, document: document, docID: "a/1", fingerprint: String(repeating: "0f", count: 32),
            revises: document)
        try request("documentSubmit", MessageType.documentSubmit, DocumentSubmit(document: draft))
        try response("documentSubmitAnswer", receipt)
        try request("documentsSubmit", MessageType.documentsSubmit, Nothing())
        try item("documentsSubmitItem", DocumentSubmit(document: draft))
        try item("documentsSubmitAnswer", SubmissionAnswer(index: 0, receipt: receipt))
        try item("documentsSubmitAnswer", SubmissionAnswer(index: 1, error: failure))
        try request("deadLetterList", MessageType.deadLetterList, DeadLetterList(limit: 5))
        try response(
            "deadLetterListAnswer",
            DeadLetterList.Answer(deadLetters: [
                DeadLetter(document: document, title: "T", stage: "reading", attempts: 5, error: failure, died: moment)
            ]))
        try request("deadLetterRetry", MessageType.deadLetterRetry, DeadLetterRetry(document: document))
        try response("deadLetterRetryAnswer", DeadLetterRetry.Answer(retried: 1))
        try request("documentReread", MessageType.documentReread, DocumentReread(below: 2))
        try response("documentRereadAnswer", DocumentReread.Answer(queued: 1))
    }

    private mutating func addResolution() throws {
        let event = CloudEvent(
            id: .make(), source: "/chancery/ingest", type: MessageType.documentAnalysed, time: moment,
            subject: document.description, traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            data: AnalysedDocument(
                document: document, published: PublicationTime("2025-05-15T09:30:00Z"), publisher: "P",
                analysis: analysis))
        try request("documentAnalysed", MessageType.documentAnalysed, event)
        try response("documentAnalysedAnswer", AnalysisReceipt(document: document, applied: true))
        let file = KnowledgeFile(fingerprint: "0f", name: "people.jsonl", bytes: 90, lines: 1, isFinished: true)
        let record = KnowledgeRecord(id: "p-1", schema: "Person", properties: ["name": ["Ann Lee"]])
        try request(
            "knowledgeImport", MessageType.knowledgeImport,
            KnowledgeImport(source: "people", format: "ftm", file: file, records: [record]))
        try response(
            "knowledgeImportAnswer", KnowledgeImport.Receipt(added: 1, changed: 0, unchanged: 0, file: file))
    }

    private mutating func addQuery() throws {
        let person = Entity(
            id: entity, type: .person, name: "Ann Lee", names: [EntityName(text: "Ann Lee", documents: 2)],
            titles: ["mayor"], country: "DE", documents: 1, mentions: 2, created: moment, updated: moment,
            redirect: entity)
        let evidence = MentionEvidence(
            document: document, title: "T", publisher: "P", published: PublicationTime("2025-05-15"), start: 0, end: 7,
            text: "Ann Lee", context: "Ann Lee spoke.")
        let stored = Document(
            id: document, docID: "a/1", title: "T", published: PublicationTime("2025-05-15"), publisher: "P",
            url: "https://example.org/1", language: "en", text: "Words.",
            fingerprint: String(repeating: "0f", count: 32), received: moment, state: .resolved)
        let answer = DocumentGet.Answer(document: stored, analysis: analysis, entities: ["0": entity])
        try request("entitySearch", MessageType.entitySearch, EntitySearch(query: "Lee", type: .person, limit: 5))
        try response(
            "entitySearchAnswer",
            EntitySearch.Answer(results: [EntitySearch.Hit(entity: person, score: 0.75, evidence: [evidence])]))
        try request("entityGet", MessageType.entityGet, EntityGet(entity: entity))
        try response(
            "entityGetAnswer",
            EntityGet.Answer(
                entity: person, evidence: [evidence], statements: [statement],
                knowledge: [
                    EntityKnowledge(
                        source: "register", record: "r-1", schema: "Person", properties: ["birthDate": ["1970"]],
                        offices: [EntityKnowledge.Office(title: "mayor", start: "2020", end: "2024-05")])
                ]))
        try request("documentGet", MessageType.documentGet, DocumentGet(docID: "a/1"))
        try request("documentGet", MessageType.documentGet, DocumentGet(document: document))
        try response("documentGetAnswer", answer)
        try request(
            "documentList", MessageType.documentList, DocumentList(after: document, limit: 5, publisher: "P"))
        try response("documentListAnswer", DocumentList.Answer(documents: [stored], next: document))
        try request("documentStates", MessageType.documentStates, DocumentStates(documents: [document]))
        try response("documentStatesAnswer", DocumentStates.Answer(states: [.resolved, nil]))
        try request("documentExport", MessageType.documentExport, DocumentExport(after: document))
        try item("documentExportItem", answer)
        try request(
            "statementList", MessageType.statementList,
            StatementList(
                entity: entity, predicate: .says, document: document, withdrawn: true, after: .make(), limit: 5))
        try response("statementListAnswer", StatementList.Answer(statements: [statement], next: .make()))
        try request("changesFollow", MessageType.changesFollow, ChangesFollow(after: 0, follow: true))
        try item(
            "changesFollowItem",
            Change(
                cursor: 1, type: .merged, entity: entity, name: "Ann Lee", document: document, other: entity, at: moment
            ))
    }

    private var failure: ServiceError {
        ServiceError(
            code: "invalid-document", message: "the text is empty", retryable: false, retryAfter: 5,
            pointer: "/body/text"
        )
    }

    private var someone: EntityReference {
        EntityReference(name: "Ann Lee", type: .person, chain: 0, entity: entity)
    }

    /// A statement with every field.
    private var statement: Statement {
        Statement(
            id: .make(), predicate: .says, subject: someone, speaker: "an aide", object: someone, event: someone,
            parties: [someone], content: "c", quote: "q", title: "mayor", capacity: "adviser", place: someone,
            purpose: "talks", time: "2025-05-15", until: "2026", polarity: .negated, modality: .planned,
            sources: [StatementSource(kind: .unnamed, entity: someone, description: "an official")],
            evidence: Evidence(document: document, start: 1, end: 2, text: "e"), why: "rule",
            documentPublished: PublicationTime("2025-05-15"), firstSeen: moment, lastSeen: moment, withdrawn: moment)
    }

    private var analysis: DocumentAnalysis {
        DocumentAnalysis(
            version: 1, language: "en",
            mentions: [Mention(start: 0, end: 7, text: "Ann Lee", type: .person, named: true, form: .name, chain: 0)],
            chains: [
                Chain(
                    index: 0, type: .person, name: "Ann Lee", names: ["Ann Lee"], titles: ["mayor"], country: "DE",
                    gender: .female, time: "2025", place: "Bonn", parties: [1])
            ],
            expressions: [
                TimeExpression(start: 0, end: 6, text: "Friday", type: .date, value: "2025-05-16", unresolved: "why")
            ],
            quotations: [
                Quotation(
                    type: .direct, content: [Span(start: 1, end: 5)], speaker: [Span(start: 7, end: 9)],
                    cue: [Span(start: 10, end: 12)], speakerChain: 0, speakerName: "Lee", addressee: someone, inside: 0)
            ], statements: [statement], topics: ["harbour"])
    }
}
