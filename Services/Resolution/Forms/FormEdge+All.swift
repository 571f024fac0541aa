extension FormEdge {
    /// Every edge among forms, found by the keys by which a database finds them, in order.
    package static func all(among forms: Set<NameForm>, scorer: FormScorer = FormScorer()) -> [FormEdge] {
        var holders: [String: [NameForm]] = [:]
        for form in forms.sorted() {
            for key in FormKeys(form).stored { holders[key, default: []].append(form) }
        }
        let full = Set(holders.filter { $0.value.count > FormKeys.limit }.keys)
        holders = holders.filter { !full.contains($0.key) && !full.contains(FormKeys.opposite($0.key)) }
        var seen: Set<FormJudgements.Pair> = []
        return forms.sorted().flatMap { form in
            FormKeys(form).wanted.sorted().flatMap { holders[$0] ?? [] }.compactMap { other in
                guard other != form, seen.insert(FormJudgements.Pair(form.key, other.key)).inserted else { return nil }
                return FormEdge(form, other, scorer: scorer)
            }
        }
    }
}
