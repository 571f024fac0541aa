import Resolution
import Shared
import Testing

@Suite struct `People with middle names` {
    private static func form(_ name: String, _ country: String? = nil, _ role: String? = nil) -> NameForm {
        NameForm(
            type: .person, name: name, words: name.lowercased().split(separator: " ").map(String.init),
            country: country,
            role: role)
    }

    private static func clusters(_ forms: NameForm...) -> FormClusters {
        FormClusters(Set(forms), edges: FormPool.edges(of: Set(forms)))
    }

    @Test func `are one with the name without it, where there is one of them`() {
        #expect(Self.clusters(Self.form("Ann Ruth Berg"), Self.form("Ann Berg")).clusters.count == 1)
    }

    @Test func `stay two though a name without one would join both, and that is undecided`() {
        let short = Self.form("Ann Berg")
        let clusters = Self.clusters(Self.form("Ann Ruth Berg"), Self.form("Ann Maria Berg"), short)
        #expect(clusters.clusters.count == 3)
        #expect(clusters.undecided == [short])
        #expect(clusters.fits[short.key]?.count == 2)
    }

    @Test func `A name without one goes to the one whose country and office it has`() {
        let short = Self.form("Ann Berg", "US", "politics")
        let fitting = Self.form("Ann Ruth Berg", "US", "politics")
        let clusters = Self.clusters(fitting, Self.form("Ann Maria Berg"), short)
        #expect(clusters.undecided.isEmpty)
        #expect(clusters.clusters.contains { $0.core == [fitting] && $0.parts == [short] })
    }

    @Test func `are whom a knowledge base lists so in one of many spellings`() {
        func listed(_ name: String) -> NameForm {
            NameForm(
                type: .person, name: name, words: name.split(separator: " ").map(String.init), country: "US",
                role: "politics", identity: "register:1")
        }
        let news = Self.form("Peter W. Marsh", "US", "politics")
        let clusters = Self.clusters(news, listed("peter w marsh"), listed("piter uoker marsh"), listed("peter marsh"))
        #expect(clusters.clusters.count == 1)
    }

    @Test func `are not whoever is called by the middle name, unless country and office agree`() {
        #expect(Self.clusters(Self.form("Ann Ruth Berg"), Self.form("Ruth Berg")).clusters.count == 2)
        #expect(Self.clusters(Self.form("Ann Ruth Berg", "US"), Self.form("Ruth Berg", "US")).clusters.count == 2)
        let (long, short) = (Self.form("Ann Ruth Berg", "US", "politics"), Self.form("Ruth Berg", "US", "politics"))
        #expect(Self.clusters(long, short).clusters.count == 1)
    }

    @Test func `are two where the first names have nothing in common`() {
        let (one, other) = (Self.form("Ann Ruth Berg", "US"), Self.form("Ursula Ruth Berg", "US"))
        #expect(Self.clusters(one, other).clusters.count == 2)
    }

    @Test func `A family is not one person for all the given names that its people share`() {
        let names = ["Ann Ruth Berg", "Ruth Berg", "Ruth Eva Berg", "Eva Berg", "Eva Ann Berg", "Ann Berg"]
        let forms = Set(names.map { Self.form($0) })
        #expect(FormClusters(forms, edges: FormPool.edges(of: forms)).clusters.map(\.core.count).max() == 2)
    }
}
