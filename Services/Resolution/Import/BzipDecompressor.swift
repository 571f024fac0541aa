internal import CBZip2
internal import Shared

/// Reads bzip2 data, of several streams as well, by libbz2.
final class BzipDecompressor: Decompressor {
    // libbz2 keeps the stream's address.
    private let stream: UnsafeMutablePointer<bz_stream>
    private(set) var isComplete = false
    private var isOpen = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)

    init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: bz_stream())
        guard begin() else {
            stream.deallocate()
            throw ServiceError(code: "internal", message: "libbz2 cannot be started: memory is short")
        }
    }

    deinit {
        if isOpen { BZ2_bzDecompressEnd(stream) }
        stream.deallocate()
    }

    private func begin() -> Bool {
        if isOpen { BZ2_bzDecompressEnd(stream) }
        stream.pointee = bz_stream()
        isOpen = BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK
        return isOpen
    }

    func decompress(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int? {
        if isComplete {
            guard begin() else { return nil }
            isComplete = false
        }
        var status = BZ_OK
        var used = 0
        input.withUnsafeBytes { input in
            buffer.withUnsafeMutableBytes { buffer in
                stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                stream.pointee.avail_out = UInt32(buffer.count)
                status = BZ2_bzDecompress(stream)
                used = input.count - Int(stream.pointee.avail_in)
            }
        }
        let made = buffer.count - Int(stream.pointee.avail_out)
        output.append(contentsOf: buffer[..<made])
        switch status {
        case BZ_STREAM_END: isComplete = true
        case BZ_OK: break
        default: return nil
        }
        return used
    }
}
