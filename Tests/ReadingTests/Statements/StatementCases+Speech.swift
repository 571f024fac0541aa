/// Sentences for what is told once and holds for what follows, for requests that are carried out, and for titles and
/// events that several names share.
extension StatementCases {
    static let settings: [StatementCase] = [
        StatementCase(
            "At the opening of the Lisbon summit, President Ana Reis called for a common tax. She added that Portugal was ready to pay more.",
            "demands | Ana Reis | event=Lisbon summit | content=a common tax",
            "says | Ana Reis | event=Lisbon summit | content=Portugal was ready to pay more",
            "attends | Ana Reis | event=Lisbon summit"),
        StatementCase(
            "During the conference in Oslo, Minister Karel Novak criticised the tax. He claimed the farmers were suffering.",
            "rejects | Karel Novak | content=the tax",
            "says | Karel Novak | event=conference | content=the farmers were suffering"),
        StatementCase(
            "Mayor Otto Brandt, speaking to the BBC, said that the bridge was safe. \"We checked every bolt,\" he added.",
            "says | Otto Brandt | object=BBC | content=the bridge was safe",
            "says | Otto Brandt | object=BBC | content=We checked every bolt"),
        StatementCase(
            "Karin Olsen speaking to the Harbour Council called the tunnel \"a waste of money\".",
            "says | Karin Olsen | object=Harbour Council | content=the tunnel \"a waste of money\""),
        StatementCase(
            "Nora Lund told the BBC that the ferry would sail. Karel Novak said that the port was closed.",
            "says | Nora Lund | object=BBC | content=the ferry would sail",
            "no says | Karel Novak | object=BBC"),
        StatementCase(
            "Nora Lund told the BBC that the ferry would sail.\n\nNora Lund said that the port was closed.",
            "no says | Nora Lund | object=BBC | content=the port was closed"),
        StatementCase(
            "\"I told Ann Lee that the deal was dead,\" said Senator Paul Hart.",
            "says | Paul Hart | object=Ann Lee | content=the deal was dead | source=Paul Hart"),
        StatementCase(
            "The plan will fail, argued the government's lawyer, Marta Ruiz.",
            "says | Marta Ruiz | content=The plan will fail", "holds-role | Marta Ruiz | title=lawyer"),
    ]

    static let requests: [StatementCase] = [
        StatementCase(
            "Parliament closed the mine at the behest of Prime Minister Mette Lund.",
            "demands | Mette Lund | object=Parliament | content=closed the mine",
            "agrees | Parliament | object=Mette Lund | content=closed the mine"),
        StatementCase(
            "The parade was cancelled at the request of Governor Luis Ortega.",
            "demands | Luis Ortega | content=The parade was cancelled", "no agrees | Luis Ortega"),
        StatementCase(
            "At the request of the governor of Texas, the Pentagon sent troops to the border.",
            "demands | [the governor of Texas] | object=Pentagon | content=sent troops to the border"),
        StatementCase(
            "The council complied with the request of Mayor Otto Brandt to close the park.",
            "demands | Otto Brandt | content=to close the park",
            "agrees | [The council] | object=Otto Brandt"),
        StatementCase(
            "NATO rejected Mette Lund's request to close the airport.",
            "demands | Mette Lund | object=NATO | content=to close the airport"),
        StatementCase(
            "The senator demanded Paul Wirth's resignation.",
            "demands | [The senator] | object=Paul Wirth | content=Paul Wirth's resignation"),
        StatementCase(
            "The Pentagon accused Mining Corp of poisoning the river.",
            "says | Pentagon | content=accused Mining Corp of poisoning the river",
            "rejects | Pentagon | object=Mining Corp | content=poisoning the river"),
        StatementCase(
            "Kenya allowed foreign troops on its soil.", "agrees | Kenya | content=foreign troops"),
        StatementCase(
            "Norway denied all claims that the ships were sunk.", "no says | Norway"),
        StatementCase(
            "Karel Novak kept Ana Reis from attending the summit.",
            "attends | Ana Reis | event=summit | polarity=negated", "no attends | Karel Novak"),
        StatementCase(
            "The storm allowed the ships no rest.", "no agrees"),
        StatementCase(
            "Reportedly, Amina Otieno and Mette Lund have been at odds over the budget.",
            "rejects | Amina Otieno | object=Mette Lund | content=the budget | modality=possible"),
        StatementCase(
            "Amina Otieno accused the BBC of lying.", "says | Amina Otieno | content=lying",
            "no demands | Amina Otieno"),
    ]

