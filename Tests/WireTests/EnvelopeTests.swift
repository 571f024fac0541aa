import NIOCore
import Shared
import Testing
import Wire

@Suite struct `Envelopes` {
    @Test func `fields are found in any order, between white space, beside unknown ones`() throws {
        let envelope = try EnvelopeScanner.scan(
            ByteBuffer(
                string:
                    #" { "new" : [1,{"a":"}"}] , "body":{"x":[1,2,{"y":"\"]"}]} ,"deadline": 250,"type":"a.b", "id":"7" , "kind":"request","traceparent":"00-a"} "#
            ))
        #expect(envelope.kind == "request")
        #expect(envelope.id == "7")
        #expect(envelope.type == "a.b")
        #expect(envelope.deadline == 250)
        #expect(envelope.traceparent == "00-a")
        #expect(envelope.body == ByteBuffer(string: #"{"x":[1,2,{"y":"\"]"}]}"#))
    }

    @Test func `escapes in short fields are undone`() throws {
        let envelope = try EnvelopeScanner.scan(ByteBuffer(string: #"{"kind":"request","id":"aé\/","type":"x"}"#))
        #expect(envelope.id == "aé/")
    }

    @Test(arguments: [
        "", " ", "[]", "7", "null", "{", "{}", #"{"kind":7}"#, #"{"kind":"a"}x"#, #"{"kind":"a",}"#, #"{"kind" "a"}"#,
        #"{"kind":"a","b":}"#, #"{"kind":"a","b":[}"#, #"{"kind":"a","b":{"c"}}"#, #"{"kind":"a","b":01}"#,
        #"{"kind":"a","b":tru}"#, #"{"kind":"a","b":"\x"}"#, "{\"kind\":\"a\",\"b\":\"\u{1}\"}", #"{"kind":"a""#,
        #"{"kind":"a","b":[1 2]}"#, #"{"kind":"a","b":"open"#,
    ])
    func `what is no JSON object with a kind is refused`(json: String) {
        #expect { try EnvelopeScanner.scan(ByteBuffer(string: json)) } throws: {
            ($0 as? ServiceError)?.code == "malformed-frame"
        }
    }

    @Test func `invalid UTF-8 is refused wherever it stands`() {
        for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80]] {
            var frame = ByteBuffer(string: #"{"kind":"a","body":""#)
            frame.writeBytes(bad)
            frame.writeString("\"}")
            #expect(throws: ServiceError.self) { try EnvelopeScanner.scan(frame) }
        }
    }

    @Test func `64 levels are taken and 65 are not`() throws {
        func nested(_ levels: Int) -> ByteBuffer {
            let open = String(repeating: "[", count: levels - 1)
            let close = String(repeating: "]", count: levels - 1)
            return ByteBuffer(string: #"{"kind":"a","body":"# + open + close + "}")
        }
        #expect(try EnvelopeScanner.scan(nested(64)).kind == "a")
        #expect { try EnvelopeScanner.scan(nested(65)) } throws: {
            ($0 as? ServiceError)?.message.contains("deeper than 64") == true
        }
    }

    @Test func `each kind is written as documented`() throws {
        func text(_ write: (inout ByteBuffer) throws -> Void) rethrows -> String {
            var buffer = ByteBuffer()
            try write(&buffer)
            let length = buffer.readInteger(as: UInt32.self)
            let json = String(buffer: buffer)
            #expect(length == UInt32(json.utf8.count))
            return json
        }
        struct Body: Encodable {
            let a = "x/y"
        }
        #expect(
            try text {
                try OutboundMessage.request(
                    id: "7", type: "entity.search", deadline: 5000, traceparent: "00-1", body: Body(), into: &$0)
            }
                == #"{"kind":"request","id":"7","type":"entity.search","deadline":5000,"traceparent":"00-1","body":{"a":"x/y"}}"#
        )
        #expect(
            try text { try OutboundMessage.response(id: "7", body: Body(), into: &$0) }
                == #"{"kind":"response","id":"7","body":{"a":"x/y"}}"#)
        #expect(
            try text { try OutboundMessage.item(id: "9", body: Body(), into: &$0) }
                == #"{"kind":"item","id":"9","body":{"a":"x/y"}}"#)
        #expect(text { OutboundMessage.end(id: "9", into: &$0) } == #"{"kind":"end","id":"9"}"#)
        #expect(
            text { OutboundMessage.credit(id: "9", count: 64, into: &$0) } == #"{"kind":"credit","id":"9","count":64}"#)
        #expect(text { OutboundMessage.cancel(id: "9", into: &$0) } == #"{"kind":"cancel","id":"9"}"#)
        #expect(text { OutboundMessage.ping(into: &$0) } == #"{"kind":"ping"}"#)
        #expect(text { OutboundMessage.pong(into: &$0) } == #"{"kind":"pong"}"#)
        #expect(text { OutboundMessage.goaway(drain: .seconds(20), into: &$0) } == #"{"kind":"goaway","drain":20000}"#)
        #expect(
            text { OutboundMessage.end(id: "a\"\\\u{1}", into: &$0) } == #"{"kind":"end","id":"a\"\\\u0001"}"#)
        let error = text {
            OutboundMessage.error(
                id: "7", ServiceError(code: "invalid-document", message: "m", pointer: "/body/published"), into: &$0)
        }
        #expect(error.hasPrefix(#"{"kind":"error","id":"7","error":{"#))
        #expect(error.contains(#""code":"invalid-document""#) && error.contains(#""retryAfter":null"#))
    }

    @Test func `raw JSON passes as it is`() throws {
        var buffer = ByteBuffer()
        try OutboundMessage.response(id: "1", body: RawJSON(#"{"b":1,"a":2}"#), into: &buffer)
        #expect(String(buffer: buffer).hasSuffix(#""body":{"b":1,"a":2}}"#))
    }
}
