import Shared

/// Counts what an import does, and tells it on stderr: a line that is rewritten on a terminal, JSON where that is asked for.
struct ImportProgress {
    struct Report: Encodable {
        var file: String?
        var lines: Int
        /// Of the file as it is stored, 0 to 1.
        var share: Double?
        var added: Int
        var changed: Int
        var unchanged: Int
        var badLines: Int
        var recordsPerSecond: Int
        var isFinished: Bool
    }

    let json: Bool
    private let started = ContinuousClock.now
    private var told = ContinuousClock.now
    private var file: String?
    private var size = 0
    private var share = 0.0
    private var lines = 0
    private var finishedLines = 0
    private var added = 0
    private var changed = 0
    private var unchanged = 0
    private(set) var badLines = 0
    private static let complaints = 20

    init(json: Bool) { self.json = json }

    mutating func begin(_ path: String, size: Int, at line: Int) {
        finishedLines += lines
        file = path
        self.size = size
        lines = 0
        if line > 0, !json { Console.note("\(path): goes on after line \(line)") }
    }

    mutating func skip(_ stored: KnowledgeFile) {
        finishedLines += lines
        lines = 0
        if !json {
            Console.note(
                "\(stored.name): \(stored.lines) lines were imported already and the file has not changed; --again reads it anew"
            )
        }
    }

    mutating func take(_ receipt: KnowledgeImport.Receipt) {
        added += receipt.added
        changed += receipt.changed
        unchanged += receipt.unchanged
    }

    mutating func complain(_ message: String) {
        badLines += 1
        Console.endProgress()
        if badLines <= Self.complaints { Failure.complain(message, code: "bad-line") }
        if badLines == Self.complaints { Failure.complain("further bad lines are only counted") }
    }

    mutating func tell(lines: Int, read: Int) {
        self.lines = lines
        share = size > 0 ? min(1, Double(read) / Double(size)) : 0
        let now = ContinuousClock.now
        guard now > told + .milliseconds(json ? 1000 : 250) else { return }
        told = now
        if json {
            Console.note((try? CanonicalJSON.text(report(isFinished: false))) ?? "")
        } else {
            Console.progress(
                "\(file ?? ""): \(Int(share * 100)) %, line \(lines), \(added) new, \(perSecond) records/s")
        }
    }

    private var perSecond: Int {
        let seconds = started.duration(to: .now) / .seconds(1)
        return Int(Double(added + changed + unchanged) / max(seconds, 0.001))
    }

    func report(isFinished: Bool) -> Report {
        Report(
            file: isFinished ? nil : file, lines: finishedLines + lines, share: isFinished ? nil : share, added: added,
            changed: changed, unchanged: unchanged, badLines: badLines, recordsPerSecond: perSecond,
            isFinished: isFinished)
    }

    var summary: String {
        var parts = ["\(added) new", "\(changed) changed", "\(unchanged) as they were"]
        if badLines > 0 { parts.append("\(badLines) bad lines") }
        let seconds = started.duration(to: .now) / .seconds(1)
        return
            "\(added + changed + unchanged) records: \(parts.joined(separator: ", ")); \((seconds * 10).rounded() / 10) s"
    }
}
