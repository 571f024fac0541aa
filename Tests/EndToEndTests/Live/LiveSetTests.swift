import Foundation
import Glibc
import Shared
import Testing

private let noBinary: Comment = "there is no chancery beside the tests: swift build -c release --product chancery"

/// `chancery up` and everything behind it, as a person or another program meets it.
@Suite(.serialized, .enabled(if: Command.chancery != nil, noBinary))
struct `A set on this machine` {
    /// The article of ../shared/samples where it is laid out; else the first of deploy/samples.
    private static func article() throws -> (text: String, name: String) {
        if let text = try? String(
            contentsOfFile: Repository.root + "/../shared/samples/istanbul-talks.txt", encoding: .utf8)
        {
            return (text, "Zelensky")
        }
        print("../shared/samples is not there: one of deploy/samples is read instead")
        let lines = try String(
            contentsOfFile: Repository.root + "/deploy/samples/istanbul-talks.ndjson", encoding: .utf8)
        let first = try #require(lines.split(separator: "\n").first)
        return (try CanonicalJSON.decode(DocumentDraft.self, from: String(first)).text, "Zelenskyy")
    }

    @Test func `an article that goes in is found by name, with its words, and again after a restart`() async throws {
        let (text, name) = try Self.article()
        let folder = try Command.makeFolder("chancery-live")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/article.txt"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try await LiveSet.with(folder: folder + "/data") { set in
            let submitted = try await set.chancery(
                "submit", path, "--published", "2025-05-15", "--publisher", "The Moscow Times", "--wait", "--json")
            #expect(submitted.status == 0, "\(submitted.errors)")
            try await Self.expect(name, isFoundIn: set, with: text)
        }
        try await LiveSet.with(folder: folder + "/data") { set in
            try await Self.expect(name, isFoundIn: set, with: text)
            let again = try await set.chancery(
                "submit", path, "--published", "2025-05-15", "--publisher", "The Moscow Times", "--wait", "--json")
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains("duplicate"))
            let letters = try await set.chancery("deadletters", "--json")
            #expect(letters.status == 0, "\(letters.errors)")
            #expect(!letters.output.contains("doc-"))
        }
    }

    private static func expect(_ name: String, isFoundIn set: LiveSet, with text: String) async throws {
        let found = try await set.chancery("search", name, "--json")
        #expect(found.status == 0, "\(found.errors)")
        let answer = try CanonicalJSON.decode(EntitySearch.Answer.self, from: found.output)
        let hit = try #require(answer.results.first)
        #expect(hit.entity.names.contains { $0.text.contains(name) })
        let evidence = try #require(hit.evidence.first)
        let scalars = Array(text.unicodeScalars)
        try #require(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= scalars.count)
        #expect(String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end])) == evidence.text)
        #expect(evidence.context.contains(evidence.text))
        #expect(evidence.publisher == "The Moscow Times")
        #expect(evidence.published?.description == "2025-05-15")
    }

    @Test func `a client in the standard library of Python submits, searches and follows`() async throws {
        try await LiveSet.with { set in
            let client = try Command(
                "/usr/bin/env",
                [
                    "python3", Repository.root + "/Tests/python/chancery_client.py", "127.0.0.1", "\(set.ingestPort)",
                    "\(set.queryPort)", "Marta Lindqvist",
                ], environment: ["CHANCERY_TOKEN": try set.token()],
                input: "OSLO - Foreign Minister Marta Lindqvist met Oleg Petrenko in Oslo on Monday.\n")
            // A receipt, an answer, and then changes as they happen, without an end; those of the countries that are known
            // from the start come first.
            var lines: [Substring] = []
            var document = "nothing yet"
            for _ in 0..<150 where !lines.dropFirst(2).contains(where: { $0.contains(document) }) {
                try await Task.sleep(for: .milliseconds(200))
                lines = client.output.split(separator: "\n")
                if let receipt = lines.first {
                    document = try CanonicalJSON.decode(SubmissionReceipt.self, from: String(receipt)).document
                        .description
                }
            }
            client.signal(SIGKILL)
            let outcome = await client.wait()
            try #require(lines.count >= 4, "\(outcome.errors)")
            let receipt = try CanonicalJSON.decode(SubmissionReceipt.self, from: String(lines[0]))
            #expect(receipt.status == .accepted)
            _ = try CanonicalJSON.decode(EntitySearch.Answer.self, from: String(lines[1]))
            let changes = try lines.dropFirst(2).map { try CanonicalJSON.decode(Change.self, from: String($0)) }
            #expect(changes.map(\.cursor) == Array(1...Int64(changes.count)))
            let own = changes.filter { $0.document == receipt.document }
            #expect(!own.isEmpty)
            #expect(changes.allSatisfy { $0.document == receipt.document || $0.document == nil })
        }
    }

    @Test func `what is really sent is as the AsyncAPI document says`() async throws {
        let document = try `The AsyncAPI document`.read()
        func expect(_ frame: JSONValue, isA message: String) throws {
            let schema = try #require(document.resolve("#/components/messages/\(message)/payload"))
            #expect(SchemaCheck.faults(of: frame, against: schema, in: document).isEmpty, "\(message): \(frame)")
        }
        try await LiveSet.with { set in
            let hello =
                #"{"kind":"hello","protocol":"chancery","versions":[1],"agent":"test/1","token":"\#(try set.token())"}"#
            let ingest = try RawConnection(port: set.ingestPort)
            try ingest.send(hello)
            try expect(try ingest.receive(), isA: "welcome")
            try ingest.send(
                #"{"kind":"request","id":"1","type":"document.submit","body":{"document":{"text":"Ann Lee spoke in Bonn."}}}"#
            )
            try expect(try ingest.receive(), isA: "documentSubmitAnswer")
            try ingest.send(#"{"kind":"request","id":"2","type":"document.submit","body":{"document":{}}}"#)
            try expect(try ingest.receive(), isA: "error")
            let query = try RawConnection(port: set.queryPort)
            try query.send(hello)
            try expect(try query.receive(), isA: "welcome")
            try query.send(#"{"kind":"request","id":"1","type":"changes.follow","body":{"after":0}}"#)
            try query.send(#"{"kind":"credit","id":"1","count":1}"#)
            try expect(try query.receive(), isA: "changesFollowItem")
            try query.send(#"{"kind":"cancel","id":"1"}"#)
            for (id, type, body, answer) in [
                ("2", "entity.search", #"{"query":"Lee"}"#, "entitySearchAnswer"),
                ("3", "document.list", "{}", "documentListAnswer"), ("4", "status", "{}", "statusAnswer"),
                ("5", "statement.list", "{}", "statementListAnswer"),
            ] {
                try query.send(#"{"kind":"request","id":"\#(id)","type":"\#(type)","body":\#(body)}"#)
                var frame = try query.receive()
                // What was on its way when the stream was cancelled.
                while frame.fields?["id"]?.text == "1" { frame = try query.receive() }
                try expect(frame, isA: answer)
            }
            try query.send(bytes: [0, 0, 0, 4] + Array("nope".utf8))
            try expect(try query.receive(), isA: "error")
        }
        let binary = try #require(Command.chancery)
        var client: Command?
        let hello = try RawConnection.firstFrame { port in
            client = try Command(binary, ["search", "Lee"], environment: ["CHANCERY_QUERY": "127.0.0.1:\(port)"])
        }
        client?.signal(SIGKILL)
        try expect(hello, isA: "hello")
    }
}
