public import Shared

/// The errors that the wire itself gives, by their stable codes. Protocol.md describes each.
public enum WireErrors {
    public static func malformedFrame(_ what: String) -> ServiceError {
        ServiceError(
            code: "malformed-frame",
            message: "\(what). A frame is four bytes of big-endian length and then one JSON object in UTF-8")
    }

    static func frameTooLarge(_ length: Int, limit: Int) -> ServiceError {
        ServiceError(
            code: "frame-too-large",
            message: "a frame of \(length) bytes is longer than the \(limit) that are taken here. Send less at once")
    }

    static let foreignProtocol = ServiceError(
        code: "foreign-protocol",
        message: "\(ForeignProtocol.explanation); for TLS or HTTP use the port that is configured for it")

    static let helloExpected = ServiceError(
        code: "hello-expected", message: "the first frame must be of kind hello; say who you are first")

    static let requestEnded = ServiceError(
        code: "request-ended", message: "the request has already been answered")

    static let helloTimeout = ServiceError(
        code: "hello-timeout", message: "no hello came within 5 seconds; connect again and say hello at once",
        retryable: true)

    static func unsupportedVersion(_ theirs: [Int]) -> ServiceError {
        ServiceError(
            code: "unsupported-version",
            message:
                "this side speaks version 1 of protocol chancery, the other offers \(theirs.prefix(20)); update the older one"
        )
    }

    static let unauthenticated = ServiceError(
        code: "unauthenticated",
        message: "the token is missing or unknown; give a token that this service was started with")

    static func forbidden(_ type: String, role: Role) -> ServiceError {
        ServiceError(
            code: "forbidden", message: "\(type) needs the role \(role.rawValue), which this token does not have")
    }

    static func unknownType(_ type: String, known: [String]) -> ServiceError {
        ServiceError(
            code: "unknown-type",
            message:
                "there is no request type '\(type.prefix(80))' here; there are \(known.sorted().joined(separator: ", "))",
            pointer: "/type")
    }

    static let missingID = ServiceError(
        code: "invalid-request", message: "a request needs an id of 1 to 128 bytes and a type", pointer: "/id")

    static func duplicateID(_ id: String) -> ServiceError {
        ServiceError(
            code: "duplicate-id", message: "a request with the id '\(id)' is still running; give each its own",
            pointer: "/id")
    }

    static func tooManyInFlight(_ limit: Int) -> ServiceError {
        ServiceError(
            code: "too-many-in-flight",
            message: "\(limit) requests are running on this connection, the most it may have; wait for an answer first",
            retryable: true, retryAfter: 50)
    }

    public static func invalidBody(_ what: String, pointer: String = "/body") -> ServiceError {
        ServiceError(code: "invalid-body", message: what, pointer: pointer)
    }

    static let deadlineExceeded = ServiceError(
        code: "deadline-exceeded", message: "the request's deadline passed before it was answered; allow it more time",
        retryable: true)

    static let cancelled = ServiceError(code: "cancelled", message: "the request was cancelled")

    static let draining = ServiceError(
        code: "draining", message: "this service is ending and takes no new requests; another one will",
        retryable: true,
        retryAfter: 500)

    static func busy(_ limit: Int) -> ServiceError {
        ServiceError(
            code: "busy", message: "\(limit) connections are open, the most there may be; try again later",
            retryable: true, retryAfter: 1000)
    }

    static let slowSender = ServiceError(
        code: "slow-sender", message: "a frame was begun and not finished in time", retryable: true)

    static let creditExceeded = ServiceError(
        code: "credit-exceeded", message: "more items came than were asked for; send only on credit")

    static let internalError = ServiceError(
        code: "internal", message: "something went wrong here that the request did not cause; the log tells what")

    // What a client meets.

    public static let connectionLost = ServiceError(
        code: "connection-lost",
        message: "the connection broke before an answer came; the request may have been carried out",
        retryable: true)

    static func notConnected(_ addresses: String, _ reason: String?) -> ServiceError {
        ServiceError(
            code: "not-connected",
            message: "no connection to \(addresses)\(reason.map { ": \($0)" } ?? ""); is the service running?",
            retryable: true, retryAfter: 500)
    }
}
