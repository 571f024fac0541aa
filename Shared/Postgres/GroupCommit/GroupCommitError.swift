/// Why a `GroupCommit` took nothing.
public enum GroupCommitError: Error, Sendable {
    /// As much waits as may.
    case full
    case shuttingDown
}
