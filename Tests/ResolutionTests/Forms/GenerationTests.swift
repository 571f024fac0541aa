import Resolution
import Shared
import Testing

@Suite struct `Generations of one name` {
    private static func form(_ name: String, titles: [String] = [], country: String? = nil) -> NameForm? {
        let chain = Chain(index: 0, type: .person, name: name, names: [name], titles: titles, country: country)
        return FormReader().forms(of: DocumentAnalysis(version: 1, chains: [chain]), day: nil)[0]
    }

    private static func areOne(_ names: [String]) -> Bool {
        let forms = names.compactMap { form($0) }
        return FormClusters(Set(forms), edges: FormPool.edges(of: Set(forms))).clusters.count == 1
    }

    @Test(arguments: [
        ("Martin Weller Jr.", "martin weller", "jr"), ("Martin Weller, Sr", "martin weller", "sr"),
        ("Otto III", "otto", "iii"), ("Otto XIV of Wessen", "otto of wessen", "xiv"), ("Henry V", "henry", "v"),
    ]) func `stand beside the name, not in it`(name: String, words: String, generation: String) {
        let form = Self.form(name)
        #expect(form?.folded == words)
        #expect(form?.generation == generation)
        #expect(form?.isShortPerson == false)
        #expect(form.flatMap { NameForm(key: $0.key, name: name) }?.generation == generation)
    }

    @Test(arguments: ["Malcolm X", "Ivan Vick", "Martin Weller"]) func `are not read where none stand`(name: String) {
        #expect(Self.form(name)?.generation == nil)
    }

    @Test func `keep father and son apart, and each king from the next`() {
        #expect(!Self.areOne(["Otto II", "Otto III"]))
        #expect(!Self.areOne(["Martin Weller Jr.", "Martin Weller III"]))
        #expect(Self.areOne(["Martin Weller Jr.", "Martin Weller"]))
        #expect(Self.areOne(["Otto III", "Otto"]))
    }

    @Test func `leave a name undecided between father and son`() {
        let forms = ["Martin Weller Jr.", "Martin Weller Sr.", "Weller"].compactMap { Self.form($0) }
        let clusters = FormClusters(Set(forms), edges: FormPool.edges(of: Set(forms)))
        #expect(clusters.undecided == [forms[2]])
        #expect(clusters.fits[forms[2].key]?.count == 2)
    }

    @Test func `Whoever is listed without "Jr." is most likely the father`() throws {
        let son = try #require(Self.form("Martin Weller Jr.", country: "US"))
        let listed = NameForm(
            type: .person, name: "Martin Weller", words: ["martin", "weller"], country: "US", role: "politics",
            identity: "register:1")
        let clusters = FormClusters([son, listed], edges: FormPool.edges(of: [son, listed]))
        #expect(clusters.clusters.count == 2)
    }

    @Test func `Other middle initials are another person`() {
        #expect(!Self.areOne(["Peter W. Marsh", "Peter H. W. Marsh"]))
        #expect(Self.areOne(["Peter W. Marsh", "Peter Marsh"]))
    }
}
