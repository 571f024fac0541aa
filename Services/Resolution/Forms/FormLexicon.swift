import Shared

/// The small tables that forms are made with.
struct FormLexicon: Sendable {
    static let shared = FormLexicon()

    /// Other spellings, by their first word: the words, and the words that they stand for.
    private let spellings: [String: [(written: [String], standard: [String])]]
    /// Names of bodies that every country may have, in comparable form.
    let institutions: Set<String>
    let designators: Set<String>
    let demonyms: [String: String]
    /// Countries whose people's names are spelled in several ways in English, as they are written in another script.
    let otherScripts: Set<String>
    /// What whoever bears a title with this word does.
    let roles: [String: String]

    private init() {
        var spellings: [String: [(written: [String], standard: [String])]] = [:]
        for (written, standard) in Self.pairs(PackageResources.spellings_txt) {
            let words = written.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            spellings[first, default: []].append((words, standard.split(separator: " ").map(String.init)))
        }
        self.spellings = spellings.mapValues { $0.sorted { $0.written.count > $1.written.count } }
        institutions = Set(
            Self.lines(PackageResources.institutions_txt).map {
                FormReader.words($0, type: .organisation).joined(separator: " ")
            })
        designators = Set(Self.lines(PackageResources.designators_txt))
        otherScripts = Set(
            Self.lines(PackageResources.otherscripts_txt).flatMap { $0.split(separator: " ").map(String.init) })
        roles = Dictionary(Self.pairs(PackageResources.roles_txt), uniquingKeysWith: { first, _ in first })
        demonyms = Dictionary(Self.pairs(PackageResources.demonyms_txt), uniquingKeysWith: { first, _ in first })
    }

    /// The words with each spelling replaced by the standard one.
    func standard(_ words: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            if let match = spellings[words[index]]?.first(where: { rest.starts(with: $0.written) }) {
                result += match.standard
                index += match.written.count
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    private static func pairs(_ bytes: [UInt8]) -> [(String, String)] {
        lines(bytes).compactMap { line in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }
}
