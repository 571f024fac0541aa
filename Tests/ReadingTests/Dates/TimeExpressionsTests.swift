import Language
import Reading
import Shared
import Testing

/// Sentences of plain words, tokenised here at white space and punctuation; tags are those that the rules look at.
@Suite struct `Time expressions` {
    static func read(_ sentence: String, published: String? = "2025-05-15", tags: [String: String] = [:]) -> [String] {
        var tokens: [Token] = []
        var offset = 0
        for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
            let text = String(word)
            let length = text.unicodeScalars.count
            let isNumber = text.first?.isNumber == true
            let tag = tags[text] ?? (isNumber ? "CD" : "NN")
            let pos = text.first?.isUppercase == true ? "PROPN" : tag.hasPrefix("V") ? "VERB" : "NOUN"
            tokens.append(
                Token(
                    start: offset, end: offset + length, text: text, norm: text.lowercased(), lemma: text.lowercased(),
                    shape: "", tag: tag, pos: pos, head: 0, dep: "dep", sentenceStart: offset == 0))
            offset += length + 1
        }
        let context = DocumentContext(published: published.flatMap { PublicationTime($0) })
        return TimeExpressions.find(in: AnalysedText(text: sentence, tokens: tokens, entities: []), context: context)
            .map { "\($0.text): \($0.value ?? "(\($0.unresolved ?? ""))")" }
    }

    @Test(arguments: [
        ("on 20 August 1918 .", "20 August 1918: 1918-08-20"),
        ("on August 20 , 1918 .", "August 20 , 1918: 1918-08-20"),
        ("in February 1980 .", "February 1980: 1980-02"), ("since 2014 .", "2014: 2014"),
        ("the 1930s were", "1930s: 193"), ("the 19th century .", "the 19th century: 18"),
        ("in 241 BC .", "241 BC: BC0241"), ("early 2022 .", "early 2022: 2022"),
        ("in March and April 2022 .", "March and April 2022: 2022-03/2022-04"),
        ("he met them yesterday .", "yesterday: 2025-05-14"), ("they left on Wednesday .", "Wednesday: 2025-05-14"),
        ("late on Wednesday .", "late on Wednesday: 2025-05-14"), ("he was ill last month .", "last month: 2025-04"),
        ("it ended two years ago .", "two years ago: 2023"), ("it took three weeks .", "three weeks: P3W"),
        ("a few days .", "a few days: PXD"), ("dated 2013-03-22 .", "2013-03-22: 2013-03-22"),
        ("it is now law .", "now: PRESENT_REF"), ("last Friday .", "last Friday: 2025-05-09"),
        ("next Friday .", "next Friday: 2025-05-23"), ("autumn 1918 .", "autumn 1918: 1918-FA"),
        ("last week .", "last week: 2025-W19"), ("at 14:30 GMT .", "14:30 GMT: 2025-05-15T14:30"),
        ("at 9 p.m. sharp", "9 p.m.: 2025-05-15T21:00"), ("in December .", "December: 2024-12"),
    ])
    func `have the value that news means`(_ sentence: String, _ expected: String) {
        #expect(Self.read(sentence) == [expected])
    }

    @Test(arguments: [
        "lost 3-2 at home", "version 2.10.4 is out", "call 555 0134 today's desk", "they may march on",
        "about 2000 people",
    ])
    func `are not seen in other numbers and words`(_ sentence: String) {
        #expect(Self.read(sentence, tags: ["people": "NNS", "may": "MD", "march": "VB"]).isEmpty)
    }

    @Test func `that are relative stay unresolved without a publication date, and say so`() {
        #expect(Self.read("they left last month .", published: nil) == ["last month: (no publication date)"])
    }

    @Test func `relative to the story follow the last date it told`() {
        #expect(
            Self.read("on 20 August 1918 they met ; the next day they left .")
                == ["20 August 1918: 1918-08-20", "the next day: 1918-08-21"])
    }
}
