/// A stream of compressed bytes that is read piece by piece.
protocol Decompressor: AnyObject {
    /// Whether the stream may end here.
    var isComplete: Bool { get }

    /// Appends some of what `input` holds to `output`, a bounded amount at a time.
    /// - Returns: how many bytes of `input` were used; nil where they are no compressed data of this kind.
    func decompress(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int?
}
