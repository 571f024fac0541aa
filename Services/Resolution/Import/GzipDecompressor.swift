internal import CZlib
internal import Shared

/// Reads gzip data (RFC 1952), of several members as well, by zlib.
final class GzipDecompressor: Decompressor {
    // zlib keeps the stream's address.
    private let stream: UnsafeMutablePointer<z_stream>
    private(set) var isComplete = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)

    init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard chancery_inflate_init(stream) == Z_OK else {
            stream.deallocate()
            throw ServiceError(code: "internal", message: "zlib cannot be started: memory is short")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func decompress(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int? {
        if isComplete {
            guard inflateReset(stream) == Z_OK else { return nil }
            isComplete = false
        }
        var status: Int32 = Z_OK
        var used = 0
        input.withUnsafeBufferPointer { input in
            buffer.withUnsafeMutableBufferPointer { buffer in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                status = inflate(stream, Z_NO_FLUSH)
                used = input.count - Int(stream.pointee.avail_in)
            }
        }
        let made = buffer.count - Int(stream.pointee.avail_out)
        output.append(contentsOf: buffer[..<made])
        switch status {
        case Z_STREAM_END: isComplete = true
        case Z_OK: break
        // No progress was possible: the input is at its end.
        case Z_BUF_ERROR where used > 0 || made > 0: break
        default: return nil
        }
        return used
    }
}
