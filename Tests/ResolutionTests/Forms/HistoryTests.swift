import Resolution
import Shared
import Testing

/// Histories in memory: what a database does, told by the same function of forms and judgements.
@Suite struct `Histories of arrivals, merges, splits and undos` {
    /// The record as a reader sees it: every cluster, and what is undecided.
    private static func answers(
        _ forms: Set<NameForm>, _ edges: [FormEdge], _ judgements: FormJudgements
    ) -> String {
        let present = edges.filter { forms.contains($0.left) && forms.contains($0.right) }
        let clusters = FormClusters(forms, edges: present, judgements: judgements)
        return clusters.clusters.map { "\($0.core.map(\.key)) + \($0.parts.map(\.key))" }.joined(separator: "\n")
            + "\n?\(clusters.undecided.map(\.key).sorted())"
    }

    @Test func `Ten thousand of them, when undone, end as if nothing had been judged`() {
        var random = SeededGenerator(3)
        let pool = FormPool.all
        let edges = FormPool.edges(of: Set(pool)).shuffled(using: &random)
        var changed = 0
        for history in 0..<10_000 {
            var forms = Set(pool.shuffled(using: &random).prefix(6))
            var standing: [(isSame: Bool, pair: FormJudgements.Pair)] = []
            func judgements() -> FormJudgements {
                FormJudgements(
                    same: Set(standing.filter(\.isSame).map(\.pair)),
                    different: Set(standing.filter { !$0.isSame }.map(\.pair)))
            }
            for _ in 0..<Int.random(in: 3...9, using: &random) {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: if let form = pool.randomElement(using: &random) { forms.insert(form) }
                case 1 where !standing.isEmpty:
                    standing.remove(at: Int.random(in: standing.indices, using: &random))
                default:
                    let two = forms.sorted().shuffled(using: &random).prefix(2)
                    guard let one = two.first, let other = two.last, one != other else { continue }
                    let judged = (Bool.random(using: &random), FormJudgements.Pair(one.key, other.key))
                    standing.append(judged)
                    if judgements().contradiction != nil { standing.removeLast() }
                }
            }
            let judged = Self.answers(forms, edges, judgements())
            standing.shuffle(using: &random)
            while !standing.isEmpty { standing.removeLast() }
            let undone = Self.answers(forms, edges.shuffled(using: &random), judgements())
            // As another machine would tell it that saw the forms only, in another order.
            let fresh = Self.answers(Set(forms.sorted().reversed()), edges, FormJudgements())
            #expect(undone == fresh, "history \(history)")
            if judged != undone { changed += 1 }
        }
        // Most of the histories did have something to undo.
        #expect(changed > 5000)
    }

    @Test func `What was judged holds, whatever the scores say`() throws {
        var random = SeededGenerator(5)
        let pool = FormPool.all
        let edges = FormPool.edges(of: Set(pool))
        for _ in 0..<500 {
            let two = pool.shuffled(using: &random).prefix(2).map { $0 }
            let pair = FormJudgements.Pair(two[0].key, two[1].key)
            let same = FormClusters(Set(pool), edges: edges, judgements: FormJudgements(same: [pair]))
            #expect(same.clusters.contains { $0.forms.contains(two[0]) && $0.forms.contains(two[1]) })
            let different = FormClusters(Set(pool), edges: edges, judgements: FormJudgements(different: [pair]))
            #expect(!different.clusters.contains { $0.forms.contains(two[0]) && $0.forms.contains(two[1]) })
        }
    }
}
