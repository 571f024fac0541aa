/// People whose names should meet, from general knowledge: what a reader of the news expects of name matching.
enum PersonPairs {
    static let same: [(String, String)] = [
        // One Ukrainian name in Cyrillic and in the romanisations of several press languages.
        ("Володимир Зеленський", "Volodymyr Zelenskyy"), ("Владимир Зеленский", "Volodymyr Zelensky"),
        ("Володимир Зеленський", "Wolodymyr Selenskyj"), ("Владимир Зеленский", "Володимир Зеленський"),
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"), ("Volodymyr Zelenskiy", "Vladimir Zelenskij"),
        ("Volodymyr Zelensky", "Wołodymyr Zełenski"), ("Zelensky", "Zelenskyy"),
        // Russian
        ("Путин, Владимир Владимирович", "Vladimir Putin"), ("Vladimir Poutine", "Wladimir Putin"),
        ("Сергей Лавров", "Sergei Lavrov"), ("Сергей Шойгу", "Sergey Shoigu"), ("Дмитрий Песков", "Dmitri Peskow"),
        ("Михаил Горбачёв", "Mikhail Gorbachev"), ("Michail Gorbatschow", "Mikhail Gorbachev"),
        ("Борис Ельцин", "Boris Yeltsin"), ("Boris Jelzin", "Boris Yeltsin"), ("Никита Хрущёв", "Nikita Khrushchev"),
        ("Nikita Chruschtschow", "Nikita Khrushchev"), ("Пётр Чайковский", "Pyotr Tchaikovsky"),
        ("Лев Толстой", "Lev Tolstoy"), ("Антон Чехов", "Anton Tschechow"), ("Анна Каренина", "Anna Karenina"),
        ("Мария Захарова", "Maria Zakharova"), ("Юрий Гагарин", "Yuri Gagarin"), ("Юрий Гагарин", "Juri Gagarin"),
        // Belarusian, Bulgarian, Serbian, Macedonian
        ("Аляксандр Лукашэнка", "Alexander Lukashenko"), ("Александр Лукашенко", "Alyaksandr Lukashenka"),
        ("Святлана Ціханоўская", "Sviatlana Tsikhanouskaya"), ("Бойко Борисов", "Boyko Borissov"),
        ("Александар Вучић", "Aleksandar Vučić"), ("Новак Ђоковић", "Novak Djokovic"),
        ("Слободан Милошевић", "Slobodan Milosevic"), ("Никола Груевски", "Nikola Gruevski"),
        // Greek, Georgian, Armenian
        ("Αλέξης Τσίπρας", "Alexis Tsipras"), ("Κωνσταντίνος Καραμανλής", "Konstantinos Karamanlis"),
        ("Γιώργος Παπανδρέου", "Giorgos Papandreou"), ("Ανδρέας Παπανδρέου", "Andreas Papandreou"),
        ("Μελίνα Μερκούρη", "Melina Mercouri"), ("მიხეილ სააკაშვილი", "Mikheil Saakashvili"),
        ("ედუარდ შევარდნაძე", "Eduard Shevardnadze"), ("Նիկոլ Փաշինյան", "Nikol Pashinyan"),
        ("Սերժ Սարգսյան", "Serzh Sargsyan"),
        // Arabic, Persian, Urdu, Hebrew
        ("محمد", "Muhammad"), ("محمد مرسي", "Mohamed Morsi"), ("محمد مرسي", "Muhammad Mursi"),
        ("معمر القذافي", "Muammar Gaddafi"), ("Moammar Gadhafi", "Muammar al-Gaddafi"),
        ("بشار الأسد", "Bashar al-Assad"), ("Bachar el-Assad", "Bashar al-Asad"), ("صدام حسين", "Saddam Hussein"),
        ("ياسر عرفات", "Yasser Arafat"), ("Yasir Arafat", "Yasser Arafat"), ("جمال عبد الناصر", "Gamal Abdel Nasser"),
        ("Jamal Abd al-Nasir", "Gamal Abdel Nasser"), ("حسن روحانی", "Hassan Rouhani"),
        ("Hasan Rohani", "Hassan Rouhani"),
        ("محمود احمدی نژاد", "Mahmoud Ahmadinejad"), ("عمران خان", "Imran Khan"), ("נפתלי בנט", "Naftali Bennett"),
        ("יצחק רבין", "Yitzhak Rabin"), ("שמעון פרס", "Shimon Peres"), ("גולדה מאיר", "Golda Meir"),
        ("בנימין נתניהו", "Benjamin Netanyahu"), ("دونالد ترامب", "Donald Trump"), ("דונלד טראמפ", "Donald Trump"),
        // Chinese, Japanese, Korean
        ("习近平", "Xi Jinping"), ("習近平", "Xi Jinping"), ("习近平", "習近平"), ("李克强", "Li Keqiang"), ("邓小平", "Deng Xiaoping"),
        ("巴拉克·奥巴马", "Barack Obama"), ("バラク・オバマ", "Barack Obama"), ("アンゲラ・メルケル", "Angela Merkel"),
        ("エマニュエル・マクロン", "Emmanuel Macron"), ("문재인", "Moon Jae-in"), ("김정은", "Kim Jong-un"), ("박근혜", "Park Geun-hye"),
        ("이명박", "Lee Myung-bak"), ("버락 오바마", "Barack Obama"), ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jongun", "Kim Jong-un"),
        ("Shinzo Abe", "Shinzō Abe"), ("Taro Aso", "Tarō Asō"), ("Kono Taro", "Taro Kono"),
        ("Ban Ki-moon", "Ban Kimoon"),
        // Indic, Thai, Amharic
        ("नरेन्द्र मोदी", "Narendra Modi"), ("மகிந்த ராசபக்ச", "Mahinda Rajapaksa"), ("শেখ হাসিনা", "Sheikh Hasina"),
        ("อภิสิทธิ์ เวชชาชีวะ", "Abhisit Vejjajiva"), ("ዐቢይ አሕመድ", "Abiy Ahmed"),
        // Orders, titles, suffixes, particles, punctuation
        ("Merkel, Angela", "Angela Merkel"), ("Dr. Angela Merkel", "Angela Merkel"),
        ("President Barack Obama", "Barack Obama"),
        ("Sir Winston Churchill", "Winston Churchill"), ("Martin Luther King, Jr.", "Martin Luther King Jr"),
        ("Ursula von der Leyen", "Ursula Von Der Leyen"), ("von der Leyen, Ursula", "Ursula von der Leyen"),
        ("Charles de Gaulle", "Charles DeGaulle"), ("Jean Claude Juncker", "Jean-Claude Juncker"),
        ("Sinead O'Connor", "Sinéad O’Connor"), ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Lech Wałęsa", "Lech Walesa"), ("Gerhard Schröder", "Gerhard Schroeder"), ("Bjørn Borg", "Bjorn Borg"),
        ("François Mitterrand", "Francois Mitterrand"), ("Nicolae Ceaușescu", "Nicolae Ceausescu"),
        ("Margaret Thatcher, Baroness Thatcher", "Margaret Thatcher"), ("MERKEL Angela", "Angela Merkel"),
        // Nicknames, initials, middle names
        ("Bill Clinton", "William Clinton"), ("Jimmy Carter", "James Carter"), ("Joe Biden", "Joseph Biden"),
        ("Joseph R. Biden", "Joe Biden"), ("J. Robert Oppenheimer", "Robert Oppenheimer"),
        ("John F. Kennedy", "John Fitzgerald Kennedy"), ("John Kennedy", "John F. Kennedy"),
        ("Tony Blair", "Anthony Blair"),
        ("Dick Cheney", "Richard Cheney"), ("A. Merkel", "Angela Merkel"), ("Kate Middleton", "Catherine Middleton"),
        ("Mike Pompeo", "Michael Pompeo"), ("Boris Johnson", "Alexander Boris de Pfeffel Johnson"),
        ("Vladimir Vladimirovich Putin", "Vladimir Putin"), ("Alexandre Loukachenko", "Aleksandr Lukashenko"),
        // Slips of the pen
        ("Angela Merkle", "Angela Merkel"), ("Emanuel Macron", "Emmanuel Macron"), ("Barak Obama", "Barack Obama"),
        ("Condoleeza Rice", "Condoleezza Rice"), ("Mikhael Gorbachev", "Mikhail Gorbachev"),
        ("AngelaMerkel", "Angela Merkel"), ("Justin Trudaeu", "Justin Trudeau"),
    ]

