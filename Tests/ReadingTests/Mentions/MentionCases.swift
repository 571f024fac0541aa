import Testing

/// What is a name in a few sentences: each "name:CLASS" must be found as a proper name, and none of the others.
struct MentionCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String
    let names: [String]
    let none: [String]

    init(_ rule: String, _ text: String, names: [String] = [], none: [String] = []) {
        self.rule = rule
        self.text = text
        self.names = names
        self.none = none
    }

    var testDescription: String { "\(rule): \(text)" }
}

enum MentionCases {
    static let boundaries: [MentionCase] = [
        MentionCase(
            "titles stay outside of the name", "President Milan Horak met Chancellor Ilse Brandt in Vienna.",
            names: ["Milan Horak:PER", "Ilse Brandt:PER", "Vienna:GPE"], none: ["President Milan Horak"]),
        MentionCase(
            "titles stay outside of the name", "Deputy Foreign Minister Pavel Sokolov left Minsk on Friday.",
            names: ["Pavel Sokolov:PER", "Minsk:GPE"],
            none: ["Foreign Minister Pavel Sokolov", "Minister Pavel Sokolov"]),
        MentionCase(
            "titles stay outside of the name",
            "Present were Defence Minister Rustem Aliyev and Trade Secretary Ludo Ames.",
            names: ["Rustem Aliyev:PER", "Ludo Ames:PER"],
            none: ["Defence Minister Rustem Aliyev", "Trade Secretary Ludo Ames"]),
        MentionCase(
            "a family name's ending tells a person", "The envoy called Horodetskiy a pathetic man.",
            names: ["Horodetskiy:PER"]),
        MentionCase(
            "titles stay outside of the name", "Comedian Anna Berger met Englishman Robert Marsh in Vienna.",
            names: ["Anna Berger:PER", "Robert Marsh:PER"], none: ["Comedian Anna Berger", "Englishman Robert Marsh"]),
        MentionCase(
            "titles stay outside of the name", "Mr. Okafor thanked Dr. Ruth Alder for her report.",
            names: ["Okafor:PER", "Ruth Alder:PER"], none: ["Mr. Okafor", "Dr. Ruth Alder"]),
        MentionCase(
            "titles stay outside of the name", "Secretary of State Helen Marsh will travel to Brussels.",
            names: ["Helen Marsh:PER", "Brussels:GPE"], none: ["State Helen Marsh"]),
        MentionCase(
            "titles stay outside of the name", "General Kofi Mensah commands the force.", names: ["Kofi Mensah:PER"],
            none: ["General Kofi Mensah"]),
        MentionCase(
            "titles stay outside of the name", "Senator Maria Lopez of Nevada voted against the bill.",
            names: ["Maria Lopez:PER", "Nevada:GPE"], none: ["Senator Maria Lopez"]),
        MentionCase(
            "titles stay outside of the name", "The bishop praised Pope Benedict XVI.", names: ["Benedict XVI:PER"],
            none: ["Pope Benedict XVI"]),
        MentionCase(
            "coordinated bodies are two names", "Officials from the Foreign and Defense Ministries took part.",
            names: ["Foreign:ORG", "Defense Ministries:ORG"], none: ["Foreign and Defense Ministries"]),
        MentionCase(
            "coordinated bodies are two names", "The Interior and Treasury Departments declined to comment.",
            names: ["Interior:ORG", "Treasury Departments:ORG"], none: ["Interior and Treasury Departments"]),
        MentionCase(
            "articles and possessives are no part of a name", "The BBC's reporters waited outside of the Pentagon.",
            names: ["BBC:ORG"], none: ["The BBC", "BBC's"]),
        MentionCase(
            "articles and possessives are no part of a name", "Kenya's parliament and Uganda's government agreed.",
            names: ["Kenya:GPE", "Uganda:GPE"], none: ["Kenya's", "Uganda's"]),
        MentionCase(
            "an office after a body's name is no part of it", "NASA Administrator Grace Holt spoke in Houston.",
            names: ["NASA:ORG", "Grace Holt:PER", "Houston:GPE"], none: ["NASA Administrator"]),
        MentionCase(
            "a person after a body's name is cut off",
            "The head of the Refugee Council Peter Demir told the BBC that it was too late.",
            names: ["Peter Demir:PER", "BBC:ORG"], none: ["Refugee Council Peter Demir"]),
        MentionCase(
            "particles belong to a name", "Ursula von der Leyen met Mark van Dijk in The Hague.",
            names: ["Ursula von der Leyen:PER", "Mark van Dijk:PER"], none: ["Leyen", "Dijk"]),
        MentionCase(
            "hyphens belong to a name", "Jean-Claude Martin spoke to Park Ji-won in Paris.",
            names: ["Jean-Claude Martin:PER", "Park Ji-won:PER", "Paris:GPE"], none: ["Jean", "Ji"]),
        MentionCase(
            "initials and suffixes belong to a name", "Thomas J. Whitfield Jr. and A. B. Carter signed it.",
            names: ["Thomas J. Whitfield Jr.:PER"], none: ["Whitfield"]),
        MentionCase(
            "a king's number belongs to his name", "Queen Elizabeth II opened the bridge.", names: ["Elizabeth II:PER"],
            none: ["Queen Elizabeth II"]),
        MentionCase(
            "who rules is named after the land", "In 1741 Louis married Caroline of Nassau in Dresden.",
            names: ["Caroline of Nassau:PER", "Dresden:GPE"], none: ["Nassau"]),
        MentionCase(
            "acronyms in brackets are names", "The World Health Organization (WHO) sent doctors to Chad.",
            names: ["World Health Organization:ORG", "WHO:ORG", "Chad:GPE"]),
        MentionCase(
            "acronyms in brackets are of the long name's class",
            "The Nordic Relief Fund (NRF) is closed. The NRF opens on Monday.", names: ["NRF:ORG"]),
    ]
    static let classes: [MentionCase] = [
        MentionCase(
            "demonyms as adjectives are no proper names", "French and German ministers met the Polish delegation.",
            none: ["French", "German", "Polish"]),
        MentionCase(
            "a people is a name", "The Ukrainians and the Georgians signed the treaty.",
            names: ["Ukrainians:NORP", "Georgians:NORP"]),
        MentionCase(
            "a country is a place", "Norway and Sweden signed the treaty with Finland.",
            names: ["Norway:GPE", "Sweden:GPE", "Finland:GPE"]),
        MentionCase(
            "a seat of power is a body", "The Kremlin rejected the offer, and the White House agreed.",
            names: ["Kremlin:ORG", "White House:ORG"], none: ["The Kremlin"]),
        MentionCase(
            "organisation words give the class", "The University of Tampere and the Nordic Bank agreed.",
            names: ["University of Tampere:ORG", "Nordic Bank:ORG"]),
        MentionCase(
            "organisation words give the class", "The Harbour Workers Union called a strike.",
            names: ["Harbour Workers Union:ORG"], none: ["Union"]),
        MentionCase(
            "place words give the class", "The ferry crossed Lake Victoria and the Blue River.",
            names: ["Lake Victoria:LOC", "Blue River:LOC"], none: ["Victoria"]),
        MentionCase(
            "place words give the class", "They walked from Baker Street to Elm Park.",
            names: ["Baker Street:LOC", "Elm Park:LOC"], none: ["Baker"]),
        MentionCase(
            "a museum is a place", "The exhibition opened at the Maritime Museum in Gdansk.",
            names: ["Maritime Museum:LOC", "Gdansk:GPE"], none: ["Museum"]),
        MentionCase(
            "a place inside of a body's name is the body", "A warning by Environment Canada reached Toronto.",
            names: ["Environment Canada:ORG", "Toronto:GPE"], none: ["Canada"]),
        MentionCase(
            "a place inside of a body's name is the body", "The match was won by Montreal Hockey Club on Sunday.",
            names: ["Montreal Hockey Club:ORG"], none: ["Montreal"]),
        MentionCase(
            "a state is its name", "He moved to the State of Texas in 1990.", names: ["State of Texas:GPE"],
            none: ["Texas"]),
        MentionCase(
            "a numbered unit keeps its number", "Troops of the 65th Air Division arrived in Spain.",
            names: ["65th Air Division:ORG", "Spain:GPE"], none: ["Air Division"]),
        MentionCase(
            "a ship is no person", "The crew of HMS Daring waved as USS Porter passed.",
            names: ["HMS Daring:MISC", "USS Porter:MISC"], none: ["Daring", "Porter"]),
        MentionCase(
            "an aircraft is no organisation", "Two F-16 Falcons flew over Ankara.", names: ["Ankara:GPE"],
            none: ["Two F-16 Falcons"]),
        MentionCase(
            "a title between quotation marks is one name", "The band recorded \"Nights in Lisbon\" in Berlin.",
            names: ["Nights in Lisbon:MISC", "Berlin:GPE"], none: ["Lisbon"]),
        MentionCase(
            "a title between quotation marks is one name", "Her novel \"Letters from Kabul\" won a prize.",
            names: ["Letters from Kabul:MISC"], none: ["Kabul"]),
        MentionCase(
            "Latin names of species are no persons",
            "The species Formica rufa lives in forests. Formica rufa builds mounds.", names: ["Formica rufa:MISC"],
            none: ["Formica"]),
        MentionCase(
            "a team is a body where it plays",
            "Sweden defeated Denmark 2 – 1 in the match. The striker scored the goal, and Sweden won the cup.",
            names: ["Sweden:ORG", "Denmark:ORG"]),
        MentionCase(
            "a team is a body only in sport", "Sweden defeated Denmark in the war of 1657 and took land.",
            names: ["Sweden:GPE", "Denmark:GPE"]),
        MentionCase(
            "an event is a name", "The Winter Olympics and the World Cup were postponed.",
            names: ["Winter Olympics:EVENT", "World Cup:EVENT"]),
        MentionCase(
            "a law is neither person nor place", "Congress passed the Clean Water Act in 1972.",
            names: ["Clean Water Act:MISC"]),
        MentionCase(
            "one name has one class in the text",
            "Jordan Blake moved to Leeds. Blake said that Leeds was cold. The city welcomed Blake.",
            names: ["Jordan Blake:PER", "Blake:PER", "Leeds:GPE"]),
        MentionCase(
            "a surname follows the full name", "Anna Vance won. The prize went to Vance at noon.",
            names: ["Anna Vance:PER", "Vance:PER"]),
        MentionCase(
            "headlines are read by what the text says",
            "Brandt Meets Horak in Vienna\n\nChancellor Ilse Brandt met President Milan Horak in Vienna on Monday. Brandt smiled.",
            names: ["Brandt:PER", "Horak:PER", "Vienna:GPE", "Ilse Brandt:PER", "Milan Horak:PER"],
            none: ["Brandt Meets Horak"]),
        MentionCase(
            "headlines are read by what the text says",
            "Kenya Signs Treaty With Uganda\n\nKenya signed a treaty with Uganda on Monday.",
            names: ["Kenya:GPE", "Uganda:GPE"], none: ["Kenya Signs Treaty With Uganda", "Kenya Signs"]),
        MentionCase(
            "headlines in capitals are read",
            "UKRAINE AND POLAND AGREE ON GRAIN\n\nUkraine and Poland agreed on grain on Monday, officials said in Warsaw.",
            names: ["Ukraine:GPE", "Poland:GPE", "Warsaw:GPE"], none: ["UKRAINE AND POLAND"]),
        MentionCase(
            "a line break ends a name", "Reported by Karen Holt\nBerlin, Monday: the talks failed.",
            names: ["Karen Holt:PER", "Berlin:GPE"], none: ["Karen Holt\nBerlin"]),
        MentionCase(
            "weekdays, dates and years are mentions", "It happened on Tuesday, September 1, 2015 in Oslo.",
            names: ["Tuesday:DATE", "September 1, 2015:DATE", "2015:DATE", "Oslo:GPE"],
            none: ["Tuesday, September 1, 2015"]),
        MentionCase("months are no persons", "In April the minister met May Carter.", names: ["May Carter:PER"]),
        MentionCase("common abbreviations are no organisations", "The MRI showed a torn ACL.", none: ["MRI", "ACL"]),
        MentionCase(
            "places in lists are places", "The tour visits Oslo, Bergen, Tromsø and Bodø.",
            names: ["Oslo:GPE", "Bergen:GPE", "Tromsø:GPE"], none: ["Oslo, Bergen"]),
        MentionCase(
            "persons in lists are persons", "Anna Berg, Lars Holm and Nina Vik were elected.",
            names: ["Anna Berg:PER", "Lars Holm:PER", "Nina Vik:PER"], none: ["Anna Berg, Lars Holm"]),
        MentionCase(
            "a town and its country are two names", "She was born in Lahore, Pakistan.",
            names: ["Lahore:GPE", "Pakistan:GPE"], none: ["Lahore, Pakistan"]),
        MentionCase(
            "roles tell that a name is a person's", "The striker Zlatko scored, and the goalkeeper Brzezinski cried.",
            names: ["Zlatko:PER", "Brzezinski:PER"]),
        MentionCase(
            "an office in capitals counts as a name", "The talks bored the Foreign Secretary.",
            names: ["the Foreign Secretary:PER"]),
        MentionCase(
            "an office in small letters does not", "The talks bored the foreign secretary.",
            none: ["the foreign secretary"]),
        MentionCase(
            "newspapers are bodies", "He told The New York Times and the Washington Post.",
            names: ["Washington Post:ORG"], none: ["Washington"]),
        MentionCase(
            "companies are bodies", "Boeing and Airbus lost orders to Acme Motors Inc.",
            names: ["Boeing:ORG", "Airbus:ORG"]),
        MentionCase(
            "parties are bodies", "The Labour Party and the Green Party voted against it.",
            names: ["Labour Party:ORG", "Green Party:ORG"]),
        MentionCase(
            "cities from the list of the world's cities are places",
            "The factory in Chelyabinsk closed; the one in Krasnodar stays.",
            names: ["Chelyabinsk:GPE", "Krasnodar:GPE"]),
        MentionCase(
            "given names from the census tell persons", "Latasha Greer and Rosalinda Voss opened a bakery.",
            names: ["Latasha Greer:PER", "Rosalinda Voss:PER"]),
    ]
}
