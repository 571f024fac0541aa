import Testing

/// What is read from one sentence: the words, and for each statement "predicate | subject | slot=value | …".
///
/// Slots: object, event, title, place, content (a part of it), quote, polarity, modality, time, until, source (innermost), sources (how
/// many), capacity. An unnamed subject stands in brackets; "-" is no subject. A line that begins with "no " must have no match.
struct StatementCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let expected: [String]

    init(_ sentence: String, _ expected: String...) {
        self.sentence = sentence
        self.expected = expected
    }

    var testDescription: String { sentence }
}

enum StatementCases {
    static let holdsRole: [StatementCase] = [
        StatementCase(
            "Peruvian President Rosa Quispe arrived early.", "holds-role | Rosa Quispe | object=Peru | title=President"),
        StatementCase(
            "Deputy Finance Minister Karel Novak of the Czech Republic spoke briefly.",
            "holds-role | Karel Novak | title=Deputy Finance Minister"),
        StatementCase(
            "Kenya's foreign minister Amina Otieno resigned.",
            "holds-role | Amina Otieno | object=Kenya | title=foreign minister"),
        StatementCase(
            "Lars Holm, the head of the Nordic Bank, smiled.",
            "holds-role | Lars Holm | object=Nordic Bank | title=head"),
        StatementCase(
            "The Danish prime minister, Mette Lund, opened the session.",
            "holds-role | Mette Lund | object=Denmark | title=prime minister"),
        StatementCase(
            "Tomas Vega is the mayor of Seville.", "holds-role | Tomas Vega | object=Seville | title=mayor"),
        StatementCase(
            "Helen Carter became chancellor of Austria in 2019.",
            "holds-role | Helen Carter | object=Austria | title=chancellor | time=2019"),
        StatementCase(
            "Paulo Mendes served as ambassador of Brazil.",
            "holds-role | Paulo Mendes | object=Brazil | title=ambassador"),
        StatementCase(
            "Ruth Adler will become director of the World Bank.",
            "holds-role | Ruth Adler | object=World Bank | modality=planned"),
        StatementCase(
            "Ivan Petrov is not the president of Bulgaria.",
            "holds-role | Ivan Petrov | object=Bulgaria | polarity=negated"),
        StatementCase(
            "Macron's adviser Claire Dumas left the room.", "holds-role | Claire Dumas | title=adviser"),
        StatementCase(
            "Secretary of State Daniel Brooks flew home to the United States.",
            "holds-role | Daniel Brooks | title=Secretary of State"),
        StatementCase(
            "Former president Luis Ortega of Bolivia died.",
            "holds-role | Luis Ortega | object=Bolivia | title=Former president"),
        StatementCase(
            "Sara Lind, who is the chairwoman of the Green Party, laughed.",
            "holds-role | Sara Lind | object=Green Party | title=chairwoman"),
        StatementCase(
            "Presidents Joao Silva of Portugal and Pedro Ruiz of Spain signed the treaty.",
            "holds-role | Joao Silva | object=Portugal", "agrees | Joao Silva | content=treaty"),
        StatementCase(
            "The company's lawyer, Nina Roth, declined to comment.", "holds-role | Nina Roth | title=lawyer"),
        StatementCase("Queen Margrethe waved.", "no says | Margrethe", "no meets | Margrethe"),
        StatementCase(
            "He met French Defense Minister Paul Girard.",
            "holds-role | Paul Girard | object=France | title=Defense Minister"),
    ]

    static let appoints: [StatementCase] = [
        StatementCase(
            "President Maria Costa appointed Jorge Leal as finance minister.",
            "appoints | Maria Costa | object=Jorge Leal | title=finance minister"),
        StatementCase(
            "Anna Berg was appointed minister of health by the president.",
            "appoints | [the president] | object=Anna Berg"),
        StatementCase(
            "Emil Varga was fired by Peter Szabo.", "appoints | Peter Szabo | object=Emil Varga | polarity=negated"),
        StatementCase(
            "Greta Olsen resigned on Friday.",
            "appoints | Greta Olsen | object=Greta Olsen | polarity=negated | time=2025-05"),
        StatementCase(
            "Karim Haddad stepped down as chairman of the party.",
            "appoints | Karim Haddad | object=Karim Haddad | polarity=negated"),
        StatementCase(
            "The resignation of Hugo Stein surprised investors.",
            "appoints | Hugo Stein | object=Hugo Stein | polarity=negated"),
        StatementCase(
            "Elena Popa will nominate Dan Ionescu as judge.",
            "appoints | Elena Popa | object=Dan Ionescu | modality=planned"),
        StatementCase("Marta Ruiz has not resigned.", "appoints | Marta Ruiz | object=Marta Ruiz | polarity=affirmed"),
        StatementCase(
            "Mayor Igor Wolf of Linz resigned on 3 May 2025.", "holds-role | Igor Wolf | until=2025-05-03"),
    ]

