import Language
import Shared

/// The second stage of the reading: names with their classes, and dates.
enum Mentions {
    static func find(in words: DocumentWords, expressions: [TimeExpression]) -> [DiscourseMention] {
        var mentions = DateMentions.find(in: words, expressions: expressions)
        var dated = [Bool](repeating: false, count: words.count)
        for mention in mentions { for token in mention.tokens { dated[token] = true } }
        for name in NameFinder.find(in: words) {
            if name.tokens.contains(where: { dated[$0] }) { continue }
            let head = words.head(of: name.tokens)
            let form: Mention.Form = name.type == .group && words.pos(head) == "ADJ" ? .adjective : .name
            mentions.append(
                DiscourseMention(
                    tokens: name.tokens, head: head, span: words.span(name.tokens), text: words.string(name.tokens),
                    type: name.type, named: true, form: form, titles: name.titles.map(words.string)))
        }
        return mentions.sorted { $0.span < $1.span }
    }
}
