import Crypto
package import Shared

/// SHA-256 over what makes two submissions the same document.
///
/// Each field goes in behind its length, so that no two different documents write the same bytes.
package struct Fingerprint: Sendable, Hashable {
    /// 32 bytes.
    package let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    package init(of draft: DocumentDraft) {
        var hash = SHA256()
        for field in [draft.publisher, draft.docID, draft.url, draft.title, draft.published?.text, draft.text] {
            // Absent is not empty.
            var length = field.map { UInt64($0.utf8.count) } ?? .max
            withUnsafeBytes(of: &length) { hash.update(bufferPointer: $0) }
            if var field {
                field.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
            }
        }
        bytes = Array(hash.finalize())
    }

    package var hexadecimal: String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
