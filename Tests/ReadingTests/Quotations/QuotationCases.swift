/// Passages of our own words, grouped by the rule that they specify.
enum QuotationCases {
    static let direct: [QuotationCase] = [
        QuotationCase(
            "\"We will rebuild the bridge by spring,\" said Mayor Helena Voss.",
            "direct | Mayor Helena Voss | We will rebuild the bridge by spring, | cue=said | name=Helena Voss"),
        QuotationCase(
            "The child was ill, and in the words of the prosecutor, \"nobody called a doctor for months.\"",
            "direct | the prosecutor | nobody called a doctor for months."),
        QuotationCase(
            "The Department of Fisheries notes, \"The cod is back in numbers nobody expected\".",
            "direct | The Department of Fisheries | The cod is back in numbers nobody expected"),
        QuotationCase(
            "Officials will \"streamline\" the review for towns whose claim rate is above ten percent.",
            "no direct | any | streamline"),
        QuotationCase(
            "\"The harvest was poor,\" the farmer said.", "direct | the farmer | The harvest was poor, | cue=said"),
        QuotationCase(
            "Karim Haddad said: \"Nobody warned us about the flood.\"",
            "direct | Karim Haddad | Nobody warned us about the flood. | cue=said"),
        QuotationCase(
            "Karim Haddad said, \"Nobody warned us about the flood.\"",
            "direct | Karim Haddad | Nobody warned us about the flood. | cue=said"),
        QuotationCase(
            "“The ferry was too old,” the captain admitted.",
            "direct | the captain | The ferry was too old, | cue=admitted"),
        QuotationCase(
            "\"Who paid for this?\" asked the judge.", "direct | the judge | Who paid for this? | cue=asked"),
        QuotationCase(
            "\"Never again!\" shouted the crowd.", "direct | the crowd | Never again! | cue=shouted"),
        QuotationCase(
            "\"I have nothing to hide,\" she told reporters on Monday.",
            "direct | she | I have nothing to hide, | cue=told | to=reporters"),
        QuotationCase(
            "\"Our ships are ready,\" Admiral Jorge Pinto wrote in a letter to the ministry.",
            "direct | Admiral Jorge Pinto | Our ships are ready, | cue=wrote"),
        QuotationCase(
            "\"The vaccine works,\" Lindqvist added.", "direct | Lindqvist | The vaccine works, | cue=added"),
        QuotationCase(
            "Asked about the delay, the minister replied: \"Ask the engineers.\"",
            "direct | the minister | Ask the engineers. | cue=replied"),
        QuotationCase(
            "Nadia Osman tweeted, \"Our thoughts are with the miners.\"",
            "direct | Nadia Osman | Our thoughts are with the miners. | cue=tweeted"),
    ]

    static let interrupted: [QuotationCase] = [
        QuotationCase(
            "\"The dam,\" said the engineer, \"will hold for a century.\"",
            "direct | the engineer | The dam, … will hold for a century. | cue=said"),
        QuotationCase(
            "\"If the talks fail,\" Perera warned, \"we will return to court.\"",
            "direct | Perera | If the talks fail, … we will return to court. | cue=warned"),
        QuotationCase(
            "The reform, he said, will cost nothing.", "indirect | he | The reform … will cost nothing | cue=said"),
        QuotationCase(
            "The budget, according to the auditor, was never approved.",
            "indirect | the auditor | The budget … was never approved | cue=according to"),
        QuotationCase(
            "\"We lost everything,\" Adaeze Obi said. \"The water came at night.\"",
            "direct | Adaeze Obi | We lost everything, | cue=said",
            "direct | Adaeze Obi | The water came at night. | cue=-"),
    ]

