import FoundationEssentials
import Shared
import Testing

/// Holds `deploy/asyncapi.yaml` and what the services really send against each other.
@Suite struct `The AsyncAPI document` {
    private let document: JSONValue

    init() throws {
        document = try Self.read()
    }

    static func read() throws -> JSONValue {
        let path = Repository.root + "/deploy/asyncapi.yaml"
        return try YAMLReader.read(try String(contentsOfFile: path, encoding: .utf8))
    }

    private func schema(of message: String) -> JSONValue? {
        document.resolve("#/components/messages/\(message)/payload")
    }

    @Test func `describes every message as it is really encoded`() throws {
        for sample in try InterfaceSamples().all {
            let payload = try #require(schema(of: sample.message), "\(sample.message) is not described")
            let faults = SchemaCheck.faults(of: sample.frame, against: payload, in: document)
            #expect(faults.isEmpty, "\(sample.message)")
        }
    }

    @Test func `has a sample for every message but the greetings, which live tests hold against it`() throws {
        let described = Set(try #require(document.resolve("#/components/messages")?.fields).keys)
        let sampled = Set(try InterfaceSamples().all.map(\.message))
        #expect(described.subtracting(sampled) == ["hello", "welcome"])
    }

    @Test func `names each request type that the services answer`() throws {
        let messages = try #require(document.resolve("#/components/messages")?.fields)
        let types = Set(
            messages.values.compactMap { message in
                message.resolve("#/payload/allOf")?.elements?.last?.resolve("#/properties/type/const")?.text
            })
        #expect(
            types == [
                MessageType.documentSubmit, MessageType.documentsSubmit, MessageType.deadLetterList,
                MessageType.deadLetterRetry, MessageType.documentReread, MessageType.documentAnalysed,
                MessageType.entityWhy, MessageType.entityWhyNot, MessageType.entityHow, MessageType.judgementSame,
                MessageType.judgementDifferent, MessageType.judgementUndo, MessageType.judgementList,
                MessageType.knowledgeImport,
                MessageType.entitySearch,
                MessageType.entityGet, MessageType.documentGet, MessageType.documentList, MessageType.documentStates,
                MessageType.documentExport, MessageType.statementList, MessageType.changesFollow, MessageType.status,
            ])
    }

    @Test func `refers only to what is there`() throws {
        func references(in value: JSONValue) -> [String] {
            (value.elements ?? []).flatMap(references)
                + (value.fields ?? [:]).flatMap { key, field in
                    key == "$ref" ? [field.text].compactMap(\.self) : references(in: field)
                }
        }
        let all = references(in: document)
        #expect(all.count > 200)
        #expect(all.filter { document.resolve($0) == nil } == [])
    }

    @Test(arguments: [
        #"{"kind":"request","id":"7","type":"entity.search","body":{}}"#,
        #"{"kind":"request","id":7,"type":"entity.search","body":{"query":"x"}}"#,
        #"{"kind":"request","id":"7","type":"entity.get","body":{"query":"x"}}"#,
        #"{"kind":"request","id":"7","type":"entity.search","body":{"query":"x","limit":0}}"#,
        #"{"kind":"request","id":"7","type":"entity.search","body":{"query":"x","colour":"red"}}"#,
    ])
    func `would show a message that departs from it`(frame: String) throws {
        let value = try CanonicalJSON.decode(JSONValue.self, from: frame)
        let payload = try #require(schema(of: "entitySearch"))
        #expect(!SchemaCheck.faults(of: value, against: payload, in: document).isEmpty)
    }
}
