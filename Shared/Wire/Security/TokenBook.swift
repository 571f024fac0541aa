internal import Crypto
internal import FoundationEssentials
internal import Shared

/// Which tokens a service accepts, and the roles of each.
///
/// A file of tokens has one a line, followed by its roles: `3f9c… submit query`.
/// Empty lines and those that begin with `#` are passed over.
public struct TokenBook: Sendable {
    private struct Entry {
        let digest: [UInt8]
        let roles: Set<Role>
    }

    /// Nil: everybody may do everything, as on a loopback address that nobody else reaches.
    private let entries: [Entry]?

    /// Asks for no token.
    public static let open = TokenBook(entries: nil)

    private init(entries: [Entry]?) { self.entries = entries }

    /// - Throws: `ServiceError` `invalid-configuration` that names the line.
    public init(parsing text: String) throws {
        var entries: [Entry] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let token = words.first, !token.hasPrefix("#") else { continue }
            let roles = try words.dropFirst().map { word in
                guard let role = Role(rawValue: String(word)) else {
                    throw Self.invalid(
                        "line \(number + 1) of the token file names the role '\(word)'; there are "
                            + Role.allCases.map(\.rawValue).joined(separator: ", "))
                }
                return role
            }
            guard token.utf8.count >= 16 else {
                throw Self.invalid(
                    "the token in line \(number + 1) of the token file has fewer than 16 characters")
            }
            guard !roles.isEmpty else {
                throw Self.invalid(
                    "the token in line \(number + 1) of the token file has no roles; write some of "
                        + Role.allCases.map(\.rawValue).joined(separator: ", ") + " after it")
            }
            entries.append(Entry(digest: Self.digest(token), roles: Set(roles)))
        }
        guard !entries.isEmpty else { throw Self.invalid("the token file has no token in it") }
        self.entries = entries
    }

    /// The roles of whoever shows this token; nil where it is none of ours.
    ///
    /// Digests are compared, all of them and in constant time, so that how long it takes tells nothing about the tokens.
    package func roles(of token: String?) -> Set<Role>? {
        guard let entries else { return Set(Role.allCases) }
        let shown = Self.digest(token ?? "")
        var found: Set<Role>?
        for entry in entries {
            let difference = zip(entry.digest, shown).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0, token != nil { found = (found ?? []).union(entry.roles) }
        }
        return found
    }

    private static func digest(_ token: some StringProtocol) -> [UInt8] {
        Array(SHA256.hash(data: Data(token.utf8)))
    }

    private static func invalid(_ message: String) -> ServiceError {
        ServiceError(code: "invalid-configuration", message: message)
    }
}
