/// Which of Wikidata's classes are taken for what, and the items of countries. Own collection from Wikidata (CC0-1.0).
enum WikidataClasses {
    /// The FollowTheMoney schema of an item of these classes; nil where it is left out.
    static func schema(_ classes: [String]) -> String? {
        for (schema, items) in schemas where classes.contains(where: items.contains) { return schema }
        return nil
    }

    private static let schemas: [(String, Set<String>)] = [
        ("Person", ["Q5"]),
        ("Country", ["Q6256", "Q3624078", "Q3024240", "Q112099", "Q179164", "Q859563"]),
        (
            "Position",
            ["Q4164871", "Q294414", "Q83307", "Q30461", "Q48352", "Q2285706", "Q303618", "Q1162163"]
        ),
        (
            "PublicBody",
            [
                "Q327333", "Q192350", "Q2659904", "Q11204", "Q35749", "Q7188", "Q484652", "Q245065", "Q41487",
                "Q190752",
                "Q35798", "Q640506", "Q20857065", "Q375928", "Q637846",
            ]
        ),
        (
            "Company",
            [
                "Q4830453", "Q783794", "Q6881511", "Q891723", "Q22687", "Q46970", "Q11032", "Q1002697", "Q192283",
                "Q658255",
            ]
        ),
        (
            "Organization",
            [
                "Q43229", "Q7278", "Q163740", "Q79913", "Q3918", "Q875538", "Q476028", "Q48204", "Q17149090", "Q31855",
                "Q157031", "Q178790", "Q1616075", "Q17127659", "Q15911314",
            ]
        ),
        (
            "Place",
            [
                "Q515", "Q1549591", "Q5119", "Q486972", "Q3957", "Q532", "Q1093829", "Q35657", "Q10864048", "Q13220204",
                "Q6465", "Q82794", "Q23442", "Q4022", "Q8502", "Q165", "Q9430", "Q23397", "Q200250", "Q1637706",
                "Q747074", "Q484170", "Q42744322", "Q262166", "Q3184121", "Q1115575", "Q34876",
            ]
        ),
    ]

    static let countries: [String: String] = [
        "Q16": "CA", "Q17": "JP", "Q20": "NO", "Q27": "IE", "Q28": "HU", "Q29": "ES", "Q30": "US", "Q31": "BE",
        "Q32": "LU", "Q33": "FI", "Q34": "SE", "Q35": "DK", "Q36": "PL", "Q37": "LT", "Q38": "IT", "Q39": "CH",
        "Q40": "AT", "Q41": "GR", "Q43": "TR", "Q45": "PT", "Q55": "NL", "Q77": "UY", "Q79": "EG", "Q96": "MX",
        "Q114": "KE", "Q115": "ET", "Q117": "GH", "Q142": "FR", "Q145": "GB", "Q148": "CN", "Q155": "BR", "Q159": "RU",
        "Q183": "DE", "Q184": "BY", "Q189": "IS", "Q191": "EE", "Q211": "LV", "Q212": "UA", "Q213": "CZ", "Q214": "SK",
        "Q215": "SI", "Q217": "MD", "Q218": "RO", "Q219": "BG", "Q221": "MK", "Q222": "AL", "Q224": "HR", "Q225": "BA",
        "Q227": "AZ", "Q228": "AD", "Q229": "CY", "Q230": "GE", "Q232": "KZ", "Q233": "MT", "Q235": "MC", "Q236": "ME",
        "Q237": "VA", "Q238": "SM", "Q241": "CU", "Q244": "BB", "Q252": "ID", "Q258": "ZA", "Q262": "DZ", "Q265": "UZ",
        "Q298": "CL", "Q334": "SG", "Q347": "LI", "Q399": "AM", "Q403": "RS", "Q408": "AU", "Q414": "AR", "Q419": "PE",
        "Q423": "KP", "Q424": "KH", "Q664": "NZ", "Q668": "IN", "Q711": "MN", "Q717": "VE", "Q733": "PY", "Q736": "EC",
        "Q739": "CO", "Q750": "BO", "Q766": "JM", "Q774": "GT", "Q783": "HN", "Q786": "DO", "Q790": "HT", "Q792": "SV",
        "Q794": "IR", "Q796": "IQ", "Q800": "CR", "Q801": "IL", "Q804": "PA", "Q805": "YE", "Q810": "JO", "Q811": "NI",
        "Q813": "KG", "Q817": "KW", "Q819": "LA", "Q822": "LB", "Q833": "MY", "Q836": "MM", "Q837": "NP", "Q842": "OM",
        "Q843": "PK", "Q846": "QA", "Q851": "SA", "Q854": "LK", "Q858": "SY", "Q863": "TJ", "Q865": "TW", "Q869": "TH",
        "Q874": "TM", "Q878": "AE", "Q881": "VN", "Q884": "KR", "Q889": "AF", "Q902": "BD", "Q912": "ML", "Q916": "AO",
        "Q924": "TZ", "Q928": "PH", "Q945": "TG", "Q948": "TN", "Q953": "ZM", "Q954": "ZW", "Q958": "SS", "Q965": "BF",
        "Q974": "CD", "Q983": "GQ", "Q1006": "GN", "Q1008": "CI", "Q1009": "CM", "Q1014": "LR", "Q1016": "LY",
        "Q1028": "MA", "Q1029": "MZ", "Q1030": "NA", "Q1032": "NE", "Q1033": "NG", "Q1036": "UG", "Q1037": "RW",
        "Q1041": "SN", "Q1044": "SL", "Q1045": "SO", "Q1049": "SD", "Q1246": "XK", "Q219060": "PS", "Q29999": "NL",
        "Q8646": "HK",
    ]
}
