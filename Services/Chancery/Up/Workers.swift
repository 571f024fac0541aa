import FoundationEssentials
import Shared

/// How many documents one process reads at the same time.
enum Workers {
    static func count(_ wanted: Int?) throws -> Int {
        let count = wanted ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
        guard (0...256).contains(count) else {
            throw ServiceError(code: "invalid-configuration", message: "\(count) workers: give 0 to 256")
        }
        return count
    }
}
