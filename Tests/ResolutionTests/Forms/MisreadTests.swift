import Resolution
import Shared
import Testing

@Suite struct `A word taken for a family name` {
    private static func form(_ name: String, _ type: EntityType, country: String? = nil) -> NameForm {
        NameForm(
            type: type, name: name, words: name.lowercased().split(separator: " ").map(String.init), country: country)
    }

    private static func areOne(_ forms: [NameForm]) -> Bool {
        let clusters = FormClusters(Set(forms), edges: FormPool.edges(of: Set(forms)))
        return clusters.clusters.contains { $0.forms.contains(forms[0]) && $0.forms.contains(forms[1]) }
    }

    @Test func `is the thing of that name where no person bears it`() {
        let word = Self.form("Sandmouth", .person, country: "GB")
        #expect(Self.areOne([word, Self.form("Sandmouth", .place)]))
        #expect(Self.areOne([word, Self.form("Sandmouth", .organisation)]))
    }

    @Test func `is nobody's and nothing's where a person bears it and another country is meant`() {
        let word = Self.form("Sandmouth", .person, country: "GB")
        let bearer = NameForm(type: .person, name: "Ida Sandmouth", words: ["ida", "sandmouth"])
        #expect(!Self.areOne([word, Self.form("Sandmouth", .place), bearer]))
        #expect(Self.areOne([word, bearer, Self.form("Sandmouth", .place)]))
    }

    @Test func `stays a person where it is a given name, or two things are called so`() {
        #expect(!Self.areOne([Self.form("Charlotte", .person), Self.form("Charlotte", .place)]))
        let word = Self.form("Sandmouth", .person)
        #expect(!Self.areOne([word, Self.form("Sandmouth", .place), Self.form("Sandmouth", .event)]))
    }
}
