/// The formats of knowledge bases that can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// FollowTheMoney entities, one JSON object a line.
    case ftm
    /// Wikidata's JSON dump: one entity a line inside an array.
    case wikidata
    /// GeoNames' tables of places and of alternate names.
    case geonames

    /// - Parameter countries: brings names of countries to codes.
    public func reader(countries: CountryCodes) -> any KnowledgeReader {
        switch self {
        case .ftm: FollowTheMoneyReader(countries: countries)
        case .wikidata: WikidataReader()
        case .geonames: GeoNamesReader()
        }
    }
}
