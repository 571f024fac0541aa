internal import Glibc
import Shared

/// A file, plain or compressed by gzip or bzip2, told by its first
/// bytes. Holds one block of it at a time.
public final class ImportFile {
    private let descriptor: Int32
    private let path: String
    private var decompressor: (any Decompressor)?
    private var block: [UInt8]
    private var input: ArraySlice<UInt8> = []
    private var hasEnded = false
    /// What is stored of the file, and how much of that has been read.
    public let storedBytes: Int
    public private(set) var storedPosition = 0

    private static let blockSize = 1 << 18

    /// - Parameter path: `-` is standard input.
    /// - Throws: `ServiceError` `unreadable-file`.
    public init(_ path: String) throws {
        self.path = path == "-" ? "standard input" : path
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ServiceError(
                code: "unreadable-file", message: "the file \(path) cannot be read: \(String(cString: strerror(errno)))"
            )
        }
        var status = stat()
        storedBytes = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        block = [UInt8](repeating: 0, count: Self.blockSize)
        try fill()
        decompressor = try Self.decompressor(for: input)
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// Appends the next bytes to `output`.
    /// - Returns: false at the end of the file.
    /// - Throws: `ServiceError` `unreadable-file`, for damaged or cut compression as well.
    public func read(into output: inout [UInt8]) throws -> Bool {
        let before = output.count
        while output.count == before {
            if input.isEmpty, !hasEnded { try fill() }
            if input.isEmpty, hasEnded {
                guard decompressor?.isComplete != false else {
                    throw unreadable("ends in the midst of its compressed data")
                }
                return false
            }
            if let decompressor {
                guard let used = decompressor.decompress(input, into: &output) else {
                    throw unreadable("is damaged: its compressed data cannot be read further")
                }
                input = input.dropFirst(used)
            } else {
                output.append(contentsOf: input)
                input = []
            }
        }
        return true
    }

    private static func decompressor(for input: ArraySlice<UInt8>) throws -> (any Decompressor)? {
        if input.starts(with: [0x1F, 0x8B]) { return try GzipDecompressor() }
        if input.starts(with: [0x42, 0x5A, 0x68]) { return try BzipDecompressor() }
        return nil
    }

    /// Goes to a place of a plain file before anything has been read.
    /// - Returns: false where that is impossible: for compressed data and standard input.
    func seek(to offset: Int) -> Bool {
        guard decompressor == nil, descriptor > 0, lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { return false }
        input = []
        storedPosition = offset
        return true
    }

    private func fill() throws {
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable("cannot be read further: \(String(cString: strerror(errno)))") }
            hasEnded = count == 0
            storedPosition += count
            input = block[..<count]
            return
        }
    }

    private func unreadable(_ what: String) -> ServiceError {
        ServiceError(code: "unreadable-file", message: "\(path) \(what)")
    }
}
