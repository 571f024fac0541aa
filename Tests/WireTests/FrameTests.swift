import NIOCore
import Shared
import Testing
import Wire

@Suite struct `Frames` {
    private func bytes(_ json: String) -> ByteBuffer {
        var buffer = ByteBuffer()
        Frame.write(to: &buffer) { $0.writeString(json) }
        return buffer
    }

    @Test func `a frame is read whole however its bytes arrive`() {
        let whole = bytes(#"{"kind":"ping"}"#)
        for split in 0...whole.readableBytes {
            var buffer = ByteBuffer(whole.readableBytesView.prefix(split))
            let early = Frame.read(from: &buffer, limit: 1000)
            if split < whole.readableBytes {
                #expect(early == .incomplete)
                buffer.writeBytes(whole.readableBytesView.dropFirst(split))
                #expect(Frame.read(from: &buffer, limit: 1000) == .frame(ByteBuffer(string: #"{"kind":"ping"}"#)))
            } else {
                #expect(early == .frame(ByteBuffer(string: #"{"kind":"ping"}"#)))
            }
            #expect(buffer.readableBytes == 0)
        }
    }

    @Test func `several frames in one read come one after the other`() {
        var buffer = bytes("{}")
        buffer.writeImmutableBuffer(bytes("[1]"))
        #expect(Frame.read(from: &buffer, limit: 10) == .frame(ByteBuffer(string: "{}")))
        #expect(Frame.read(from: &buffer, limit: 10) == .frame(ByteBuffer(string: "[1]")))
        #expect(Frame.read(from: &buffer, limit: 10) == .incomplete)
    }

    @Test func `a header above the limit is refused before its body comes`() {
        var buffer = ByteBuffer(integer: UInt32(11))
        #expect(Frame.read(from: &buffer, limit: 10) == .tooLarge(11))
        var longest = ByteBuffer(integer: UInt32.max)
        #expect(Frame.read(from: &longest, limit: Frame.hardLimit) == .tooLarge(Int(UInt32.max)))
    }

    @Test(arguments: [
        "GET / HTTP/1.1", "POST /x", "HEAD /", "PUT /a", "DELETE /", "OPTIONS *", "PATCH /", "CONNECT a:1",
        "PRI * HTTP/2.0",
    ])
    func `HTTP is told by its first bytes`(request: String) {
        var buffer = ByteBuffer(string: request)
        #expect(Frame.read(from: &buffer, limit: Frame.defaultLimit) == .foreign(.http))
    }

    @Test func `TLS is told by its first bytes`() {
        var buffer = ByteBuffer(bytes: [22, 3, 1, 2, 0, 1])
        #expect(Frame.read(from: &buffer, limit: Frame.defaultLimit) == .foreign(.tls))
    }

    @Test func `what cannot be written leaves nothing behind`() {
        struct Failure: Error {}
        var buffer = ByteBuffer(string: "before")
        #expect(throws: Failure.self) {
            try Frame.write(to: &buffer) { buffer in
                buffer.writeString("half")
                throw Failure()
            }
        }
        #expect(buffer == ByteBuffer(string: "before"))
    }
}
