import NIOCore
import Testing
import Wire

struct FrameTests {
    private func frame(_ json: String) -> ByteBuffer {
        var buffer = ByteBuffer()
        Frame.write(to: &buffer) { $0.writeString(json) }
        return buffer
    }

    @Test func `a frame is its length, big-endian, and its bytes`() {
        #expect(
            Array(frame(#"{"a":"é"}"#).readableBytesView) == [0, 0, 0, 10] + Array(#"{"a":"é"}"#.utf8))
    }

    @Test func `frames are found wherever the bytes are split`() {
        let texts = ["{}", #"{"kind":"ping"}"#, #"{"a":"Łódź"}"#]
        var whole = ByteBuffer()
        for text in texts {
            var next = frame(text)
            whole.writeBuffer(&next)
        }
        let bytes = Array(whole.readableBytesView)
        for first in 0...bytes.count {
            for second in stride(from: first, through: bytes.count, by: 3) {
                var buffer = ByteBuffer()
                var found: [String] = []
                for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] {
                    buffer.writeBytes(piece)
                    while case .frame(let frame) = Frame.read(from: &buffer, limit: 100) {
                        found.append(String(buffer: frame))
                    }
                }
                #expect(found == texts, "split at \(first) and \(second)")
                #expect(buffer.readableBytes == 0)
            }
        }
    }

    @Test func `a length above the limit is refused from the header alone`() {
        var atLimit = ByteBuffer(bytes: [0, 0, 0, 100])
        #expect(Frame.read(from: &atLimit, limit: 100) == .incomplete)
        var above = ByteBuffer(bytes: [0, 0, 0, 101])
        #expect(Frame.read(from: &above, limit: 100) == .tooLarge(101))
        var most = ByteBuffer(bytes: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(Frame.read(from: &most, limit: Frame.hardLimit) == .tooLarge(0xFFFF_FFFF))
    }

    @Test(arguments: [
        "GET / HTTP/1.1", "POST /x", "HEAD /", "PUT /", "DELETE /", "OPTIONS *", "PATCH /",
        "PRI * HTTP/2.0",
    ])
    func `the first word of HTTP is known`(_ text: String) {
        var buffer = ByteBuffer(string: text)
        #expect(Frame.read(from: &buffer, limit: Frame.hardLimit) == .foreign(.http))
    }

    @Test(arguments: 0...4 as ClosedRange<UInt8>)
    func `a TLS handshake is known by its record header`(_ minor: UInt8) {
        var buffer = ByteBuffer(bytes: [22, 3, minor, 2, 0, 1])
        #expect(Frame.read(from: &buffer, limit: Frame.hardLimit) == .foreign(.tls))
    }

    @Test func `what throws while it is written leaves nothing behind`() {
        struct Broken: Error {}
        var buffer = frame("{}")
        let before = buffer
        #expect(throws: Broken.self) {
            try Frame.write(to: &buffer) {
                $0.writeString("half")
                throw Broken()
            }
        }
        #expect(buffer == before)
    }
}
