import FoundationEssentials

#if canImport(Glibc)
import Glibc
#endif

/// Where the language model lies on this machine.
public enum ModelLocation {
    /// The folder that set-up fetches into, below a cache folder.
    public static let name = "en_core_web_sm-3.8.0"

    /// The places that are looked at, first to last: `CHANCERY_MODEL` alone where it is set; else the user's cache, the
    /// system's.
    public static var candidates: [String] {
        if let named = variable("CHANCERY_MODEL") { return [named] }
        let cache = variable("XDG_CACHE_HOME") ?? variable("HOME").map { "\($0)/.cache" }
        return (cache.map { ["\($0)/chancery/models/\(name)"] } ?? []) + ["/usr/share/chancery/models/\(name)"]
    }

    /// The first of them that is there.
    public static func find() -> String? {
        candidates.first { FileManager.default.fileExists(atPath: "\($0)/config.cfg") }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
