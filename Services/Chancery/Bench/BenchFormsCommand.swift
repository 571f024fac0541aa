import ArgumentParser
import Language
import Reading
import Resolution
import Shared

/// What `Tests/fit/fit_resolution.py` learns the weights of resolution from.
struct BenchFormsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: "Prints the forms of documents' chains and how pairs of them compare, as JSON lines.",
        discussion: """
            First a line for each mention (doc_id, start, end, form), then one for each pair of forms that share a key
            (left, right, kind, features). No database takes part.

            Example: chancery bench forms articles.jsonl > pairs.jsonl
            """)

    @Argument(help: "A file or folder of texts, as submit takes them.")
    var path: String

    private struct MentionLine: Encodable {
        var doc_id: String
        var start: Int
        var end: Int
        var form: String
    }

    private struct PairLine: Encodable {
        var left: String
        var right: String
        var kind: String
        var features: [String: Double]
    }

    func run() async throws {
        let model = try Readers.model()
        let forms = FormReader()
        var known: Set<NameForm> = []
        try await SubmissionSource().read(path) { entry in
            let draft = try entry.draft.get()
            let analysis = Reader().read(
                try model.analyse(draft.text),
                context: DocumentContext(title: draft.title, published: draft.published, publisher: draft.publisher))
            let found = forms.forms(of: analysis, day: draft.published?.day.daysSince1970)
            known.formUnion(found.values)
            for mention in analysis.mentions {
                guard let form = found[mention.chain] else { continue }
                Console.line(
                    try CanonicalJSON.text(
                        MentionLine(
                            doc_id: draft.docID ?? entry.origin, start: mention.start, end: mention.end, form: form.key)
                    ))
            }
        }
        for edge in FormEdge.all(among: known) {
            let features = Dictionary(edge.link.features.map { ($0.name, $0.value) }, uniquingKeysWith: +)
            Console.line(
                try CanonicalJSON.text(
                    PairLine(
                        left: edge.left.key, right: edge.right.key, kind: "\(edge.link.kind)", features: features)))
        }
    }
}
