import FoundationEssentials

/// The weights file of resolution, read once.
package struct FormWeights: Sendable {
    package static let shipped = FormWeights(PackageResources.weights_txt)

    private let values: [String: Double]

    init(_ bytes: [UInt8]) {
        values = Dictionary(
            String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
                let parts = line.split(separator: "\t")
                guard parts.count == 2, !line.hasPrefix("#"), let value = Double(parts[1]) else { return nil }
                return (String(parts[0]), value)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// 0 for a name that the file does not have.
    package subscript(name: String) -> Double { values[name] ?? 0 }

    /// What decisions record as their rules.
    package var version: String { "forms-\(Int(self["version"]))" }
}
