/// Given names that one person may bear in different languages or in short: one group a line, folded spellings. A
/// name may stand in several groups. Source: written for Chancery from general knowledge of the languages.
enum GivenNames {
    static let table = """
        alexander alexandre alejandro alessandro aleksandr aleksander aleksandar oleksandr aliaksandr alexandros alexandru iskandar iskander alex alec alek sasha sascha sandy sandro sander olexandr alexandrus aleksandrs sanya xander alistair alasdair alastair
        alexandra aleksandra alejandra alessandra oleksandra sasha alex sandra lexi
        alexis alexei alexey aleksei aleksey alexej oleksiy oleksii alexius alyosha alex
        albert alberto albrecht adalbert bert al albertus
        alfred alfredo alf fred al alfredus
        allen alan allan alain alun al
        andrew andreas andre andrei andrey andrej andrii andriy andrea andrzej andres andras ondrej anders andy drew andris andrius antti andreu
        anthony antonio antoine anton antoni antonius antonin tony toni anthon antonios tonio antal
        ann anne anna annie ana hanna hannah anya nancy anette annette annika anneke
        arthur artur arturo art artie arturus
        augustus august augusto augustin auguste gus augustine
        abraham abram ibrahim abe avraham ebrahim ibraheem
        barbara barb barbie babs varvara
        bartholomew bart bartolome bartolomeo bartosz
        basil vasily vasili vasil vasiliy vasyl vasilios wassili basile basilio vasile
        benedict benedikt benoit benito bento ben benedictus
        benjamin ben benny benji beniamin binyamin bibi benjaminus
        bernard bernhard bernardo bernd bernie barney bernardus bernt
        boris bob borys barys boria
        brian bryan bryant
        bradford bradley brad
        calvin cal
        cameron cam
        carl karl carlos charles carlo karol karel carol charlie chuck charley chas chip carolus kaarlo carles karlis karoly charly siarl
        caroline carolina carolyn carrie karolina caro
        catherine katherine kathryn katharina katarina catalina caterina ekaterina yekaterina katarzyna katerina kate katie kathy cathy kathleen katya kasia kitty catarina kateryna kathrin karin katrin cathleen catharina
        christian cristian kristian chris khristian christianus
        christine christina kristina cristina krystyna chris tina kristin kirsten christiane
        christopher christoph cristobal cristoforo kristof krzysztof chris kit topher kristoffer christophe christophorus
        clarence clare
        claude claudio claudius klaus
        clifford cliff clifton
        constantine konstantin constantin kostas konstantinos costas kostya kostiantyn kostyantyn
        cornelius cornelis kees neil corneliu kornel
        cyril kirill kyrill cyrille kyrylo cirilo
        daniel dan danny daniil danylo danilo danila daniele
        david dave davey dawid davide dafydd daoud dawood davit dovid davidus
        deborah debra deb debbie devorah
        dennis denis dionysius dionisio denys denny dionysios
        dimitri dmitri dmitry dmitriy dmytro dimitrios demetrius dimitar dzmitry dima dimitris mitya demetrio
        dominic dominik dominique domingo domenico dom
        donald don donnie donaldus donny
        dorothy dorothea dorothee dot dottie dolly
        douglas doug
        dwight ike
        edgar ed
        edmund edmond edmundo ed eddie ned
        edward eduard edouard eduardo edoardo ed eddie ted teddy ned edvard edwardus
        edwin ed eddie
        eleanor eleonora eleonore leonor ellie nell nora
        elijah elias ilya ilyas elie elia illia eli
        elizabeth elisabeth elisabet elisabetta isabel isabella isabelle elizaveta liz lizzie beth betty betsy eliza lisa elsa libby bess yelizaveta elspeth lilibet
        emily emilia emilie em
        emmanuel manuel emanuel manny emanuele immanuel
        ernest ernst ernesto ernie ernestus erno
        eric erik erich erick erico eerik ericus
        eugene eugen eugenio evgeny evgeni yevgeny yevhen evgeniy yevgeni gene jewgeni jevgeni
        evan ivan ewan ioan iain owen
        felix feliks felice
        ferdinand fernando hernando fernand ferdi
        florence flo flora florentine
        francis francisco francesco francois franz frantisek franciszek ferenc frank frankie fran frans paco pancho franciscus pranciskus franc frantz
        frances francesca francoise franziska franciszka fran fanny frankie
        franklin frank
        frederick frederic friedrich federico fryderyk fred freddie freddy fritz frederik fredrik fridericus rick fredericus
        gabriel gavriel gabriele jibril gabe gavril havryil
        geoffrey jeffrey gottfried jeff geoff godfrey geoffroy jeffery galfridus
        george georg georges giorgio jorge georgi georgy jerzy yuri yury jiri giorgi yuriy yurii gheorghe jurgen jordi iouri yorgos georgios georgius heorhii jurij juri juraj djordje juris jury jurgis gyorgy
        gerald gerard gerhard gerardo gerry jerry gert gherardo gerardus
        gilbert gil gilberto bert
        gregory gregor grigory grigori hryhorii gregorio greg grzegorz grigoriy hryhoriy gregoire gregg gregorius hrigorii grigor grigoris krikor
        guy guido vitus
        hans johann johannes john jan
        harold harry hal harald haraldus
        harriet henrietta harriett hattie
        helen helena helene elena yelena olena ellen ilona lena nell eleni ilena
        henry heinrich henri enrique enrico henryk hendrik henrik harry hank hal heinz henricus genrikh henning enric harri
        herbert herb bert heribert herbertus
        herman hermann armand german armando
        horace horatio
        howard howie
        hubert hugh
        hugh hugo ugo hughie
        ignatius ignacio ignacy ignaz ignasi inigo
        igor ihor ihar
        isaac itzhak yitzhak isak ishaq ike izaak
        jacob jakob jacques james jacopo yakov yaakov yaqub iago santiago diego jaime jake jim jimmy jamie giacomo jakub jaap jem yakub jakov iacobus seamus hamish jaume jaymes jacobus
        jane jean joan johanna juana giovanna jeanne janet joanna ioanna jana jeanette janine
        jerome hieronymus geronimo jerry girolamo hieronim
        jeremiah jeremy jerry jeremias
        jessica jess jessie
        joachim joaquin jochen achim joaquim
        john johann johannes juan ivan jean giovanni jan johan ioannis yahya sean ian jack johnny hans yohannes janos ivano joao jon yannis jens jonny evan ioan joan iohannes ioannes gianni giani yiannis ivo iwan shaun shawn eoin juhani jaan hovhannes janis ioane ivans jovan ejan hannes
        jonathan jon yonatan johnathan jonny nathan
        joseph josef jose giuseppe yusuf yosef yousef iosif osip josep joe joey jozef josip beppe pepe jozsef josephus joao youssef yussuf yousaf juozas jo ioseb sepp iosephus
        joshua josh yehoshua josue
        judith judy judit
        julian julio julius giulio jules yuli yuliy julianus
        katarina katharina kate
        kenneth ken kenny kennethus
        lawrence laurence lorenz lorenzo lars laurent larry lauri lavrentiy laurentius laurens lawrie laurie loren laurencius
        leo leon lev leonid lew leonardo
        leonard leonardo leonhard len lenny leo
        leonid leonidas leon lyonya
        leslie les lesley
        lewis louis luis ludwig luigi lajos ludvig ludovic lodewijk lou louie ludovicus lluis ludwik aloysius luiz luca aloys alois
        luke lucas lukas luca lukasz luc luka
        louise luisa louisa luise lou luiza
        lucy lucia lucie luzia lucille
        madeleine magdalena maddie lena magda
        malcolm mal
        margaret margarita margarete marguerite margherita margit greta meg maggie peggy margo marge rita gretchen margareta margarethe malgorzata grethe megan daisy margaretha margot
        mark marc marco marcus markus marcos marek marko marcel marcin marcello
        martin martino marty martinus marten maarten marton martti
        martha marta marthe
        mary maria marie marija mariya maryam miriam mariam maree molly polly mimi moira maryia mairi marya masha mariah may
        matthew matthias mateo matteo mathieu mateusz matt matti matvey matias mathias matthaus matthaeus mateus mats matej maty mattheus motiejus
        maurice mauricio maurizio moritz morris mauritius
        max maximilian maxim maksim maxime massimo maksym massimiliano maxwell maximilien maximus
        melvin mel
        michael mikhail miguel michel michele mihail mihai mykhailo mykhaylo mikael mike mick mickey mikko misha mihaly michal mikel michail mihajlo mihailo mikhael micha mikhailo mychajlo mitch mitchell michaelis mikhal maikl mischa mykhail michiel mihkel mikheil
        michelle michele micheline michaela mikaela michaele shelly
        mikola mykola nicholas
        mildred millie milly
        milton milt
        montgomery monty
        mortimer mort
        moses moshe musa moises moise moussa
        nathaniel nathan nate nat natan
        natalie natalia natalya nataliya natasha natalja
        nicholas nicolas nikolai nikolaus nikolaos niccolo nicola mykola nikolay nick nico klaus claus nicky miklos nikola mikalai niels nils nicolae nikos nikolaj mikolaj nikita nicolaus colin niklas nicolo mikola nikolajs
        norman norm normannus
        oliver olivier oliwer oliverio ollie oliverius
        oscar oskar oskari
        otto othon otton ottone
        owen eoghan eugene
        pamela pam
        patricia pat patty trish tricia patsy pati
        patrick padraig patricio patrizio pat paddy patryk patrik rick patricius
        paul pablo paolo pavel pavlo pawel paulo pal pavlos pauli paulus paval pavle pol pauls bulus paavo povilas
        penelope penny pinelopi
        peter pedro pierre pietro pyotr petr petro piotr petar petros pete pieter pekka peder per piers boutros petri peteris pjotr petrus pyetr petru pere
        philip phillip felipe philippe filippo filip phil philipp pip filipp pylyp philippus felip
        prescott scott
        priscilla cilla
        rachel rahel raquel rachele raquelle
        ralph raoul raul rolf ralf rafe
        raymond ramon raimund ray raimondo raimundo reymond raymundus
        rebecca rebekah becky becca rivka
        reginald reggie reg rex reinhold reginaldus
        richard ricardo riccardo rick dick rich richie rik ryszard rikard ricky richardus rihards dickie
        robert roberto rob bob bobby robbie rupert bert robin robertus roibeard robby roberts robb
        rodney rod
        roderick rodrigo rod rory
        roger rogelio ruggero rodger rogerius hodge
        roland orlando rolando rollo rolly
        ronald ron ronnie reinhold ronaldus ronny
        rosemary rose rosie rosemarie
        rose rosa rosie roza
        rudolph rudolf rodolfo rudi rudy rudolphus
        russell russ rusty
        samuel sam sammy samuil shmuel samuele samuelis
        samantha sam
        sarah sara sally sadie
        sebastian sebastien sebastiano bastian seb sevastian
        serge sergei sergey sergio sergiy serhii serhiy siarhei sergej serhij sergii sergejs sergeant serguei
        sidney sydney sid syd
        solomon suleiman suleyman shlomo salomon sulayman suleman sol soliman salman
        sophia sofia sophie zofia sofiya sofie sonya sofya
        stanley stan stanislaw
        stanislav stanislaw stanislaus stas stan estanislao stanislovas
        stephen steven stefan esteban stefano etienne stepan istvan steve stephan szczepan stevan stevie stipe stephanus estevan sztefan steffen stephane
        stephanie stefanie stefania steph
        stewart stuart stu
        susan susanna suzanne susana sue susie zuzana suzie susanne suzanna zsuzsanna
        sylvester silvestre silvester sly
        terence terry terrence terrance
        theodore theodor teodoro fyodor fedor fedir ted teddy theo teodor feodor tadeusz theodorus fiodor todor fjodor
        theresa teresa therese terry tess terri tereza
        thomas tomas tommaso tom tommy foma tomasz tamas thom tuomas tomo thomasius thos tomaz khoma tomislav toma
        timothy timothee timofey tim timmy tymofiy timo timoteo tymoteusz timotheus
        ulrich ulrik ulrico uli
        valentine valentin valentyn val valentino
        valerie valery valeriy valeri valerij valerio val valerii
        veronica veronika ronnie vera
        victor viktor vittorio vic vik viktar wiktor viktors victorius
        victoria viktoria viktoriya vicky vicki tori viktoriia
        vincent vincenzo vicente vince vinnie vincentius vinzenz wincenty
        virginia ginny ginger
        vladimir volodymyr wladimir uladzimir vlad vova wolodymyr valdemar vladimirs wlodzimierz
        vladislav wladyslaw vladyslav ladislav vlad ladislaus laszlo uladzislau
        vyacheslav viacheslav wjatscheslaw slava vaclav wenceslas vjaceslav wenceslaus
        walter walt gualtiero wally walther valter gualterus
        warren ren
        wesley wes
        wilfred wilfried wilf fred wilfrid
        william guillermo guillaume wilhelm willem guglielmo vilhelm bill billy will willie willy liam wim guillem viljami gulielmus vilem vilmos willi wm gwilym uilliam
        winston winnie
        yaroslav jaroslav iaroslav jaroslaw
        yitzhak isaac itzhak
        zachary zachariah zacharias zak zach zakaria zakariya
        zebulon zeb
        frederika frederica freda rickie
        timothea thea
        thaddeus thad tad tadeusz
        ambrose ambrosius ambroise
        archibald archie arch
        chester chet
        clement clemens clemente klemens clem
        cuthbert bert
        ebenezer eb eben
        ezekiel zeke
        gustav gustave gustavo gus gustaf kustaa
        hezekiah hez
        jedediah jed
        josiah jos
        lafayette fay
        marcus mark
        obadiah obie
        percival percy perceval
        randolph randall randy
        roscoe ross
        rufus rufe
        seymour sy
        silas silvanus
        simon simeon semyon shimon semen szymon simone symeon
        tobias toby tobiah
        ursula ulla
        vernon vern
        virgil virgilio
        washington wash
        yosef joseph
        ahmed ahmad achmed ahmet akhmad akhmed achmad ehmed
        ali aly
        hassan hasan hassane
        hussein husain hossein husayn hussain huseyin husein houssein hussien
        omar umar omer umer
        osama usama ousama
        othman uthman osman usman ousmane osmane
        yasser yasir yassir
        khalid khaled halid khalit
        mustafa mostafa mustapha moustafa
        mahmoud mahmud mahmood mehmud
        said saeed sayid saeid
        yusuf yousef youssef yusef
        ismail ismael ishmael esmail
        tariq tarek tareq tarik
        jamal gamal djamal cemal
        faisal feisal faysal
        abdullah abdallah abdulla abdoulaye abdulah
        qasim kasim qassem qasem kassem
        salah salih saleh
        nasser naser nasir nassir
        chen chan tan chin
        lin lam lim
        huang wong ng ooi wee oei hwang
        zhang cheung chang teo teoh
        wang wong ong heng
        li lee lei
        wu ng goh go
        zheng cheng tay teh
        liu lau low liew lao
        yang yeung yeo young
        zhao chiu chao teo
        zhou chow chou chew
        xu hsu hui koh
        cai choi tsai chua chuah
        guo kwok kuo quek kuok
        he ho
        luo lo law
        liang leung neo nio
        xie hsieh tse chia cheah
        ye yip yeh yap
        zhu chu
        su soo so
        lu loo loke
        kim gim
        i yi lee ri rhee
        bak park pak
        choe choi
        jeong jung chung chong jong
        gang kang
        jo cho
        yun yoon
        jang chang
        im lim rim
        han hahn
        sin shin
        o oh
        seo suh
        gwon kwon
        hwang whang
        yu yoo ryu
        no noh roh
        """
}
