internal import Glibc

/// The user as whom the server runs when this process is root, which Postgres refuses to be.
struct UnprivilegedUser: Sendable {
    var name: String
    var userID: uid_t
    var groupID: gid_t

    /// Nil where this process is not root and needs no other user.
    static func forServer(_ wanted: String?) throws -> UnprivilegedUser? {
        guard geteuid() == 0 else { return nil }
        for name in wanted.map({ [$0] }) ?? ["postgres", "nobody"] {
            guard let entry = getpwnam(name), entry.pointee.pw_uid != 0 else { continue }
            return UnprivilegedUser(name: name, userID: entry.pointee.pw_uid, groupID: entry.pointee.pw_gid)
        }
        throw PrivateClusterError(
            "Postgres does not run as root, and there is no user \(wanted ?? "postgres") to run it as: create one "
                + "(adduser --system postgres) or start as an ordinary user")
    }

    /// The command as this user would give it.
    func running(_ command: [String]) throws -> [String] {
        let candidates = [
            ["setpriv", "--reuid=\(userID)", "--regid=\(groupID)", "--init-groups"], ["runuser", "-u", name, "--"],
        ]
        for prefix in candidates {
            for directory in ["/usr/bin", "/usr/sbin", "/bin", "/sbin"]
            where access("\(directory)/\(prefix[0])", X_OK) == 0 {
                return ["\(directory)/\(prefix[0])"] + prefix.dropFirst() + command
            }
        }
        throw PrivateClusterError("cannot become user \(name): neither setpriv nor runuser found (package util-linux)")
    }
}