    static let leads: [StatementCase] = [
        StatementCase("Yusuf Demir leads the Turkish delegation.", "leads | Yusuf Demir"),
        StatementCase("Nora Falk heads the European Commission.", "leads | Nora Falk | object=European Commission"),
        StatementCase(
            "The World Health Organization is headed by Tedros Alemu.",
            "leads | Tedros Alemu | object=World Health Organization"),
        StatementCase(
            "Labour Party leader Owen Price smiled.", "leads | Owen Price | object=Labour Party",
            "holds-role | Owen Price | title=leader"),
        StatementCase("Minority leader Beth Crane left.", "no leads | Beth Crane"),
        StatementCase("Rita Moss led the horse to the water.", "no leads | Rita Moss"),
    ]

    static let memberOf: [StatementCase] = [
        StatementCase("Nigeria joined the African Union.", "member-of | Nigeria | object=African Union"),
        StatementCase("Sweden will join NATO.", "member-of | Sweden | object=NATO | modality=planned"),
        StatementCase(
            "Norway has not joined the European Union.", "member-of | Norway | object=European Union | polarity=negated"
        ),
        StatementCase(
            "Alice Byrne of the Scottish National Party objected.",
            "member-of | Alice Byrne | object=Scottish National Party"),
        StatementCase("Robert Hale is a member of the Labour Party.", "member-of | Robert Hale | object=Labour Party"),
        StatementCase("Croatia belongs to the European Union.", "member-of | Croatia | object=European Union"),
        StatementCase("Republican senator Bill Harper voted early.", "member-of | Bill Harper | object=Republican"),
    ]

    static let attends: [StatementCase] = [
        StatementCase("Olaf Krause attended the summit in Vienna.", "attends | Olaf Krause | event=summit"),
        StatementCase(
            "Olaf Krause will not attend the summit.",
            "attends | Olaf Krause | event=summit | polarity=negated | modality=planned"),
        StatementCase(
            "Dilma Rocha may attend the conference.", "attends | Dilma Rocha | event=conference | modality=possible"),
        StatementCase(
            "Ken Sato and Mei Lin took part in the talks.", "attends | Ken Sato | event=talks",
            "attends | Mei Lin | event=talks"),
        StatementCase("Iran participated in the negotiations.", "attends | Iran | event=negotiations"),
        StatementCase("Victor Orsi skipped the meeting.", "attends | Victor Orsi | event=meeting | polarity=negated"),
        StatementCase("Egypt boycotted the conference.", "attends | Egypt | event=conference | polarity=negated"),
        StatementCase(
            "Carla Nunes plans to attend the summit.", "attends | Carla Nunes | event=summit | modality=planned"),
        StatementCase(
            "Carla Nunes refused to attend the summit.", "attends | Carla Nunes | event=summit | polarity=negated"),
        StatementCase(
            "If invited, Jan Visser would attend the talks if they were held in Geneva.",
            "attends | Jan Visser | event=talks | modality=conditional"),
        StatementCase(
            "Speaking briefly, Lena Hoff said at the conference that growth was slow.",
            "attends | Lena Hoff | event=conference"),
        StatementCase("Ahmed Nasser joined the talks.", "attends | Ahmed Nasser | event=talks"),
        StatementCase("No minister attended the ceremony.", "attends | [No minister] | polarity=negated"),
        StatementCase("The Polish president's absence from the summit was noted.", "attends"),
    ]

