import Language
import Reading
import Shared
import Testing

/// The specification of the statements stage: see `StatementCases` for the sentences and how expectations are written.
@Suite
struct `Statements` {
    @Test(arguments: StatementCases.holdsRole) func `offices from titles, appositions and clauses`(
        _ example: StatementCase
    ) throws { try check(example) }
    @Test(arguments: StatementCases.appoints) func `who names whom, and who leaves`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.leads) func `who heads what`(_ example: StatementCase) throws { try check(example) }
    @Test(arguments: StatementCases.memberOf) func `who belongs to what`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.attends) func `who takes part`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.travels) func `who goes where`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.meets) func `who meets whom`(_ example: StatementCase) throws { try check(example) }
    @Test(arguments: StatementCases.takesPlace) func `what happens when and where`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.says) func `who says what`(_ example: StatementCase) throws { try check(example) }
    @Test(arguments: StatementCases.demands) func `who asks what of whom`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.rejects) func `who refuses what`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.agrees) func `who agrees to what`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.settings) func `where and to whom, told once for a paragraph`(
        _ example: StatementCase
    ) throws { try check(example) }
    @Test(arguments: StatementCases.requests) func `what is done because somebody asked`(_ example: StatementCase)
        throws
    {
        try check(example)
    }
    @Test(arguments: StatementCases.lists) func `titles and tasks shared or handed on`(_ example: StatementCase) throws
    {
        try check(example)
    }
    @Test(arguments: StatementCases.happenings) func `events by what is done at them`(_ example: StatementCase) throws {
        try check(example)
    }
    @Test(arguments: StatementCases.sources) func `who says so`(_ example: StatementCase) throws { try check(example) }

    @Test func `evidence is the words at its offsets, and every statement names its rule`() throws {
        for example in StatementCases.all {
            let text = try AnalysedSentences.analysis(of: example.sentence)
            let scalars = Array(text.text.unicodeScalars)
            for statement in read(text) {
                let evidence = statement.evidence
                try #require(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= scalars.count)
                let words = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
                #expect(words == evidence.text)
                #expect(statement.why?.isEmpty == false)
            }
        }
    }

    private func read(_ text: AnalysedText) -> [Statement] {
        Reader().read(text, context: DocumentContext(published: PublicationTime("2025-05-15"))).statements
    }

    private func check(_ example: StatementCase) throws {
        let text = try AnalysedSentences.analysis(of: example.sentence)
        let statements = read(text)
        for line in example.expected {
            let isAbsent = line.hasPrefix("no ")
            let found = statements.contains { matches($0, String(isAbsent ? line.dropFirst(3) : line[...])) }
            #expect(found != isAbsent, "\(line)\nread: \(statements.map(Self.line).joined(separator: "\n      "))")
        }
    }

    private func matches(_ statement: Statement, _ line: String) -> Bool {
        let parts = line.split(separator: "|").map { $0.drop { $0 == " " } }.map { part in
            String(part.reversed().drop { $0 == " " }.reversed())
        }
        guard parts.first == statement.predicate.rawValue else { return false }
        if parts.count > 1 {
            let subject = statement.subject?.name ?? statement.speaker.map { "[\($0)]" } ?? "-"
            guard subject == parts[1] else { return false }
        }
        return parts.dropFirst(2).allSatisfy { part in
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return false }
            return holds(statement, pair[0], pair[1])
        }
    }

    private func holds(_ statement: Statement, _ slot: String, _ value: String) -> Bool {
        switch slot {
        case "object": statement.object?.name == value
        case "event": statement.event?.name.contains(value) == true
        case "title": statement.title == value
        case "place": statement.place?.name == value
        case "content": statement.content?.contains(value) == true
        case "quote": statement.quote?.contains(value) == true
        case "polarity": statement.polarity.rawValue == value
        case "modality": statement.modality.rawValue == value
        case "time": statement.time?.hasPrefix(value) == true
        case "until": statement.until?.hasPrefix(value) == true
        case "capacity": statement.capacity == value
        case "source": (statement.sources.first?.entity?.name ?? statement.sources.first?.description) == value
        case "sources": String(statement.sources.count) == value
        default: false
        }
    }

    private static func line(_ statement: Statement) -> String {
        var parts = [
            statement.predicate.rawValue, statement.subject?.name ?? statement.speaker.map { "[\($0)]" } ?? "-",
        ]
        func add(_ slot: String, _ value: String?) { if let value { parts.append("\(slot)=\(value)") } }
        add("object", statement.object?.name)
        add("event", statement.event?.name)
        add("title", statement.title)
        add("content", statement.content)
        add("quote", statement.quote)
        add("time", statement.time)
        add("until", statement.until)
        if statement.polarity != .affirmed { add("polarity", statement.polarity.rawValue) }
        if statement.modality != .actual { add("modality", statement.modality.rawValue) }
        add("source", statement.sources.first.map { $0.entity?.name ?? $0.description ?? "" })
        return parts.joined(separator: " | ")
    }
}
