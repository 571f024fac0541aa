import Resolution
import Shared
import Testing

@Suite struct `Clusters of forms` {
    private static func person(_ words: String, _ country: String? = nil, _ role: String? = nil) -> NameForm {
        NameForm(
            type: .person, name: words, words: words.split(separator: " ").map(String.init), country: country,
            role: role)
    }

    private static func body(_ words: String, _ country: String? = nil) -> NameForm {
        NameForm(
            type: .organisation, name: words, words: words.split(separator: " ").map(String.init), country: country)
    }

    private static func talks(_ words: [String], day: Int) -> NameForm {
        NameForm(type: .event, name: "talks", words: ["talks"] + words, day: day)
    }

    private static func clusters(_ forms: [NameForm]) -> FormClusters {
        FormClusters(Set(forms), edges: FormPool.edges(of: Set(forms)))
    }

    private static func areOne(_ forms: [NameForm], _ one: Int, _ other: Int) -> Bool {
        clusters(forms).clusters.contains { $0.forms.contains(forms[one]) && $0.forms.contains(forms[other]) }
    }

    @Test func `spellings of one name are one person`() {
        #expect(Self.areOne([Self.person("volodymyr zelensky"), Self.person("volodymyr zelenskyy")], 0, 1))
    }

    @Test func `a name that sounds nearly the same is somebody else's, whatever office they share`() {
        let pairs = [("jonas blake", "james black"), ("william barr", "william barry"), ("usman khan", "osman agan")]
        for (one, other) in pairs {
            #expect(!Self.areOne([Self.person(one, "US", "politics"), Self.person(other, "US", "politics")], 0, 1))
        }
        #expect(
            Self.areOne([Self.person("duncan rait", "AU", "sport"), Self.person("duncan raite", "AU", "sport")], 0, 1))
    }

    @Test func `whoever only a knowledge base knows is meant where more than the name says so`() {
        func listed(_ words: String, _ country: String, _ role: String) -> NameForm {
            NameForm(
                type: .person, name: words, words: words.split(separator: " ").map(String.init), country: country,
                role: role, identity: "register:1")
        }
        let dean = listed("ruth dean", "US", "politics")
        #expect(!Self.areOne([dean, Self.person("dean", "US")], 0, 1))
        #expect(Self.areOne([dean, Self.person("dean", "US", "politics")], 0, 1))
        let walter = listed("walter quentin moser", "CH", "politics")
        #expect(!Self.areOne([walter, Self.person("walter moser")], 0, 1))
        #expect(Self.areOne([walter, Self.person("walter moser", "CH")], 0, 1))
        // Named in full in the news, she is who is meant by the family name too.
        #expect(Self.areOne([dean, Self.person("ruth dean"), Self.person("dean")], 0, 2))
    }

    @Test func `another given name, or another spelling, needs an office that agrees`() {
        func listed(_ words: String) -> NameForm {
            NameForm(
                type: .person, name: words, words: words.split(separator: " ").map(String.init), country: "GB",
                role: "politics", identity: "register:1")
        }
        for (name, known) in [("jack weller", "ian weller"), ("martin smith", "martin smyth")] {
            #expect(!Self.areOne([listed(known), Self.person(name, "GB")], 0, 1))
        }
        #expect(Self.areOne([listed("robert weller"), Self.person("bob weller", "GB", "politics")], 0, 1))
        #expect(Self.areOne([Self.person("robert weller", "GB"), Self.person("bob weller", "GB")], 0, 1))
        #expect(!Self.areOne([Self.person("robert weller"), Self.person("bob weller")], 0, 1))
        let pair = ("jimmy carter", "jim courter")
        #expect(!Self.areOne([Self.person(pair.0, "US", "politics"), Self.person(pair.1, "US", "politics")], 0, 1))
    }

    @Test func `a family name goes to the one person who bears it`() {
        #expect(Self.areOne([Self.person("boris johnson"), Self.person("johnson")], 0, 1))
    }

    @Test func `a family name that two bear is undecided until something else tells`() {
        let open = [Self.person("boris johnson", "GB", "politics"), Self.person("adam johnson", "US", "sport")]
        let short = Self.person("johnson")
        #expect(Self.clusters(open + [short]).undecided == [short])
        let told = Self.person("johnson", "GB", "politics")
        #expect(Self.areOne(open + [told], 0, 2))
        #expect(!Self.areOne(open + [told], 1, 2))
    }

    @Test func `among several who bear a family name, the field of the document's other people tells`() {
        let open = [Self.person("boris johnson", "GB", "politics"), Self.person("adam johnson", "US", "sport")]
        #expect(Self.areOne(open + [Self.person("johnson", nil, "~sport")], 1, 2))
        #expect(Self.clusters(open + [Self.person("johnson", nil, "~arts")]).undecided.count == 1)
        // What is only suggested makes no two people apart.
        #expect(Self.areOne([open[0], Self.person("boris johnson", "GB", "~sport")], 0, 1))
    }

    @Test func `late evidence takes an undecided name up again, and more of it lets it go`() {
        let short = Self.person("keller")
        #expect(Self.clusters([short]).undecided == [short])
        #expect(Self.areOne([short, Self.person("thomas keller")], 0, 1))
        #expect(Self.clusters([short, Self.person("thomas keller"), Self.person("ruth keller")]).undecided == [short])
    }

    @Test func `one name in two countries and two offices is two people`() {
        let forms = [Self.person("adam smith", "US", "sport"), Self.person("adam smith", "GB", "politics")]
        #expect(!Self.areOne(forms, 0, 1))
        let bare = Self.person("adam smith")
        #expect(Self.clusters(forms + [bare]).undecided == [bare])
        // Whose country is told goes with whom it fits.
        let british = Self.person("adam smith", "GB")
        #expect(Self.areOne(forms + [british], 1, 2))
    }

    @Test func `one name in one country, or in one office, is one person`() {
        #expect(
            Self.areOne([Self.person("ann lee", "US", "business"), Self.person("ann lee", "US", "politics")], 0, 1))
        #expect(
            Self.areOne([Self.person("ann lee", "US", "politics"), Self.person("ann lee", "DE", "politics")], 0, 1))
    }

    @Test func `two countries have two senates`() {
        #expect(!Self.areOne([Self.body("senate", "US"), Self.body("senate", "BR")], 0, 1))
        #expect(Self.areOne([Self.body("senate", "US"), Self.body("senate")], 0, 1))
        let forms = [Self.body("senate", "US"), Self.body("senate", "BR"), Self.body("senate")]
        #expect(!Self.areOne(forms, 0, 2) && !Self.areOne(forms, 1, 2))
    }

    @Test func `talks in one place on near days are one, elsewhere or much later others`() {
        let forms = [
            Self.talks(["in:tr"], day: 20_223), Self.talks(["in:tr", "of:ru", "of:ua"], day: 20_224),
            Self.talks(["of:ru", "of:ua"], day: 20_224), Self.talks(["in:fr"], day: 20_223),
            Self.talks(["in:tr"], day: 20_400),
        ]
        #expect(Self.areOne(forms, 0, 1))
        #expect(Self.areOne(forms, 1, 2))
        #expect(!Self.areOne(forms, 0, 3))
        #expect(!Self.areOne(forms, 0, 4))
    }

    @Test func `entries of one knowledge base are two, however they are called`() {
        let one = NameForm(type: .person, name: "a", words: ["john", "smith"], identity: "wikidata:Q1")
        let other = NameForm(type: .person, name: "a", words: ["john", "smith"], identity: "wikidata:Q2")
        let alias = NameForm(type: .person, name: "a", words: ["johnny", "s", "smith"], identity: "wikidata:Q1")
        #expect(!Self.areOne([one, other, alias], 0, 1))
        #expect(Self.areOne([one, other, alias], 0, 2))
    }
}