    static let travels: [StatementCase] = [
        StatementCase("Julia Brandt travelled to Tokyo.", "travels-to | Julia Brandt | object=Tokyo"),
        StatementCase(
            "Julia Brandt will travel to Japan on Monday.",
            "travels-to | Julia Brandt | object=Japan | modality=planned"),
        StatementCase("Marco Bianchi visited Warsaw.", "travels-to | Marco Bianchi | object=Warsaw"),
        StatementCase(
            "Marco Bianchi is not going to Warsaw.", "travels-to | Marco Bianchi | object=Warsaw | polarity=negated"),
        StatementCase(
            "Tariq Aziz flew to Paris for the negotiations.", "travels-to | Tariq Aziz | object=Paris",
            "attends | Tariq Aziz"),
        StatementCase("Emma Stone's visit to Canada was postponed.", "travels-to | Emma Stone | object=Canada"),
        StatementCase("Pavel Kral was en route to Berlin.", "travels-to | Pavel Kral | object=Berlin"),
        StatementCase("Prices went to new heights.", "no travels-to"),
    ]

    static let meets: [StatementCase] = [
        StatementCase("Angela Roth met Carlos Diaz in Madrid.", "meets | Angela Roth | object=Carlos Diaz"),
        StatementCase("Angela Roth met with Carlos Diaz.", "meets | Angela Roth | object=Carlos Diaz"),
        StatementCase(
            "Angela Roth and Carlos Diaz met on Tuesday.", "meets | Angela Roth | object=Carlos Diaz",
            "meets | Carlos Diaz | object=Angela Roth"),
        StatementCase("Angela Roth will meet Carlos Diaz.", "meets | Angela Roth | modality=planned"),
        StatementCase("Angela Roth did not meet Carlos Diaz.", "meets | Angela Roth | polarity=negated"),
        StatementCase(
            "Angela Roth agreed to meet Carlos Diaz.", "meets | Angela Roth | object=Carlos Diaz | modality=planned"),
        StatementCase("Angela Roth declined to meet Carlos Diaz.", "meets | Angela Roth | polarity=negated"),
        StatementCase("Angela Roth held talks with Carlos Diaz.", "meets | Angela Roth | object=Carlos Diaz"),
        StatementCase("The road meets the river.", "no meets"),
        StatementCase(
            "Joan Mills urged Piet Bakker to meet Ines Lopez.", "no meets | Piet Bakker",
            "demands | Joan Mills | object=Piet Bakker"),
        StatementCase(
            "Hana Kovac is expected to meet Milan Babic.", "meets | Hana Kovac | object=Milan Babic | modality=possible"
        ),
        StatementCase("Hana Kovac is scheduled to meet Milan Babic.", "meets | Hana Kovac | modality=planned"),
    ]

    static let takesPlace: [StatementCase] = [
        StatementCase("The election took place on Sunday.", "takes-place | election | time=2025-05-11"),
        StatementCase("The summit will be held in Oslo.", "takes-place | summit | object=Oslo | modality=planned"),
        StatementCase(
            "The talks were held in Geneva on 4 May 2025.", "takes-place | talks | object=Geneva | time=2025-05-04"),
        StatementCase("The conference was cancelled.", "takes-place | conference | polarity=negated"),
        StatementCase("The negotiations began in March.", "takes-place | negotiations"),
        StatementCase("The trial is scheduled for Friday.", "takes-place | trial | modality=planned"),
        StatementCase("The referendum did not take place.", "takes-place | referendum | polarity=negated"),
        StatementCase(
            "Should the talks take place, Kenya will host them.", "takes-place | talks | modality=conditional"),
        StatementCase("Protesters want the elections to be held soon.", "no takes-place | elections | modality=actual"),
    ]