    static let indirect: [QuotationCase] = [
        QuotationCase(
            "It is not for the court to speak about the motives, argued the bank's lawyer, Marta Ruiz.",
            "indirect | any | It is not for the court to speak about the motives | cue=argued | name=Marta Ruiz"),
        QuotationCase(
            "The president said that the army would leave the city.",
            "indirect | The president | that the army would leave the city | cue=said"),
        QuotationCase(
            "Officials say the road is closed.", "indirect | Officials | the road is closed | cue=say"),
        QuotationCase(
            "The road is closed, officials said.", "indirect | officials | The road is closed | cue=said"),
        QuotationCase(
            "The road is closed, said a spokesman for the county.",
            "indirect | a spokesman for the county | The road is closed | cue=said"),
        QuotationCase(
            "Mariam Saleh announced that her party will boycott the vote.",
            "indirect | Mariam Saleh | that her party will boycott the vote | name=Mariam Saleh"),
        QuotationCase(
            "Brazil's foreign ministry confirmed that two citizens were missing.",
            "indirect | Brazil's foreign ministry | that two citizens were missing | cue=confirmed"),
        QuotationCase(
            "The committee asked whether the witness had lied.",
            "indirect | The committee | whether the witness had lied | cue=asked"),
        QuotationCase(
            "Doctors explained how the virus spreads.", "indirect | Doctors | how the virus spreads | cue=explained"),
        QuotationCase(
            "She recalled that the hall was empty, adding that nobody came.",
            "indirect | She | that nobody came | cue=adding"),
        QuotationCase(
            "The court ruled that the law is void.", "indirect | The court | that the law is void | cue=ruled"),
        QuotationCase(
            "The council recommended that every school close at noon.",
            "indirect | The council | that every school close at noon | cue=recommended"),
        QuotationCase(
            "He promised he would resign in June.", "indirect | He | he would resign in June | cue=promised"),
        QuotationCase(
            "It was reported that the mine had been abandoned.",
            "indirect | - | that the mine had been abandoned | cue=reported"),
        QuotationCase(
            "The union wants to say that wages are too low.",
            "indirect | The union | that wages are too low | cue=say"),
        QuotationCase(
            "The lawyer who argued that the contract was void lost the case.",
            "any | any | that the contract was void | cue=argued"),
    ]

    static let mixed: [QuotationCase] = [
        QuotationCase(
            "Weber said the plan was \"a leap in the dark\" for small towns.",
            "mixed | Weber | the plan was \"a leap in the dark\" for small towns | cue=said"),
        QuotationCase(
            "The report says that the pilots \"ignored three warnings\".",
            "mixed | The report | that the pilots \"ignored three warnings\" | cue=says"),
        QuotationCase(
            "Ito stated that the result was \"close\" and that \"every vote counts\".",
            "mixed | Ito | that the result was \"close\" and that \"every vote counts\" | cue=stated"),
        QuotationCase(
            "The mayor said they must \"close the port at once. There is no other way.\"",
            "mixed | The mayor | they must \"close the port at once. There is no other way.\" | cue=said"),
    ]

    static let speakers: [QuotationCase] = [
        QuotationCase(
            "\"Prices will fall,\" said Tomas Berg, chief economist at Nordvik Bank.",
            "direct | Tomas Berg | Prices will fall, | name=Tomas Berg"),
        QuotationCase(
            "The prosecutor, Elena Moreno, said that the files were burned.",
            "indirect | The prosecutor, Elena Moreno | that the files were burned | name=Elena Moreno"),
        QuotationCase(
            "Elena Moreno is a prosecutor. She said that the files were burned.",
            "indirect | She | that the files were burned | name=Elena Moreno"),
        QuotationCase(
            "A senior official who asked not to be named said the deal was dead.",
            "indirect | A senior official who asked not to be named | the deal was dead"),
        QuotationCase(
            "Two people familiar with the matter said the sale had collapsed.",
            "any | any | the sale had collapsed | cue=said"),
        QuotationCase(
            "The World Health Organization said the outbreak was over.",
            "indirect | The World Health Organization | the outbreak was over"),
        QuotationCase(
            "A statement by Elena Moreno said that the files were burned.",
            "any | any | that the files were burned | name=Elena Moreno"),
        QuotationCase(
            "Moscow said it would not take part.", "indirect | Moscow | it would not take part"),
        QuotationCase(
            "Interior Minister Paulo Reis and his deputy said the border was calm.",
            "indirect | Interior Minister Paulo Reis and his deputy | the border was calm"),
        QuotationCase(
            "Some of the survivors said they had heard a bang.",
            "indirect | Some of the survivors | they had heard a bang"),
        QuotationCase(
            "Researchers at the University of Oslo found that the ice is melting faster.",
            "indirect | Researchers at the University of Oslo | that the ice is melting faster"),
        QuotationCase(
            "A study published in March shows that the lake is shrinking.",
            "indirect | A study published in March | that the lake is shrinking | cue=shows"),
        QuotationCase(
            "Speaking after the vote, Jana Kral, the party's leader, said that it was a good night.",
            "indirect | Jana Kral | that it was a good night | name=Jana Kral"),
    ]

    static let addressees: [QuotationCase] = [
        QuotationCase(
            "A diplomat told Reuters that the ambassador had left.",
            "indirect | A diplomat | that the ambassador had left | cue=told | to=Reuters"),
        QuotationCase(
            "The general informed the deputies that the base was secure.",
            "indirect | The general | that the base was secure | cue=informed"),
        QuotationCase(
            "The bank assured its customers that their savings were safe.",
            "indirect | The bank | that their savings were safe | cue=assured"),
        QuotationCase(
            "As Olga Petrenko told the BBC, the pipeline is empty.",
            "indirect | Olga Petrenko | the pipeline is empty | cue=told | to=BBC"),
        QuotationCase(
            "The company told investors in a statement that profits had doubled.",
            "indirect | The company | that profits had doubled | cue=told | to=investors"),
    ]

