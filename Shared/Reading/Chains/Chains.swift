import Shared

/// The third stage of the reading: which mentions stand for one thing.
enum Chains {
    static func find(
        in words: DocumentWords, mentions: [DiscourseMention], expressions: [TimeExpression]
    ) -> ([DiscourseMention], [Chain]) {
        var builder = ChainBuilder(words: words, mentions: mentions)
        builder.joinExactNames()
        builder.joinDates(expressions)
        builder.joinAcronyms()
        builder.joinPersons()
        builder.joinPartialNames()
        builder.joinOtherNames()
        builder.joinActingCapitals()
        builder.joinAppositions()
        builder.joinEvents(expressions: expressions)
        builder.joinDescriptions()
        builder.joinPronouns()
        return builder.output(expressions: expressions)
    }
}