    static let says: [StatementCase] = [
        StatementCase(
            "Ole Hansen said the budget was too small.", "says | Ole Hansen | content=the budget was too small"),
        StatementCase(
            "Ole Hansen said that the budget was too small.", "says | Ole Hansen | content=the budget was too small"),
        StatementCase("The budget is too small, Ole Hansen said.", "says | Ole Hansen | content=budget is too small"),
        StatementCase(
            "“The budget is far too small,” Ole Hansen said.", "says | Ole Hansen | quote=The budget is far too small"),
        StatementCase(
            "\"The budget is far too small,\" said Ole Hansen.", "says | Ole Hansen | quote=The budget is far too small"
        ),
        StatementCase("Ole Hansen said: \"We need more money.\"", "says | Ole Hansen | quote=We need more money"),
        StatementCase(
            "\"We need more money,\" said Ole Hansen. \"Nobody here will pay for that.\"",
            "says | Ole Hansen | quote=We need more money", "says | Ole Hansen | quote=Nobody here will pay"),
        StatementCase(
            "Ole Hansen told Reuters that the mine would close.",
            "says | Ole Hansen | object=Reuters | content=the mine would close"),
        StatementCase(
            "A government official told Reuters that the mine would close.",
            "says | [A government official] | object=Reuters"),
        StatementCase("According to Ole Hansen, the mine is safe.", "says | Ole Hansen | content=the mine is safe"),
        StatementCase("The mine is safe, according to Ole Hansen.", "says | Ole Hansen | content=The mine is safe"),
        StatementCase("Ole Hansen called the plan a disaster.", "says | Ole Hansen | content=the plan a disaster"),
        StatementCase("Ole Hansen described the plan as \"a disaster\".", "says | Ole Hansen | quote=a disaster"),
        StatementCase("The court ruled that the law was void.", "says | [The court] | content=the law was void"),
        StatementCase("Critics claim that the law is unfair.", "says | [Critics] | content=the law is unfair"),
        StatementCase("Ole Hansen and Ida Moe said the mine would close.", "says | Ole Hansen", "says | Ida Moe"),
        StatementCase("Ole Hansen announced a new tax.", "says | Ole Hansen | content=a new tax"),
        StatementCase(
            "Ole Hansen noted that Spain had signed the pact, and mentioned a new deadline.",
            "says | Ole Hansen | content=a new deadline",
            "no says | Spain"),
        StatementCase("Ole Hansen asked whether the mine was safe.", "no says | mine"),
        StatementCase("The sign reads well.", "no says"),
        StatementCase("He can say what he wants.", "no says | He"),
    ]

    static let demands: [StatementCase] = [
        StatementCase("Chile demanded an apology.", "demands | Chile | content=an apology"),
        StatementCase(
            "Chile urged Bolivia to open the border.", "demands | Chile | object=Bolivia | content=open the border"),
        StatementCase(
            "Chile called on Bolivia to open the border.", "demands | Chile | object=Bolivia | content=open the border"),
        StatementCase("Chile called for an inquiry.", "demands | Chile | content=an inquiry"),
        StatementCase(
            "Chile asked Bolivia to open the border.", "demands | Chile | object=Bolivia | content=open the border"),
        StatementCase("Bolivia was asked to open the border.", "demands | - | object=Bolivia"),
        StatementCase("Bolivia was urged by Chile to open the border.", "demands | Chile | object=Bolivia"),
        StatementCase(
            "Chile's demands for Bolivia to leave angered many.", "demands | Chile | object=Bolivia | content=leave"),
        StatementCase(
            "Chile insists that Bolivia withdraw.", "demands | Chile | content=Bolivia withdraw", "no says | Chile"),
        StatementCase("Chile did not ask Bolivia to leave.", "demands | Chile | polarity=negated"),
        StatementCase(
            "Chile invited Peru and Bolivia to join the project.", "demands | Chile | object=Peru",
            "demands | Chile | object=Bolivia"),
        StatementCase("Chile may demand compensation.", "demands | Chile | modality=possible"),
    ]

