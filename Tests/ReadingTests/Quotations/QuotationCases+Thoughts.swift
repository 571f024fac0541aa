/// What is thought, known, found, denied, and said about what others say.
extension QuotationCases {
    static let thoughts: [QuotationCase] = [
        QuotationCase(
            "Analysts believe that the currency will recover.",
            "indirect | Analysts | that the currency will recover | cue=believe"),
        QuotationCase(
            "I think the trial was fair.", "indirect | I | the trial was fair | cue=think"),
        QuotationCase(
            "The villagers feared that the river would rise again.",
            "indirect | The villagers | that the river would rise again | cue=feared"),
        QuotationCase(
            "He knew that the ship was lost.", "indirect | He | that the ship was lost | cue=knew"),
        QuotationCase(
            "The guards noticed that a window was open.",
            "indirect | The guards | that a window was open | cue=noticed"),
        QuotationCase(
            "The minister is aware that the hospital has no beds.",
            "indirect | The minister | that the hospital has no beds | cue=aware"),
        QuotationCase(
            "Please make sure that the gate is locked.", "no indirect | it | any"),
        QuotationCase(
            "It is clear that the plan has failed.", "no any | It | any"),
        QuotationCase(
            "The results suggest that sleep helps memory.",
            "indirect | The results | that sleep helps memory | cue=suggest"),
        QuotationCase(
            "This shows how fragile the peace is.", "indirect | This | how fragile the peace is | cue=shows"),
        QuotationCase(
            "They do not know where to go.", "indirect | They | where to go | cue=know | polarity=negated"),
        QuotationCase(
            "The judge rejected her claim that the jury was bribed.",
            "indirect | her | that the jury was bribed | cue=claim"),
        QuotationCase(
            "The lawyer's argument is that the search was illegal.",
            "indirect | The lawyer | that the search was illegal | cue=argument"),
    ]

    static let polarity: [QuotationCase] = [
        QuotationCase(
            "The company denied that it had dumped the waste.",
            "indirect | The company | that it had dumped the waste | cue=denied | polarity=negated"),
        QuotationCase(
            "The company did not deny that it had dumped the waste.",
            "indirect | The company | that it had dumped the waste | polarity=affirmed"),
        QuotationCase(
            "Officials did not say why the flight was cancelled.",
            "indirect | Officials | why the flight was cancelled | polarity=negated"),
        QuotationCase(
            "She never said that the house was hers.",
            "indirect | She | that the house was hers | polarity=negated"),
        QuotationCase(
            "The spokesman said that the firm was not to blame.",
            "indirect | The spokesman | that the firm was not to blame | polarity=affirmed"),
    ]

    static let nested: [QuotationCase] = [
        QuotationCase(
            "According to the Herald, the mayor said the bridge was unsafe.",
            "indirect | the Herald | the mayor said the bridge was unsafe | cue=According to",
            "indirect | the mayor | the bridge was unsafe | in=the mayor said the bridge was unsafe"),
        QuotationCase(
            "The guide said he believes that the cave is ancient.",
            "indirect | The guide | he believes that the cave is ancient | cue=said",
            "indirect | he | that the cave is ancient | cue=believes | in=he believes that the cave is ancient"),
        QuotationCase(
            "\"I think the bridge is unsafe,\" said Mayor Helena Voss.",
            "direct | Mayor Helena Voss | I think the bridge is unsafe, | cue=said",
            "indirect | I | the bridge is unsafe | cue=think | name=Helena Voss"),
        QuotationCase(
            "Police said witnesses told them that the car was red.",
            "indirect | Police | witnesses told them that the car was red",
            "indirect | witnesses | that the car was red | cue=told"),
    ]
}
