/// A country as the table of countries has it.
package struct Country: Sendable, Hashable {
    /// ISO 3166-1 alpha-2.
    package var code: String
    /// The usual one first.
    package var names: [String]
    package var demonyms: [String]
    package var capitals: [String]
    /// Buildings and places that stand for the government.
    package var seats: [String]

    /// Every country and territory of ISO 3166-1, by the table's order.
    package static let all: [Country] = ResourceLines(PackageResources.countries_tsv).compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 5 else { return nil }
        func list(_ field: Substring) -> [String] { field.split(separator: "|").map(String.init) }
        return Country(
            code: String(fields[0]), names: list(fields[1]), demonyms: list(fields[2]), capitals: list(fields[3]),
            seats: list(fields[4]))
    }
}
