import Shared

/// Tells forms and the comparisons between them as answers show them.
struct FormStories: Sendable {
    let graph: FormGraph
    let documents: [EntityID: Int]
    /// How documents write each form most often.
    let names: [EntityID: String]
    /// Those that stand.
    let judgements: [Judgement]

    func story(_ key: String) -> FormStory? {
        guard let known = graph.neighbourhood.known[key] else { return nil }
        return FormStory(
            entity: known.entity, name: names[known.entity] ?? known.form.name, evidence: known.form.evidence,
            documents: documents[known.entity] ?? 0)
    }

    func comparison(_ bond: FormGraph.Bond) -> FormComparison? {
        guard let left = story(bond.left), let right = story(bond.right) else { return nil }
        let judgement = judgements.first {
            $0.kind == .same && Set([$0.one, $0.other]) == Set([left.entity, right.entity])
        }
        return FormComparison(
            left: left, right: right, probability: bond.probability, features: bond.features,
            judgement: bond.edge == nil ? judgement : nil)
    }
}

extension NameForm {
    /// What is known beside the name, for people to read.
    var evidence: [String] {
        var found = [country, office ?? field.map { "perhaps \($0)" }, identity].compactMap(\.self)
        if day != nil { found += words.dropFirst() }
        if let day { found.append(CivilDate(daysSince1970: day).description) }
        return found
    }
}
