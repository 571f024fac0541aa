import FoundationEssentials
import Shared
import Testing

/// The JSON of each model, byte for byte: what other programs and older services rely on.
@Suite struct `Pinned JSON` {
    private func pin<Value: Codable & Equatable>(
        _ value: Value, _ json: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try CanonicalJSON.text(value) == json, sourceLocation: location)
        #expect(try CanonicalJSON.decode(Value.self, from: json) == value, sourceLocation: location)
    }

    private let documentID = DocumentID("doc-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e")
    private let entityID = EntityID("ent-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6f")
    private let moment = Timestamp(microseconds: 1_747_301_400_123_456)

    @Test func `a draft names its fields as NDJSON feeds do`() throws {
        try pin(
            DocumentDraft(
                docID: "a/1", title: "T", published: PublicationTime("2025-05-15"), publisher: "P",
                url: "https://example.org/1", language: "en", text: "Words."),
            #"{"doc_id":"a/1","language":"en","published":"2025-05-15","publisher":"P","text":"Words.","title":"T","#
                + #""url":"https://example.org/1"}"#)
        try pin(DocumentDraft(text: "é"), #"{"text":"é"}"#)
    }

    @Test(arguments: ["doc_date", "date", "published"])
    func `a draft takes its date under each name that feeds use`(name: String) throws {
        let draft = try CanonicalJSON.decode(
            DocumentDraft.self, from: #"{"id":"7","\#(name)":"2025-05-15T09:30:00","text":"x"}"#)
        #expect(draft.docID == "7")
        #expect(draft.published?.day == CivilDate(year: 2025, month: 5, day: 15))
        #expect(draft.published?.secondOfDay == 34200)
    }

    @Test func `documents and receipts`() throws {
        let id = try #require(documentID)
        try pin(
            Document(
                id: id, docID: "a/1", title: "T", text: "Words.", fingerprint: "00ff", received: moment, state: .queued),
            #"{"doc_id":"a/1","fingerprint":"00ff","id":"doc-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e","#
                + #""received":"2025-05-15T09:30:00.123456Z","state":"queued","text":"Words.","title":"T"}"#)
        try pin(
            SubmissionReceipt(status: .duplicate, document: id, docID: "a/1", fingerprint: "00ff"),
            #"{"doc_id":"a/1","document":"doc-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e","fingerprint":"00ff","#
                + #""status":"duplicate"}"#)
        try pin(
            SubmissionAnswer(index: 3, error: ServiceError(code: "invalid-document", message: "m", pointer: "/text")),
            #"{"error":{"code":"invalid-document","message":"m","pointer":"/text","retryAfter":null,"#
                + #""retryable":false},"index":3}"#)
    }

    @Test func `mentions, chains, expressions and quotations`() throws {
        try pin(
            Mention(start: 3, end: 8, text: "Putin", type: .person, named: true, form: .name, chain: 0),
            #"{"chain":0,"end":8,"form":"name","named":true,"start":3,"text":"Putin","type":"PER"}"#)
        try pin(
            Chain(
                index: 0, type: .person, name: "Ann Lee", names: ["Ann Lee", "Lee"], titles: ["mayor"], gender: .female),
            #"{"gender":"female","index":0,"name":"Ann Lee","names":["Ann Lee","Lee"],"parties":[],"titles":["mayor"],"#
                + #""type":"person"}"#)
        try pin(
            TimeExpression(
                start: 0, end: 6, text: "Friday", type: .date, value: nil, unresolved: "no publication date"),
            #"{"end":6,"start":0,"text":"Friday","type":"DATE","unresolved":"no publication date"}"#)
        try pin(
            Quotation(
                type: .mixed, content: [Span(start: 1, end: 5)], speaker: [Span(start: 7, end: 9)], cue: [],
                speakerChain: 2, speakerName: "Lee", addressee: EntityReference(name: "Reuters", type: .organisation)),
            #"{"addressee":{"name":"Reuters","type":"organisation"},"content":[{"end":5,"start":1}],"cue":[],"#
                + #""speaker":[{"end":9,"start":7}],"speakerChain":2,"speakerName":"Lee","type":"mixed"}"#)
    }

    @Test func `a statement with every field`() throws {
        let id = try #require(documentID)
        let entity = try #require(entityID)
        let someone = EntityReference(name: "Ann Lee", type: .person, chain: 0, entity: entity)
        let reference = #"{"chain":0,"entity":"\#(entity)","name":"Ann Lee","type":"person"}"#
        try pin(
            Statement(
                id: StatementID("stm-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d70"), predicate: .memberOf, subject: someone,
                speaker: "an aide", object: someone, event: someone, parties: [someone], content: "c", quote: "q",
                title: "mayor", capacity: "adviser", place: someone, purpose: "talks", time: "2025-05-15",
                until: "2026",
                polarity: .negated, modality: .planned,
                sources: [StatementSource(kind: .unnamed, description: "an official")],
                evidence: Evidence(document: id, start: 1, end: 2, text: "e"), why: "rule",
                documentPublished: PublicationTime("2025-05-15"), firstSeen: moment, lastSeen: moment, withdrawn: moment
            ),
            #"{"capacity":"adviser","content":"c","documentPublished":"2025-05-15","event":\#(reference),"evidence":"#
                + #"{"document":"\#(id)","end":2,"start":1,"text":"e"},"firstSeen":"2025-05-15T09:30:00.123456Z","#
                + #""id":"stm-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d70","lastSeen":"2025-05-15T09:30:00.123456Z","#
                + #""modality":"planned","object":\#(reference),"parties":[\#(reference)],"place":\#(reference),"#
                + #""polarity":"negated","predicate":"member-of","purpose":"talks","quote":"q","sources":"#
                + #"[{"description":"an official","kind":"unnamed"}],"speaker":"an aide","subject":\#(reference),"#
                + #""time":"2025-05-15","title":"mayor","until":"2026","why":"rule","#
                + #""withdrawn":"2025-05-15T09:30:00.123456Z"}"#)
    }

    @Test func `entities, decisions and changes`() throws {
        let document = try #require(documentID)
        let entity = try #require(entityID)
        try pin(
            Entity(
                id: entity, type: .person, name: "Ann Lee", names: [EntityName(text: "Ann Lee", documents: 2)],
                country: "DE", documents: 1, mentions: 2, created: moment, updated: moment),
            #"{"country":"DE","created":"2025-05-15T09:30:00.123456Z","documents":1,"id":"\#(entity)","mentions":2,"#
                + #""name":"Ann Lee","names":[{"documents":2,"source":"news","text":"Ann Lee"}],"titles":[],"#
                + #""type":"person","updated":"2025-05-15T09:30:00.123456Z"}"#)
        try pin(
            Decision(
                id: try #require(DecisionID("dec-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d71")), document: document, chain: 0,
                name: "Ann Lee", outcome: .attached, entity: entity,
                candidates: [
                    Candidate(
                        entity: entity, name: "Ann Lee", probability: 0.75,
                        features: [Feature(name: "name", value: 1, contribution: 2.5)])
                ], rules: "1", decided: moment),
            #"{"candidates":[{"entity":"\#(entity)","features":[{"contribution":2.5,"name":"name","value":1}],"#
                + #""name":"Ann Lee","probability":0.75}],"chain":0,"decided":"2025-05-15T09:30:00.123456Z","#
                + #""document":"\#(document)","entity":"\#(entity)","id":"dec-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d71","#
                + #""name":"Ann Lee","outcome":"attached","rules":"1"}"#)
        try pin(
            Change(cursor: 12, type: .created, entity: entity, name: "Ann Lee", document: document, at: moment),
            #"{"at":"2025-05-15T09:30:00.123456Z","cursor":12,"document":"\#(document)","entity":"\#(entity)","#
                + #""name":"Ann Lee","type":"created"}"#)
    }

    @Test func `work, dead letters and events`() throws {
        let document = try #require(documentID)
        try pin(
            WorkItem(document: document, epoch: 3, attempt: 2, leasedUntil: moment),
            #"{"attempt":2,"document":"\#(document)","epoch":3,"leasedUntil":"2025-05-15T09:30:00.123456Z"}"#)
        try pin(
            DeadLetter(
                document: document, stage: "reading", attempts: 5,
                error: ServiceError(code: "c", message: "m", retryable: true, retryAfter: 5), died: moment),
            #"{"attempts":5,"died":"2025-05-15T09:30:00.123456Z","document":"\#(document)","error":"#
                + #"{"code":"c","message":"m","retryAfter":5,"retryable":true},"stage":"reading"}"#)
        try pin(
            CloudEvent(
                id: try #require(EventID("evt-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d72")), source: "/chancery/ingest",
                type: "document.analysed", time: moment, subject: document.description,
                data: AnalysedDocument(document: document, analysis: DocumentAnalysis(version: 1))),
            #"{"data":{"analysis":{"chains":[],"expressions":[],"mentions":[],"quotations":[],"statements":[],"#
                + #""version":1},"document":"\#(document)"},"datacontenttype":"application/json","#
                + #""id":"evt-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d72","source":"/chancery/ingest","specversion":"1.0","#
                + #""subject":"\#(document)","time":"2025-05-15T09:30:00.123456Z","type":"document.analysed"}"#)
    }

    @Test func `requests`() throws {
        let document = try #require(documentID)
        try pin(EntitySearch(query: "Lee", type: .person, limit: 5), #"{"limit":5,"query":"Lee","type":"person"}"#)
        try pin(DocumentGet(docID: "a/1"), #"{"doc_id":"a/1"}"#)
        try pin(DocumentStates(documents: [document]), #"{"documents":["\#(document)"]}"#)
        try pin(DocumentStates.Answer(states: [.resolved, nil]), #"{"states":["resolved",null]}"#)
        try pin(ChangesFollow(after: 0), #"{"after":0}"#)
        try pin(AnalysisReceipt(document: document, applied: true), #"{"applied":true,"document":"\#(document)"}"#)
        try pin(Nothing(), "{}")
    }
}
