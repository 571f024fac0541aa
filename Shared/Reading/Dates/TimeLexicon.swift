/// Words of time by class and value, from `Resources/times.txt`: another language is another file.
struct TimeLexicon: Sendable {
    static let english = TimeLexicon(PackageResources.times_txt)

    private var classes: [String: [String: String]] = [:]

    init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            for (index, word) in words.enumerated().dropFirst() {
                let parts = word.split(separator: "=", maxSplits: 1)
                classes[String(name), default: [:]][String(parts[0])] = parts.count > 1 ? String(parts[1]) : "\(index)"
            }
        }
    }

    func value(_ name: String, _ word: String) -> String? { classes[name]?[word] }
    func number(_ name: String, _ word: String) -> Int? { classes[name]?[word].flatMap { Int($0) } }
    func gloss(_ word: String) -> TimeGloss? { value("gloss", word).flatMap { TimeGloss(rawValue: $0) } }
    func has(_ name: String, _ word: String) -> Bool { classes[name]?[word] != nil }
}
