/// Whether a date lies behind or ahead of publication, as far as the words around it tell.
enum TimeDirection: Sendable {
    case past
    case future
    /// A present that schedules or tells what is usual: "opens on Friday", "it rains in July".
    case present
    case untold
}
