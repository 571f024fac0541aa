public import Shared

/// Reads GeoNames' tab-separated tables (https://download.geonames.org/export/dump/readme.txt): places
/// (`allCountries.txt`, `cities15000.txt`, `US.txt` …, 19 columns) and alternate names (`alternateNamesV2.txt`, 8 or 10).
///
/// Kept are countries, regions, populated places, parks and areas, and those mountains and waters that have another name.
public struct GeoNamesReader: KnowledgeReader {
    public init() {}

    public func records(in line: ArraySlice<UInt8>) throws(ImportLineError) -> [KnowledgeRecord] {
        guard let text = String(validating: line, as: UTF8.self) else {
            throw ImportLineError("the line is not UTF-8 text")
        }
        let trimmed = text.hasSuffix("\r") ? text.dropLast() : text[...]
        if trimmed.isEmpty || trimmed.hasPrefix("#") { return [] }
        let fields = trimmed.split(separator: "\t", omittingEmptySubsequences: false)
        switch fields.count {
        case 19: return try place(fields)
        case 8, 10: return try alternateName(fields)
        default:
            throw ImportLineError("\(fields.count) columns: GeoNames has 19 for places, 8 or 10 for alternate names")
        }
    }

    private func place(_ fields: [Substring]) throws(ImportLineError) -> [KnowledgeRecord] {
        guard UInt64(fields[0]) != nil, !fields[1].isEmpty else { throw ImportLineError("no geonameid or no name") }
        guard let latitude = Double(fields[4]), let longitude = Double(fields[5]), abs(latitude) <= 90,
            abs(longitude) <= 180
        else { throw ImportLineError("'\(fields[4])', '\(fields[5])' are no coordinates") }
        let others = fields[3].split(separator: ",")
        switch fields[6] {
        case "A", "P", "L": break
        case "T" where !others.isEmpty, "H" where !others.isEmpty: break
        default: return []
        }
        let isCountry = fields[7] == "PCLI"
        var names: [String] = []
        for other in [fields[2]] + others where other != fields[1] && !names.contains(String(other)) {
            if !other.isEmpty, names.count < 100 { names.append(String(other)) }
        }
        let properties: [(String, [String])] = [
            ("name", [String(fields[1])]), ("alias", names), ("latitude", [String(fields[4])]),
            ("longitude", [String(fields[5])]), ("type", [String(fields[7])]), ("country", [String(fields[8])]),
            ("region", [String(fields[10])]), ("population", fields[14] == "0" ? [] : [String(fields[14])]),
        ]
        return [
            KnowledgeRecord(
                id: String(fields[0]), schema: isCountry ? "Country" : "Place", properties: Self.filled(properties))
        ]
    }

    private func alternateName(_ fields: [Substring]) throws(ImportLineError) -> [KnowledgeRecord] {
        guard UInt64(fields[0]) != nil, UInt64(fields[1]) != nil, !fields[3].isEmpty else {
            throw ImportLineError("no alternateNameId, geonameid or name")
        }
        // What stands in place of a language: codes of airports, of the post, addresses on the web.
        switch fields[2] {
        case "link", "post", "iata", "icao", "faac", "unlc", "tcid", "phon", "piny": return []
        case "wkdt":
            return [
                KnowledgeRecord(
                    id: "alternate/\(fields[0])", schema: "AlternateName",
                    properties: ["of": [String(fields[1])], "wikidataId": [String(fields[3])]])
            ]
        default:
            let properties: [(String, [String])] = [
                ("of", [String(fields[1])]), ("name", [String(fields[3])]), ("language", [String(fields[2])]),
                ("historic", fields[7] == "1" ? ["true"] : []),
            ]
            return [
                KnowledgeRecord(
                    id: "alternate/\(fields[0])", schema: "AlternateName", properties: Self.filled(properties))
            ]
        }
    }

    private static func filled(_ properties: [(String, [String])]) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for (name, values) in properties where values.contains(where: { !$0.isEmpty }) { result[name] = values }
        return result
    }
}
