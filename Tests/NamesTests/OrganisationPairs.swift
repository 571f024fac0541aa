/// Organisations whose names should meet, from general knowledge.
enum OrganisationPairs {
    static let same: [(String, String)] = [
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Ministry of Foreign Affairs", "Foreign Affairs Ministry"),
        ("Ministry of Defence", "Defense Ministry"), ("Department of State", "State Department"),
        ("Siemens AG", "Siemens Aktiengesellschaft"), ("Siemens AG", "Siemens"), ("BP plc", "BP p.l.c."),
        ("Volkswagen AG", "VOLKSWAGEN A.G."), ("Apple Inc.", "Apple, Incorporated"),
        ("Toyota Motor Corp.", "Toyota Motor Corporation"),
        ("ООО Газпром экспорт", "Gazprom Export LLC"), ("ПАО Газпром", "Gazprom"), ("Газпром", "Gazprom PJSC"),
        ("Общество с ограниченной ответственностью «Ромашка»", "ООО Ромашка"), ("Röhm GmbH", "Roehm GmbH"),
        ("The New York Times Company", "New York Times Co."), ("Procter & Gamble", "Procter and Gamble"),
        ("NATO", "North Atlantic Treaty Organization"), ("WHO", "World Health Organization"),
        ("IMF", "International Monetary Fund"), ("U.N.", "UN"), ("EU", "European Union"),
        ("First National Bank", "1st National Bank"), ("Deutsche Bank", "Deutsche Bank AG"),
        ("Hewlett-Packard", "Hewlett Packard"), ("Société Générale", "Societe Generale SA"),
        ("Samsung Electronics Co., Ltd.", "Samsung Electronics"), ("Al-Qaeda", "Al Qa'ida"), ("Hezbollah", "Hizbollah"),
        ("Lloyds Banking Group Public Limited Company", "Lloyds Banking Group plc"),
        ("World Health Organisation", "World Health Organization"), ("Micro Soft Corporation", "Microsoft Corporation"),
        ("University of Oxford", "Oxford University"), ("Rosneft", "Роснефть"), ("Central Intelligence Agency", "CIA"),
        // Countries: in brackets they say where, beside an acronym they are no part of it.
        ("Nordmark Bank AG", "Nordmark Bank (Suomi) AG"), ("Rural Transport Authority", "RTA (Norge)"),
        ("RTA Norway", "Rural Transport Authority"), ("RTA Norway", "Rural Transport Authority of Norway"),
    ]

    static let different: [(String, String)] = [
        ("Ministry of Foreign Affairs", "Ministry of Finance"), ("Ministry of Defence", "Ministry of Justice"),
        ("Bank of England", "Bank of Japan"), ("European Union", "African Union"),
        ("World Bank", "World Health Organization"),
        ("Siemens AG", "Bayer AG"), ("Deutsche Bank AG", "Deutsche Telekom AG"), ("General Motors", "General Electric"),
        ("Supreme Court of Canada", "Supreme Court of India"), ("NATO", "United Nations"),
        ("CNN", "BBC"), ("ПАО Газпром", "ПАО Лукойл"), ("Air France", "Air India"),
        ("New York Times", "Washington Post"),
        ("Nordmark Bank (Suomi)", "Nordmark Bank (Norge)"), ("RTA Norway", "Rural Transport Authority of Sweden"),
        ("RT Norway", "Rural Transport"), ("RTA Bank", "Rural Transport Authority"),
        ("House of Commons", "House of Lords"), ("Amazon.com, Inc.", "Alphabet Inc."),
    ]
}
