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

    private static let batch = 2000
    /// Well below a frame's limit.
    private static let batchBytes = 2 << 20

    /// - Throws: `ServiceError`; `CancellationError` after the batch that was under way.
    mutating func run(_ path: String) async throws {
        let file = try ImportFile(path)
        var place = try fingerprint(path)
        if let known = place,
            let stored = try await Self.send([], file: known, source: source, format: format, through: client).file
        {
            if stored.isFinished, !again {
                progress.skip(stored)
                return
            }
            if !stored.isFinished { place = stored }
        }
        var lines = ImportLines(file, after: place?.bytes ?? 0, lines: place?.lines ?? 0)
        progress.begin(path, size: file.storedBytes, at: place?.lines ?? 0)
        try await withThrowingTaskGroup(of: KnowledgeImport.Receipt.self) { group in
            try await send(lines: &lines, of: file, at: place, path, in: &group)
        }
    }

    /// Reads on while a batch is under way; the next is sent when that is through, so that the file's place is true.
    private mutating func send(
        lines: inout ImportLines, of file: ImportFile, at place: KnowledgeFile?, _ path: String,
        in group: inout ThrowingTaskGroup<KnowledgeImport.Receipt, any Error>
    ) async throws {
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
                try await commit(&waiting, place?.moved(to: lines), in: &group)
                size = 0
                progress.tell(lines: lines.count, read: file.storedPosition)
                try Task.checkCancellation()
            } else if lines.count % 10_000 == 0 {
                progress.tell(lines: lines.count, read: file.storedPosition)
                try Task.checkCancellation()
            }
        }
        try await commit(&waiting, place?.moved(to: lines, isFinished: true), in: &group)
        while let receipt = try await group.next() { progress.take(receipt) }
        progress.tell(lines: lines.count, read: file.storedPosition)
    }

    private mutating func commit(
        _ records: inout [KnowledgeRecord], _ place: KnowledgeFile?,
        in group: inout ThrowingTaskGroup<KnowledgeImport.Receipt, any Error>
    ) async throws {
        while let receipt = try await group.next() { progress.take(receipt) }
        let request = (client: client, records: records, source: source, format: format)
        group.addTask {
            try await Self.send(
                request.records, file: place, source: request.source, format: request.format, through: request.client)
        }
        records = []
    }

    /// Sent again where the answer was lost: it does the same.
    private static func send(
        _ records: [KnowledgeRecord], file: KnowledgeFile?, source: String, format: ImportFormat,
        through client: MessageClient
    ) async throws -> KnowledgeImport.Receipt {
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

extension KnowledgeFile {
    fileprivate func moved(to lines: ImportLines, isFinished: Bool = false) -> KnowledgeFile {
        var place = self
        place.bytes = lines.bytes
        place.lines = lines.count
        place.isFinished = isFinished
        return place
    }
}
