import NIOCore
import Shared
import Wire

extension HostileClass {
    /// Misuses one new connection.
    /// - Returns: how often each answer came.
    func misuse(_ peer: RawPeer, frames: Int, _ generator: inout SeededGenerator) async -> [String:
        Int]
    {
        switch self {
        case .randomBytes:
            if Bool.random(using: &generator) { await peer.greet() }
            let count = Int.random(in: 4...300, using: &generator)
            return await last(
                peer,
                ByteBuffer(bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }))
        case .truncated:
            if Bool.random(using: &generator) { await peer.greet() }
            var frame = Self.request(&generator)
            let length = Int.random(in: 1..<frame.readableBytes, using: &generator)
            return await last(peer, frame.readSlice(length: length) ?? frame)
        case .lyingLength: return await last(peer, await lie(peer, &generator))
        case .deepJSON:
            await peer.greet()
            let depth = Int.random(in: 64...5000, using: &generator)
            let bracket = Bool.random(using: &generator) ? "[" : #"{"a":"#
            var frame = ByteBuffer()
            Frame.write(to: &frame) {
                $0.writeString(#"{"kind":"request","id":"1","type":"double","body":"#)
                for _ in 0..<depth { $0.writeString(bracket) }
            }
            return await last(peer, frame)
        case .wrongTypes: return await sendWrongTypes(peer, frames, &generator)
        case .http:
            let method = ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"].randomElement(
                using: &generator)
            let text =
                "\(method ?? "GET") /\(generator.next()) HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
            return await last(peer, ByteBuffer(string: text))
        case .tls:
            var hello = ByteBuffer(bytes: [
                22, 3, UInt8.random(in: 0...4, using: &generator), 2, 0, 1, 0, 1, 252, 3, 3,
            ])
            for _ in 0..<32 { hello.writeInteger(UInt8.random(in: 0...255, using: &generator)) }
            return await last(peer, hello)
        case .slowBytes: return await sendSlowly(peer, &generator)
        case .neverReading: return await readNothing(peer, frames)
        case .floodBeforeHello:
            // One in a hundred says nothing at all.
            guard Int.random(in: 0..<100, using: &generator) > 0 else { return [await answer(peer): 1] }
            var flood = ByteBuffer()
            for _ in 0..<frames {
                var frame = Self.request(&generator)
                flood.writeBuffer(&frame)
            }
            await peer.send(flood)
            return [await answer(peer): 1]
        }
    }

    private static func request(_ generator: inout SeededGenerator) -> ByteBuffer {
        var frame = ByteBuffer()
        Frame.write(to: &frame) {
            $0.writeString(
                #"{"kind":"request","id":"\#(generator.next())","type":"double","body":{"value":1}}"#)
        }
        return frame
    }

    /// Sends these bytes and no more.
    private func last(_ peer: RawPeer, _ bytes: ByteBuffer) async -> [String: Int] {
        await peer.send(bytes)
        peer.finishSending()
        return [await answer(peer): 1]
    }

    /// The one answer before the end.
    private func answer(_ peer: RawPeer) async -> String {
        let answer: String
        switch await peer.receiveAnswer() {
        case .frame(let envelope): answer = RawPeer.error(in: envelope)?.code ?? envelope.kind
        case .http: return "http-400"
        case .ended: return "ended-without-a-word"
        }
        return await peer.receive() == nil ? answer : "went-on-after-\(answer)"
    }

    private func lie(_ peer: RawPeer, _ generator: inout SeededGenerator) async -> ByteBuffer {
        let isOpen = Bool.random(using: &generator)
        if isOpen { await peer.greet() }
        let limit = isOpen ? Frame.defaultLimit : Frame.unauthenticatedLimit
        var frame = Self.request(&generator)
        let length = frame.readableBytes - 4
        let lie =
            switch Int.random(in: 0..<3, using: &generator) {
            // Less than a whole object; more than comes; more than is taken, but no other protocol's first word.
            case 0: Int.random(in: 0..<length, using: &generator)
            case 1: Int.random(in: length + 1...16_000, using: &generator)
            default: Int.random(in: limit + 1...0x1500_0000, using: &generator)
            }
        frame.setInteger(UInt32(lie), at: frame.readerIndex)
        return frame
    }

    private static let wrongFrames = [
        #"{"kind":"request","id":"1","type":"double","body":{"value":"x"}}"#,
        #"{"kind":"request","id":"1","type":"double","body":{"value":1e999}}"#,
        #"{"kind":"request","id":"1","type":"double","body":[[],{}]}"#,
        #"{"kind":"request","id":"1","type":"double","body":null}"#,
        #"{"kind":"request","id":"1","type":"double","deadline":"soon","body":{"value":{}}}"#,
        #"{"kind":"request","id":7,"type":"double","body":{"value":1}}"#,
        #"{"kind":"request","id":"1","type":["double"],"body":{"value":1}}"#,
        #"{"kind":"request","id":"1","type":"halve","body":{"value":1}}"#,
        #"{"kind":"request","id":{"a":"b"},"type":{},"body":"x"}"#,
        #"{"kind":"dance","id":"1"}"#,
    ]

    /// The connection goes on: each frame gets an error of its own.
    private func sendWrongTypes(
        _ peer: RawPeer, _ frames: Int, _ generator: inout SeededGenerator
    ) async -> [String: Int] {
        guard await peer.greet() else { return ["no-welcome": frames] }
        var answers: [String: Int] = [:]
        for _ in 0..<frames {
            await peer.send(json: Self.wrongFrames.randomElement(using: &generator) ?? "{}")
            answers[await peer.receiveError()?.code ?? "ended-without-a-word", default: 0] += 1
        }
        return answers
    }

    /// A byte at a time, and never the last.
    private func sendSlowly(_ peer: RawPeer, _ generator: inout SeededGenerator) async -> [String:
        Int]
    {
        if Bool.random(using: &generator) { await peer.greet() }
        let frame = Self.request(&generator)
        for byte in frame.readableBytesView.dropLast() {
            guard await peer.send(ByteBuffer(bytes: [byte])) else { break }
            try? await Task.sleep(for: .milliseconds(60))
        }
        return [await answer(peer): 1]
    }

    /// Asks for long answers and takes none. Nothing can be said to one that does not read: the server ends the connection,
    /// which is seen when no more can be sent.
    private func readNothing(_ peer: RawPeer, _ frames: Int) async -> [String: Int] {
        guard await peer.greet() else { return ["no-welcome": 1] }
        var flood = ByteBuffer()
        for id in 0..<frames {
            Frame.write(to: &flood) {
                $0.writeString(#"{"kind":"request","id":"\#(id)","type":"long","body":0}"#)
            }
        }
        await peer.send(flood)
        // The systems of both sides hold some megabytes of answers between them, so it goes on asking.
        for id in frames..<frames + 600 {
            try? await Task.sleep(for: .milliseconds(50))
            let request = #"{"kind":"request","id":"\#(id)","type":"long","body":0}"#
            guard await peer.send(json: request) else { return ["ended": 1] }
        }
        return ["never-ended": 1]
    }
}
