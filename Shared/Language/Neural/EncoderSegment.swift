/// A run of rows that is encoded at once: tokens of one or more documents with as many empty rows between documents as the
/// encoder sees to each side, as thinc pads them. A long document is cut; then its neighbouring tokens take the place
/// of the empty rows, so that the result is the same as in one piece.
struct EncoderSegment {
    /// Token of each row, or -1 for an empty row.
    var tokens: [Int] = []
    /// Rows whose results count.
    var kept: [Range<Int>] = []

    /// Cuts documents of these lengths, whose tokens are numbered through, into segments of at most `limit` kept tokens,
    /// and hands each to `body`.
    static func each(of lengths: [Int], halo: Int, limit: Int, _ body: (borrowing EncoderSegment) -> Void) {
        var segment = EncoderSegment()
        var count = 0
        var first = 0
        func flush() {
            guard count > 0 else { return }
            body(segment)
            segment.tokens.removeAll(keepingCapacity: true)
            segment.kept.removeAll(keepingCapacity: true)
            count = 0
        }
        for length in lengths where length > 0 {
            let document = first..<first + length
            first += length
            var start = document.lowerBound
            while start < document.upperBound {
                if count >= limit { flush() }
                let end = min(document.upperBound, start + limit - count)
                segment.append(start..<end, of: document, halo: halo)
                count += end - start
                start = end
            }
        }
        flush()
    }

    private mutating func append(_ range: Range<Int>, of document: Range<Int>, halo: Int) {
        // The empty rows after one document serve as those before the next.
        let follows =
            range.lowerBound == document.lowerBound && tokens.suffix(halo).allSatisfy { $0 < 0 } && !tokens.isEmpty
        for token in range.lowerBound - halo..<range.lowerBound where !follows {
            tokens.append(token >= document.lowerBound ? token : -1)
        }
        kept.append(tokens.count..<tokens.count + range.count)
        tokens.append(contentsOf: range)
        for token in range.upperBound..<range.upperBound + halo {
            tokens.append(token < document.upperBound ? token : -1)
        }
    }
}
