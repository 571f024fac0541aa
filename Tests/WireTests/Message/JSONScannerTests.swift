import Testing
import Wire

struct JSONScannerTests {
    private func scan(_ bytes: [UInt8], depth: Int = 64) throws -> [String: String] {
        var fields: [String: String] = [:]
        try bytes.withUnsafeBytes { raw in
            try JSONScanner.scanObject(raw, maximumDepth: depth) { name, value in
                fields[String(decoding: raw[name], as: UTF8.self)] = String(
                    decoding: raw[value], as: UTF8.self)
            }
        }
        return fields
    }

    private func scan(_ text: String, depth: Int = 64) throws -> [String: String] {
        try scan(Array(text.utf8), depth: depth)
    }

    @Test func `fields keep the text of their values`() throws {
        let text = #" { "a" : "x\"y" , "b":[1, {"c":null}],"d":-1.5e+3 , "e":{},"f":[],"g":true } "#
        #expect(
            try scan(text) == [
                "a": #""x\"y""#, "b": #"[1, {"c":null}]"#, "d": "-1.5e+3", "e": "{}", "f": "[]",
                "g": "true",
            ])
        #expect(try scan("{}") == [:])
    }

    @Test(arguments: [
        "", "[]", "1", "null", #""a""#, "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1"#,
        #"{a:1}"#,
        #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":NaN}"#,
        #"{"a":tru}"#,
        #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\u12"}"#, "{\"a\":\"\n\"}", #"{"a":[1}}"#,
        #"{"a":{"b":1]}"#,
        #"{"a":[1,]}"#, #"{"a":1} x"#, #"{"a":1}{"#, #"{"a":'b'}"#, #"{"a":"b"#, #"{"a":{"b"}}"#,
        "{\"a\":\u{FEFF}1}",
    ])
    func `what RFC 8259 does not allow is refused`(_ text: String) {
        #expect(throws: JSONScanner.Refusal.self) { try scan(text) }
    }

    @Test func `each prefix of an object is refused`() throws {
        let whole = Array(#"{"kind":"request","n":[1.5e3,{"x":"aé😀\n"}],"t":true}"#.utf8)
        _ = try scan(whole)
        for count in 0..<whole.count {
            #expect(throws: JSONScanner.Refusal.self, "\(count) bytes") {
                try scan(Array(whole[..<count]))
            }
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0xAF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0xC3],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are refused`(_ bytes: [UInt8]) {
        #expect(throws: JSONScanner.Refusal.invalidUTF8(offset: 6)) {
            try scan(Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8))
        }
    }

    @Test func `every plain scalar passes, at every offset within eight bytes`() throws {
        for scalar in ["\u{7F}", "é", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "語"] {
            for offset in 0..<9 {
                let value = String(repeating: "x", count: offset) + scalar + "tail-of-the-text"
                #expect(try scan("{\"a\":\"\(value)\"}")["a"] == "\"\(value)\"")
            }
        }
    }

    @Test func `a control, a quote and a backslash are seen at every place among eight bytes`() {
        for offset in 0..<16 {
            let padding = String(repeating: "y", count: offset)
            for control in 0..<0x20 as Range<UInt8> {
                #expect(throws: JSONScanner.Refusal.self) {
                    try scan(
                        Array("{\"a\":\"\(padding)".utf8) + [control] + Array("yyyyyyyyyyyyyyyy\"}".utf8))
                }
            }
            #expect(throws: JSONScanner.Refusal.self) {
                try scan("{\"a\":\"\(padding)\"yyyyyyyyyyyyyyyy\"}")
            }
            #expect(throws: JSONScanner.Refusal.self) {
                try scan("{\"a\":\"\(padding)\\yyyyyyyyyyyyyyyy\"}")
            }
        }
    }

    @Test func `sixty-four levels pass and one more does not`() throws {
        func nested(_ levels: Int) -> String {
            "{\"a\":" + String(repeating: "[", count: levels - 1)
                + String(repeating: "]", count: levels - 1) + "}"
        }
        #expect(try scan(nested(64))["a"]?.count == 126)
        #expect(throws: JSONScanner.Refusal.tooDeep) { try scan(nested(65)) }
        #expect(throws: JSONScanner.Refusal.tooDeep) { try scan(nested(100_000)) }
        #expect(throws: JSONScanner.Refusal.tooDeep) { try scan(#"{"a":{"b":{}}}"#, depth: 2) }
    }
}
