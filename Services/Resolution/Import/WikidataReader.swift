import FoundationEssentials
public import Shared

/// Reads Wikidata's JSON dump (https://www.wikidata.org/wiki/Wikidata:Database_download): an array with one item a line.
///
/// Kept are people, organisations, countries, places and offices, told by their class (`WikidataClasses`). Names come
/// from the labels and aliases of every language; claims of rank *deprecated* are left out; each office held (P39)
/// becomes an `Occupancy` with its dates.
public struct WikidataReader: KnowledgeReader {
    private static let nameLimit = 200

    public init() {}

    public func records(in line: ArraySlice<UInt8>) throws(ImportLineError) -> [KnowledgeRecord] {
        var bytes = line
        while let last = bytes.last, last == 0x2C || last == 0x0D || last == 0x20 { bytes = bytes.dropLast() }
        // The brackets around the array.
        if bytes.count < 2 { return [] }
        let item: WikidataItem
        do {
            item = try JSONDecoder().decode(WikidataItem.self, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, _) {
            throw ImportLineError("the field '\(key.stringValue)' is missing")
        } catch {
            throw ImportLineError("the line is not a Wikidata entity")
        }
        guard let schema = WikidataClasses.schema(item.items("P31")), let name = item.name else { return [] }
        var properties: [String: [String]] = ["name": [name], "wikidataId": [item.id]]
        func put(_ property: String, _ values: [String]) {
            if !values.isEmpty { properties[property] = values }
        }
        put("alias", item.names.filter { $0 != name }.prefix(Self.nameLimit).map { $0 })
        put("description", item.descriptions?["en"].map { [$0.value] } ?? [])
        put("country", (item.items("P27") + item.items("P17")).map { WikidataClasses.countries[$0] ?? $0 }.distinct())
        switch schema {
        case "Person":
            put("birthDate", item.dates("P569"))
            put("deathDate", item.dates("P570"))
            put("gender", item.items("P21").compactMap { ["Q6581097": "male", "Q6581072": "female"][$0] })
            put("political", item.items("P102"))
        case "Country": put("code", item.texts("P297"))
        case "Place": put("population", item.amounts("P1082").last.map { [$0] } ?? [])
        default:
            put("incorporationDate", item.dates("P571"))
            put("dissolutionDate", item.dates("P576"))
            put("parent", item.items("P749"))
        }
        return [KnowledgeRecord(id: item.id, schema: schema, properties: properties)] + occupancies(item)
    }

    private func occupancies(_ item: WikidataItem) -> [KnowledgeRecord] {
        item.claims("P39").enumerated().compactMap { number, claim in
            guard let post = claim.mainsnak.item else { return nil }
            var properties = ["holder": [item.id], "post": [post]]
            if let start = claim.qualifier("P580") { properties["startDate"] = [start] }
            if let end = claim.qualifier("P582") { properties["endDate"] = [end] }
            return KnowledgeRecord(id: "\(item.id)/P39/\(number + 1)", schema: "Occupancy", properties: properties)
        }
    }
}

extension [String] {
    /// Each once, at its first place.
    fileprivate func distinct() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
