import Names
import Testing

@Suite struct `Keys of names` {
    private static let indexed: Set<NameKey.Kind> = [.sorted, .skeleton, .initial, .whole, .acronym]

    private static func share(_ left: String, _ right: String) -> Bool {
        let keys = [left, right].map { Set(Names.keys($0, type: .person).filter { indexed.contains($0.kind) }) }
        return !keys[0].isDisjoint(with: keys[1])
    }

    @Test(arguments: [
        ("Bob Weller", "Robert Weller"), ("Weller, William", "Bill Weller"), ("Don Weller", "Donald S. Weller"),
        ("Ben Weller", "Benjamin Eric Weller"), ("Aleksandr Moroz", "Sasha Moroz"), ("Ruth Moser", "Rut Mosser"),
    ]) func `are shared by what one person is called`(left: String, right: String) {
        #expect(Self.share(left, right))
    }

    @Test(arguments: [("Bob Weller", "Bob Lindgren"), ("Bob Weller", "Ann Weller"), ("Peter Marsh", "Ida Vance")])
    func `are not shared by people who have only a family name or a given name in common`(left: String, right: String) {
        #expect(!Self.share(left, right))
    }

    @Test func `A title is left out, a given name that is also a title is not`() {
        #expect(Names.normalise("Don Weller", type: .person) == "don weller")
        #expect(Names.normalise("Don Pedro Alonso", type: .person) == "pedro alonso")
        #expect(Names.normalise("Dr Weller", type: .person) == "weller")
    }
}
