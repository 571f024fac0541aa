import Names
import Shared
import Testing

@Suite struct MatchLinesTests {
    private func answers(_ text: String, in pieces: Int = 1) -> String {
        var lines = MatchLines()
        var output: [UInt8] = []
        var waiting: [UInt8] = []
        let bytes = Array(text.utf8)
        for piece in 0..<pieces {
            waiting += bytes[(bytes.count * piece / pieces)..<(bytes.count * (piece + 1) / pieces)]
            let used = waiting.withUnsafeBufferPointer {
                lines.process($0, isLast: piece == pieces - 1, to: &output)
            }
            waiting.removeFirst(used)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private let lines = [
        #"{"left":"Ada Quillfeather","right":"A. Quillfeather","schema":"Person"}"#,
        #"{"left":"Ada Quillfeather","right":"Quillfeather, Ada","schema":"Person"}"#,
        #"{"left":"Ada Quillfeather","right":"Ada Quillfeather Ltd","schema":"Company"}"#,
        #"{"left":"Ada \u0051uillfeather","right":"Ada Quillfeather Ltd","schema":"Company"}"#,
        #"{"left":7,"right":"Ada Quillfeather Ltd"}"#, #"{"left":"Ada Quillfeather","right":"Адам Квилл"}"#,
        #"{"left":"","right":""}"#, #"{"left":"","right":"Ada"}"#,
    ]

    @Test func `A line's answer does not depend on the lines before it`() {
        let alone = lines.map { answers($0 + "\n") }.joined()
        #expect(answers(lines.joined(separator: "\n")) == alone)
        #expect(answers(lines.reversed().joined(separator: "\n")) == lines.reversed().map { answers($0) }.joined())
    }

    @Test func `Nor on how many names came before it`() {
        let given = ["Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Gro", "Hal"]
        let lines = (0..<24_000).map {
            #"{"left":"\#(given[$0 % 8]) Holm\#($0)","right":"\#(given[$0 % 7]) Holm\#($0 / 2)"}"#
        }
        let answered = answers(lines.joined(separator: "\n")).split(separator: "\n")
        let reversed = answers(lines.reversed().joined(separator: "\n")).split(separator: "\n")
        #expect(answered.count == lines.count)
        #expect(answered == reversed.reversed())
        #expect(Set(answered).count > 20_000)
    }

    @Test(arguments: [2, 3, 7, 50])
    func `Lines may come in pieces that end anywhere`(pieces: Int) {
        let text = lines.joined(separator: "\n")
        #expect(answers(text, in: pieces) == answers(text))
    }

    @Test(arguments: 0..<20)
    func `A string ends at its quote, however long it is and whatever is escaped in it`(length: Int) throws {
        let name = String(repeating: "ab", count: length / 2) + String(repeating: "c", count: length % 2)
        let line = #"{"note":"\#(name)\\","left":"\#(name) \"Bo\" Holm","right":"\#(name) Holm","z":"\#(name)\"]}"}"#
        let answer = try CanonicalJSON.decode([String: JSONValue].self, from: answers(line))
        #expect(answer["note"] == .string(name + "\\"))
        #expect(answer["left"] == .string(name + #" "Bo" Holm"#))
        #expect(answer["z"] == .string(name + #""]}"#))
        #expect(answer["score"] != nil)
    }

    @Test(arguments: PersonPairs.same.prefix(40) + PersonPairs.different.prefix(20))
    func `Numbers are written to the thousandth, as they are`(left: String, right: String) throws {
        let answer = try CanonicalJSON.decode(
            [String: JSONValue].self, from: answers(#"{"left":"\#(left)","right":"\#(right)"}"#))
        let comparison = Names.compare(left, right, type: .person)
        guard case .object(let features)? = answer["features"] else {
            Issue.record("no features")
            return
        }
        #expect(abs(try #require(number(answer["score"])) - comparison.score) < 0.000_051)
        #expect(abs(try #require(number(features["intercept"])) - comparison.intercept) < 0.000_51)
        #expect(features.count == comparison.contributions.count + 1)
        for one in comparison.contributions {
            guard case .object(let written)? = features[one.feature] else {
                Issue.record("\(one.feature) is missing")
                continue
            }
            #expect(abs(try #require(number(written["value"])) - one.value) < 0.000_51)
            #expect(abs(try #require(number(written["contribution"])) - one.contribution) < 0.000_51)
        }
    }

    private func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
