import Resolution
import Shared
import Testing

private func records(_ line: String, _ format: ImportFormat) throws -> [KnowledgeRecord] {
    let countries = CountryCodes([(code: "NO", names: ["Norway"]), (code: "GM", names: ["Gambia", "The Gambia"])])
    return try format.reader(countries: countries).records(in: ArraySlice(Array(line.utf8)))
}

@Suite struct `FollowTheMoney lines` {
    @Test func `become records, countries as codes, each value once`() throws {
        let line = """
            {"id":"p-1","schema":"Person","properties":{"name":["Liv Berg","Liv Berg"],"country":["Norway","gm","Atlantis"],"birthDate":"1960"}}
            """
        let record = try #require(try records(line, .ftm).first)
        #expect(record.id == "p-1")
        #expect(record["name"] == ["Liv Berg"])
        #expect(record["country"] == ["NO", "GM", "Atlantis"])
        #expect(record["birthDate"] == ["1960"])
    }

    @Test func `take the id of an entity that stands inside another`() throws {
        let line =
            #"{"id":"o","schema":"Occupancy","properties":{"holder":[{"id":"p-1","schema":"Person"}],"post":["m"]}}"#
        #expect(try records(line, .ftm).first?["holder"] == ["p-1"])
    }

    @Test func `that are blank hold nothing`() throws {
        #expect(try records("  \r", .ftm).isEmpty)
    }

    @Test(arguments: [
        "{", "[]", #"{"id":"a"}"#, #"{"id":"","schema":"Person","properties":{}}"#,
        #"{"id":7,"schema":"Person","properties":{}}"#,
    ])
    func `that are something else are refused with a reason`(line: String) {
        #expect(throws: ImportLineError.self) { try records(line, .ftm) }
    }
}

@Suite struct `Lines of a Wikidata dump` {
    private static let person = """
        {"type":"item","id":"Q900001","labels":{"en":{"language":"en","value":"Liv Berg"},"ru":{"language":"ru","value":"Лив Берг"}},\
        "aliases":{"en":[{"language":"en","value":"L. Berg"}]},"descriptions":[],\
        "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q5"},"type":"wikibase-entityid"}},"rank":"normal"}],\
        "P569":[{"mainsnak":{"datavalue":{"value":{"time":"+1960-03-00T00:00:00Z","precision":10},"type":"time"}},"rank":"normal"}],\
        "P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q20"}}},"rank":"normal"}],\
        "P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q83307"}}},"rank":"normal","qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2001-10-19T00:00:00Z","precision":11}}}]}},\
        {"mainsnak":{"datavalue":{"value":{"id":"Q30461"}}},"rank":"deprecated"}]}},
        """

    @Test func `become a person and an occupancy for each office that stands`() throws {
        let found = try records(Self.person, .wikidata)
        try #require(found.count == 2)
        #expect(found[0].schema == "Person")
        #expect(found[0]["name"] == ["Liv Berg"])
        #expect(found[0]["alias"] == ["L. Berg", "Лив Берг"])
        #expect(found[0]["birthDate"] == ["1960-03"])
        #expect(found[0]["country"] == ["NO"])
        #expect(found[1]["holder"] == ["Q900001"])
        #expect(found[1]["post"] == ["Q83307"])
        #expect(found[1]["startDate"] == ["2001-10-19"])
    }

    @Test(arguments: ["[", "]", ""]) func `around the array hold nothing`(line: String) throws {
        #expect(try records(line, .wikidata).isEmpty)
    }

    @Test func `of a class that is left out hold nothing`() throws {
        let line =
            #"{"id":"Q900002","labels":{"en":{"value":"a gene"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7187"}}}}]}}"#
        #expect(try records(line, .wikidata).isEmpty)
    }

    @Test func `that are cut are refused`() {
        #expect(throws: ImportLineError.self) { try records(String(Self.person.prefix(300)), .wikidata) }
    }
}

@Suite struct `Rows of GeoNames` {
    private func row(_ changes: [Int: String] = [:]) -> String {
        var fields = Array(repeating: "", count: 19)
        fields[0] = "7000001"
        fields[1] = "Nordvåg"
        fields[2] = "Nordvag"
        fields[3] = "Nordvaag,Nordvag"
        fields[4] = "59.1"
        fields[5] = "10.2"
        fields[6] = "P"
        fields[7] = "PPL"
        fields[8] = "NO"
        fields[14] = "1200"
        for (column, text) in changes { fields[column] = text }
        return fields.joined(separator: "\t")
    }

    @Test func `become places with their other names, country and population`() throws {
        let record = try #require(try records(row(), .geonames).first)
        #expect(record.schema == "Place")
        #expect(record["alias"] == ["Nordvag", "Nordvaag"])
        #expect(record["country"] == ["NO"])
        #expect(record["population"] == ["1200"])
    }

    @Test func `of other names refer to their place`() throws {
        let record = try #require(try records("55\t7000001\tsv\tNordvåg\t1\t\t\t", .geonames).first)
        #expect(record["of"] == ["7000001"])
        #expect(record["language"] == ["sv"])
        #expect(try records("56\t7000001\tlink\thttps://nordvag.example\t\t\t\t", .geonames).isEmpty)
    }

    @Test func `for hotels and roads are left out`() throws {
        #expect(try records(row([6: "S", 7: "HTL"]), .geonames).isEmpty)
    }

    @Test func `with too few columns or no coordinates are refused`() {
        #expect(throws: ImportLineError.self) { try records("1\t2", .geonames) }
        #expect(throws: ImportLineError.self) { try records(row([4: "north"]), .geonames) }
        #expect(throws: ImportLineError.self) { try records(row([4: "95"]), .geonames) }
    }
}
