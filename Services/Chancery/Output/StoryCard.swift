import Shared

/// Explanations of entities for people.
enum StoryCard {
    static func lines(_ answer: EntityHow.Answer) -> [String] {
        var lines = [Card.bold(answer.name) + "  " + Card.dim(answer.entity.description)]
        func add(_ node: EntityHow.Node, indent: String, last: Bool, isRoot: Bool) {
            let branch = isRoot ? "" : indent + (last ? "└ " : "├ ")
            lines.append(branch + name(node.form) + (node.joined.map { "  " + because($0) } ?? ""))
            let inner = isRoot ? "" : indent + (last ? "  " : "│ ")
            for (index, child) in node.children.enumerated() {
                add(child, indent: inner, last: index == node.children.count - 1, isRoot: false)
            }
        }
        add(answer.root, indent: "", last: true, isRoot: true)
        return lines + answer.judgements.map(line)
    }

    static func lines(_ answer: EntityWhy.Answer) -> [String] {
        var lines: [String] = []
        if answer.together {
            lines.append(Card.bold("One entity") + "  " + Card.dim(answer.one.description))
            if answer.steps.isEmpty { lines.append("  both are entered under the same name") }
            lines += answer.steps.map { "  \(name($0.left)) = \(name($0.right))  \(because($0))" }
        } else {
            lines.append(Card.bold("Two entities") + "  " + Card.dim("\(answer.one)  \(answer.other)"))
            lines += answer.obstacles.map { "  " + $0 }
            lines += answer.closest.map { "  \(name($0.left)) ? \(name($0.right))  \(because($0))" }
            lines.append(Card.dim("  joined from \(percent(answer.threshold)) on"))
        }
        for decision in answer.decisions {
            lines.append("  \(decision.decided)  “\(decision.name)” \(decision.outcome), rules \(decision.rules)")
            for candidate in decision.candidates {
                lines.append(
                    "    \(candidate.name)  \(percent(candidate.probability))  \(features(candidate.features))")
            }
        }
        return lines
    }

    static func line(_ judgement: Judgement) -> String {
        let about = [judgement.one?.description, judgement.other?.description, judgement.undoes?.description]
            .compactMap(\.self).joined(separator: " ")
        return
            "\(judgement.id)  \(judgement.judged)  \(judgement.kind) \(about)  \(judgement.author): \(judgement.reason)"
    }

    private static func name(_ form: FormStory) -> String {
        let evidence = form.evidence.isEmpty ? "" : " (" + form.evidence.joined(separator: ", ") + ")"
        let documents = form.documents == 1 ? "1 document" : "\(form.documents) documents"
        return form.name + evidence + Card.dim(", \(documents), \(form.entity)")
    }

    private static func because(_ comparison: FormComparison) -> String {
        if let judgement = comparison.judgement {
            return "\(judgement.author) judged them the same: \(judgement.reason)"
        }
        return "\(percent(comparison.probability)): " + features(comparison.features)
    }

    private static func features(_ features: [Feature]) -> String {
        features.map { feature in
            let tenths = Int((feature.contribution * 10).rounded())
            return "\(feature.name) \(tenths < 0 ? "−" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        }.joined(separator: ", ")
    }

    private static func percent(_ probability: Double) -> String { "\(Int((probability * 100).rounded())) %" }
}