    static let sources: [QuotationCase] = [
        QuotationCase(
            "According to the police, two men were arrested.",
            "indirect | the police | two men were arrested | cue=According to"),
        QuotationCase(
            "Two men were arrested, according to the police.",
            "indirect | the police | Two men were arrested | cue=according to"),
        QuotationCase(
            "Unemployment fell to four percent, according to figures from the labour office.",
            "indirect | figures from the labour office | Unemployment fell to four percent"),
        QuotationCase(
            "The parcels were sorted according to weight.", "no any | weight | any"),
        QuotationCase(
            "In the words of the coach, the match was a disaster.",
            "indirect | the coach | the match was a disaster | cue=In the words"),
        QuotationCase(
            "In the words of the coach, \"We forgot how to run.\"", "direct | the coach | We forgot how to run."),
        QuotationCase(
            "As the court noted, the deadline had passed.", "indirect | the court | the deadline had passed | cue=noted"
        ),
    ]

    static let paragraphs: [QuotationCase] = [
        QuotationCase(
            "\"We waited for hours,\" said Amina Diallo, a nurse.\n\n\"Nobody came to help us.\"",
            "direct | Amina Diallo | We waited for hours,", "direct | Amina Diallo | Nobody came to help us. | cue=-"),
        QuotationCase(
            "Amina Diallo said: \"We waited for hours.\n\n\"Nobody came to help us.\"",
            "direct | Amina Diallo | We waited for hours. … Nobody came to help us. | cue=said"),
        QuotationCase(
            "Amina Diallo said: “We waited for hours.\n\n“Nobody came.\n\n“Then it rained.”",
            "direct | Amina Diallo | We waited for hours. … Nobody came. … Then it rained."),
        QuotationCase(
            "Amina Diallo wrote on her page:\n\n\"We waited for hours.\"",
            "direct | Amina Diallo | We waited for hours. | cue=wrote"),
        QuotationCase(
            "\"The storm came early. Our boats were still at sea,\" said Captain Luis Vega.",
            "direct | Captain Luis Vega | The storm came early. Our boats were still at sea,"),
        QuotationCase(
            "The actor said he was tired.\n\nThe film opens in May.", "indirect | The actor | he was tired"),
    ]

    static let marks: [QuotationCase] = [
        QuotationCase(
            "The band's song \"Winter Road\" won a prize.", "no any | any | any"),
        QuotationCase(
            "The so-called \"reform\" was dropped.", "no any | any | any"),
        QuotationCase(
            "«The roof is leaking,» the teacher complained.", "any | the teacher | any | cue=complained"),
        QuotationCase(
            "‘The roof is leaking,’ the teacher complained.", "any | the teacher | any | cue=complained"),
        QuotationCase(
            "The players' coach said the players' bus was late.",
            "indirect | The players' coach | the players' bus was late"),
        QuotationCase(
            "The agency announced new rules.", "no any | any | any"),
        QuotationCase(
            "\"We were never asked about the airport.\" — Ingrid Solberg, 12 May 2021",
            "direct | Ingrid Solberg | We were never asked about the airport. | name=Ingrid Solberg"),
        QuotationCase(
            "The “reform” — a word that nobody liked — was dropped.", "no direct | any | any"),
        QuotationCase(
            "The chairman opened the meeting with a short prayer: \"Give us patience.\"",
            "direct | The chairman | Give us patience."),
    ]

    static let misparses: [QuotationCase] = [
        QuotationCase(
            "Police say suspect is dead", "any | Police | suspect is dead | cue=say"),
        QuotationCase(
            "Minister says talks will resume", "any | Minister | talks will resume | cue=says"),
        QuotationCase(
            "The study found demand fell by half.", "indirect | The study | demand fell by half | cue=found"),
        QuotationCase(
            "\"Bread is expensive,\" says one of the shopkeepers.",
            "direct | one of the shopkeepers | Bread is expensive, | cue=says"),
        QuotationCase(
            "Lena Fischer of the Green Party says the tunnel is a mistake.",
            "indirect | Lena Fischer of the Green Party | the tunnel is a mistake | name=Lena Fischer"),
    ]

    static let all =
        direct + interrupted + indirect + mixed + speakers + addressees + sources + thoughts + polarity + nested
        + paragraphs
        + marks + misparses
}
