import Resolution
import Shared

/// Forms that resemble each other in many ways: spellings, parts of names, namesakes with evidence that agrees or not.
enum FormPool {
    static let all: [NameForm] = {
        var forms: [NameForm] = []
        func person(_ words: String, _ country: String? = nil, _ role: String? = nil, _ identity: String? = nil) {
            forms.append(
                NameForm(
                    type: .person, name: words, words: words.split(separator: " ").map(String.init), country: country,
                    role: role, identity: identity))
        }
        func body(_ words: String, _ country: String? = nil) {
            forms.append(
                NameForm(
                    type: .organisation, name: words, words: words.split(separator: " ").map(String.init),
                    country: country))
        }
        for name in ["volodymyr zelensky", "volodymyr zelenskyy", "zelensky", "zelenskiy", "zelenskyy"] { person(name) }
        person("volodymyr zelensky", "UA", "politics")
        person("zelensky", "UA", "politics")
        for (country, role) in [("US", "sport"), ("GB", "politics"), ("US", "politics"), ("FR", "arts")] {
            person("adam johnson", country, role)
            person("johnson", country)
            person("johnson", nil, role)
        }
        for field in ["~sport", "~politics"] { person("johnson", nil, field) }
        for name in ["adam johnson", "boris johnson", "johnson", "thomas keller", "tom keller", "keller"] {
            person(name)
        }
        for name in ["adam henry johnson", "adam paul johnson", "adam p johnson", "henry johnson"] { person(name) }
        person("adam henry johnson", "US", "sport")
        person("boris johnson", "GB", "politics", "wikidata:Q180589")
        person("alexander boris johnson", nil, nil, "wikidata:Q180589")
        person("boris johnson", nil, nil, "wikidata:Q1")
        for country in [nil, "US", "BR", "FR"] {
            body("senate", country)
            body("supreme court", country)
        }
        for name in ["norton", "norton motor company", "norton motors", "norton books", "world harvest fund", "whf"] {
            body(name)
        }
        for (day, place) in [(20_223, "in:tr"), (20_224, "in:tr"), (20_224, "in:fr"), (20_240, "in:tr")] {
            forms.append(
                NameForm(type: .event, name: "talks", words: ["talks", place, "of:ru", "of:ua"], day: day))
        }
        forms.append(NameForm(type: .event, name: "talks", words: ["talks", "of:ru", "of:ua"], day: 20_224))
        return Set(forms).sorted()
    }()

    static func edges(of forms: Set<NameForm>) -> [FormEdge] { FormEdge.all(among: forms) }
}
