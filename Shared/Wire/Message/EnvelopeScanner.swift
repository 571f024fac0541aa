import FoundationEssentials
package import NIOCore
package import Shared

/// Finds the envelope's fields in a frame's JSON, without decoding the body.
///
/// `JSONScanner` has judged all of the frame by then; only what the body's values should be is left to its decoder.
package enum EnvelopeScanner {
    static let maximumDepth = 64

    /// - Throws: `ServiceError` `malformed-frame`.
    package static func scan(_ frame: ByteBuffer) throws(ServiceError) -> Envelope {
        var envelope = Envelope(kind: "", body: ByteBuffer(), whole: frame)
        do {
            try frame.withUnsafeReadableBytes { bytes in
                try JSONScanner.scanObject(bytes, maximumDepth: maximumDepth) { name, value in
                    take(UnsafeRawBufferPointer(rebasing: bytes[name]), value, bytes, frame, &envelope)
                }
            }
        } catch let refusal as JSONScanner.Refusal {
            throw WireErrors.malformedFrame(explain(refusal))
        } catch {
            throw WireErrors.malformedFrame("the frame cannot be read")
        }
        guard !envelope.kind.isEmpty else {
            throw WireErrors.malformedFrame("the object has no text field 'kind'")
        }
        return envelope
    }

    private static func explain(_ refusal: JSONScanner.Refusal) -> String {
        switch refusal {
        case .notAnObject: "the frame holds no JSON object"
        case .tooDeep: "the JSON is deeper than \(maximumDepth)"
        case .malformed(let offset): "the JSON is not well formed at byte \(offset)"
        case .invalidUTF8(let offset): "byte \(offset) is no UTF-8"
        }
    }

    /// Keeps a field of the envelope; all others are passed over.
    private static func take(
        _ name: UnsafeRawBufferPointer, _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer,
        _ frame: ByteBuffer,
        _ envelope: inout Envelope
    ) {
        func isNamed(_ text: StaticString) -> Bool {
            text.withUTF8Buffer { $0.count == name.count && zip($0, name).allSatisfy { $0 == $1 } }
        }
        let value = UnsafeRawBufferPointer(rebasing: bytes[range])
        switch name.count {
        case 2 where isNamed("id"): envelope.id = text(value)
        case 4 where isNamed("kind"): envelope.kind = text(value) ?? ""
        case 4 where isNamed("type"): envelope.type = text(value)
        case 4 where isNamed("body"), 5 where isNamed("error"):
            envelope.body =
                frame.getSlice(at: frame.readerIndex + range.lowerBound, length: range.count)
                ?? ByteBuffer()
        case 5 where isNamed("count"): envelope.count = number(value)
        case 8 where isNamed("deadline"): envelope.deadline = number(value)
        case 11 where isNamed("traceparent"): envelope.traceparent = text(value)
        default: break
        }
    }

    /// A short string's value; nil for anything else.
    private static func text(_ value: UnsafeRawBufferPointer) -> String? {
        guard value.count >= 2, value.count <= 1026, value.first == UInt8(ascii: "\"") else {
            return nil
        }
        if value.contains(UInt8(ascii: "\\")) {
            return try? JSONDecoder().decode(String.self, from: Data(value))
        }
        return String(validating: value[1..<(value.count - 1)], as: UTF8.self)
    }

    private static func number(_ value: UnsafeRawBufferPointer) -> Int? {
        guard value.count <= 18 else { return nil }
        return String(validating: value, as: UTF8.self).flatMap { Int($0) }
    }
}
