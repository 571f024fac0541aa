import Reading
import Resolution
import Shared

/// The countries, with their other names, demonyms and seats of power, and their capitals: known before anything is read.
enum CountrySeeds {
    static let source = "countries"

    static let codes = CountryCodes(Country.all.map { ($0.code, $0.names) })

    static var request: KnowledgeImport {
        let countries = Country.all.map { country in
            KnowledgeRecord(
                id: country.code, schema: "Country",
                properties: filled([
                    ("name", Array(country.names.prefix(1))), ("alias", Array(country.names.dropFirst())),
                    ("code", [country.code]), ("country", [country.code]), ("demonym", country.demonyms),
                    ("capital", country.capitals), ("seat", country.seats),
                ]))
        }
        let capitals = Country.all.flatMap { country in
            country.capitals.map { capital in
                KnowledgeRecord(
                    id: "\(country.code)/\(capital)", schema: "Place",
                    properties: ["name": [capital], "country": [country.code], "type": ["capital"]])
            }
        }
        return KnowledgeImport(source: source, format: "ftm", records: countries + capitals)
    }

    private static func filled(_ properties: [(String, [String])]) -> [String: [String]] {
        Dictionary(properties.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }
}