    static let different: [(String, String)] = [
        ("George Bush", "Kate Bush"), ("Hillary Clinton", "Bill Clinton"), ("Michelle Obama", "Barack Obama"),
        ("Boris Johnson", "Lyndon Johnson"), ("Mike Johnson", "Boris Johnson"), ("Raúl Castro", "Fidel Castro"),
        ("Melania Trump", "Donald Trump"), ("Margaret Thatcher", "Mark Thatcher"), ("Vladimir Putin", "Vladimir Lenin"),
        ("Angela Merkel", "Angela Davis"), ("David Cameron", "James Cameron"), ("Kim Jong-il", "Kim Il-sung"),
        ("Olena Zelenska", "Andriy Yermak"), ("Bashar al-Assad", "Hafez al-Assad"), ("Gordon Brown", "James Brown"),
        ("Сергей Лавров", "Дмитрий Медведев"), ("Сергей Лавров", "Sergei Shoigu"),
        ("Владимир Путин", "Volodymyr Zelensky"),
        ("محمد مرسي", "Hosni Mubarak"), ("習近平", "Hu Jintao"), ("バラク・オバマ", "Joe Biden"), ("김정은", "Moon Jae-in"),
        ("Αλέξης Τσίπρας", "Kyriakos Mitsotakis"), ("नरेन्द्र मोदी", "Rahul Gandhi"), ("נפתלי בנט", "Yair Lapid"),
        ("Indira Gandhi", "Rahul Gandhi"), ("Theodore Roosevelt", "Franklin Roosevelt"), ("John Adams", "Samuel Adams"),
        ("Marine Le Pen", "Nicolas Sarkozy"), ("Justin Trudeau", "Pierre Trudeau"), ("Elon Musk", "Bill Gates"),
        ("Robert Kennedy", "John Kennedy"), ("Ariel Sharon", "Sharon Stone"), ("Antonio Guterres", "Antonio Tajani"),
    ]
}
