/// One thing that `doctor` looked at.
struct Finding: Encodable, Sendable {
    enum State: String, Encodable, Sendable {
        case good
        case warning
        case bad
    }

    var subject: String
    var state: State
    var message: String
    var advice: String?
}
