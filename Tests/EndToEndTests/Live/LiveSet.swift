import Foundation
import Glibc
import Synchronization
import Testing

/// `chancery up` in a folder of its own and on ports of its own.
struct LiveSet {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let folder: String
    let portBase: Int
    private let binary: String
    private let up: Command

    var ingestPort: Int { portBase + 1 }
    var queryPort: Int { portBase + 3 }

    /// Starts a set, lends it, ends it with SIGINT as Ctrl-C does, and checks that it ended well.
    static func with<R>(folder given: String? = nil, _ body: (LiveSet) async throws -> R) async throws -> R {
        let binary = try #require(Command.chancery)
        let folder = try given ?? Command.makeFolder("chancery-live")
        defer { if given == nil { try? FileManager.default.removeItem(atPath: folder) } }
        let portBase = try freePortBase()
        let set = LiveSet(
            folder: folder, portBase: portBase, binary: binary,
            up: try Command(binary, ["up", "--data", folder, "--port-base", "\(portBase)"]))
        do {
            try await set.waitUntilReady()
            let result = try await body(set)
            let outcome = await set.end()
            #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
            #expect(processes(mentioning: folder) == [], "left over after SIGINT")
            return result
        } catch {
            _ = await set.end()
            throw error
        }
    }

    private func end() async -> Command.Outcome {
        up.signal(SIGINT)
        return await up.wait()
    }

    /// Runs a command of `chancery` against this set.
    func chancery(_ arguments: String..., input: String = "") async throws -> Command.Outcome {
        try await Command.run(binary, arguments, environment: ["CHANCERY_DATA": folder], input: input)
    }

    /// The token that opens the set, as `up` has made it.
    func token() throws -> String {
        let lines = try String(contentsOfFile: folder + "/tokens", encoding: .utf8).split(separator: "\n")
        let first = try #require(lines.first { !$0.hasPrefix("#") })
        return String(first.prefix { $0 != " " })
    }

    /// A resolution and an ingest process more, of one worker, which send to each other and share the set's database.
    func addProcesses() throws -> [Command] {
        let base = try Self.freePortBase()
        let environment = [
            "CHANCERY_DATABASE_URL":
                "host='\(folder)/postgres/run' port=\(portBase + 32) user=chancery dbname=postgres",
            "CHANCERY_TOKEN_FILE": folder + "/tokens", "CHANCERY_RESOLUTION": "127.0.0.1:\(base + 2)",
        ]
        return try [["resolution"], ["ingest", "--workers", "1"]].map { service in
            try Command(
                binary, ["serve"] + service + ["--no-migrate", "--port-base", "\(base)"], environment: environment)
        }
    }

    private func waitUntilReady() async throws {
        for _ in 0..<600 {
            if kill(up.processID, 0) != 0 { break }
            if FileManager.default.fileExists(atPath: folder + "/endpoints.json"),
                try await chancery("status").status == 0
            {
                return
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw Failure(description: "chancery up did not become ready: \(up.errors.suffix(2000))")
    }

    /// Command lines of processes that name `text`.
    static func processes(mentioning text: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.filter { Int($0) != nil }.compactMap { name in
            guard let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { return nil }
            let words = String(decoding: line, as: UTF8.self).replacing("\0", with: " ")
            return words.contains(text) ? words : nil
        }
    }

    private static let taken = Mutex<Set<Int>>([])

    /// A hundred that nobody listens in, below the ports that the kernel gives to clients.
    private static func freePortBase() throws -> Int {
        for _ in 0..<100 {
            // `deploy/kill-test`, which runs beside, takes its ports below these.
            let base = Int.random(in: 210..<310) * 100
            guard taken.withLock({ $0.insert(base).inserted }) else { continue }
            if [1, 2, 3, 32, 80, 91, 92, 93].allSatisfy({ RawConnection.isFree(port: base + $0) }) { return base }
        }
        throw Failure(description: "no free ports")
    }
}
