import Postgres
import Shared

/// The items that a worker still holds: shared between reading and renewing.
final class LeaseHolder: Sendable {
    private let held: Locked<[DocumentID: WorkItem]>

    init(items: [WorkItem]) {
        held = Locked(Dictionary(items.map { ($0.document, $0) }) { first, _ in first })
    }

    var items: [WorkItem] { held.withLock { Array($0.values) } }

    func holds(_ item: WorkItem) -> Bool { held.withLock { $0[item.document] != nil } }

    func drop(_ item: WorkItem) { held.withLock { $0[item.document] = nil } }
}