    static let rejects: [StatementCase] = [
        StatementCase("Greece rejected the proposal.", "rejects | Greece | content=the proposal"),
        StatementCase("The proposal was rejected by Greece.", "rejects | Greece | content=The proposal"),
        StatementCase("Greece refused to sign the treaty.", "rejects | Greece | content=to sign the treaty"),
        StatementCase("Greece ruled out a compromise.", "rejects | Greece | content=a compromise"),
        StatementCase("Greece denied the report.", "rejects | Greece | content=the report"),
        StatementCase(
            "Greece and Malta condemned the attack.", "rejects | Greece | content=the attack",
            "rejects | Malta | content=the attack"),
        StatementCase("Greece did not reject the proposal.", "rejects | Greece | polarity=negated"),
        StatementCase("Greece is unwilling to negotiate.", "rejects | Greece | content=to negotiate"),
        StatementCase("Greece is not prepared to negotiate.", "rejects | Greece | content=to negotiate"),
        StatementCase("Greece accused Malta of smuggling.", "rejects | Greece | object=Malta"),
        StatementCase("Jonas Ek disagrees with Sven Dahl.", "rejects | Jonas Ek | object=Sven Dahl"),
        StatementCase("Jonas Ek is a critic of Russia.", "rejects | Jonas Ek | object=Russia"),
        StatementCase("Jonas Ek voted against the bill.", "rejects | Jonas Ek | content=the bill"),
        StatementCase(
            "Jonas Ek expressed opposition to the bill.", "rejects | Jonas Ek | content=the bill", "no says | Jonas Ek"),
        StatementCase("Turkey does not recognize Cyprus.", "rejects | Turkey | object=Cyprus"),
    ]

    static let agrees: [StatementCase] = [
        StatementCase("Ghana accepted the offer.", "agrees | Ghana | content=the offer"),
        StatementCase("Ghana agreed to pay the debt.", "agrees | Ghana | content=pay the debt"),
        StatementCase(
            "Ghana and Togo agreed on a ceasefire.", "agrees | Ghana | object=Togo | content=a ceasefire",
            "agrees | Togo | object=Ghana"),
        StatementCase("Ghana agreed with Togo on a ceasefire.", "agrees | Ghana | object=Togo"),
        StatementCase("Ghana signed the treaty.", "agrees | Ghana | content=the treaty"),
        StatementCase("Ghana has not ratified the treaty.", "agrees | Ghana | content=the treaty | polarity=negated"),
        StatementCase("Ghana could not agree on a budget.", "agrees | Ghana | polarity=negated | modality=actual"),
        StatementCase("Ghana will support the plan.", "agrees | Ghana | content=the plan | modality=planned"),
        StatementCase("The treaty was signed by Ghana.", "agrees | Ghana | content=The treaty"),
        StatementCase("Britain voted to leave the bloc.", "agrees | United Kingdom | content=leave the bloc"),
        StatementCase("Ghana has yet to accept the offer.", "agrees | Ghana | content=the offer | polarity=negated"),
    ]

    static let sources: [StatementCase] = [
        StatementCase(
            "Dana Levi confirmed that Noam Katz would not attend the talks.",
            "attends | Noam Katz | polarity=negated | modality=planned | source=Dana Levi | sources=1",
            "says | Dana Levi"),
        StatementCase(
            "A White House official told Reuters that Noam Katz would not attend the talks.",
            "attends | Noam Katz | polarity=negated | source=A White House official | sources=2"),
        StatementCase("Noam Katz attended the talks.", "attends | Noam Katz | sources=0"),
        StatementCase(
            "According to Dana Levi, Noam Katz attended the talks.", "attends | Noam Katz | source=Dana Levi"),
        StatementCase(
            "Reuters reported that Dana Levi said Noam Katz had met Omri Gal.",
            "meets | Noam Katz | object=Omri Gal | source=Dana Levi | sources=2", "says | Dana Levi | source=Reuters"),
        StatementCase(
            "Dana Levi said that President Noam Katz of Israel had left.", "holds-role | Noam Katz | sources=0"),
        StatementCase(
            "\"I met Omri Gal in Haifa,\" said Dana Levi.", "meets | Dana Levi | object=Omri Gal | source=Dana Levi"),
        StatementCase(
            "Noam Katz reportedly attended the talks.", "attends | Noam Katz | modality=possible | source=reportedly"),
        StatementCase("Noam Katz attended the talks, as Dana Levi noted.", "attends | Noam Katz | source=Dana Levi"),
        StatementCase(
            "Statements from Russian officials indicated that Noam Katz did not intend to meet Omri Gal.",
            "meets | Noam Katz | polarity=negated | modality=planned | source=Russian officials",
            "says | [Russian officials]"),
    ]

    static let all =
        holdsRole + appoints + leads + memberOf + attends + travels + meets + takesPlace + says + demands + rejects
        + agrees + sources + settings + requests + lists + happenings
}
