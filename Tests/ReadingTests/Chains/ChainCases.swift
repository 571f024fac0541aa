import Testing

/// Which mentions of a short text are one thing and which are not; "word#2" is the second mention of that word.
struct ChainCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String
    let together: [[String]]
    let apart: [[String]]

    init(_ rule: String, _ text: String, together: [[String]] = [], apart: [[String]] = []) {
        self.rule = rule
        self.text = text
        self.together = together
        self.apart = apart
    }

    var testDescription: String { "\(rule): \(text)" }
}

enum ChainCases {
    static let all: [ChainCase] = [
        ChainCase(
            "a last name goes to the full name", "Anna Vance won the race. Vance thanked her coach.",
            together: [["Anna Vance", "Vance"]]),
        ChainCase(
            "a first name goes to the full name", "Daniel Ortiz won the race. Daniel thanked his coach. Ortiz smiled.",
            together: [["Daniel Ortiz", "Daniel", "Ortiz"]]),
        ChainCase(
            "two given names are two persons", "Anna Vance met Peter Vance. Anna smiled.",
            together: [["Anna Vance", "Anna"]], apart: [["Anna Vance", "Peter Vance"]]),
        ChainCase(
            "two middle initials are two persons", "George W. Carter followed George H. Carter in office.",
            apart: [["George W. Carter", "George H. Carter"]]),
        ChainCase(
            "a middle name does not matter", "Maria Elena Lopez spoke first. Maria Lopez then left.",
            together: [["Maria Elena Lopez", "Maria Lopez"]]),
        ChainCase(
            "short forms are the same name", "Lawrence Pike wrote the report. Larry Pike denies that.",
            together: [["Lawrence Pike", "Larry Pike"]]),
        ChainCase(
            "numbers tell kings apart", "Louis XIV built it. Louis XV sold it.", apart: [["Louis XIV", "Louis XV"]]),
        ChainCase(
            "letters in brackets go to the long name", "The World Health Organization (WHO) met. The WHO said no.",
            together: [["World Health Organization", "WHO", "WHO#2"]]),
        ChainCase(
            "initials go to the long name", "The Nordic Trade Council met. The NTC said no.",
            together: [["Nordic Trade Council", "NTC"]]),
        ChainCase(
            "a demonym goes to its country", "France closed the border. French police searched cars.",
            together: [["France", "French"]]),
        ChainCase(
            "other names of a country are one", "The United Kingdom agreed. Britain paid; the UK smiled.",
            together: [["United Kingdom", "Britain", "UK"]]),
        ChainCase(
            "a capital that acts is its country", "Ukraine asked for help. Kyiv rejected the offer.",
            together: [["Ukraine", "Kyiv"]]),
        ChainCase(
            "a capital where something happens is the city", "Ukraine asked for help. The envoys met in Kyiv.",
            apart: [["Ukraine", "Kyiv"]]),
        ChainCase(
            "State of Texas is Texas", "Texas paid. The State of Texas had no choice.",
            together: [["Texas", "State of Texas"]]),
        ChainCase(
            "an apposition goes to its name", "Igor Novak, the head of the agency, resigned.",
            together: [["Igor Novak", "the head"]]),
        ChainCase(
            "a predicate goes to its subject", "Nina Vik is a biologist.", together: [["Nina Vik", "a biologist"]]),
        ChainCase(
            "a negated predicate does not", "Nina Vik is not a biologist.", apart: [["Nina Vik", "a biologist"]]),
        ChainCase(
            "a role goes back to who holds it", "President Milan Horak spoke on Monday. The president left early.",
            together: [["Milan Horak", "The president"]]),
        ChainCase(
            "a role goes to nobody else", "President Milan Horak met Anna Berg. The minister left early.",
            apart: [["Milan Horak", "The minister"], ["Anna Berg", "The minister"]]),
        ChainCase(
            "he goes to a man, she to a woman", "Anna Berg met Peter Holm. She smiled, and he left.",
            together: [["Anna Berg", "She"], ["Peter Holm", "he"]], apart: [["Anna Berg", "he"]]),
        ChainCase(
            "it goes to a body", "The Nordic Bank closed. It had lost money.", together: [["Nordic Bank", "It"]]),
        ChainCase("it goes to no person", "Anna Berg spoke. It was late.", apart: [["Anna Berg", "It"]]),
        ChainCase(
            "a reflexive goes to its subject", "Peter Holm blamed himself.", together: [["Peter Holm", "himself"]]),
        ChainCase(
            "an object pronoun is not its subject", "Peter Holm met Karl Vik. Karl Vik thanked him.",
            together: [["Peter Holm", "him"]], apart: [["Karl Vik", "him"]]),
        ChainCase(
            "a possessive goes to its subject", "Maria Lopez sold her house.", together: [["Maria Lopez", "her"]]),
        ChainCase(
            "I inside of a quotation is the speaker", "\"I am tired,\" Anna Berg said.", together: [["Anna Berg", "I"]]),
        ChainCase("a person is no place", "Jordan Blake flew to Jordan.", apart: [["Jordan Blake", "Jordan"]]),
        ChainCase(
            "the talks take up the talks", "Talks with Iran began in Geneva. The talks ended on Monday.",
            together: [["Talks", "The talks"]]),
        ChainCase(
            "talks in two places are two", "The talks in Geneva failed. The talks in Oslo went on.",
            apart: [["The talks", "The talks#2"]]),
        ChainCase(
            "delegations of two countries are two", "The Russian delegation left. The Ukrainian delegation stayed.",
            apart: [["The Russian delegation", "The Ukrainian delegation"]]),
        ChainCase(
            "a delegation is taken up by its country", "The Russian delegation arrived. The Russian delegation left.",
            together: [["The Russian delegation", "The Russian delegation#2"]]),
        ChainCase(
            "a company goes back to its name", "Acme Motors closed a plant. The company lost money.",
            together: [["Acme Motors", "The company"]]),
        ChainCase(
            "the short form of a company is the company", "Acme Motors Inc. closed a plant. Acme Motors lost money.",
            together: [["Acme Motors Inc.", "Acme Motors"]]),
        ChainCase(
            "two bodies of one word are two", "The Supreme Court ruled. The Court of Appeal agreed.",
            apart: [["Supreme Court", "Court of Appeal"]]),
        ChainCase(
            "the Soviet Union is not Russia", "The Soviet Union fell. Russia remained.",
            apart: [["Soviet Union", "Russia"]]),
        ChainCase(
            "they together are no single person", "Anna Berg and Peter Holm left. They were tired.",
            apart: [["Anna Berg", "They"], ["Peter Holm", "They"]]),
        ChainCase(
            "two women of one last name stay apart", "Emma Stone met Lucy Stone. Lucy Stone smiled.",
            together: [["Lucy Stone", "Lucy Stone#2"]], apart: [["Emma Stone", "Lucy Stone"]]),
        ChainCase(
            "a weekday and its date are one day", "It happened on Tuesday, September 1, 2015.",
            together: [["Tuesday", "September 1, 2015"]]),
        ChainCase(
            "a text gives a further name",
            "The village of Nordhafen, also known as Kaltenburg, lies on the coast. He lives in Kaltenburg.",
            together: [["Nordhafen", "Kaltenburg"]]),
        ChainCase(
            "a further name goes to what stands before it",
            "NASA opened the hangar, known as Bay Seven Hall, in Houston.", apart: [["NASA", "Bay Seven Hall"]]),
        ChainCase(
            "a country's name is left out of its body's",
            "The Kenyan Navy sent a ship. Officers of the Navy went aboard.",
            together: [["Kenyan Navy", "Navy"]]),
        ChainCase(
            "who is named after a land is not the land",
            "Caroline of Nassau lived in Dresden. Her father ruled Nassau.",
            apart: [["Caroline of Nassau", "Nassau"]]),
    ]
}
