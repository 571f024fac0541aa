/// Body of `judgement.undo`: takes one judgement back, so that things are as if it had never been; answered as a judgement is.
public struct JudgementUndo: Codable, Sendable, Hashable {
    public var judgement: JudgementID
    /// Who says so.
    public var author: String
    public var reason: String

    public init(judgement: JudgementID, author: String, reason: String) {
        self.judgement = judgement
        self.author = author
        self.reason = reason
    }
}
