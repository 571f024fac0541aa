/// What is read of one entity of Wikidata's JSON (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).
struct WikidataItem: Decodable {
    struct Text: Decodable {
        var value: String
    }

    struct Claim: Decodable {
        var mainsnak: Snak
        var rank: String?
        var qualifiers: [String: [Snak]]?

        /// The date of a qualifier.
        func qualifier(_ property: String) -> String? { qualifiers?[property]?.lazy.compactMap(\.date).first }
    }

    /// A property's value: a text, or an object of which one of these fields tells the value.
    struct Snak: Decodable {
        private var datavalue: DataValue?

        private struct DataValue: Decodable {
            var value: Value
        }

        private struct Value: Decodable {
            var text: String?
            var id: String?
            var time: String?
            var precision: Int?
            var amount: String?

            init(from decoder: any Decoder) throws {
                if let fields = try? decoder.container(keyedBy: Key.self) {
                    text = try? fields.decodeIfPresent(String.self, forKey: .text)
                    id = try? fields.decodeIfPresent(String.self, forKey: .id)
                    time = try? fields.decodeIfPresent(String.self, forKey: .time)
                    precision = try? fields.decodeIfPresent(Int.self, forKey: .precision)
                    amount = try? fields.decodeIfPresent(String.self, forKey: .amount)
                } else {
                    text = try? decoder.singleValueContainer().decode(String.self)
                }
            }

            enum Key: String, CodingKey { case text, id, time, precision, amount }
        }

        var item: String? { datavalue?.value.id }
        var text: String? { datavalue?.value.text }
        var amount: String? { datavalue?.value.amount.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 } }

        /// ISO 8601, as precise as Wikidata has it, from `+1952-10-07T00:00:00Z`; nil before our era and where not even the
        /// year is known.
        var date: String? {
            guard let time = datavalue?.value.time, time.hasPrefix("+"), let precision = datavalue?.value.precision
            else { return nil }
            let digits = time.dropFirst().prefix(10)
            guard digits.utf8.count == 10 else { return nil }
            switch precision {
            case 11...: return String(digits)
            case 10: return String(digits.prefix(7))
            case 9: return String(digits.prefix(4))
            default: return nil
            }
        }
    }

    var id: String
    var labels: [String: Text]?
    var aliases: [String: [Text]]?
    var descriptions: [String: Text]?
    private var claims: [String: [Claim]]?

    private enum CodingKeys: String, CodingKey { case id, labels, aliases, descriptions, claims }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        // PHP writes an empty map as an empty list.
        labels = try? fields.decodeIfPresent([String: Text].self, forKey: .labels)
        aliases = try? fields.decodeIfPresent([String: [Text]].self, forKey: .aliases)
        descriptions = try? fields.decodeIfPresent([String: Text].self, forKey: .descriptions)
        claims = try? fields.decodeIfPresent([String: [Claim]].self, forKey: .claims)
    }

    /// The English label, or that of the first language that has one.
    var name: String? {
        guard let labels else { return nil }
        for language in ["en", "mul", "en-gb", "de", "fr", "es"] {
            if let label = labels[language] { return label.value }
        }
        return labels.min { $0.key < $1.key }?.value.value
    }

    /// Every label and alias once, English first, the others by language.
    var names: [String] {
        var seen: Set<String> = []
        let languages = Set((labels ?? [:]).keys).union((aliases ?? [:]).keys)
        return languages.sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }.flatMap { language in
            ([labels?[language]].compactMap { $0 } + (aliases?[language] ?? [])).map(\.value)
        }.filter { seen.insert($0).inserted }
    }

    func claims(_ property: String) -> [Claim] {
        let claims = claims?[property]?.filter { $0.rank != "deprecated" } ?? []
        let preferred = claims.filter { $0.rank == "preferred" }
        // Of offices and citizenships the earlier ones count as well.
        return preferred.isEmpty || ["P39", "P27", "P31"].contains(property) ? claims : preferred
    }

    func items(_ property: String) -> [String] { claims(property).compactMap(\.mainsnak.item) }
    func dates(_ property: String) -> [String] { claims(property).compactMap(\.mainsnak.date) }
    func texts(_ property: String) -> [String] { claims(property).compactMap(\.mainsnak.text) }
    func amounts(_ property: String) -> [String] { claims(property).compactMap(\.mainsnak.amount) }
}
