internal import FoundationEssentials
package import NIOCore
import NIOFoundationEssentialsCompat
package import Shared

/// Writes the frames of each kind, field by field in the order that Protocol.md shows.
package enum OutboundMessage {
    package static func request(
        id: String, type: String, deadline: Int?, traceparent: String?, body: some Encodable,
        into buffer: inout ByteBuffer
    ) throws {
        let body = try encode(body)
        Frame.write(to: &buffer) { buffer in
            buffer.writeStaticString(#"{"kind":"request","id":"#)
            writeText(id, to: &buffer)
            buffer.writeStaticString(#","type":"#)
            writeText(type, to: &buffer)
            if let deadline { buffer.writeString(",\"deadline\":\(deadline)") }
            if let traceparent {
                buffer.writeStaticString(#","traceparent":"#)
                writeText(traceparent, to: &buffer)
            }
            buffer.writeStaticString(#","body":"#)
            buffer.writeImmutableBuffer(body.bytes)
            buffer.writeStaticString("}")
        }
    }

    package static func response(id: String, body: some Encodable, into buffer: inout ByteBuffer)
        throws
    {
        write("response", id: id, "body", try encode(body), into: &buffer)
    }

    package static func item(id: String, body: some Encodable, into buffer: inout ByteBuffer) throws {
        write("item", id: id, "body", try encode(body), into: &buffer)
    }

    package static func error(id: String?, _ error: ServiceError, into buffer: inout ByteBuffer) {
        var json = ByteBuffer()
        json.writeStaticString(#"{"code":"#)
        writeText(error.code, to: &json)
        json.writeStaticString(#","message":"#)
        writeText(error.message, to: &json)
        json.writeString(",\"retryable\":\(error.retryable),\"retryAfter\":")
        json.writeString(error.retryAfter.map(String.init) ?? "null")
        if let pointer = error.pointer {
            json.writeStaticString(#","pointer":"#)
            writeText(pointer, to: &json)
        }
        json.writeStaticString("}")
        write("error", id: id, "error", RawJSON(json), into: &buffer)
    }

    package static func end(id: String, into buffer: inout ByteBuffer) {
        write("end", id: id, into: &buffer)
    }

    package static func cancel(id: String, into buffer: inout ByteBuffer) {
        write("cancel", id: id, into: &buffer)
    }

    package static func credit(id: String, count: Int, into buffer: inout ByteBuffer) {
        write("credit", id: id, "count", RawJSON(String(count)), into: &buffer)
    }

    package static func ping(into buffer: inout ByteBuffer) { write("ping", id: nil, into: &buffer) }

    package static func pong(into buffer: inout ByteBuffer) { write("pong", id: nil, into: &buffer) }

    package static func goaway(drain: Duration, into buffer: inout ByteBuffer) {
        write("goaway", id: nil, "drain", RawJSON(String(drain.milliseconds)), into: &buffer)
    }

    /// A body as it will be sent: encoded ahead, so that nobody waits for it at the connection's lock.
    package static func encode(_ value: some Encodable) throws -> RawJSON {
        if let raw = value as? RawJSON { return raw }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return RawJSON(ByteBuffer(bytes: try encoder.encode(value)))
    }

    private static func write(
        _ kind: StaticString, id: String?, _ field: StaticString? = nil, _ value: RawJSON? = nil,
        into buffer: inout ByteBuffer
    ) {
        Frame.write(to: &buffer) { buffer in
            buffer.writeStaticString(#"{"kind":""#)
            buffer.writeStaticString(kind)
            buffer.writeStaticString("\"")
            if let id {
                buffer.writeStaticString(#","id":"#)
                writeText(id, to: &buffer)
            }
            if let field, let value {
                buffer.writeStaticString(",\"")
                buffer.writeStaticString(field)
                buffer.writeStaticString("\":")
                buffer.writeImmutableBuffer(value.bytes)
            }
            buffer.writeStaticString("}")
        }
    }

    static func writeText(_ text: String, to buffer: inout ByteBuffer) {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
            buffer.writeStaticString("\"")
            buffer.writeString(text)
            buffer.writeStaticString("\"")
        } else {
            buffer.writeBytes((try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8))
        }
    }
}

extension Duration {
    package var milliseconds: Int {
        Int(clamping: components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
