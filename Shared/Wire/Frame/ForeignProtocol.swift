/// What somebody may speak by mistake on this port, told by the first four bytes.
package enum ForeignProtocol: Sendable, Equatable {
    case http
    case tls

    package static let explanation = "this port speaks Chancery's length-prefixed JSON"

    init?(header: UInt32) {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: header >> (24 - 8 * $0)) }
        // A TLS handshake record: type 22, major version 3.
        if bytes[0] == 22, bytes[1] == 3 {
            self = .tls
        } else if Self.methods.contains(where: { bytes.elementsEqual($0.utf8) }) {
            self = .http
        } else {
            return nil
        }
    }

    private static let methods = ["GET ", "POST", "HEAD", "PUT ", "DELE", "OPTI", "PATC", "CONN", "TRAC", "PRI "]
}
