import Foundation
import Language

/// The analyses of the test sentences: one JSON object a line with text, tokens and entities, from the file that the
/// environment variable CHANCERY_SENTENCES names. Without it the tests that need a parse are skipped.
enum AnalysedSentences {
    private struct Line: Decodable {
        struct Entity: Decodable {
            var start: Int
            var end: Int
            var label: String
        }
        var text: String
        var tokens: [Token]
        var entities: [Entity]
    }

    static let isAvailable = !texts.isEmpty

    static func analysis(of sentence: String) -> AnalysedText? { texts[sentence] }

    private static let texts: [String: AnalysedText] = {
        guard let path = ProcessInfo.processInfo.environment["CHANCERY_SENTENCES"],
            let file = try? String(contentsOfFile: path, encoding: .utf8)
        else { return [:] }
        var texts: [String: AnalysedText] = [:]
        for line in file.split(separator: "\n") {
            guard let line = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else { continue }
            texts[line.text] = AnalysedText(
                text: line.text, tokens: line.tokens,
                entities: line.entities.map { EntitySpan(start: $0.start, end: $0.end, label: $0.label) })
        }
        return texts
    }()
}
