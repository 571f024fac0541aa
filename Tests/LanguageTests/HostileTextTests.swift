import Dispatch
import Language
import Testing

/// Whatever comes in, every scalar that is not a single space between tokens is in exactly one token.
@Suite struct `Hostile text` {
    private static let texts: [(String, String)] = [
        ("nothing", ""),
        ("one million letters without a space", String(repeating: "a", count: 1_000_000)),
        ("half a million full stops", String(repeating: ".", count: 500_000)),
        ("brackets never closed", String(repeating: "(", count: 200_000)),
        ("quotation marks", String(repeating: "\"'", count: 100_000)),
        (
            "a long address",
            "http://" + String(repeating: "a.", count: 100_000) + "com/" + String(repeating: "x/", count: 50_000)
        ),
        ("almost an address", String(repeating: "www.", count: 100_000)),
        ("hyphens", String(repeating: "a-", count: 200_000)),
        ("flags and families", String(repeating: "🇺🇳👩‍👩‍👧‍👦", count: 20_000)),
        ("combining marks", "a" + String(repeating: "\u{301}", count: 200_000)),
        ("right to left", String(repeating: "مرحبا שלום ", count: 20_000)),
        ("white space of every kind", String(repeating: " \t\n\u{a0}\u{3000}\r\n", count: 50_000)),
        ("control characters", String(repeating: "\u{1}\u{7f}\u{0}", count: 50_000)),
        ("one line of commas", String(repeating: "so, ", count: 100_000)),
    ]

    /// Off the threads that other tests' servers need, and one after the other.
    private static let queue = DispatchQueue(label: "hostile texts")

    private func analyse(_ text: String) async throws -> AnalysedText {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result { try InstalledModel.get().analyse(text) }) }
        }
    }

    @Test(arguments: texts.map(\.0))
    func `loses no character`(name: String) async throws {
        let text = try #require(Self.texts.first { $0.0 == name }).1
        let analysed = try await analyse(text)
        let scalars = Array(text.unicodeScalars)
        var at = 0
        for token in analysed.tokens {
            if token.start == at + 1, scalars[at] == " " { at += 1 }
            try #require(token.start == at && token.end <= scalars.count)
            at = token.end
        }
        if at == scalars.count - 1, scalars[at] == " " { at += 1 }
        #expect(at == scalars.count)
    }

    @Test func `a text above the limit is refused with both numbers`() throws {
        let error = #expect(throws: LanguageError.self) {
            try InstalledModel.get().analyse(String(repeating: "a ", count: 500_001))
        }
        #expect(error?.description.contains("1000002") == true)
        #expect(error?.description.contains("1000000") == true)
    }

    @Test func `a folder that is no model is named`() {
        #expect { try LanguageModel.load(directory: "/nowhere/at/all") } throws: {
            "\($0)".contains("/nowhere/at/all")
        }
    }
}
