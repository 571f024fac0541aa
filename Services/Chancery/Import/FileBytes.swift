import FoundationEssentials
import Glibc
import Shared

/// Parts of a file at any place.
struct FileBytes: ~Copyable {
    private let descriptor: Int32
    private let path: String
    let size: Int

    /// - Throws: `ServiceError` `unreadable-file`.
    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw ServiceError(
                code: "unreadable-file", message: "the file \(path) cannot be read: \(String(cString: strerror(errno)))"
            )
        }
        size = Int(status.st_size)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fewer bytes at the end of the file.
    func read(at offset: Int, count: Int) throws -> Data {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
            }
            if got == 0 { break }
            guard got > 0 else {
                if errno == EINTR { continue }
                throw ServiceError(code: "unreadable-file", message: "the file \(path) cannot be read")
            }
            filled += got
        }
        return Data(bytes[..<filled])
    }
}
