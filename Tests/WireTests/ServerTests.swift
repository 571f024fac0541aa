import Shared
import Testing
import Wire

private let hello = #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"raw/1"}"#

@Suite struct `A server` {
    @Test func `says what holds after hello`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            let welcome = try #require(try await peer.frame())
            for field in [
                #""kind":"welcome""#, #""version":1"#, #""heartbeat":10"#, #""maximumFrame":4194304"#,
                #""inFlight":64"#,
            ] {
                #expect(welcome.contains(field))
            }
            peer.close()
        }
    }

    @Test(arguments: [
        (#"{"kind":"request","id":"1","type":"double","body":{"value":1}}"#, "hello-expected"),
        (#"{"kind":"hello","protocol":"chancery","versions":[2,3],"agent":"x"}"#, "unsupported-version"),
        (#"{"kind":"hello","protocol":"gopher","versions":[1],"agent":"x"}"#, "unsupported-version"),
        (#"{"kind":"hello","versions":"one"}"#, "invalid-body"),
        ("{not json", "malformed-frame"),
        ("[]", "malformed-frame"),
    ])
    func `ends what does not begin well, with one clear error`(first: String, code: String) async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: first)
            let answer = try #require(try await peer.frame())
            #expect(answer.contains(#""kind":"error""#) && answer.contains(#""code":"\#(code)""#))
            #expect(try await peer.frame() == nil)
            peer.close()
        }
    }

    @Test func `ends silence`() async throws {
        try await withServer(configure: { $0.helloTime = .milliseconds(100) }) { port in
            let peer = try await RawPeer(port: port)
            #expect(try await peer.frame()?.contains("hello-timeout") == true)
            peer.close()
        }
    }

    @Test func `allows 16 KiB before it knows who speaks`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send([0, 0, 0x40, 1])
            #expect(try await peer.frame()?.contains("frame-too-large") == true)
            peer.close()
        }
    }

    @Test func `answers HTTP by name`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
            let answer = try await peer.rest()
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(answer.contains("this port speaks Chancery's length-prefixed JSON"))
            peer.close()
        }
    }

    @Test func `answers TLS by name`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send([22, 3, 1, 0, 200, 1, 0, 0, 196])
            #expect(try await peer.frame()?.contains("this port speaks Chancery's length-prefixed JSON") == true)
            peer.close()
        }
    }

    @Test func `wants a token where it has some, and holds to its roles`() async throws {
        let tokens = try TokenBook(parsing: "0123456789abcdef query\n")
        try await withServer(configure: { $0.tokens = tokens }) { port in
            await #expect { try await ask(port, token: nil) } throws: {
                ($0 as? ServiceError)?.code == "unauthenticated"
            }
            await #expect { try await ask(port, token: "0123456789abcdeX") } throws: {
                ($0 as? ServiceError)?.code == "unauthenticated"
            }
            #expect(try await ask(port, token: "0123456789abcdef") == 42)
            try await withClient(port: port, configure: { $0.token = "0123456789abcdef" }) { client in
                await #expect {
                    let _: TestHandlers.Number = try await client.request("curate", TestHandlers.Number(value: 1))
                } throws: {
                    ($0 as? ServiceError)?.code == "forbidden"
                }
            }
        }
    }

    private func ask(_ port: Int, token: String?) async throws -> Int {
        try await withClient(port: port, configure: { $0.token = token }) { client in
            try await client.request("double", TestHandlers.Number(value: 21), as: TestHandlers.Number.self).value
        }
    }

    @Test func `an error ends only its request`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            for (request, code) in [
                (#"{"kind":"request","id":"1","type":"nothing","body":{}}"#, "unknown-type"),
                (#"{"kind":"request","id":"2","type":"double","body":{"value":"x"}}"#, "invalid-body"),
                (#"{"kind":"request","id":"3","type":"double","body":{}}"#, "invalid-body"),
                (#"{"kind":"request","id":"4","type":"refuse","body":{"value":1}}"#, "refused"),
                (#"{"kind":"request","type":"double","body":{"value":1}}"#, "invalid-request"),
                (#"{"kind":"tickle","id":"5"}"#, "unknown-kind"),
            ] {
                try await peer.send(frame: request)
                #expect(try await peer.frame()?.contains(#""code":"\#(code)""#) == true, "\(request)")
            }
            try await peer.send(frame: #"{"kind":"request","id":"6","type":"double","body":{"value":4},"new":1}"#)
            #expect(try await peer.frame() == #"{"kind":"response","id":"6","body":{"value":8}}"#)
            peer.close()
        }
    }

    @Test func `an invalid body is pointed at`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                await #expect {
                    let _: TestHandlers.Number = try await client.request("double", ["value": "x"])
                } throws: {
                    ($0 as? ServiceError)?.pointer == "/body/value"
                }
            }
        }
    }

    @Test func `what went wrong inside stays inside`() async throws {
        try await withServer { port in
            try await withClient(port: port) { client in
                await #expect {
                    let _: TestHandlers.Number = try await client.request("fail", TestHandlers.Number(value: 1))
                } throws: {
                    let error = $0 as? ServiceError
                    return error?.code == "internal" && error?.message.contains("hunter2") == false
                }
            }
        }
    }

    @Test func `refuses an id that still runs, and requests above the limit`() async throws {
        try await withServer(configure: { $0.inFlight = 2 }) { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            for id in ["1", "1", "2", "3"] {
                try await peer.send(frame: #"{"kind":"request","id":"\#(id)","type":"sleep","body":{"value":300}}"#)
            }
            #expect(try await peer.frame()?.contains("duplicate-id") == true)
            #expect(try await peer.frame()?.contains("too-many-in-flight") == true)
            #expect(try await peer.frame()?.contains("response") == true)
            #expect(try await peer.frame()?.contains("response") == true)
            peer.close()
        }
    }

    @Test func `turns connections away above the limit`() async throws {
        try await withServer(configure: { $0.connections = 1 }) { port in
            let first = try await RawPeer(port: port)
            try await first.send(frame: hello)
            _ = try await first.frame()
            let second = try await RawPeer(port: port)
            #expect(try await second.frame()?.contains(#""code":"busy""#) == true)
            first.close()
            second.close()
        }
    }

    @Test func `stops work whose deadline has passed, and work that is cancelled`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            try await peer.send(
                frame: #"{"kind":"request","id":"1","type":"sleep","deadline":50,"body":{"value":60000}}"#)
            #expect(try await peer.frame()?.contains("deadline-exceeded") == true)
            try await peer.send(frame: #"{"kind":"request","id":"2","type":"sleep","body":{"value":60000}}"#)
            try await peer.send(frame: #"{"kind":"cancel","id":"2"}"#)
            #expect(try await peer.frame()?.contains(#""code":"cancelled""#) == true)
            peer.close()
        }
    }

    @Test func `items move only on credit`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            try await peer.send(frame: #"{"kind":"request","id":"9","type":"count","body":{"value":5}}"#)
            try await peer.send(frame: #"{"kind":"credit","id":"9","count":2}"#)
            #expect(try await peer.frame() == #"{"kind":"item","id":"9","body":{"value":0}}"#)
            #expect(try await peer.frame() == #"{"kind":"item","id":"9","body":{"value":1}}"#)
            // Nothing comes until more is asked for: the next frame is the answer to a later request.
            try await peer.send(frame: #"{"kind":"request","id":"10","type":"double","body":{"value":1}}"#)
            #expect(try await peer.frame() == #"{"kind":"response","id":"10","body":{"value":2}}"#)
            try await peer.send(frame: #"{"kind":"credit","id":"9","count":100}"#)
            for value in 2..<5 {
                #expect(try await peer.frame() == #"{"kind":"item","id":"9","body":{"value":\#(value)}}"#)
            }
            #expect(try await peer.frame() == #"{"kind":"end","id":"9"}"#)
            peer.close()
        }
    }

    @Test func `items that were not asked for end the request`() async throws {
        try await withServer { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            try await peer.send(frame: #"{"kind":"request","id":"1","type":"sum","body":{"value":0}}"#)
            #expect(try await peer.frame() == #"{"kind":"credit","id":"1","count":8}"#)
            for _ in 0..<9 { try await peer.send(frame: #"{"kind":"item","id":"1","body":{"value":1}}"#) }
            // No answer may leave, since none was asked for: the first that comes is the refusal.
            #expect(try await peer.frame()?.contains("credit-exceeded") == true)
            peer.close()
        }
    }

    @Test func `ends a frame that is begun and not finished`() async throws {
        try await withServer(configure: { $0.limits.frameTime = .milliseconds(200) }) { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            try await peer.send([0, 0, 1, 0, 123])
            #expect(try await peer.frame()?.contains("slow-sender") == true)
            peer.close()
        }
    }

    @Test func `keeps asking whether anybody is there, and leaves when nobody is`() async throws {
        try await withServer(configure: { $0.limits.heartbeat = .milliseconds(200) }) { port in
            let peer = try await RawPeer(port: port)
            try await peer.send(frame: hello)
            _ = try await peer.frame()
            #expect(try await peer.frame() == #"{"kind":"ping"}"#)
            while try await peer.frame() != nil {}
            peer.close()
        }
    }
}
