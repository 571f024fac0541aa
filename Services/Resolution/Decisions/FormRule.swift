import Shared

/// Decides each chain of a document by the form that it is entered under.
struct FormRule: Sendable {
    let entered: FormRegistry.Entered
    let settlement: FormSettlement
    /// Where known forms lead, by key.
    let leads: [String: EntityID]

    /// - Parameter new: keys of forms that nothing was decided about yet; those decided here are taken out.
    func decide(
        _ analysis: DocumentAnalysis, document: DocumentID, forms: [Int: NameForm], new: inout Set<String>
    ) -> [ChainDecision] {
        let mentions = Dictionary(analysis.mentions.map { ($0.chain, 1) }, uniquingKeysWith: +)
        return analysis.chains.compactMap { chain in
            guard let form = forms[chain.index], let owner = entered.entities[form.key] else { return nil }
            let isNew = new.remove(form.key) != nil
            let undecided = settlement.clusters.undecided.contains(form)
            let lead = settlement.leads[form.key] ?? leads[form.key] ?? owner
            let candidates =
                isNew || undecided
                ? settlement.candidates(of: form)
                : [
                    Candidate(
                        entity: lead, name: form.name, probability: 1,
                        features: [Feature(name: "same-form", value: 1, contribution: 0)])
                ]
            return ChainDecision(
                chain: chain, mentions: mentions[chain.index] ?? 0, owner: owner,
                decision: Decision(
                    id: .make(), document: document, chain: chain.index, name: chain.name,
                    outcome: undecided ? .undecided : isNew && lead == owner ? .created : .attached,
                    entity: undecided ? nil : lead, candidates: candidates, rules: FormWeights.shipped.version,
                    decided: .now))
        }
    }
}
