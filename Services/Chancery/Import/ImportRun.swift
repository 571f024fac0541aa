import Crypto
import FoundationEssentials
import Resolution
import Shared
import Wire

/// Sends the records of files to resolution, batch by batch, each with the place in its file.
struct ImportRun {
    let client: MessageClient
    let format: ImportFormat
    let source: String
    /// Bad lines of one file that are passed over before it is given up.
    let errorLimit: Int
    /// Whether a file that is known to be through is read again.
    let again: Bool
    var progress: ImportProgress

    private static let batch = 500
    /// Well below a frame's limit.
    private static let batchBytes = 1 << 20

    /// - Throws: `ServiceError`; `CancellationError` after the batch that was under way.
    mutating func run(_ path: String) async throws {
        let file = try ImportFile(path)
        var place = try fingerprint(path)
        if let known = place, let stored = try await send([], file: known).file {
            if stored.isFinished, !again {
                progress.skip(stored)
                return
            }
            if !stored.isFinished { place = stored }
        }
        var lines = ImportLines(file, after: place?.bytes ?? 0, lines: place?.lines ?? 0)
        progress.begin(path, size: file.storedBytes, at: place?.lines ?? 0)
        let reader = format.reader(countries: CountrySeeds.codes)
        var waiting: [KnowledgeRecord] = []
        var size = 0
        var errors = 0
        while let line = try lines.next() {
            do {
                for record in try reader.records(in: line) {
                    waiting.append(record)
                    size += line.count + 100
                }
            } catch {
                errors += 1
                progress.complain("\(path):\(lines.count): \(error)")
                guard errors <= errorLimit else {
                    throw ServiceError(
                        code: "invalid-import",
                        message: "more than \(errorLimit) lines of \(path) cannot be read; is it \(format.rawValue)?")
                }
            }
            if waiting.count >= Self.batch || size >= Self.batchBytes {
                try await commit(&waiting, &place, lines, isFinished: false)
                size = 0
                progress.tell(lines: lines.count, read: file.storedPosition)
                try Task.checkCancellation()
            } else if lines.count % 10_000 == 0 {
                progress.tell(lines: lines.count, read: file.storedPosition)
                try Task.checkCancellation()
            }
        }
        try await commit(&waiting, &place, lines, isFinished: true)
        progress.tell(lines: lines.count, read: file.storedPosition)
    }

    private mutating func commit(
        _ records: inout [KnowledgeRecord], _ place: inout KnowledgeFile?, _ lines: ImportLines, isFinished: Bool
    ) async throws {
        place?.bytes = lines.bytes
        place?.lines = lines.count
        place?.isFinished = isFinished
        progress.take(try await send(records, file: place))
        records = []
    }

    /// Sent again where the answer was lost: it does the same.
    private func send(_ records: [KnowledgeRecord], file: KnowledgeFile?) async throws -> KnowledgeImport.Receipt {
        try await client.request(
            MessageType.knowledgeImport,
            KnowledgeImport(source: source, format: format.rawValue, file: file, records: records),
            deadline: .seconds(300), retry: .idempotent)
    }

    /// Tells a file by its size, its beginning and its end; nil for standard input.
    private func fingerprint(_ path: String) throws -> KnowledgeFile? {
        guard path != "-" else { return nil }
        let handle = try FileBytes(path)
        var hash = SHA256()
        hash.update(data: Data("\(format.rawValue) \(handle.size) ".utf8))
        hash.update(data: try handle.read(at: 0, count: 1 << 20))
        hash.update(data: try handle.read(at: max(0, handle.size - 1 << 16), count: 1 << 16))
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return KnowledgeFile(
            fingerprint: hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
            name: name)
    }
}
