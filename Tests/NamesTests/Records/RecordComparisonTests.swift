import Names
import Shared
import Testing

@Suite struct `Records of people` {
    private func record(_ json: String) throws -> Record {
        try #require(RecordReader.read(CanonicalJSON.decode(JSONValue.self, from: json), type: .person))
    }

    private func score(_ left: String, _ right: String) throws -> Double {
        RecordComparison(try record(left), try record(right)).score
    }

    @Test func `with a common name need more than the name to be one`() throws {
        let one = #"{"name":["John Smith"],"email":["john@home.example"]}"#
        #expect(try score(one, #"{"name":["John Smith"],"phone":["555 01 23 45"]}"#) < 0.5)
        #expect(try score(one, #"{"name":["Jon Smith"],"email":["JOHN@home.example"]}"#) > 0.9)
    }

    @Test func `are apart where birth dates differ, and one where day and month changed over`() throws {
        let one = #"{"name":["Liv Berg"],"birthDate":["1960-03-11"],"address":["12 Long Street, Oslo"]}"#
        #expect(
            try score(one, #"{"name":["Liv Berg"],"birthDate":["1988-12-30"],"address":["4 Hill Road, Bergen"]}"#) < 0.5
        )
        #expect(try score(one, #"{"name":["Liv Berg"],"birthDate":["11/3/1960"],"address":["12 Long St"]}"#) > 0.9)
    }

    @Test func `of one household are apart`() throws {
        let address = #""address":["7 Mill Lane, Bergen 5003"]"#
        #expect(try score(#"{"name":["Liv Berg"],\#(address)}"#, #"{"name":["Torstein Berg"],\#(address)}"#) < 0.5)
    }

    @Test(arguments: ["Company", "LegalEntity", "Person"])
    func `are compared as people whatever they are listed as, if their names can be nothing else`(schema: String) throws
    {
        func listed(_ name: String) throws -> Record {
            try record(#"{"schema":"\#(schema)","properties":{"name":["\#(name)"]}}"#)
        }
        let one = try listed("Park Min-soo")
        #expect(RecordComparison(one, try listed("Park Min-seok")).score < 0.3)
        #expect(RecordComparison(one, try listed("Park, Min Soo")).score > 0.9)
        // A company that bears a person's name among its words stays one.
        let company = RecordComparison(try listed("Park Min-soo Trading"), try listed("Park Min-soo Trading Ltd"))
        #expect(company.isMatch)
    }

    @Test func `say which fact counted for what`() throws {
        let comparison = RecordComparison(
            try record(#"{"name":["Liv Berg"],"passportNumber":["N-1234 567"]}"#),
            try record(#"{"name":["Liv Marie Berg"],"passportNumber":["n1234567"]}"#))
        let features = Set(comparison.contributions.map(\.feature))
        #expect(features.isSuperset(of: ["nameAgrees", "identifierSame"]))
    }

    @Test func `are read from lists of features as well`() throws {
        let record = try record(
            #"""
            {"DATA_SOURCE":"X","FEATURES":[{"RECORD_TYPE":"PERSON"},{"NAME_FIRST":"Liv","NAME_LAST":"Berg"},
            {"DATE_OF_BIRTH":"24-May-11"},{"ADDR_LINE1":"7 Mill Lane","ADDR_CITY":"Bergen"},{"PHONE_NUMBER":"+47 55 12 34 56"}]}
            """#)
        #expect(record.names == ["Liv Berg"])
        #expect(record.birthDates == [RecordDate("2011-05-24")])
        #expect(record.phones == ["4755123456"])
        #expect(record.addresses.count == 1)
    }

    @Test func `are compared in lines, whose other fields stay`() throws {
        let line = #"{"id":7,"left":{"name":["Liv Berg"]},"right":{"name":["Liv Berg"]},"schema":"Person"}"#
        var lines = MatchLines()
        var output: [UInt8] = []
        Array(line.utf8).withUnsafeBufferPointer { _ = lines.process($0, isLast: true, to: &output) }
        let answer = try CanonicalJSON.decode([String: JSONValue].self, from: String(decoding: output, as: UTF8.self))
        #expect(answer["id"] == .integer(7))
        #expect(answer["match"] == .bool(true))
    }
}

@Suite struct `Groups of records` {
    @Test func `take in what a third record joins, and leave out what fits two that exclude each other`() throws {
        let lines = [
            #"{"name":["Ann Moore"],"birthDate":["1961-02-03"],"address":["9 Lake Road, Cork"]}"#,
            #"{"name":["Ann Moore"],"birthDate":["1990-07-08"],"address":["9 Lake Road, Cork"]}"#,
            #"{"name":["Ann Moore"],"address":["9 Lake Road, Cork"]}"#,
            #"{"name":["Anna Moore"],"birthDate":["1961-02-03"],"phone":["0215550100"]}"#,
            #"{"name":["A. Moore"],"email":["am@post.example"],"phone":["021 555 0100"]}"#,
        ]
        let records = try lines.map { line in
            try #require(RecordReader.read(CanonicalJSON.decode(JSONValue.self, from: line), type: .person))
        }
        let groups = RecordClusters(records).groups
        #expect(groups[0] == groups[3])
        #expect(groups[3] == groups[4])
        #expect(Set([groups[0], groups[1], groups[2]]).count == 3)
    }
}