    static let lists: [StatementCase] = [
        StatementCase(
            "Senators Paul Hart of Ohio and Rita Gomez of Texas attended the hearing.",
            "holds-role | Paul Hart | object=Ohio", "holds-role | Rita Gomez | object=Texas",
            "attends | Paul Hart | event=hearing", "attends | Rita Gomez | event=hearing"),
        StatementCase(
            "Presidents Ana Reis of Portugal and Jan Kok of Suriname signed the treaty.",
            "holds-role | Ana Reis | object=Portugal", "holds-role | Jan Kok | object=Suriname",
            "agrees | Ana Reis | content=the treaty", "agrees | Jan Kok | content=the treaty"),
        StatementCase(
            "President Ana Reis of Portugal and Jan Kok of Suriname signed the treaty.",
            "holds-role | Ana Reis | object=Portugal", "no holds-role | Jan Kok"),
        StatementCase(
            "Helen Carter became leader of the Green Party and mayor of Bristol in 2019.",
            "holds-role | Helen Carter | object=Green Party | title=leader",
            "holds-role | Helen Carter | object=Bristol | title=mayor | time=2019"),
        StatementCase(
            "The task of leading the Kenyan delegation was given to Amina Otieno.",
            "leads | Amina Otieno | object=Kenyan delegation"),
        StatementCase(
            "The job of heading the World Bank fell to Lars Holm.", "leads | Lars Holm | object=World Bank"),
        StatementCase(
            "The job of heading the World Bank was difficult.", "no leads"),
        StatementCase(
            "Athens expelled the Libyan ambassador to Greece over the agreement.",
            "appoints | Greece | title=Libyan ambassador to Greece | polarity=negated"),
        StatementCase(
            "President Ana Reis will name a new finance minister next week.",
            "appoints | Ana Reis | title=new finance minister | modality=planned"),
        StatementCase(
            "Karin Olsen became leader of the Labour Party and prime minister after Theresa May stepped down on July 24.",
            "holds-role | Karin Olsen | title=prime minister", "no appoints | Karin Olsen"),
        StatementCase(
            "Karin Olsen, who led the petition, smiled.", "leads | Karin Olsen | object=the petition"),
        StatementCase(
            "Parliament brought down Mette Lund's government.",
            "leads | Mette Lund | object=Mette Lund's government"),
    ]

    static let happenings: [StatementCase] = [
        StatementCase(
            "Ministers met in Geneva for a climate summit on Monday.",
            "takes-place | climate summit | object=Geneva | time=2025-05-12",
            "attends | [Ministers] | event=climate summit"),
        StatementCase(
            "Libya, where a civil war is underway, closed its airports.", "takes-place | civil war"),
        StatementCase(
            "In a phone call in late April, Nora Lund urged Karel Novak to sign the treaty.",
            "takes-place | a phone call | time=2025-04",
            "demands | Nora Lund | object=Karel Novak | content=to sign the treaty"),
        StatementCase(
            "Nora Lund described the call with Karel Novak as \"friendly\".",
            "says | Nora Lund | event=the call with Karel Novak"),
        StatementCase(
            "Mette Lund opposes a hasty Brexit.", "rejects | Mette Lund | event=Brexit | content=a hasty Brexit"),
        StatementCase(
            "Amina Otieno was on a trip to Peru.", "travels-to | Amina Otieno | object=Peru"),
        StatementCase(
            "Karel Novak paid a visit to Norway.", "travels-to | Karel Novak | object=Norway"),
        StatementCase(
            "Karel Novak said so in a video released in conjunction with a visit to Norway.",
            "travels-to | Karel Novak | object=Norway"),
        StatementCase(
            "Karel Novak and Ana Reis confirmed their travel to Norway on May 20.",
            "travels-to | Karel Novak | object=Norway | time=2025-05-20 | modality=planned",
            "travels-to | Ana Reis | object=Norway | time=2025-05-20 | modality=planned"),
        StatementCase(
            "Pentagon Names Paul Hart as Envoy\n\nThe Pentagon said nothing about Paul Hart.",
            "appoints | Pentagon | object=Paul Hart | title=Envoy"),
        StatementCase(
            "The Guardian reported that Paul Hart, who served as ambassador of Canada until 2008, would lose.",
            "holds-role | Paul Hart | object=Canada | sources=0"),
        StatementCase(
            "Turkey does not recognise Cyprus.", "rejects | Turkey | object=Cyprus | content=recognise Cyprus",
            "no agrees | Turkey"),
        StatementCase(
            "Karel Novak criticised the trip to Norway.", "no travels-to | Karel Novak"),
        StatementCase(
            "The Hague Court ruled on Monday. The Supreme Court of India heard a case. The Hague Court met again. The court dismissed the claim.",
            "rejects | Hague Court | content=the claim"),
        StatementCase(
            "Critics say the law is a ploy to win votes, meaning that the poor would pay.",
            "says | [Critics] | content=a ploy to win votes", "no says | [Critics] | content=the poor would pay"),
    ]
}
