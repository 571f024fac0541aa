import Names
import Testing

@Suite struct `Middle names` {
    private func middle(_ name: String) -> MiddleNames { MiddleNames(Names.prepare(name, type: .person)) }

    @Test(arguments: [
        ("Ann Ruth Berg", "Ann Maria Berg"), ("Otto W. Lind", "Otto H. W. Lind"), ("Otto K. Lind", "Otto Peter Lind"),
        ("Ann Ruth Berg", "Ann K. Berg"),
    ]) func `contradict each other where none is the other's`(one: String, other: String) {
        #expect(middle(one).contradict(middle(other)))
        #expect(middle(other).contradict(middle(one)))
    }

    @Test(arguments: [
        ("Ann Ruth Berg", "Ann Berg"), ("Ann Ruth Berg", "Ann R. Berg"), ("Ann Ruth Berg", "Ann Maria Ruth Berg"),
        ("Ivan Vladimirovich Orlov", "Ivan Wladimirowitsch Orlow"), ("Hans von Berg", "Hans Peter Berg"),
        ("Jean-Yves Le Clerq", "Жан-Ив Ле Клерк"), ("Ann Berg", "Ann Berg"), ("Berg", "Ann Ruth Berg"),
        ("Otto H. W. Lind", "Otto H. W. Lind"),
    ]) func `do not where one is told by one side only, shortened or spelled otherwise`(one: String, other: String) {
        #expect(!middle(one).contradict(middle(other)))
        #expect(!middle(other).contradict(middle(one)))
    }

    @Test func `are those between the first name and the last`() {
        #expect(middle("Ann Berg").isEmpty)
        #expect(middle("Ludwig van Loon").isEmpty)
        #expect(!middle("Ann Ruth Berg").isEmpty)
    }
}
