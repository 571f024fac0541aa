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
        let data = try encode(body)
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
            buffer.writeBytes(data)
            buffer.writeStaticString("}")
        }
    }

    package static func response(id: String, body: some Encodable, into buffer: inout ByteBuffer) throws {
        let data = try encode(body)
        write("response", id: id, "body", data, into: &buffer)
    }

    package static func item(id: String, body: some Encodable, into buffer: inout ByteBuffer) throws {
        let data = try encode(body)
        write("item", id: id, "body", data, into: &buffer)
    }

    package static func error(id: String?, _ error: ServiceError, into buffer: inout ByteBuffer) {
        let data = (try? encode(error)) ?? Data(#"{"code":"internal","message":"","retryable":false}"#.utf8)
        write("error", id: id, "error", data, into: &buffer)
    }

    package static func end(id: String, into buffer: inout ByteBuffer) { write("end", id: id, into: &buffer) }

    package static func cancel(id: String, into buffer: inout ByteBuffer) { write("cancel", id: id, into: &buffer) }

    package static func credit(id: String, count: Int, into buffer: inout ByteBuffer) {
        write("credit", id: id, "count", Data(String(count).utf8), into: &buffer)
    }

    package static func ping(into buffer: inout ByteBuffer) { write("ping", id: nil, into: &buffer) }

    package static func pong(into buffer: inout ByteBuffer) { write("pong", id: nil, into: &buffer) }

    package static func goaway(drain: Duration, into buffer: inout ByteBuffer) {
        write("goaway", id: nil, "drain", Data(String(drain.milliseconds).utf8), into: &buffer)
    }

    /// `hello` and `welcome`: whole objects of their own.
    package static func greeting(_ greeting: some Encodable, into buffer: inout ByteBuffer) throws {
        let data = try encode(greeting)
        Frame.write(to: &buffer) { $0.writeBytes(data) }
    }

    private static func encode(_ value: some Encodable) throws -> Data {
        if let raw = value as? RawJSON { return Data(buffer: raw.bytes) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return try encoder.encode(value)
    }

    private static func write(
        _ kind: StaticString, id: String?, _ field: StaticString? = nil, _ value: Data = Data(),
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
            if let field {
                buffer.writeStaticString(",\"")
                buffer.writeStaticString(field)
                buffer.writeStaticString("\":")
                buffer.writeBytes(value)
            }
            buffer.writeStaticString("}")
        }
    }

    private static func writeText(_ text: String, to buffer: inout ByteBuffer) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
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
