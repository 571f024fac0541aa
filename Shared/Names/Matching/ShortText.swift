/// A few bytes that are written often: copied at their full width, whatever their number, so without a call.
struct ShortText: Sendable {
    private let bytes: SIMD64<UInt8>
    private let count: Int

    /// So much room is needed behind the place where one is written.
    static let width = 64

    /// - Parameter text: at most `width` bytes; others are left out.
    init(_ text: String) {
        var bytes = SIMD64<UInt8>.zero
        var count = 0
        for byte in text.utf8.prefix(ShortText.width) {
            bytes[count] = byte
            count += 1
        }
        self.bytes = bytes
        self.count = count
    }

    /// Writes the text at `end` and moves it behind the text; what stood in the rest of `width` is lost.
    @inline(__always) func put(_ end: inout UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(end).storeBytes(of: bytes, as: SIMD64<UInt8>.self)
        end += count
    }
}
