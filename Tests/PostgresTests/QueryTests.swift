import FoundationEssentials
import Postgres
import TestSupport
import Testing

/// A type with a raw value, as the services' ids are.
private struct Colour: RawRepresentable, Equatable, PostgresArrayElement, PostgresArrayDecodable {
    var rawValue: String
}

/// One that is only sent as text.
private struct Span: PostgresArrayElement {
    var days: Int
    static var postgresType: PostgresType { .unspecified }
    static var postgresArrayType: PostgresType { .unspecified }
    static var postgresFormat: PostgresFormat { .text }
    func encodePostgres(into bytes: inout [UInt8]) { bytes.append(contentsOf: "{\"\\\(days) days, \"}".utf8) }
}

@Suite(.timeLimit(.minutes(1))) struct QueryTests {
    @Test func `types of our own are sent and read by their raw value or their text`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let colours = [Colour(rawValue: "red"), Colour(rawValue: "\"blue\"")]
            let row = try await pool.query(
                """
                SELECT \(colours[0])::text, \(colours), \([Span(days: 3)])::text[], \([PostgresJSON(text: "{\"a\":\"b\"}")]),
                       \(["00000000-0000-7000-8000-000000000001"])::uuid[], \(["red"[...]])
                """)[0]
            #expect(try row.decode(Colour.self, at: 0) == colours[0])
            #expect(try row.decode([Colour].self, at: 1) == colours)
            #expect(try row.decode([String].self, at: 2) == ["{\"\\3 days, \"}"])
            #expect(try row.decode([PostgresJSON].self, at: 3).map(\.text) == ["{\"a\": \"b\"}"])
            #expect(try row.decode([UUID].self, at: 4).count == 1)
            #expect(try row.decode([String].self, at: 5) == ["red"])
        }
    }

    @Test func `parameters of every type come back as they went`() async throws {
        let date = Date(timeIntervalSinceReferenceDate: 768_000_000.123456)
        let id = UUID()
        try await TemporaryPostgres.shared.withDatabase { pool in
            let row = try await pool.query(
                """
                SELECT \(7), \(Int32(-8)), \(Int64.min), \(2.5), \(true), \("Ævar 'Ö'"), \([0, 255] as [UInt8]), \(id), \(date),
                       \(PostgresJSON(text: "{\"a\": [1]}")), \(nil as Int?), \(Optional("some"))
                """)[0]
            #expect(try row.decode(Int.self, at: 0) == 7)
            #expect(try row.decode(Int32.self, at: 1) == -8)
            #expect(try row.decode(Int64.self, at: 2) == .min)
            #expect(try row.decode(Double.self, at: 3) == 2.5)
            #expect(try row.decode(Bool.self, at: 4))
            #expect(try row.decode(String.self, at: 5) == "Ævar 'Ö'")
            #expect(try row.decode([UInt8].self, at: 6) == [0, 255])
            #expect(try row.decode(UUID.self, at: 7) == id)
            #expect(abs(try row.decode(Date.self, at: 8).timeIntervalSince(date)) < 0.000_001)
            #expect(try row.decode(PostgresJSON.self, at: 9).value(as: [String: [Int]].self) == ["a": [1]])
            #expect(try row.decode(Int?.self, at: 10) == nil)
            #expect(try row.decode(String?.self, at: 11) == "some")
        }
    }

    @Test func `arrays keep NULL, quotes, backslashes, commas, braces and emptiness`() async throws {
        let texts: [String?] = ["", "NULL", nil, "null", "a,b", "{c}", "\"d\"", "\\e", " f ", "ü\n"]
        let bytes: [[UInt8]?] = [[], nil, [0, 1, 92, 34]]
        try await TemporaryPostgres.shared.withDatabase { pool in
            let row = try await pool.query(
                """
                SELECT \(texts)::text[], \(bytes), \([1, nil, -3] as [Int?]), \([] as [Int]), \([true, false]), \([1.5, -0.0]),
                       \([] as [String])::text[]
                """)[0]
            #expect(try row.decode([String?].self, at: 0) == texts)
            #expect(try row.decode([[UInt8]?].self, at: 1) == bytes)
            #expect(try row.decode([Int?].self, at: 2) == [1, nil, -3])
            #expect(try row.decode([Int].self, at: 3) == [])
            #expect(try row.decode([Bool].self, at: 4) == [true, false])
            #expect(try row.decode([Double].self, at: 5) == [1.5, -0.0])
            #expect(try row.decode([String].self, at: 6) == [])
        }
    }

    @Test func `unnest writes many rows at once`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE item (id bigint PRIMARY KEY, name text, body bytea)")
            let ids = Array(0..<500)
            let written = try await pool.execute(
                """
                INSERT INTO item SELECT * FROM unnest(\(ids), \(ids.map { "name \($0)" })::text[], \(ids.map { [UInt8($0 % 256)] }))
                """)
            #expect(written == 500)
            let rows = try await pool.query("SELECT id, name, body FROM item ORDER BY id").decode(
                (Int, String, [UInt8]).self)
            #expect(rows.count == 500)
            #expect(rows[300].0 == 300 && rows[300].1 == "name 300" && rows[300].2 == [44])
        }
    }

    @Test func `a decoding error names the column, what was expected and what was found`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let row = try await pool.query("SELECT NULL::int AS age, 'x'::text AS name, 300000::int AS big")[0]
            let messages = [
                #expect(throws: PostgresDecodingError.self) { try row.decode(Int.self, column: "age") },
                #expect(throws: PostgresDecodingError.self) { try row.decode(Int.self, column: "name") },
                #expect(throws: PostgresDecodingError.self) { try row.decode(Int16.self, column: "big") },
                #expect(throws: PostgresDecodingError.self) { try row.decode(Int.self, column: "none") },
                #expect(throws: PostgresDecodingError.self) { try row.decode((Int?, String).self) },
            ].map { $0?.description }
            #expect(
                messages == [
                    "column 0 (\"age\"): expected Int, found NULL",
                    "column 1 (\"name\"): expected Int, found text",
                    "column 2 (\"big\"): expected Int16, found a value of type integer that is none",
                    "column -1 (\"none\"): expected Int, found no such column among: age, name, big",
                    "column 2: expected a row of 2 columns, found one of 3",
                ])
        }
    }

    @Test func `an error of the server carries its SQLSTATE and constraint, and the connection survives`() async throws
    {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE person (id int CONSTRAINT one_each PRIMARY KEY)")
            try await pool.withConnection { connection in
                let process = try await connection.query("SELECT pg_backend_pid()")[0].decode(Int.self, at: 0)
                try await connection.execute("INSERT INTO person VALUES (1)")
                let error = await #expect(throws: PostgresError.self) {
                    try await connection.execute("INSERT INTO person VALUES (\(Int32(1)))")
                }
                #expect(error?.isUniqueViolation == true)
                #expect(error?.constraint == "one_each")
                #expect(error?.table == "person")
                #expect(error?.detail != nil)
                #expect(error?.isRetryable == false)
                let now = try await connection.query("SELECT pg_backend_pid()")[0].decode(Int.self, at: 0)
                #expect(now == process)
            }
        }
    }

    @Test func `a NUL in a parameter is refused by its number`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            for (sql, place) in [
                ("SELECT \(1), \("a\0b")" as SQL, "$2"), ("SELECT \(["fine", "not\0"])::text[]", "$1"),
                ("SELECT \(PostgresJSON(text: "\"\0\""))", "$1"), ("SELECT \(1), \(["a", nil, "\0"])::text[]", "$2"),
                ("SELECT \([PostgresJSON(text: "1"), PostgresJSON(text: "\"\0\"")])", "$1"),
                ("SELECT \(1), \(["a", "b\0"].map { $0[...] })", "$2"), ("SELECT \([Colour(rawValue: "\0")])", "$1"),
            ] {
                let error = await #expect(throws: PostgresError.self) { try await pool.query(sql) }
                #expect(error?.message.contains("parameter \(place) ") == true)
            }
            // Bytes may hold one.
            let row = try await pool.query("SELECT \([0] as [UInt8])")[0]
            #expect(try row.decode([UInt8].self, at: 0) == [0])
        }
    }

    @Test func `statements put together keep their parameters in order`() async throws {
        let conditions: [SQL] = ["a = \(1)", "b = \("x")"]
        let sql: SQL =
            "SELECT \(0) WHERE \(SQL.joined(conditions, separator: " AND ")) AND \(identifier: "we\"ird") = \(2)"
        #expect(sql.text == "SELECT $1 WHERE a = $2 AND b = $3 AND \"we\"\"ird\" = $4")
    }

    @Test func `several statements in one visit answer each, up to the first that fails`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.execute("CREATE TABLE a (x int PRIMARY KEY)")
            try await pool.withConnection { connection in
                let answers = try await connection.query([
                    "INSERT INTO a VALUES (\(Int32(1)))", "INSERT INTO a VALUES (2), (3)", "SELECT sum(x) FROM a",
                ])
                #expect(answers.map(\.affectedRows) == [1, 2, 1])
                #expect(try answers[2].decode(Int.self) == [6])
                await #expect(throws: PostgresError.self) {
                    try await connection.query([
                        "DELETE FROM a", "INSERT INTO b VALUES (1)", "INSERT INTO a VALUES (9)",
                    ])
                }
                let left = try await connection.query("SELECT x FROM a")
                #expect(left.isEmpty)
            }
        }
    }

    @Test func `a script runs several statements`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                try await connection.execute(script: "CREATE TABLE a (x int); INSERT INTO a VALUES (1), (2);")
                let sum = try await connection.query("SELECT sum(x) FROM a")[0].decode(Int.self, at: 0)
                #expect(sum == 3)
            }
        }
    }
}
