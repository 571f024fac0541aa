/// A way in which somebody may misuse the port, and how the wire's documentation says it is answered.
package enum HostileClass: String, CaseIterable, Codable, Sendable {
    case randomBytes
    case truncated
    case lyingLength
    case deepJSON
    case wrongTypes
    case http
    case tls
    case slowBytes
    case neverReading
    case floodBeforeHello

    /// What a server may answer: error codes, or one of the endings below.
    var expected: Set<String> {
        switch self {
        case .randomBytes: ["frame-too-large", "malformed-frame", "foreign-protocol", "http-400"]
        case .truncated: ["malformed-frame"]
        case .lyingLength: ["frame-too-large", "malformed-frame"]
        case .deepJSON: ["malformed-frame"]
        case .wrongTypes: ["invalid-body", "unknown-type", "invalid-request", "unknown-kind"]
        case .http: ["http-400"]
        case .tls: ["foreign-protocol"]
        case .slowBytes: ["slow-sender", "hello-timeout"]
        case .neverReading: ["ended"]
        case .floodBeforeHello: ["hello-expected", "hello-timeout"]
        }
    }

    /// Frames that one connection sends.
    var framesPerConnection: Int {
        switch self {
        case .wrongTypes: 100
        case .neverReading: 500
        case .floodBeforeHello: 10
        default: 1
        }
    }

    /// Connections that send at the same time.
    var atOnce: Int {
        switch self {
        case .slowBytes: 256
        case .floodBeforeHello: 64
        default: 16
        }
    }

    /// Frames of this class where `frames` are asked for. Each slow one takes a second or two, whatever it sends.
    func count(of frames: Int) -> Int { self == .slowBytes ? max(64, frames / 50) : frames }
}
