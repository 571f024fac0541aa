import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConfigurationTests {
    @Test func `a summary for logs holds no password`() {
        let uri = PostgresConfiguration("postgresql://reader:sesame@db.example:5433/news?sslmode=require")
        #expect(uri.summary == "host=db.example port=5433 dbname=news user=reader")
        let pairs = PostgresConfiguration("host=a,b dbname=news password='open sesame'")
        #expect(pairs.summary == "host=a,b dbname=news")
    }

    @Test func `a string that cannot be read is refused without being quoted`() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresConnection.open(PostgresConfiguration("host=localhost sesame"))
        }
        #expect(error?.message.contains("cannot be read") == true)
        #expect(error?.message.contains("sesame") == false)
    }

    @Test func `a session has our defaults, and the caller's own options win`() async throws {
        let server = try await TemporaryPostgres.shared
        var configuration = PostgresConfiguration(
            server.conninfo() + " options='-c TimeZone=Asia/Kathmandu -c statement_timeout=77000'")
        configuration.applicationName = "chancery-test"
        let connection = try await PostgresConnection.open(configuration)
        let settings = try await connection.query(
            """
            SELECT current_setting('application_name'), current_setting('TimeZone'), current_setting('statement_timeout'),
                   current_setting('idle_in_transaction_session_timeout'), current_setting('client_encoding')
            """)[0]
        #expect(
            try settings.decode((String, String, String, String, String).self)
                == ("chancery-test", "Asia/Kathmandu", "77s", "1min", "UTF8"))
        await connection.close()
    }

    @Test func `the first host that answers serves`() async throws {
        let server = try await TemporaryPostgres.shared
        let port = server.cluster.configuration.port
        let connection = try await PostgresConnection.open(
            PostgresConfiguration(
                "host='/nowhere,\(server.cluster.socketDirectory)' port=\(port),\(port) user=chancery dbname=postgres"))
        #expect(try await connection.query("SELECT 1").count == 1)
        await connection.close()
    }
}
