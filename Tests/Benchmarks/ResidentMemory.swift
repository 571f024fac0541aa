import Foundation

/// How much memory this process occupies.
package enum ResidentMemory {
    /// Bytes; 0 where the system does not tell.
    package static var current: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
            return 0
        }
        let fields = text.split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
    }
}
