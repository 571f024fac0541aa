import Reading
import Testing

/// The table of time words and the grammar that asks for its classes belong together.
@Suite struct `The words of time` {
    @Test func `stand in the classes that the grammar asks for`() {
        #expect(TimeLexicon.english.mismatches == [])
    }

    @Test(arguments: [("thanksgiving", true), ("valentine's", true), ("mardi", true), ("gras", false), ("the", false)])
    func `tell where the name of a feast begins`(_ word: String, _ begins: Bool) {
        #expect(TimeLexicon.english.startsFeast(word) == begins)
    }
}
