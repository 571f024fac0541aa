import FoundationEssentials
public import Shared

/// Reads FollowTheMoney entities: `{"id": …, "schema": …, "properties": {name: [values]}}`
/// (https://followthemoney.tech/explorer).
///
/// A property with one value may stand without its list. Codes and names of countries become ISO codes; what is no known
/// country stays as written.
public struct FollowTheMoneyReader: KnowledgeReader {
    private let countries: CountryCodes

    /// Properties that FollowTheMoney defines as countries.
    private static let countryProperties: Set<String> = [
        "country", "nationality", "jurisdiction", "citizenship", "mainCountry", "birthCountry",
    ]

    public init(countries: CountryCodes) { self.countries = countries }

    public func records(in line: ArraySlice<UInt8>) throws(ImportLineError) -> [KnowledgeRecord] {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return [] }
        let entity: Entity
        do {
            entity = try JSONDecoder().decode(Entity.self, from: Data(line))
        } catch DecodingError.keyNotFound(let key, _) {
            throw ImportLineError("the field '\(key.stringValue)' is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw ImportLineError("the field '\(path)' is not what FollowTheMoney says")
        } catch {
            throw ImportLineError("the line is not a JSON object")
        }
        guard !entity.id.isEmpty, !entity.schema.isEmpty else { throw ImportLineError("id or schema is empty") }
        var properties: [String: [String]] = [:]
        for (name, values) in entity.properties {
            var seen: Set<String> = []
            let isCountry = Self.countryProperties.contains(name)
            let kept = values.texts.compactMap { text -> String? in
                let value = isCountry ? countries[text] ?? text : text
                return value.isEmpty || !seen.insert(value).inserted ? nil : value
            }
            if !kept.isEmpty { properties[name] = kept }
        }
        return [KnowledgeRecord(id: entity.id, schema: entity.schema, properties: properties)]
    }

    private struct Entity: Decodable {
        var id: String
        var schema: String
        var properties: [String: Values]
    }

    /// A list of texts and numbers, one of them alone, or a nested entity, of which the id is taken.
    private struct Values: Decodable {
        var texts: [String]

        init(from decoder: any Decoder) throws {
            if var list = try? decoder.unkeyedContainer() {
                texts = []
                while !list.isAtEnd { texts.append(contentsOf: try list.decode(Values.self).texts) }
                return
            }
            if let nested = try? decoder.container(keyedBy: Key.self) {
                texts = [try nested.decode(String.self, forKey: .id)]
                return
            }
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                texts = []
            } else if let text = try? value.decode(String.self) {
                texts = [text]
            } else if let number = try? value.decode(Int64.self) {
                texts = [String(number)]
            } else if let number = try? value.decode(Double.self) {
                texts = [String(number)]
            } else {
                texts = [try value.decode(Bool.self) ? "true" : "false"]
            }
        }

        private enum Key: String, CodingKey { case id }
    }
}
