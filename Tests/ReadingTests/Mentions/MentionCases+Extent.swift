/// Names that go on in words beside them, and names that capitals do not show.
extension MentionCases {
    static let extents: [MentionCase] = [
        MentionCase(
            "a contest keeps its year", "She won two races at the 2014 Nordic Games in Oslo.",
            names: ["2014 Nordic Games:EVENT", "2014:DATE", "Oslo:GPE"], none: ["Nordic Games"]),
        MentionCase(
            "the kind of a water or mountain belongs to its name", "The boat went down the Tagus river to Lisbon.",
            names: ["Tagus river:LOC", "Lisbon:GPE"], none: ["Tagus"]),
        MentionCase(
            "any street of a town is no name", "The bag was found on an Ottawa street by a nurse.",
            names: ["Ottawa:GPE"], none: ["Ottawa street"]),
        MentionCase(
            "a byname belongs to the name", "The prize went to Karl \"Tiger\" Weber of Hamburg.",
            names: ["Karl \"Tiger\" Weber:PER", "Hamburg:GPE"], none: ["Tiger", "Weber"]),
        MentionCase(
            "a person ends before the next one's office",
            "Envoy Paul Winter and Foreign Minister Ruth Alder arrived in Cairo.",
            names: ["Paul Winter:PER", "Ruth Alder:PER", "Cairo:GPE"]),
        MentionCase(
            "half of a coordinated body is no name elsewhere",
            "Deputy Foreign Minister Ivan Petrov came with officials from the Foreign and Defense Ministries.",
            names: ["Ivan Petrov:PER", "Foreign:ORG", "Defense Ministries:ORG"],
            none: ["Foreign Minister Ivan Petrov"]),
        MentionCase(
            "a kind of thing after an article is no name", "The town became a Local Government Area in 1991.",
            none: ["Local Government Area"]),
        MentionCase(
            "a headline's person is told by the given name",
            "Patricia Okonjo Wins Third Term After Long Count\n\nThe count ended on Monday.",
            names: ["Patricia Okonjo:PER"], none: ["Patricia Okonjo Wins"]),
        MentionCase(
            "a date behind a name is no part of it", "Our guest was Patricia Okonjo Wednesday, March 4, 2009",
            names: ["Patricia Okonjo:PER", "Wednesday:DATE"]),
        MentionCase(
            "small letters name people where capitals are not cared for", "i think obama is great!!",
            names: ["obama:PER"]),
        MentionCase(
            "small letters are no names in prose", "The wall had a deep crack, and a mason came to mend it.",
            none: ["mason"]),
        MentionCase(
            "outcries are no names", "OMG this is the BEST video, Dude!!", none: ["OMG", "BEST", "Dude"]),
        MentionCase("who is greeted is a person", "hey Zoltan, come to Vienna!!", names: ["Zoltan:PER", "Vienna:GPE"]),
    ]
}
