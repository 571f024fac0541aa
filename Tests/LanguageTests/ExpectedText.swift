import Foundation
import Testing

/// What spaCy says of a text; written by Tests/python/spacy_parity.py.
struct ExpectedText: Decodable, CustomTestStringConvertible {
    struct Word: Decodable, Equatable {
        var start: Int
        var end: Int
        var text: String
        var norm: String
        var lemma: String
        var tag: String
        var pos: String
        var head: Int
        var dep: String
        var sentenceStart: Bool
    }

    struct Name: Decodable, Hashable {
        var start: Int
        var end: Int
        var label: String
    }

    var text: String
    var tokens: [Word]
    var entities: [Name]
    /// Token ranges.
    var chunks: [[Int]]

    var testDescription: String { String(text.prefix(60)) }

    static let all: [ExpectedText] = {
        guard let file = Bundle.module.url(forResource: "sentences", withExtension: "jsonl", subdirectory: "Expected"),
            let data = try? Data(contentsOf: file)
        else { return [] }
        return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(ExpectedText.self, from: $0) }
    }()
}

extension ExpectedText.Word {
    /// A row of ten columns.
    init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        start = try row.decode(Int.self)
        end = try row.decode(Int.self)
        text = try row.decode(String.self)
        norm = try row.decode(String.self)
        lemma = try row.decode(String.self)
        tag = try row.decode(String.self)
        pos = try row.decode(String.self)
        head = try row.decode(Int.self)
        dep = try row.decode(String.self)
        sentenceStart = try row.decode(Bool.self)
    }
}
