import FoundationEssentials
import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct TimestampTests {
    @Test func `dates of all ages and zones are read as the server means them`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            try await pool.withConnection { connection in
                for zone in ["UTC", "Asia/Kathmandu", "America/St_Johns", "Europe/Moscow"] {
                    try await connection.execute(script: "SET TimeZone = '\(zone)'")
                    let rows = try await connection.query(
                        """
                        SELECT t, extract(epoch FROM t)::float8
                        FROM (SELECT timestamptz '0044-03-15 12:00:00 BC' + make_interval(days => n * 9973, secs => n / 7.0) AS t
                              FROM generate_series(0, 100) AS n) AS s
                        """)
                    for row in rows {
                        let (date, epoch) = try row.decode((Date, Double).self)
                        #expect(abs(date.timeIntervalSince1970 - epoch) < 0.000_1)
                    }
                }
                let others = try await connection.query(
                    "SELECT date '2000-02-29', timestamp '1999-12-31 23:59:59.5', timestamptz '2025-05-15 10:00+02'")[0]
                let (day, moment, zoned) = try others.decode((Date, Date, Date).self)
                #expect(day.timeIntervalSince1970 == 951_782_400)
                #expect(moment.timeIntervalSince1970 == 946_684_799.5)
                #expect(zoned.timeIntervalSince1970 == 1_747_296_000)
            }
        }
    }

    @Test func `a date is sent to the microsecond`() async throws {
        try await TemporaryPostgres.shared.withDatabase { pool in
            let date = Date(timeIntervalSince1970: 1_747_296_000.123457)
            let rows = try await pool.query("SELECT to_char(\(date) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')")
            #expect(try rows[0].decode(String.self, at: 0) == "2025-05-15 08:00:00.123457")
            let ends = try await pool.query("SELECT \(Date.distantPast) < now(), \(Date.distantFuture) > now()")[0]
            #expect(try ends.decode((Bool, Bool).self) == (true, true))
        }
    }
}
