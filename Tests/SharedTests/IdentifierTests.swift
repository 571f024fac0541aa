import FoundationEssentials
import Shared
import Testing

@Suite struct `Identifiers` {
    @Test func `carry version 7, variant 1 and their moment`() {
        let moment = Timestamp(microseconds: 1_747_301_400_123_456)
        let bytes = withUnsafeBytes(of: UUIDv7.make(at: moment).uuid) { Array($0) }
        #expect(bytes[6] >> 4 == 7)
        #expect(bytes[8] >> 6 == 2)
        #expect(bytes[0..<6].reduce(0) { $0 << 8 | Int64($1) } == 1_747_301_400_123)
    }

    @Test func `sort by the millisecond they were made in`() {
        let ids = (0..<50).map { DocumentID(UUIDv7.make(at: Timestamp(microseconds: Int64($0) * 1000))) }
        #expect(ids.shuffled().sorted() == ids)
    }

    @Test func `are told apart by their prefix`() {
        let document = DocumentID.make()
        #expect(document.description.hasPrefix("doc-"))
        #expect(DocumentID(document.description) == document)
        #expect(EntityID(document.description) == nil)
    }

    @Test(arguments: [
        "", "doc-", "doc-x", "0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e", "DOC-0197c2f0-6c1a-7d3e-9b43-1f2a3b4c5d6e",
    ])
    func `refuse what is no id`(text: String) {
        #expect(DocumentID(text) == nil)
    }

    @Test func `name what was wrong when they are decoded`() {
        #expect { try CanonicalJSON.decode([EntityID].self, from: #"["ent-12"]"#) } throws: {
            "\($0)".contains("'ent-12' is no id of the form ent-UUID")
        }
    }
}
