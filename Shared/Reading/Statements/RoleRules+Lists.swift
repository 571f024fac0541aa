import Language
import Shared

/// One title for several names.
extension RoleRules {
    /// "Presidents Ana Reis of Portugal and Jan Kok of Suriname": a title in the plural goes with each name of the list.
    func shared(_ title: Claim, after first: DiscourseMention) -> [Claim] {
        guard ["NNS", "NNPS"].contains(tree.tag(title.token)) || tree.lower(title.token).hasSuffix("s"),
            !RoleLexicon.shared.isRole(tree.lower(title.token)) || tree.tag(title.token) == "NNS"
        else { return [] }
        var claims: [Claim] = []
        var next = first.tokens.upperBound
        for _ in 0..<12 {
            // "of Portugal", "(Labour)"
            if next + 1 < tree.tokens.count, ["of", "from"].contains(tree.lower(next)),
                let place = discourse.mention(covering: next + 1), place.named
            {
                next = place.tokens.upperBound
            }
            let mark = next
            while next < tree.tokens.count, next - mark < 2, [",", "and"].contains(tree.lower(next)) { next += 1 }
            guard next > mark, next < tree.tokens.count, let mention = discourse.mention(covering: next),
                mention.named, mention.tokens.lowerBound == next,
                discourse.chains[mention.chain].type == .person
            else { break }
            let person = Participant(
                head: mention.head, reference: discourse.reference(to: mention), words: mention.text)
            claims +=
                claim(
                    person: person, role: title.token, title: title.token..<title.token + 1,
                    modifiers: title.evidence.lowerBound..<title.token, complement: nil,
                    after: mention.tokens.upperBound,
                    evidence: title.evidence.lowerBound..<mention.tokens.upperBound,
                    rule: "holds-role: title before a list of names") ?? []
            next = mention.tokens.upperBound
        }
        return claims
    }
}
