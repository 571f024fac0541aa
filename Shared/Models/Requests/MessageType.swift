/// The request types that Chancery's services answer: the `type` of a request frame.
public enum MessageType {
    // Ingest
    public static let documentSubmit = "document.submit"
    public static let documentsSubmit = "documents.submit"
    public static let documentReread = "document.reread"
    public static let deadLetterList = "deadletter.list"
    public static let deadLetterRetry = "deadletter.retry"
    // Resolution
    public static let documentAnalysed = "document.analysed"
    public static let entityWhy = "entity.why"
    public static let entityWhyNot = "entity.why-not"
    public static let entityHow = "entity.how"
    public static let judgementSame = "judgement.same"
    public static let judgementDifferent = "judgement.different"
    public static let judgementUndo = "judgement.undo"
    public static let judgementList = "judgement.list"
    public static let knowledgeImport = "knowledge.import"
    // Query
    public static let entitySearch = "entity.search"
    public static let entityGet = "entity.get"
    public static let documentGet = "document.get"
    public static let documentList = "document.list"
    public static let documentStates = "document.states"
    public static let documentExport = "document.export"
    public static let statementList = "statement.list"
    public static let changesFollow = "changes.follow"
    // Every service
    public static let status = "status"
}
