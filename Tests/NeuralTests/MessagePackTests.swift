import Language
import Testing

@Suite struct MessagePackTests {
    @Test func `small and wide numbers, text, binaries and nesting are read`() throws {
        let bytes: [UInt8] =
            [0x83, 0xa1, 0x61, 0x93, 0x01, 0xff, 0xcf] + [UInt8](repeating: 0xff, count: 8)
            + [0xc4, 0x01, 0x62, 0xc3, 0x07, 0xcb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0]
        let value = try MessagePackValue(decoding: bytes)
        #expect(value["a"] == .array([.integer(1), .integer(-1), .unsigned(.max)]))
        #expect(value["b"]?.bool == true)
        #expect(value.entries?.last?.value.double == 1)
    }

    @Test func `a length or count beyond the data is refused before anything is allocated`() {
        for bytes: [UInt8] in [
            [0xdb, 0xff, 0xff, 0xff, 0xff], [0xdd, 0xff, 0xff, 0xff, 0xff], [0xdf, 0x7f, 0xff, 0xff, 0xff, 0x01],
            [0xc6, 0, 0, 0, 9, 1], [0xc9, 0, 0, 1, 0, 1, 2], [0xcf, 1, 2], [0xa3, 0x61], [],
        ] {
            #expect(throws: MessagePackError.self) { try MessagePackValue(decoding: bytes) }
        }
    }

    @Test func `endless nesting, text that is not UTF-8, a reserved byte and trailing bytes are refused`() {
        for bytes: [UInt8] in [[UInt8](repeating: 0x91, count: 100_000), [0xa1, 0xff], [0xc1], [0x01, 0x02]] {
            #expect(throws: MessagePackError.self) { try MessagePackValue(decoding: bytes) }
        }
    }

    @Test func `a missing model file is an error that names the file`() {
        #expect {
            try ModelFile(directory: "no/such/model", "tokenizer").messagePack()
        } throws: {
            ($0 as? ModelError)?.path == "no/such/model/tokenizer"
        }
    }
}
