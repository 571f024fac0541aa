import NIOCore
import Shared
import Testing
import Wire

/// The bytes of every kind of message: others have built against them.
struct PinnedMessageTests {
    private struct Search: Codable {
        var name: String
    }

    private func written(_ write: (inout ByteBuffer) throws -> Void) throws -> String {
        var buffer = ByteBuffer()
        try write(&buffer)
        let header = buffer.readInteger(as: UInt32.self)
        let length = try #require(header)
        #expect(Int(length) == buffer.readableBytes)
        return String(buffer: buffer)
    }

    @Test func `hello`() throws {
        let whole = Hello(
            agent: "ingest/1.0.0", role: "ingest", heartbeat: 10, maximumFrame: 4_194_304,
            token: "s\"ecret")
        #expect(
            try written { OutboundMessage.hello(whole, into: &$0) }
                == #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"ingest/1.0.0","role":"ingest","heartbeat":10,"maximumFrame":4194304,"token":"s\"ecret"}"#
        )
        #expect(
            try written { OutboundMessage.hello(Hello(agent: "a"), into: &$0) }
                == #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"a"}"#)
    }

    @Test func `welcome`() throws {
        let welcome = Welcome(heartbeat: 10, maximumFrame: 4_194_304, inFlight: 64)
        #expect(
            try written { OutboundMessage.welcome(welcome, into: &$0) }
                == #"{"kind":"welcome","version":1,"heartbeat":10,"maximumFrame":4194304,"inFlight":64}"#)
    }

    @Test func `request`() throws {
        #expect(
            try written {
                try OutboundMessage.request(
                    id: "7", type: "entity.search", deadline: 5000, traceparent: "00-ab-cd-01",
                    body: Search(name: "a/b"), into: &$0)
            }
                == #"{"kind":"request","id":"7","type":"entity.search","deadline":5000,"traceparent":"00-ab-cd-01","body":{"name":"a/b"}}"#
        )
        #expect(
            try written {
                try OutboundMessage.request(
                    id: "8", type: "status", deadline: nil, traceparent: nil, body: RawJSON("{ }"), into: &$0)
            } == #"{"kind":"request","id":"8","type":"status","body":{ }}"#)
    }

    @Test func `response, item, end, credit and cancel`() throws {
        #expect(
            try written { try OutboundMessage.response(id: "7", body: Search(name: "é"), into: &$0) }
                == #"{"kind":"response","id":"7","body":{"name":"é"}}"#)
        #expect(
            try written { try OutboundMessage.item(id: "9", body: RawJSON("[1]"), into: &$0) }
                == #"{"kind":"item","id":"9","body":[1]}"#)
        #expect(try written { OutboundMessage.end(id: "9", into: &$0) } == #"{"kind":"end","id":"9"}"#)
        #expect(
            try written { OutboundMessage.credit(id: "9", count: 64, into: &$0) }
                == #"{"kind":"credit","id":"9","count":64}"#)
        #expect(
            try written { OutboundMessage.cancel(id: "a\"\n", into: &$0) }
                == #"{"kind":"cancel","id":"a\"\n"}"#)
    }

    @Test func `error`() throws {
        let full = ServiceError(
            code: "invalid-document", message: "no \"date\"", retryable: true, retryAfter: 50,
            pointer: "/body/published")
        #expect(
            try written { OutboundMessage.error(id: "7", full, into: &$0) }
                == #"{"kind":"error","id":"7","error":{"code":"invalid-document","message":"no \"date\"","retryable":true,"retryAfter":50,"pointer":"/body/published"}}"#
        )
        let bare = ServiceError(code: "busy", message: "m")
        #expect(
            try written { OutboundMessage.error(id: nil, bare, into: &$0) }
                == #"{"kind":"error","error":{"code":"busy","message":"m","retryable":false,"retryAfter":null}}"#
        )
    }

    @Test func `ping, pong and goaway`() throws {
        #expect(try written { OutboundMessage.ping(into: &$0) } == #"{"kind":"ping"}"#)
        #expect(try written { OutboundMessage.pong(into: &$0) } == #"{"kind":"pong"}"#)
        #expect(
            try written { OutboundMessage.goaway(drain: .seconds(20), into: &$0) }
                == #"{"kind":"goaway","drain":20000}"#)
    }
}
