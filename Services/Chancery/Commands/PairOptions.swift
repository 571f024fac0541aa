import ArgumentParser
import Shared
import Wire

/// Two entities, or an entity and a chain of mentions, that are to be explained.
struct PairOptions: ParsableArguments {
    @Argument(help: "An entity's id.")
    var one: String

    @Argument(help: "Another entity's id, or a document's id and the number of a chain: doc-…#3.")
    var other: String

    @Flag(help: "Prints JSON.")
    var json = false

    @OptionGroup var connection: ConnectionOptions

    func explain(_ type: String) async throws {
        let request = try request()
        let answer = try await connection.withClient(of: .resolution) { client in
            try await client.request(type, request, as: EntityWhy.Answer.self, retry: .idempotent)
        }
        if json { return try Console.json(answer) }
        for line in StoryCard.lines(answer) { Console.line(line) }
    }

    private func request() throws -> EntityWhy {
        let one = try EntityID(argument: one)
        if let other = EntityID(other) { return EntityWhy(one: one, other: other) }
        let parts = other.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, let document = DocumentID(parts[0]), let chain = Int(parts[1]) else {
            throw ValidationError("'\(other)' is neither an entity's id (ent-…) nor a chain of a document (doc-…#3)")
        }
        return EntityWhy(one: one, document: document, chain: chain)
    }
}

extension EntityID {
    init(argument text: String) throws {
        guard let id = EntityID(text) else {
            throw ValidationError(
                "'\(text)' is no entity id; they look like ent-0197c2f0-… and `chancery search` prints them")
        }
        self = id
    }
}
