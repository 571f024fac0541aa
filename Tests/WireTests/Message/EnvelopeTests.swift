import NIOCore
import Shared
import Testing
import Wire

struct EnvelopeTests {
    private func scan(_ json: String) throws -> Envelope {
        try EnvelopeScanner.scan(ByteBuffer(string: json))
    }

    @Test func `the envelope is read and the body left as it came`() throws {
        let body = #"{ "name" : "Zelensky", "n":[1,2] }"#
        let json =
            #"{"new":{"x":1},"body":\#(body),"traceparent":"00-aa-bb-01","deadline":5000,"type":"entity.search","id":"7","kind":"request"}"#
        let envelope = try scan(json)
        #expect(envelope.kind == "request")
        #expect(envelope.id == "7")
        #expect(envelope.type == "entity.search")
        #expect(envelope.deadline == 5000)
        #expect(envelope.traceparent == "00-aa-bb-01")
        #expect(String(buffer: envelope.body) == body)
        #expect(String(buffer: envelope.whole) == json)
    }

    @Test func `escapes in envelope fields are undone`() throws {
        #expect(try scan(#"{"kind":"p\u0069ng","id":"a\"b\u00e9"}"#).id == "a\"bé")
        #expect(try scan(#"{"kind":"p\u0069ng"}"#).kind == "ping")
    }

    @Test func `fields of the wrong type count as missing`() throws {
        let envelope = try scan(
            #"{"kind":"request","id":7,"type":null,"deadline":"5","count":1.5,"traceparent":[]}"#)
        #expect(
            envelope.id == nil && envelope.type == nil && envelope.deadline == nil
                && envelope.count == nil)
        #expect(envelope.traceparent == nil)
        #expect(
            try scan("{\"kind\":\"x\",\"id\":\"\(String(repeating: "i", count: 2000))\"}").id == nil)
    }

    @Test func `a slice of a longer buffer is read by its own bounds`() throws {
        var buffer = ByteBuffer(string: #"....{"kind":"item","id":"9","body":[1]}...."#)
        buffer.moveReaderIndex(forwardBy: 4)
        let slice = buffer.readSlice(length: buffer.readableBytes - 4)
        let frame = try #require(slice)
        let body = try EnvelopeScanner.scan(frame).body
        #expect(String(buffer: body) == "[1]")
    }

    @Test(arguments: [
        (#"{"id":"1"}"#, "kind"), (#"{"kind":7}"#, "kind"), ("[]", "no JSON object"),
        (#"{"kind":"ping""#, "at byte"),
        ("{\"kind\":\"x\",\"a\":" + String(repeating: "[", count: 70), "deeper than 64"),
    ])
    func `what is no envelope is a malformed frame that says why`(_ json: String, _ reason: String)
        throws
    {
        let error = try #require(throws: ServiceError.self) { try scan(json) }
        #expect(error.code == "malformed-frame")
        #expect(error.message.contains(reason), "\(error.message)")
        #expect(!error.retryable)
    }
}
