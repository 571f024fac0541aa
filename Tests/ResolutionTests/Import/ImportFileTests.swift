import FoundationEssentials
import Resolution
import Testing

@Suite struct `A file that is imported` {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func write(_ bytes: [UInt8], as name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private func lines(_ path: String, after bytes: Int = 0, lines before: Int = 0) throws -> [String] {
        var lines = ImportLines(try ImportFile(path), after: bytes, lines: before)
        var texts: [String] = []
        while let line = try lines.next() { texts.append(String(decoding: line, as: UTF8.self)) }
        return texts
    }

    @Test func `is read line by line, the last without an end as well`() throws {
        let path = try write(Array("alpha\nbeta\n\ngamma".utf8), as: "plain")
        #expect(try lines(path) == ["alpha", "beta", "", "gamma"])
    }

    @Test func `is read on from a place in it`() throws {
        let path = try write(Array("alpha\nbeta\ngamma\n".utf8), as: "plain")
        var first = ImportLines(try ImportFile(path))
        _ = try first.next()
        #expect(first.bytes == 6)
        #expect(try lines(path, after: first.bytes, lines: first.count) == ["beta", "gamma"])
    }

    @Test(arguments: ["gzip", "bzip2"])
    func `is read on from a place in it where it is compressed, in several members`(program: String) throws {
        let text = (0..<50_000).map { "line \($0)" }.joined(separator: "\n") + "\n"
        let path = try write(Array(text.utf8), as: "long")
        try shell("\(program) -c \(path) > \(path).z && \(program) -c \(path) >> \(path).z")
        var all = ImportLines(try ImportFile("\(path).z"))
        for _ in 0..<60_000 { _ = try all.next() }
        let rest = try lines("\(path).z", after: all.bytes, lines: all.count)
        #expect(rest.count == 40_000)
        #expect(rest.first == "line 10000")
    }

    @Test(arguments: ["gzip", "bzip2"])
    func `says so where its compressed data is cut short or damaged`(program: String) throws {
        let path = try write(
            (0..<200_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761 &* ($0 | 1)) >> 23) }, as: "noise")
        try shell("\(program) -c \(path) | head -c 10000 > \(path).cut")
        #expect(throws: (any Error).self) { _ = try lines("\(path).cut").count }
        try shell("(\(program) -c \(path) | head -c 5000; head -c 9000 \(path)) > \(path).damaged")
        #expect(throws: (any Error).self) { _ = try lines("\(path).damaged").count }
    }

    @Test func `says so where it is not there`() {
        #expect(throws: (any Error).self) { try ImportFile("\(folder)/nothing") }
    }
}
