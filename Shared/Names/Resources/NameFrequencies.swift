/// How common a part of a name is, in bands: 1 about one person in a hundred, each further band half as common; a
/// name that is not listed counts as rare. Source: United States Census Bureau, 1990 Census name files (public
/// domain), most frequent given names and surnames only; `world` lines added for Chancery from general knowledge.
enum NameFrequencies {
    static let table = """
        given 1 charles david james john mary michael richard robert william
        given 2 anthony barbara brian christopher daniel donald dorothy edward elizabeth george jennifer joseph
        given 2 kenneth linda margaret maria mark patricia paul ronald steven susan thomas
        given 3 alice amanda amy andrew angela ann anna betty brenda carol carolyn catherine christine cynthia
        given 3 deborah debra dennis diane donna douglas eric frances frank gary gregory harold helen henry janet
        given 3 jason jeffrey jerry jessica jose joshua joyce karen kathleen kevin kimberly larry laura lisa marie
        given 3 martha matthew melissa michelle nancy pamela patrick peter raymond rebecca ruth sandra sarah scott
        given 3 sharon shirley stephanie stephen terry timothy virginia walter willie
        given 4 aaron adam alan albert andrea anne annie antonio arthur ashley benjamin beverly billy bobby bonnie
        given 4 brandon bruce bryan carl carlos carmen cheryl chris christina cindy clarence connie craig crystal
        given 4 curtis dale danny dawn denise diana doris earl edith edna emily ernest eugene evelyn florence
        given 4 francis fred gerald gladys gloria grace harry heather howard irene jack jacqueline jamie jane
        given 4 janice jean jeremy jesse jimmy joan joe johnny jonathan josephine juan judith judy julia julie
        given 4 justin katherine kathryn kathy keith kelly kim lawrence lee leonard leslie lillian lois lori louis
        given 4 louise luis manuel marilyn martin mike mildred nathan nicholas nicole norma norman paula peggy
        given 4 philip phillip phyllis rachel ralph randy rita robin rodney roger rosa rose roy ruby russell ryan
        given 4 samuel sara sean shannon shawn sherry stanley steve sylvia tammy teresa theresa tiffany tina todd
        given 4 tony tracy victor victoria wanda wayne wendy
        given 5 agnes alex alexander alfred alicia allen allison alma alvin amber ana angel anita annette april
        given 5 arlene audrey barry beatrice bernard bernice bertha bessie beth bill bradley brent brittany calvin
        given 5 carla carrie cathy chad charlene charlie charlotte clara claudia clifford clyde colleen constance
        given 5 corey dan dana danielle darlene darrell dean debbie delores derek derrick dolores don dustin eddie
        given 5 edwin eileen elaine eleanor ella ellen elsie emma erica erin esther ethel eva floyd francisco
        given 5 frederick gail georgia geraldine gertrude gilbert gina glen glenn gordon greg hazel hector herbert
        given 5 herman holly ida jackie jacob jay jeanette jeanne jeff jeffery jerome jessie jesus jill jim joann
        given 5 joanne joel johnnie jon jorge joy juanita june katie kristen kristin kyle lauren laurie leo leon
        given 5 leroy lester lewis lillie lloyd loretta lorraine lucille lucy lynn marcia marcus mario marion
        given 5 marjorie marvin maureen maurice megan melanie melinda melvin micheal michele miguel minnie monica
        given 5 natalie nellie oscar pauline pearl pedro ramon randall ray regina renee rhonda ricardo rick ricky
        given 5 roberta roberto ronnie rosemary sally sam samantha shane sheila stacey stacy sue suzanne tamara
        given 5 tanya tara terri thelma theodore tim tom tommy tonya travis troy tyler valerie vanessa vera vernon
        given 5 veronica vicki vincent vivian warren wesley wilma yolanda yvonne zachary
        given 6 abraham ada adrian adrienne alberta alberto alejandro alexandra alfonso alfredo alison allan
        given 6 alyssa amelia andre andy angelica angelina angelo angie antoinette antonia armando arnold arturo
        given 6 austin becky belinda ben bernadette bethany betsy beulah billie blake blanca blanche bob bobbie
        given 6 brad brandi brandy brett bridget brooke byron cameron candace candice carlton carole caroline
        given 6 casey cassandra cecelia cecil cecilia celia chelsea chester christian christie christy claire
        given 6 claude clayton clifton clinton cody cora cory courtney cristina daisy darren darryl daryl dave
        given 6 deanna della desiree dianna dianne donnie dora doreen doug duane dwayne dwight edgar eduardo elena
        given 6 elmer eloise enrique erik erika erma ernestine ernesto estelle eula eunice evan everett fannie
        given 6 faye felicia felix fernando flora franklin freda freddie fredrick gabriel gayle gene geneva
        given 6 genevieve gerard ginger glenda grant gretchen guadalupe guy gwendolyn hannah harriet harvey hattie
        given 6 heidi henrietta hilda homer hope horace hubert hugh ian inez iris irma isaac isabel ivan jacquelyn
        given 6 jaime jan jana janie janis jared jasmine javier jeannette jennie jenny jeremiah jimmie jo joanna
        given 6 jodi jody joey jordan juana julian julio julius kara kari karl karla katrina kay kayla kelley
        given 6 kelli ken kendra kenny kent kerry kirk krista kristi kristina kristine kristy krystal kurt lance
        given 6 latoya leah leigh lena leona leticia lindsay lindsey lola lonnie lora lorenzo luke lula luther luz
        given 6 lydia lyle lynda lynette lynne mabel mable madeline mae maggie mamie marc marcella margarita
        given 6 margie marguerite marian marianne marlene marsha marshall maryann mathew matt mattie max maxine
        given 6 meghan melody mercedes meredith milton miriam misty mitchell molly mona monique morris muriel myra
        given 6 myrtle nadine naomi natasha nathaniel neal neil nelson nichole nick nina nora olga oliver olivia
        given 6 omar opal orlando otis pablo pam pat patsy patty paulette penny perry priscilla rachael rafael
        given 6 ramona raquel raul reginald rene rex rickey robyn rochelle roderick roland ron rosalie rosemarie
        given 6 rosie ross roxanne ruben sabrina sadie salvador sandy sergio seth shaun shelia shelley shelly
        given 6 sheri sherri sheryl sidney sonia sonya sophia stella stuart susie ted teri terrance terrence toni
        given 6 tracey traci trevor tyrone velma verna vickie vicky viola violet virgil wade wallace wendell
        given 6 whitney wilbur willard willis yvette
        family 1 johnson smith
        family 2 brown davis jones miller williams
        family 3 allen anderson clark garcia green hall harris hernandez hill jackson king lee lewis lopez martin
        family 3 martinez moore robinson rodriguez scott taylor thomas thompson walker white wilson wright young
        family 4 adams bailey baker barnes bell bennett brooks butler campbell carter coleman collins cook cooper
        family 4 cox edwards evans flores foster gonzalez gray henderson howard hughes james jenkins kelly long
        family 4 mitchell morgan morris murphy nelson parker patterson perez perry peterson phillips powell price
        family 4 ramirez reed richardson rivera roberts rogers ross sanchez sanders simmons stewart torres turner
        family 4 ward washington watson wood
        family 5 alexander alvarez andrews armstrong arnold austin banks berry bishop black boyd bradley bryant
        family 5 burns burton carpenter carr carroll castillo chapman chavez cole crawford cruz cunningham daniels
        family 5 dean diaz dixon duncan dunn elliott ellis ferguson fernandez fields fisher ford fox franklin
        family 5 freeman fuller gardner garrett garza george gibson gilbert gomez gonzales gordon graham grant
        family 5 greene griffin gutierrez hamilton hansen harper harrison hart harvey hawkins hayes henry hicks
        family 5 holmes howell hudson hunt hunter jacobs johnston jordan kelley kennedy kim knight lane lawrence
        family 5 lawson little lynch marshall mason matthews mccoy mcdonald meyer mills montgomery morales
        family 5 morrison murray myers nguyen nichols oliver olson ortiz owens palmer payne perkins peters pierce
        family 5 porter ramos ray reid reyes reynolds rice richards riley robertson romero rose ruiz russell ryan
        family 5 schmidt shaw simpson sims snyder spencer stanley stephens stevens stone sullivan tucker vasquez
        family 5 wagner wallace warren watkins weaver webb wells west wheeler williamson willis woods
        family 6 abbott acevedo acosta adkins aguilar aguirre albert alford allison alston alvarado anthony ashley
        family 6 atkins atkinson avery avila ayala ayers baldwin ball ballard barber barker barnett barr barrera
        family 6 barrett barron barry bartlett barton bass bates battle bauer baxter bean beard beasley beck
        family 6 becker bender benjamin benson bentley benton berg berger bernard best blackburn blackwell blair
        family 6 blake blanchard blankenship blevins bond bonner booker boone booth bowen bowers bowman boyer
        family 6 bradford bradshaw brady branch bray brennan brewer bridges briggs britt brock browning bruce
        family 6 bryan buchanan buck buckley bullock burch burgess burke burnett bush byrd cabrera cain calderon
        family 6 caldwell calhoun callahan camacho cameron campos cannon cantrell cantu cardenas carey carlson
        family 6 carrillo carson carver case casey castro cervantes chambers chan chandler chaney chang charles
        family 6 chase chen cherry christensen christian church clarke clay clayton cline cobb cochran coffey
        family 6 cohen collier colon combs conley conner contreras conway cooley copeland cortez cote cotton craig
        family 6 crane crosby cross cummings curry curtis dalton daniel daugherty davenport david davidson dawson
        family 6 day decker deleon delgado dennis dickerson dickson dillard dillon dodson dominguez donaldson
        family 6 donovan dorsey dotson douglas doyle drake dudley duffy duke dunlap duran durham dyer eaton
        family 6 ellison english erickson espinoza estes estrada everett ewing farley farmer farrell faulkner
        family 6 ferrell figueroa finley fischer fitzgerald fitzpatrick fleming fletcher flowers floyd flynn foley
        family 6 fowler francis franco frank frazier frederick french frost fry frye fuentes fulton gaines
        family 6 gallagher gallegos galloway gamble garner garrison gates gay gentry gibbs giles gill gillespie
        family 6 gilmore glass glenn glover golden goodman goodwin gould graves greer gregory griffith grimes
        family 6 gross guerra guerrero guy guzman hale haley hammond hampton hancock hanson hardin harding hardy
        family 6 harmon harrell harrington hartman hatfield hayden haynes heath hebert hendricks hensley henson
        family 6 herman herrera herring hess hester hickman higgins hines hinton hobbs hodge hodges hoffman hogan
        family 6 holder holland holloway holman holt hood hooper hoover hopkins hopper horn horne horton house
        family 6 houston howe hubbard huff huffman hull humphrey hurley hurst hutchinson ingram jacobson jarvis
        family 6 jefferson jennings jensen jimenez johns joseph joyce joyner juarez kane keith keller kemp kent
        family 6 kerr key kirby kirk klein kline knapp knox koch kramer lamb lambert landry lang lara larsen
        family 6 larson leach leblanc leon leonard lester levy lindsey livingston lloyd logan lott love lowe
        family 6 lowery lucas luna lynn lyons macdonald mack maddox maldonado malone mann manning marks marquez
        family 6 marsh massey mathews mathis maxwell may mayer maynard mayo mays mcbride mccall mccarthy mccarty
        family 6 mcclain mcclure mcconnell mccormick mccullough mcdaniel mcdowell mcfarland mcgee mcguire mcintosh
        family 6 mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmillan mcneil mcpherson
        family 6 meadows medina mejia melendez melton mendez mendoza mercado mercer merrill merritt meyers michael
        family 6 middleton miles miranda molina monroe montoya moody moon moran moreno morin morrow morse morton
        family 6 moses mosley moss mueller mullen mullins munoz nash navarro neal newman newton nicholson nixon
        family 6 noble nolan norman norris norton nunez obrien ochoa oconnor odom odonnell olsen oneal oneill orr
        family 6 ortega osborn osborne owen pace pacheco padilla page park parks parrish parsons patel patrick
        family 6 patton paul pearson peck pena pennington petersen petty phelps pickett pittman pitts pollard
        family 6 poole pope potter potts powers pratt preston prince pruitt pugh quinn ramsey randall randolph
        family 6 reese reeves rhodes rich richard richmond riddle riggs rios rivas rivers roach robbins roberson
        family 6 robles rodgers rodriquez rojas rollins roman rosa rosario roth rowe rowland roy rush russo salas
        family 6 salazar salinas sampson sandoval sanford santana santiago santos saunders savage sawyer schneider
        family 6 schroeder schultz schwartz sears sellers serrano sexton shaffer shannon sharp shelton shepard
        family 6 shepherd sheppard sherman shields short silva simon singleton skinner sloan small snow solis
        family 6 solomon soto sparks spears spence stafford stark steele stein stephenson stevenson stokes stout
        family 6 strickland strong suarez summers sutton swanson sweeney sykes tanner tate terrell terry thornton
        family 6 tillman todd townsend tran travis trevino trujillo tyler underwood valdez valentine valenzuela
        family 6 vance vargas vaughan vaughn vazquez vega velasquez velez villarreal vincent wade wall waller
        family 6 walls walsh walter walters walton ware warner waters watts weber webster weeks weiss welch
        family 6 whitaker whitehead whitney wiggins wilcox wilder wiley wilkerson wilkins wilkinson william
        family 6 winters wise wolf wolfe wong woodard woodward wyatt yang yates york zamora zimmerman
        world 1 muhammad mohammed mohamed mohammad ahmed ahmad ali maria kim lee wang li zhang singh kumar abdul
        world 1 nguyen jose jean juan ivan hans abdullah bin
        world 2 hassan hasan hussein hussain omar ibrahim khan yang liu chen huang park pak garcia martinez lopez
        world 2 gonzalez rodriguez hernandez perez sanchez silva santos ivanov mustafa mahmoud khalid fatima tran
        world 2 le pham carlos luis francisco antonio pedro manuel miguel pierre michel aleksandr sergey vladimir
        world 2 mehmet tan lim lin wu ho cho choe choi jung chung jong ri mohamad devi sharma das kaur tanaka sato
        world 2 suzuki muller schmidt anna peter paul john michael hajji said saeed yusuf ismail salem hamid
        world 2 rahman aziz karim
        world 3 dimitri nikolai andrei mikhail alexei yuri viktor igor oleg pavel anatoly boris jorge fernando
        world 3 alberto rafael ricardo eduardo roberto alejandro javier diego francois jacques philippe andre
        world 3 bernard daniel stefan wolfgang klaus jurgen karl heinrich fritz friedrich werner helmut gunther
        world 3 peter jan andrzej piotr krzysztof stanislaw jerzy tomasz pawel marek jozef giovanni giuseppe
        world 3 francesco mario marco paolo luigi zhao zhou xu sun ma zhu hu guo gao luo song tang kang yoon jang
        world 3 lim shin han yamamoto ito watanabe nakamura kobayashi fernandes ferreira pereira oliveira costa
        world 3 souza almeida ramos torres diaz cruz morales reyes flores gomez ramirez vargas castro ortiz
        world 3 johansson andersson karlsson nilsson hansen olsen larsen jensen nielsen pedersen andersen
        world 3 papadopoulos popescu popov petrov smirnov kuznetsov vasiliev novak kowalski nowak fischer weber
        world 3 schneider meyer wagner becker schulz hoffmann dubois durand moreau laurent simon rossi russo
        world 3 ferrari bianchi yilmaz kaya demir celik sahin ozturk aydin ali hasan huseyin ahmet mustafa osman
        world 3 fatma ayse mehmed hamza bilal tariq yasin jamal nasser faisal salah saleh malik qasim abbas reza
        world 3 mahdi hosseini rao reddy patel gupta mishra verma jain ansari sheikh syed chaudhry iqbal hussain
        world 3 javed akhtar bibi begum okafor mensah diallo traore keita diop ndiaye toure ba cisse kone
        """
}
