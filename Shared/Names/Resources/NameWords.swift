/// Words with a part to play in names, after folding. Source: written for Chancery. `honorific` before a person's
/// name, `peerage` opens a title after a comma, `suffix CLASS` after a name, `particle` inside it; `stop` words
/// tell nothing in an organisation's name, `common` ones little; `country` the names of countries, in English and as the
/// countries write them; `same` lists spellings of one word (the first is the canonical one).
enum NameWords {
    static let table = """
        honorific mr mrs ms miss mx dr doctor prof professor sir dame madam madame mme mlle monsieur lord lady hon
        honorific honourable honorable rt rev reverend father fr sister brother bishop archbishop cardinal pope
        honorific imam mullah mulla ayatollah sheikh shaikh sheik shaykh sheikha haji hajji hadji alhaj hajj
        honorific sayyid sayyed syed sayed herr frau signor signora senor senora don dona gen general col colonel
        honorific maj major lt lieutenant capt captain cpt sgt adm admiral marshal president prasident presidente
        honorific premier chancellor minister senator sen rep representative congressman governor gov mayor king
        honorific queen prince princess emperor comrade mp mep ambassador justice judge secretary datuk dato datin
        honorific tun seri puan encik qari maulavi mawlawi maulana ustad hafiz gospodin pan pani shri smt sri mstr
        honorific dipl ing mag esq na nee ne
        peerage baron baroness earl viscount viscountess duke duchess marquess count countess lord lady graf
        peerage freiherr
        suffix jr jr junior
        suffix sr sr senior
        suffix ii ii 2nd
        suffix iii iii 3rd
        suffix iv iv 4th
        suffix none phd md obe cbe mbe kbe qc kc cpa pc frs dds jd cm lvo kcmg gcmg gbe mc bt
        particle de da do dos das del della di du des d la le les los las el al ul ur ud ad ash as an ar az bin
        particle ibn ben bint van von der den ter ten zu zum zur auf af av y e i na san st saint abu abou umm o op
        particle vd vande het t s of the and und et
        stop the of and for in on at to a de la le les el los las du des der die das den und et y e i o da do dos
        stop das di della dei del al fur pri po na za v s with
        common company group holding holdings international national bank trust fund services service systems
        common system industries industry industrial enterprises enterprise trading trade general global solutions
        common association institute university college school foundation society committee commission council
        common agency authority ministry department office bureau center centre party union federation league
        common organization organisation development investment investments capital management partners energy oil
        common gas construction engineering technology technologies electronics motors motor insurance financial
        common finance mortgage securities aviation airlines shipping transport foods media news press
        common communications telecom church army forces force police court front movement alliance democratic
        common people peoples republic state states united federal central north south east west new first world
        common american european asia africa europe america china russia germany france uk usa us canada japan
        common india mexico sweden finland ireland series board ltd plant factory works production products export
        common import research science sciences medical health military defense defence foreign affairs economic
        common public private limited
        country afghanistan albania algeria algerie allemagne andorra angola argentina armenia australia austria
        country autriche azerbaijan azerbaycan bahamas bahrain bangladesh barbados belarus belgie belgien belgique
        country belgium belize benin bharat bhutan bolivia botswana brasil brazil britain brunei bulgaria burundi
        country cambodia cameroon canada cesko chad chile china colombia congo croatia cuba cyprus czechia danmark
        country denmark deutschland djibouti dominica ecuador eesti egypt egypte ellada england eritrea espagne
        country espana estonia eswatini ethiopia fiji finland france frankreich gabon gambia georgia germany ghana
        country greece grenada grossbritannien guatemala guinea guyana haiti hanguk hayastan hellas honduras
        country hrvatska hungary iceland india indonesia iran iraq ireland island israel italia italie italien italy
        country jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia latvija lebanon
        country lesotho liberia libya liechtenstein lietuva lithuania lubnan luxembourg madagascar magyarorszag
        country malawi malaysia maldives mali malta maroc mauritania mauritius mexico misr moldova monaco mongolia
        country montenegro morocco mozambique myanmar namibia nederland nepal netherlands nicaragua niger nigeria
        country nihon nippon norge norway oman osterreich ozbekiston pakistan palau palestine panama paraguay peru
        country philippines poland polen polska portugal qatar qazaqstan romania rossiya russia russland rwanda
        country sakartvelo samoa schweiz scotland senegal serbia seychelles shqiperia singapore slovakia slovenia
        country slovenija slovensko somalia spain spanien srbija sudan suisse suomi suriname suriya sverige svizzera
        country sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia tunisie turkei
        country turkey turkiye turkmenistan tuvalu uae uganda uk ukraina ukraine urdun uruguay usa uzbekistan
        country vanuatu venezuela vietnam wales yemen zambia zhongguo zimbabwe
        same international intl int
        same association assn assoc
        same national natl
        same department dept
        same government govt
        same university univ universitat universite universidad universitet
        same corporation corp
        same brothers bros
        same manufacturing mfg
        same services svcs services service servicing
        same technologies tech technology
        same ministry ministerium ministere ministerio ministerstvo
        same organization organisation org
        same center centre centr
        same defense defence
        same labor labour
        same group gruppe grupo gruppa groupe
        same bank banque banco banca banka bankasi
        same aktiengesellschaft ag
        same saint st sankt
        same united utd
        same investment invest investments
        same systems system
        same holding holdings
        same instrument priborostroitelnyy priborostroitelny
        same making zavod plant factory
        same 1 one first 1st uno eins odin
        same 2 two second 2nd zwei
        same 3 three third 3rd
        same 4 four fourth 4th
        same 5 five fifth 5th
        same 6 six sixth 6th
        same 7 seven seventh 7th
        same 8 eight eighth 8th
        same 9 nine ninth 9th
        same 10 ten tenth 10th
        same 12 twelve twelfth 12th
        same 20 twenty twentieth 20th
        same 21 21st
        same-person abdul abd abdel abdal abdoul abdol
        same-person muhammad mohammed mohamed mohammad muhammed mohamad muhamad muhamed mehmet mehmed mohd md mahomet mohammod mamadou mhmd maxamed mihemed muhammet mukhammad magomed
        same-person bin ibn ben
        """
}
