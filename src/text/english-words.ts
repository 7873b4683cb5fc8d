/** Frequent English words of four letters and more, so that none of them is taken for pinyin. Written by
 * pipelines/gate/write-english-words.ts from the vocabulary of the shipped encoder's tokenizer.
 */
export const ENGLISH_WORDS = `
aaron aato aband abandon abaz abazari abdul aberc abercorn abhinav ability able abort abortion about above
abroad absol absolut absolute absolutely abuse abusive acad academy accent accept acceptable accepted access
accident accidentally accom accommod accommodate accommodation accomod accomodation accompl accomplish accord
according accordingly account accounts accur accuracy accurate accurately achie acid acknowled acorn acoust
acoustic acqu acquire across acting action actions activ activate activated active actively activities activity
actor acts actual actually acuario adagio adam adams adap adapt adapter added addicted addiction adding
addington addison addition additional addr address adjust adjusted admin admission admit adop adorable adorn
adress adult adults advance advanced advantage advent adventure advert advertise advice advis advoc aegena aero
aerocity aesth aesthetics affect affected affinity affirm affor afforadable afford affordable afghan afraid
africa african after aftermath afterno afternoon aftersh aftershock aftertaste afterwards again against agenda
agent ages aggreg aggregation aggressive agre agree agreed agua ahead ahhh ahmed aint airflow airl airline
airlines airpl airplane airport airports airtel airways aisle akiko alabama alamed alameda alamo alan alar
alarm alarms alaska alba albany albert albor alborada album alcat alcatraz alchemy alco alcohol alcoholic
aldean alder alderwood alec alej alejandro alert alertmanager alerts alex alexander alexandra alfred algorith
algorithm alias alice alila aliment alip alipay alive allan alleg allen allenbell alley alloc allow allowed
allows almaden almond almost aloft alone along alot alph alpha alpine already alright alrighty also alta alter
altern alternative alternatives although altima alto altogether altos always amador amast amastan amaz amazed
amazing amazon amber amelie amen amend amer america american americana americano americanos americo amir amita
among amount amounts amph amphithe amphitheater amphitheatre amster amsterdam amuse amusement anahe anaheim
anal analogy analy analyt analytical analyze anand anarch anber anberlin anch anchor ancient anderson andre
andrei andrew andrews andy angel angeles angels anger angry angus anim animal animals animated anime anjali
anna anne anniversary announ annoy annoyed annoying another ansible answ answer answered answering answers anth
anthem anthon anthony anti anticip antioch anton anxiety anxious anybody anymore anyone anything anytime anyway
anyways anywhere apache apar apart aparthotel apartment apartments apolog apologies apologize appar apparently
appe appeal appealing appear appearance appears append appl appla apple applebe apples applewood applic
application applied apply appoint appointment appointments appreci appreciate appreciated appro approach
appropriate approval approve approved approx approximate approximately apric apricot april apsley aquaboulevard
aquar aquarium aquino aquitaine arab arbit arbitr arbor arbors arbury arch archa archite architecture archway
area areas aren arena arent argonaut args argue arguello arguing argument arguments ariana arizona arms army
around arrange arrangement array arrested arri arrival arrive arrived arrives arriving arrow arroy arte arthur
artichokes article articles artificial artist artists arts artworks arugula arun asap asci ascii asdd
asddongmen ashamed ashley asia asian aside asked asking asktug asleep aspen assault asshol asshole assign
assignment assist assistance assistant assisted assisting assit associ associated associates assum assume
assumed assuming aster astros astute async atelier athe atheist atlanta atlas atom atri atrium attach attached
attack attacked attacks attempt attempts attend attendees attending attention attitude attract attracted
attraction attractions attractive attrib auberge audi audible audio audiobook audit august aunt auntie aura
aurora aust austin austral australia australian auth authent authentication author authority authors autism
auto autocommit autom automate automated automatic automatically automobile autonom autonomous autry autumn
avail availability available aval avali avaliable avalon avaya avenue aver average avery aviation avis avoid
avro aware awareness away awesome awful awhile awkward ayers aylesbray azalea azul azure babe babies baby back
backend background backoff backup backupts bacon badass badlands badly bags bahia bait bake baker baking bala
balance balbo balboa bald ball ballare baller ballroom balls balmy bamb bamboo banana bananas banc band bands
bang bangalore bangkok bangs bangsar bank banking banks banned barb barba barbe barbecue barbeque barber
barbershop bare baref barefoot bareilles barely bares bargain barn barnes barrel barrier bart bascom base
baseball based bash bashi basic basically basil basket basketball bass bast basta bastard bastards bastille
batch bath bathroom bathrooms baths batt batter battery battle baulk baulkham baycrest bayside bayview beach
beans bear bears beast beat beating beatles beats beaut beautif beautiful beauty became because beck become
becomes becoming bedouin bedroom bedrooms beds beef been beep beeps beer beers beeth beethoven before begin
beginning begins begun behalf behav behavior behind behringer beij beijing being belf belfry belie believe
believes bell bella belltown belly belmont belong belongs below belt bench benchmark bend benef benefit
benefits beng bengals benicia benito benjamin benny benz berkeley bermuda bern berry berryessa besides best
beta beth betray better betty between bever beverages beverly beyond bible bicentennial bieber bigger biggest
bigint bigot bike bill billing billion bills billy binary bind binding bing bingo binh binlog biograph
biographical birch birchwood bird birds birm birmingham birth birthday bisc biscuit bish bishops bison bist
bistro bitch bitcoin bite bites bits bitter bizar bizarre blac black blackbear blackbox blackhaw blacklist
blackmail blacow blake blame blan blast blat blender bless blessed blind blizz blob blobfile block blocked
bloedel blonde blood bloody bloom blossom blow blower blowers blowout blows blue blueface bluegrass blues blvd
board boarding boat boating boats bobby body bohem bohemian bold boll bollinger bolt bomb bond bones book
booked booking books bookshop boolean boom boost boot boots bootst bootstrap booze border bored boring born
boss boston botan botanic both bother bots bott botti bottle bottom bought boulevard bounce bound bout boutique
bowl boyer boyfriend boys brad brain brake brakes braking bran branch brand brandon branham brass brasserie
brave braves braz brazil brazilian bread break breakfast breaking breaks breakthrough breast breath bree breed
brentwood brew brewers brewing brex brexit brian briarwood brick bride bridge brig bright brightest brill
brilliant bring bringing brings brisb brisbane bristol brit british brix broad broadcast broadway brock broco
broke broken bron brook brooklyn brookside bros brother brothers brought brown brownie brownies brows brox
broxbourne bruce bruh brun brunch bruno brush brut brutal bryan bubble bucc buccane buccaneers buchan buchanan
buck bucket buckhead bucks buddy budget budreau buen buenavista buff buffalo buffer bufferflies buffet build
building built bulk bull bulldogs bullet bulls bullshit bully bump bumper bunch bund bung burana buren burger
burgers burke burling burlingame burma burmese burn burned burning burns burrito burst buses bush business
businessman busy butler butt butter buttermilk buttertones button buying buzz buzzcut byee byok byte bytes
cabin cabinfeverb cable cache caes caesar cafe caffe cake caked cakeday calc calendar calender cali californ
california call callahan called calling calls calm calor calorie calories calvin calvinneo camb cambo cambodian
cambridge came camera cameron camila camino camp campaign campanile campbell camry canad canada canadian canal
cance cancel canceling cancell cancellation cancelled cancelling cancer cand candid candidate candy cann cannot
canopy cant canterbury canton canyon capacity capit capital capitalism capitol cappu cappucc cappuccino
cappuccinos cappucino capt captain capture caramel carbon card cardin cardinal cardinals cards care career
careful cares caring carl carla carling carlingview carlos carmin carmina carn carol carolina carpent carpenter
carr carrier carrillo carrots carry cars cart carter cartoon casa cascade case cases casey cash casino cass
cast castle castro catch categ categories category cater cath catherine cats caught caus cause caused causeway
cctv cdmx cele celebr celebrate celia celine cell celsius cent center centerville centimeters centos central
centre century centurylink cere cerrito cert certain certainly certificate chaat chai chain chainsmok
chainsmokers chall challenge cham champ champions championship chan chance chances chang change changed
changefeed changes changing chann channel chant chap chapel char charact character characters charge charged
charges charl charles charlescheung charlie charlotte chars charset chart chase chat chateau chatting chaves
chea cheap cheaper cheat cheating check checked checker checking checkout checkpoint checkpointts checks
checksum cheek cheer cheers chees cheese cheeseburger cheeseburgers chef chelsea chem chemical chemistry chen
chennai cher chero cherokee cherry chess chest chesterton chestnut chev chevrolet chevy chic chicago chick
chicken chie chief chiefs chihu chihuly child childhood children chili chill chilly chime chimes chin china
chines chinese chip chipp chips chkn chloe chocol chocolate choice choices choos choose choosing chop chopped
chose chosen chow chris christ christian christine christmas christopher chron chronicle chuck chuckle chun
chunk church churches churchill cine cinel cinelux cinema cinemas cinemix cineplex circ circle circles circul
circulate circulating circulation circum circumst circumstances citi cities citiz citizen citizens city
cityroom cityroomz ciudad civic civil claim claims claire clapped clar clara clare clarification clarify clark
class classic classical classified claud claude clay clayton clean cleaning cleanup clear cleared clearly
clement cleveland clever click client clif clifton clim climate clin clinic clip clips clock clone clos close
closed closer closest closing cloth clothes clothing clou cloud clouds cloudy clover cloverdale clown club
clubs clue cluster clustered cmsketch coach coaching coast coaster coat cocaine cock cocon coconut code cody
coffe coffee coffees cofield cohere coim coin coinc coke cola cold colder cole coleman colin coliseum coll
collate collation collations colle collea collect collecting collection college colleges collision collisions
colony color colorado colors colour colours colum columb columbia columbus column columns comb combat combin
combined combo come comeback comed comedy comes comfort comfortable comic coming comm command commence comment
commenting comments commerci commercial commit committed committs common commons commun communism community
commute comp compact compaction compan companies company companys compar compare compared comparing comparison
compat compatible compens compensation compensations compet competition competitive compile compla complain
complaining complaint complet complete completed completely complex compli complic compliment component compreh
compress compression comput compute computer conan conc concat concent concentrate concept concer concern
concerned concert concerts concl concord concur concurrency cond condit condition conditioning conditions
condos conduct cone conf confer conference confidence confident config configs configure confirm confirmation
confirmed confirming confl conflict confluent conform confused confusing confusion congr congrat congrats
congratul congratulations congress conn conne connect connected connecting connection connectioncollation
connections connector connor cons consens consent consequ consequences conserv conservative conservatives
conservatory consider consideration considered considering consist consistency consistent conso console conspir
conspiracy const constant constantly constitution constraint constraints construct consult consum consumer cont
contact contacting contacts contain contains contem content context contin continent continental continue
continuous contr contra contract contrad contrib contro control controll controls conv conven convenient
convention convers conversation conversion convert convin convince cook cookie cookies cooking cool cooler
cooling cooper coord coordin coordinates copper coprocessor cops copy copyable corby core corn corner
cornerstone corolla corp corpor corporate corporation correc correcly correct corrected correcting correction
correctly correl corrupt cort cortado cortados cosine cosm cosmetic cost costa costing costly costs cotati
cotto cougars could couldn coun count counter countries country county coup couple coupon coupons cour courier
course court courtyard cous cousin cover coverage covered covers coward cowboy cowboys cowork crab crack
cracked craft crank crap crash crashes crave craving crazy cream create created creating creative creativity
cred credential credentials credit cree creek creekside creep creepy cres crescent crew cricket cried crime
crimes crimin criminal cring cringe cris crisis crispy crit criter criteria critic critical crooked cross
crossing crow crowd crowe crown crowne crud cruel crumb crumbled crush crust cruz cruze crying crypt crystal
cubs cucina cugini cuis cuisine cult culture cunt cupertino cups cure curiosity curious curr currency current
currently currington curry curs curse cursed cursor cust custom customer customers customize cute cuts cutting
cycle cypress dacosta daddy dail daily dair daisy dakota dall dallas daly damage damaged damien damn dance
dancing dang danger dangerous dani daniel danville dare dark darling darn dash dashboard data datab database
datasource date dates datetime dating daught daughter dave david davis dawn dawson days daytime daze deactiv
deactivate deactivated dead deadline deadlock deadlocks deal dealing deals dean dear death debate debe debezium
debit debt debug deca decade decades decaf decaffeinated dece december decent decide decided decimal decision
decisions declar declaration decode decor decre decrease decrement dedic dedicated deep deer deezer default
defaultcf defe defend defending defense defensive defin define defined definitely definition defog defogger
defro defrost defroster degree degrees delay dele delet delete deleted deleting deletion delhi deli delicious
delight deliver delivered delivery delta delusion delusional demand demarco demist demister demo democ democr
democracy democrats demon denied denis dent dental dentis dentisry dentist dentistry dentists denver deny
depart departing department departs departure depend depends deploy depos deposit depot depressed depressing
depression depth dermat dermatologist dermatology desc descri describe described description desert deserv
deserve deserved deserves design designed desire desired desk desktop desp despair desper desperate desperately
desperation despite dess dessert desserts dest destination destroy destroyed detail detailed details dete
detect detection detections detective detector detectors deter determin detroit develop developed development
device devils devin diab diablo diag diagn dial diamond diamondbacks dice dick dickey dict dictator diction
dictionary didn didnt died diego dies diesel diet diff differ difference different differently difficult digest
digests digit digital digits dine diner ding dining dinner dinosaur dion direct directed direction directions
directly director directs diridon dirt dirty disable disabled disag disagree disapp disappoint disappointed
disappointing disappointment disaster disc discard disco disconnect discord discount discover discovered
discovery discri discuss discussed discussion dise disease disg disgusting dish dishes disk dislike disney
disorder disp dispatch dispatchers display displayed disreg disres disrespect diss dist distance distant
distinct distract distrib distribution district distsql disturb disturbed disturbing ditton diver divided
division divor divorce dixon django dmctl docker docs doctor doctors document documentary documents dodger
dodgers dodie does doesn doesnt dogg dogman dogs doing dojo doll dollar dollars dollops dolls domestic domin
donald done donna dont donuts doom door doors dope doub double doubletree doubt douche dough down downing
download downstream downtown downvot downvote downvoted downvotes downvoting draft drafthouse drag dragon
drainer drake dram drama draw drawing dread dream dreams dress drew driggs drink drinking drinks drip drive
driver drivers drives driving drizzle drop dropped dropping drows drowsiness drowsy drug drugs drums drunk
dsdash dsdashun dtfile dtla dttool dubai dublin duck ducks dude dudes dull dulles dumb dumbass dumbo dump dumpl
dumpling dunno duplic duplicate durant duration during dust dutch dveeden dying dynamic each eagles earbud
earbuds earl earlier earliest early earn earned ears earth earthqu earthquakes easier easily east easter
eastern eastridge easy eater eatery eating econ econom economic economical economy eden edge edgy edit edited
editing edition editor educ education edward edwards effect effective effects efficient effort efforts eggs
eight eighty either ekexium elabor elaborate elantra elect elected election electric electricity electron
electronica electrop electropop eleph elev eleven elim elite eliz else elsewhere email emailed emails embar
embarcadero embarr embarrass embarrassed embarrassing embed embedding emerg emergency emery emeryville emily
emmy emmylou emot emotion emotional emotionally emotions empathy empire employ employed employee employees empt
empty enable enabled encode encounter encoura encourage encry encrypt encryption ended ending endings endpoint
ends enem enemies enemy energy enfor enforce engage engaged engine england english enjoy enjoyable enjoyed
enjoying enough enroll ensure enter entered entering enterp enterprise entertain entertaining entertainment
enth entire entirely entit entitled entity entrance entries entry enum environ environment epic epis episode
episodes equal equalizer equinox equip equipment equival erase eric erica errand error errors escap escape espe
especially espress espresso essay essential estab establish establishment estacion estim estimate estimated
estrows etcd ethi ethiop euro europe european euros evelyn even evening event events eventually ever everest
every everybody everyday everyone everything everytime everywhere evict evicted evidence evil evolution exact
exactly exam example examples excalib excalibur exceed excell excellent except exception exch exchang exchange
exchanges exchangesender excited exciting excl exclusive excuse exec execute execution executor exerc exha
exhib exist existed existence existing exists exit expand expect expectations expected expecting expens expense
expenses expensive exper experi experience experienced experiences experiencing experiment expert expire
expired expl explain explaining explains explan explanation explicit explo explore export exporter expos expr
express expression expressway extend extended external extra extract extre extrem extreme extremely eyeb
eyebrows eyes fabulous face facebook faces facility facing fact factor factory facts fahren fahrenheit fail
failed failing failure fair fairfield fairly faith fake falcons fall fallen falling falls false fame famil
familiar family famous fancy fans fant fantastic fantasy fare farenheit farm farre fart farthest fasc
fascinating fash fashion fast faster fastscan fatal fate father fault faulty favor favorite favorites favour
favourite fear featur feature features featuring febr february federal feed feedback feeding feel feeling
feelings feels fees feet feinstein fell fellow felt fema female femin feminism fern fernand fernandez fest
festival fetch fetish fever fiance fiction fidlar field fields fifteen fifth fifty fight fighting figu figueroa
figure figured file filed filename files fill filled fillmore film filming films filter filters final finally
financ finance financial finches find finding finds fine fing finger fingers finish finished fire fired firm
first fish fishing fist fits fitting fitz five fixed fixing flag flair flaming flamingo flash flashback flask
flat flav flavor fleet flesh flex flexible flick flies flight flights flink flip float floor flor florida flow
flower flowers flush flying foam focus fold folk folks follow followed follower following follows fond food
foods fool foot football forbid force forced forcing ford fore forec forecast forecasted foreign forest forever
forg forge forget forgive forgot forgotten fork form format former formula fort forte fortnite fortun
fortunately forty forward foster found foundation foundry four fourteen fourth frame fran franc france franch
francis francisco francois frank franklin freak freaking fred free freed freedom freeman freemium freestyle
freez freezer freezing freight fremont french frequ fres frescas fresh freshwater fresno friday fridge fried
friend friendly friends fries frig friggin fright frigid from front frost frosty frozen fruit frust frustrating
fryer fuck fucked fuckin fucking fuel full fully function fund funding funds funeral funky funn funnier funny
furman furn furnace furnished furniture furs further furthest fury fusion future gaga gain gala gall gallagher
galleries gallery game games gaming gandhi ganesh gang garage garbage gard garden gardens garlic garrix garrone
garth gary gasoline gast gastrop gastropub gate gateway gather gatos gatwick gaulle gave geary gender gene
gener general generally generate generation generic gengli gengliqi genius genoc genre gent gentle genuin
genuine genuinely geor george georgia gerald geraldine german germany getaway gets getting gherkin ghost giant
giants gift gilroy gimme ginger girl girlfriend girls github gitpod give given gives giving glad gladly glass
glasses glen glob global gloom glor gloria glorious glorv glory gloryhammer glut gluten gmail gmailcom gmhdb
gmhdbjd goal goals goat godd goddam goddamn gods goes going golang gold golden golf gome gone gonna gonville
good goodbye goodness goods goog google gord gordon gorgasm gorgeous gorgon gorgonzola gorm gorout goroutine
gosh gotcha gotta gotten gour govern government grab grace graceful grad grade gradu grafana graffiti grafton
gram gran grand grande grandma grant granted grants granville grape graph grateful grav grave gray great
greater greatest greatness greek green greens greensky greenwich greet grep grew grey grill grilled grind grit
groban groc groceries grocery groo groove gross ground group groups grove grow growing grown growth grpc gtid
guar guarantee guaranteed guard guess guessing guest guesth guesthouse guesthouses guests guid guidance guide
guided guild guilt guilty guitar guns gust guys gynec gynecologist gzip habit hack hackers hadn haha hahaha
hahahah hail hair hairc haircut haircuts haird hairdresser haiti hale half hall halsey hamburger hamilton hamm
hamp hampshire hand handle handled handling hands handsome handwritten hang hanging happ happen happened
happening happens happily happiness happy haproxy harass harassment harbor harbour hard harder hardest hardly
hare hari harini harm harper harris harrison harry harsh hart hartsfield harv harvard harvey hash hashagg
hashjoin hasn hastings hate hated hates hatred have haven havent having hawai hawking hawkingrei hawkings
hawthorne hayley hayward hazel hazelnut head headed header heading headline headphones heads heal healds
healdsburg healing health healthcare healthy heap hear heard hearing heart heartbeat hearted heat heated heater
heaters heath heathrow heating heav heaven heavy heck hehe heights held helena hell hellboy hello help helped
helper helpful helping helps hence henry herbal here hero heroes heroine hers herself hiber hibern hibernate
hicqu hidden hide high higher highest highlights highly highway hike hilar hilarious hill hillcrest hills
hilton himal himself hint hinton hints hire hiroy hiroyasu hist histor historic historical history hitch
hitchcock hits hitting hive hives hmmm hmmmm hobbies hobby hobsons hockey hold holding hole holiday holidays
holl hollywood holy home homeless homes homest homestead hometown homework homophob honda honest honestly
honesty honey hong hongyunyan honky honor hood hook hope hopefully hopes hoping hopkins horizon horrible
horribly horrif horrifying horror horse hospit hospital host hostel hostgroup hosting hotel hotels hotfix
hotmailcom hotter hottest hour hours house houses housing houston howard however hozier htap http https huang
huge hugging hugs huichica human humanity humans humid humidifier humidity humor hunan hund hundred hundundm
hung hungry hunt hunting huntingdon hurry hurt hurting hurts husband hush husharp huskies husky hvac hyatt hyde
hyderabad hype hyper hypoc hyundai iain iced icon idea ideal ideally ideas ident identifier identify identity
idiot idiots idle idol iggy ignor ignorance ignorant ignore ihop illeg illegal illness illum imag image imagine
imax immature immediately immense immig immort immortals impact imper imperial impl implying import importance
important importer impos impossible impressed impression impressive impro improve inba inbox inburs inbursa
incel incels inch inches incident incl includ include included includes including income incon incons inconven
incor incorrect incre increase incred incredible incredibly increment incremental inde indeed independ
independence independent index indexes indexjoin indexlookup indexmerge indexrangescan india indian indiana
indians indie indira individ individual individuals indust industry inet inevit inex inexpensive infl influ
info inform information informed informing infotech ingest ingred ingredients inher init initial initiate
injured injuries injury inner inno innocent innodb input inqu inquire inquiry insane insec insecure insert
inside insight insp inspe inspection inspector inspired inst instagram instal install instalments instance
instant instantly instead instinct institute institution instr instruct instruction instructions instrument
instruments insul insult insulting insur insurance inte integer integr intell intellig intelligence intelligent
intend intended intense intention inter interact intercity interest interested interesting interests interface
intermediate intermod intermodal intern internal international internet interse intersection interval interview
intim into intol intoler intrig intro inval invalid invent invest investig invis invisible invisibles invite
invoice invoices invol involved involving iops iowa iphone ireland irish iron ironic ironically irony irre
irrelevant irrit isbell ishida island islands isnt isol isolation israel issue issuer issues ital italian
italiano italy item items itiner itinerary itself itunes izakaya jack jackets jackson jaco jacob jade jagu
jaguars jail jake jalan jalapenos jame james jamey jamie jane january japan japanese jason java javascript jays
jayson jazz jdbc jealous jean jeez jeff jefferson jello jenn jennifer jenny jerk jerry jersey jess jesse
jessica jesus jethro jewels jhon jiang jiangkai jimmy jina jinhelin jinling jmpotato joan jobs joccau joel john
johnny johnson join joint jojo joke jokes joking jolla jomo jonathan jones jord jordan jose joseph josh josie
jour journal journey json jsonify juarez judge juice juicy juliana july jump junction june jung jurado just
justice justify justin kacey kach kachru kafka kalam kale kaleidoscope kane kannan kansas karma kart karth
karthi kath kavi kavin keeble keep keeping keeps kelly kenny kennytm kent kenya kenyatta kept ketch kettle
kevin keyboard keyboards keys keyword khan kick kicked kidding kids kiely kill killed killer killers killing
kills killy kind kinda kindly kinds king kings kingsford kirk kirkwood kishi kiss kitch kitchen kites kiyoko
klia knee knees knew knife knights knock know knowing knowled knowledg knowledge knowledgeable known knows kong
korea korean krish kuala kubernet kubernetes kubrick kumar label labeled labels labor labour labs lack lact
lactose ladies lady lafayette lafc laid lake lakers lakes lamb lambda lamp lance land landing landlord landmark
lands lane lang langu language laptop large largest lark larks larkspur laser last lastfm lasts latch late
lately latency later lateral latest latin latte lattes laugh laughed laughing laund laundry laur laura laure
laurel lauv laven lavender lavish lawr lawrence laws lawyer layover layovers lazy ldap lead leader leading leaf
league lean leandro leaning lear learn learned learner learning lease least leave leaves leaving leavr leavrth
left legacy legal legally legend legit legitimate legs leic leicester leisure lemon lemonade length lens
lensfield leroy less lesson lets letter letters letting level levels lever levine lewis lexus liar liber
liberal liberals libert liberty libr library license lich lichunzhu lick lide lidezhu lied lies life lifetime
lift light lightning lights like liked likely likes liking likings lime limit limited lincoln lind linda
lindsay line linear lines link linked linkin links linux lion lions liqu liquor lisa list listed listen
listened listening listing listings lists lite literal literally little live lived liver livermore liverpool
lives living llorona lloyd lmao lmfa lmfao load loan lobster local localhost locate located locating location
locations lock lockcf locked locker locks lodge lodging logan logic logical login logo logs lond london lone
lonely long longer longest look looked looking looks lookup loop loose lord lorde lose loser loses losing loss
lost lots lotus loud louder louis loun lounge love loved lovell lovely lover loves loving lower loyal luca luck
luckily lucky lump lumpur lunch lung lusk luxe luxury lying lykx lykxsassin lykxsassinator lynn lynx macaron
macaroni macchi macchiato macchiatos mach machine macos madam madden made madea madonna madurai mafia magdal
magdalene magg magic magn magnolia mail mailcom maillot main maint maintain majestic major majority make maker
makes makeup making malays male malik mall mama mame manage managed management manager mand mandy manhatt
manhattan mani manif manifest manip manor mans manual manuf manufact manufactured many maple maras marc march
margar margin mari maria mariadb marianne marie marin marina marine mariners mark marked marker market
marketing marlins marri marriage married marriott marry marsh marshall mart martin martine martinez maruth
maruthi maruti marvel mary masc mascul masculinity mask mason masonic mass massive mast master match matcha
matcher matches matching mate mateo mater material math mathew matt matte matteo matter matters matthew mattox
maur maurice maximal maximum maxperform maxperformance maya maybe mays mccarran mcdonald mcdonalds mckin
mckinley mcmuff mcmuffin mcrey mcreynolds mead meadow meadows meal meals mean meaning means meant meantime meas
measure meat meatballs meats mechan mechanism mechanisms media medic medical medicine medio mediocre mediter
mediterrane mediterranean medium meds meen meet meeting meetings meets melanch melissa melody melur member
members membership meme memes memor memorial memories memory memtable mend mendes menlo ment mental mentally
mention mentioned menu merc mercado merced mercedes merchant merge merid mesa mess message messages messed meta
metadata metal metalcore meth method methodist methods metre metreon metric metrics metrop metropolis mets
mexican mexico miam miami mich michael michigan micro microfoam microsoft middle midnight midrange midsum
midtown might migration miguel mike mikey mild mile miles milit military milk milksh mill millbrae millennial
miller million millions milpit milpitas milton milwau milwaukee mina mind minds mindset mine ming mini minimum
minnes minnesota minor minority mins mint mintso minus minut minute minutes miracle mirror mirrors mirros
miserable misle mismatch miss missed missing mission mist mistake mistaken mistakes misunder mittal mixed
mobile moch mocha mochas mock modal modalities mode model models moder moderate moderately modern modes
modified modify modifying modo mods moment momentarily moments moms monday money monica monitor monitoring
monkey monster mont monte montec montecito month monthly months montl montlake mood moon moraes moraga moral
more morgan morning morocc moron morrison mort morton most mostly mother motion motiv motor mount mountain
mounter mouse mouth move moved movement moves movie movies moving mowry mozz mozzarella much mult multi multip
multiple multnom multnomah mumb mumbai murder murdered murm murmrr murphy musch muse museum museums musgra
musgraves mush mushrooms music musical musicals must mustang mute muth muthura muthuraja mvcc mybat mybatis
mydum mydumper myonke myonkeminta myself mysql mysqlclient myst mystery mystics myth nagar nail nails nair
nairobi naive name named names nand nandos napa narc narr narrated narrow nasty nation national nationals
native natives natt nattali natur natural nature navig navigate nazi neame near nearby nearest nearly neat
necess necessarily necessary neck need needed needing needs negative neigh neighbor neighborhood neighbour
neighbourhood neil neither nelson nerv nervous ness nested netflix network never nevermind newark newest
newmark newmarket newpark news newsletter newy newyork next nice nicely nich nick nicky nico night nightcl
nightclub nightclubs nightly nightmare nights nila nine ninet ninety nipp nippy niss nissan nobody node noise
noises nolouch noncluster nonclustered none nons nonsense nood noodle noodles noon noop nope norm normal
normally north northeast northern northwest norwich nose note noted notes noth nothing notice noticed notific
notification notifications notify notifying novato nove novel november nowadays nowhere nugg nuggets null numa
number numbers nurse nutr nutrition nutritional nuts nvidia nvme nycfc oakland oaks object objective obliv
observ observatory obsess obsessed obtain obvious obviously ocampo occas occasion occidental occur occurred
occurring occurs ocean october ofcourse offended offense offensive offer offered offering offers offic office
officer official officially offline offseason offset often ohio oidc okay okey okjiang okkervil olap older olds
olive olives olly oltp once ones oneway onion onions online only ontario onto onward oolong oooh oops open
openai openapi opened opening openings opens openssl oper opera operating operation operational operator
ophthalm ophthalmologist opin opinion opinions opportun opportunity oppos opposite optim optimistic optimizer
option options oracle orange orch orchestra order ordered ordering orders oregon organ organization orient
oriental orig origin original originally orioles orland orlando osnes other others otherwise ottawa ought ounc
ounce ounces ours ourselves outback outbound outd outdoor outer outgoing outl outlaw outlook output outra outs
outside outta oval ovalini oven over overall overnight overse overseas overv overvenus overview owen owls owned
owner owners oxford pablo pacific pacifica pack package packed packet padres page paging paid pain painful
paint painting pair pairs palace palm palo panc pand pandi pandora panic pant panther panthers pants papa paper
parad parade paradise parallel param parc parcel pard parent parents paris parisian park parking parks parkside
parkway parlor parmes parmesan parquet pars parse parser part partial partic particip particular particularly
parties partition partitioned partner parts party pasc pascuala pass passed passen passenger passengers passing
passion password past pasta patch path pathetic patience patient patri pats patter pattern paul pause paused
payable paycheck payday paying payment payments pays peace peach peachtree peak pean pear pearl pearson pedest
pedestrian peer peers peewee penal penalties penalty penc pending peng penguin penis penn peop people peoples
pepp pepper peppermint pepperon pepperoni peppers percent percentage perf perfect perfectly perform performance
performing perhaps perio period periodic perman permission permit permitted perry pers persek persekutuan
persian person personal personality personally persons perspect perspective pess pessim pessimistic pesto
petaluma petco peter peterborough petrol pets petty phar phase phil philadelp philadelphia phillies philly
phipp phipps phoenix phone phones phot photo photograph photos phrase phuture phutureprimitive phys physical
physically physicians piano pick picked picking picks pickup pics pict picture pictures piece pieces pied
piedmont pier pill pillow pilots pine pinea ping pingcap pink pino pinole pione pipe pipel pipeline pipelined
pirates piss pissed pist pitch pitr pitts pittsburg pity pizz pizza pizzas pizzeria plac place placed placement
places plain plaint plaintext plan plane planet planned planning plans plant plastic plat plate platform
platinum platnum platnumz platt play playback played player players playground playing playlist playoff
playoffs plays plaza pleas pleasant pleasanton please pleased pleasure plenty plot plug plus podcast podcasts
point pointe pointing pointless points poison polar police policies policy polit political politicians politics
polk poll poly pool pools poop poor poorly popcaan popcorn popular population pork porn port portable portal
porte porter portland pose poseidon position positive poss possi possib possibilities possibility possible
possibly post postage postal postcode posted poster posting posts potato potatoes potential potomac pott potter
pottiger pound pounder pounds pour power powered powerful pract practice practitioner prak prakash pran pranav
pray praying prec precheck precious precipitation pred predicate predict predicted prefer preferable preferably
preference preferences preferred prefix pregn pregnant prem premier premium prep prepar preparation prepare
prepared preparing pres present preserve presid president presidio press pressure pret pretend pretending
pretty prettymuch prevent previous previously prewrite price priced prices pricey pricing pride priest prim
primar primary prime prin prince princess print prior priority pris prisma prison prius priv private privile
privilege privileges priya prob probably probe proble problem problems proc proced procedure procedures proceed
process processed processing processlist processor produ producer product products prof profession professional
profile profiling profit prog program programmed progress progressive project projection prom promethe
prometheus promise promises promot prompt proof prop propag propaganda proper properly propert properties
property propos proposal proposals propose pros prospect prot prote protect protection protest protocol proud
prov prove proven provide provided providence provides providing proxy proxysql prun pruneyard pseudo psre
psrew psych psyched psychedelic public puck pull pulled puller pulling puls pulsar pump punch pune punish
punjabi punk purch purchase purchased purchases purchasing pure purest purp purple purpose purs push pushdown
pushed pushing pussy pussycats puth puts putting pymysql python pytidb quad quadruple qual quality quant
quantity quarter queen queens queries query quest question questions queue quick quickly quickstart quid quiet
quieter quigg quinta quir quit quite quot quota quote race rachel racism racist rack radio radisson rafael raft
raftdb raftstore rage ragh raghav raging raiders rail railway rain rainbow raining rainy raise raised raja
rajesh rake rakei ramen ramon rams ramya ranch rand random rang range rangers ranges rank rant rape raped
rapids rare rate rated rates rather rating ratings ratio rational ravi rawkv rayman rays raza reach reached
reaches reaching react reaction read reading readpool reads ready real realise realistic reality realize
realized realizing really rear rearview reason reasonable reasonably reasons rebate rebates recall rece recei
receipt receive received receiving recent recently recip recipe recipient recircul recirculate recirculated
recirculating recirculation reck reclam reclamation reco recogn recognize recomm recommend recommendation
recommendations recommended record recorded records recover recovering recovery recur recurring recy redact
reddit redey redeye redmond redo reds redu reduce redwood reed refer reference references referring reflect
refresh refs refund refundable refunded refunds refuse regal regard regarding regardless rege regent regex
regexp regga reggae region regional regions regist register registered registration registrations registry
regret regular reim reimburs reimburse reimbursed reimbursement reimbursements rein reject rejected relate
related relatedresources relation relationship relationships relative relax relay rele release released
relevant relie relief relig religion religious reload remain remaining remains remember remembered remind
reminded reminder reminders reminding remindme reminds remington remo remote remotely removal remove removed
removing rename renew rent rental rented renting rents reor reorder reorg repair repe repeat repeatable
repeated rephrase repl replac replace replacement replay replayer replic replica replicas replicate replication
replies reply report reported reporting repository repost repres represent repro repub republic repulsive reput
reputation requ request requested requesting requests require required requirement requirements requires resc
resched rese research reserv reservation reservations reserve reserved reserving reset resid residence resist
resol resolution resolve resolved resolvedts resort resource resp respect respon respond responding response
responses responsible rest restart restaur restaurant restaurants restitution restore restored restrict
restricted restu result results resume retail retarded retire retrie retrieve retry return returned returning
returns reve reveal revealed revenge reverse review reviews revoke revolution reward rewrite rhapsody rhodod
rhododendron rial rialto ribs rice rich richard richmond rick ricotta ridd ride rides ridge ridic ridiculous
riding ridrisr right rights rihanna riley ring rings ripped rise risk rist ristorante rival river riverside
rivertown rize rleungx road roads roast roasted rober robert robin robinson robot robots rock rocket rockies
rocks rocksdb rocky roger rogers rohn rohnert role roll rollback rolled rolling rollover rolls rollup romaine
romance romantic ronald roof rook rookie room rooms roose roosevelt root roots rory rosa rose ross roster rough
roughly round rout route routing rowid rows roxann roxie royal ruby rude ruin ruined rule rules runaway rund
rundgren rundown running runs runtime rush russ russell russia russian rust rustin ruth ryan saas sabaton
sabbath sabrina sach sachet sack sacramento sacrif sacrifice sadly sadness safe safepoint safety saga said
saint saints sake salad salads salame salary sale salem sales salesforce salon salons salt salty salv salvador
samar samaritan same sameena sample samples sand sandman sandra sandwich sandwiches sang santa santh sanuj sanz
sara sarah saran saratoga sarcasm sarcastic sasl sath satire satis satisf satisfied satur saturday sauce saus
sausage sausalito save saved savepoint saving savings saying says scale scam scan scar scare scared scary
scatter scen scene scenes sched schedul schedule scheduled scheduler schedules scheduling schema scheme school
schools science scient scoo scoop scope scor score scored scot scott scottish scratch scre scream screaming
screen screenshot screw scri script scroll scully scum sdoj sdojjy seafood seal sean sear search searched
searching searise season seasonal seasons seat seated seating seats seattle sebast sebastopol secon second
secondary seconds secret section secur secure security seed seeing seek seeking seem seemed seems seen sees
select selected selection self selfish sell selling sells semat sematary semi send sending seng senior sens
sense sensitive sensor sent sentence sentra sentral separ separate sept septem september sequ sequel sequelize
sequence serial series serious seriously serv serve served server serverless servers serves service services
serving session sessions sets setting settings setup seven seventy sever several sexist sexual sexually sexy
shabu shad shaddai shadow shady shake shall shame shamp shan shangh shanghai shanice shaoge shap shape shar
shard sharding share shared sharing shark sharma sharon sharp shatt shattuck shawn shaz shazam sheep shel shell
sher shes shift shine ship shipment shipp shipped shipping shir shirt shit shitpost shitty shivering shock
shocked shocking shoes shoo shoot shooter shooting shop shopping shor shore shoreline short shorter shortest
shortly shot shots should shouldn shout show showed shower showing showings shown shows showtime showtimes
shred shri shuf shuff shuffle shut shutdown sich sichuan sick side sided sides sidney sierra sigh sight sign
signal signature signed signers signific significant signing signs signup silence silent silly silver simel
similar simp simple simply since sing singap singapore singer singh singing single sings singular sink siri
sister site sitting situ situated situation situations siva siwa sixt sixty size sized skedad sketch skill
skills skin skinny skins skip skoda skyline skype slacker slap sleep sleepiness sleeping sleepy slices slight
slightly slot slots slow slower slowly small smaller smart smarter smartest smash smell smells smile smiles
smith smoke smoked smokehouse smokey smoking smooth smore snack snacks snake snap snappy snapshot sneak snow
snowfl snowflake snyder sobr soccer soci social socialism socialist socially society sock soda soft softley
software solano sold solid solo solution solutions solve solved solving some somebody somehow someone someplace
somet something sometime sometimes somewhat somewhere somo song songs sonoma sons sony soon sooner sooo soooo
sorbon sorbonne sorry sort sorted sorter sorts soul sound sounders sounds soundtra soundtrack soundtracks soup
sour source sources south southeast southern southwest spac space spacing spacious spaghett spaghetti spam span
spanish spare spark sparks speak speaker speakers speaking spec special specialist species specific
specifically specifications specifics specified specify spect speech speed speeds spell spelling spenc spencer
spend spending spent spice spicy spider spill spin spinach spir spirit split spoil spoke spoken sport sporting
sports spose spot spotify spots spread spring springs sprite spruce sqlalchemy squad square sque srin srinivas
stable stack stadium staff stage stal stale staleness stall stan stand standard standards standing stands
stanford stanley stansted stap staples star stars starset start started starter starting starts starving stat
state stated statement statements states static station stations statist statistics stats status stay stayed
staying steak steakhouse steal stealing steam steamed steamer steel steer steering stella stelling step steph
stephen steps stere stereoty steve steven stevenage stevens stevenson stick still stink stir stmt stmtcl
stmtclose stmtex stmtexecute stmtprep stock stockholm stocks stol stole stolen stom stomach ston stone stones
stonestown stop stopped stopping stops stor storage store stores storewriter stories storm stort stortford
story stra straight strang strange strangelove stranger strangers strateg strategy straw strawberry stre stream
streaming street streets stren strength stress stret stretch stri strict strike string strings stripe stro
strong stronger strugg struggle struts stuck stud student students studio study stuff stun stunning stup stupid
stupidity style stylist styx subject subjects submit submitted submitting subreddit subs subscri subscribe
subscription subst substitute substr substring subt subtask subtitles subtle suburb suburban subway succ
succeed success successful successfully such suck sucked sucker sucks sudd sudden suddenly sudo suff suffer
suffering sufficient sugar sugg suggest suggestion suggestions suit suitable suite suites suits sullivan sult
summary summer sund sunday sung sunny sunnyvale sunrise sunset supa super superb superc supercuts superf
superficial supp supply support supporter supporters supporting supports suppose supposed supre supreme sure
surely suresh surgery surp surpris surprise surprised surprising surround surrounding surv surviv survive susan
sushi susp suspect suspense sutter suzu suzuki swan swap swear sweat sweet sweeten sweetener sweeteners swift
swim swimming swing switch switched switching sword sycam sycamore sydney symph symphony sympt sync synced
syncer synch synched synching synchron synchronized synchroniziation syncpoint synd syrup syrups sysbench
system systemd systems szcheuan tabl table tablefullscan tables tablescan tabokie tack taco tacoma tacos tail
tails taiwan taiwanese take taken takes taking talent talented talk talked talking talks tall taman tampa tand
tandale tandoor tandoori tanforan tang tangent tangenta tank tanks target tart task tasks tast taste tastes
tasty tate tatt tattoo tavern taxes taxi taylor teach teacher teachers team teams tears teas tech techn
technically technology teen teeth tele telegraph telemet telemetry telephone telev television tell telling
tells temp temper temperature temperatures template temple tempor temporary tend tenn tennant tennis teragram
teriy teriyaki term termin terminal termination terms terrace terrible terribly terrif terrific terrifying
terror terry tesla test testing texas text textbook thai than thanh thank thankful thanking thanks thankyou
thar tharun that thats theat theater theaters theatre theatres thee their them theme themsel themselves then
theory ther therap therapist therapy there therefore theres these they thick thin thing things think thinking
thinks thir third thirty this thom thomas thong thor thorns those though thought thoughts thous thousand thre
thread threads threat three thres threshold threw thrill thriller thro through throw throwing thrown throws
thru thunder thurs thursday thus ticdc tick ticket tickets tidb tidbcloud tier tifl tiflash tigers tight tikv
tikvclient till timbers time timeout timer times timestamp timezone timing timmy timothy tina tinder tiny
tiproxy tiproxyctl tips tire tired tiredness tires tispark titan titans title titled titles tiup toast toasty
today todd todo together toile toilet token toky tokyo told toler toll tomas tomato tomatoes tomb tombstone
toml tommy tomorrow tone tong tongue tonight tonk tons tony took tool tools tooth toothbrush topic topics topn
topology topp topping toppings tops toronto toros tort toss total totally touch tough tour tourist tournam
tournament toward towards tower town towninfo toxic toyota tpcc trace track tracker tracking tracks trad trade
traffic trail trailer train training trains tran tranc trans transaction transactional transfer transferred
transferring transfers transform transit transl translate translation transport transportation trap trash trave
travel traveling travelling travelodge travels treat treated treatment treble tree trend trib trick tried tries
trig trigger triggered trinity trip triple trips tristan triv trivia troj trojans troll trolling trolls trop
trou trouble troubles truck true truly trump trumpet trunc truncate trust truth trying tuesday tull tune tunes
turk turkey turkish turn turned turning turns tuxed tuxedo tward tweak tweet twelve twenties twenty twice twin
twins twist twitter txnlock tyler type typed typeorm types typescript typical typically typing typo uber ugly
uhelp ultimate ultr ultra ultrasonic umbrella unable unaccept unacceptable unap unapologetic unav unavailable
unbelie unbelievable uncle uncom uncomfortable uncon under underground underrated underst understand
understanding understood unem unemploy unex unexpected unfort unfortun unfortunate unfortunately unfurnished
unhappy unhe unic unico unicode unified unify unin union unique uniron unisex unit united units univer univers
universe university unix unkn unknown unless unlike unlimited unlock unmute unnecess unpopular unqu unre unread
unsafe unsigned unsu unsubs unsubscri unsubscribe unsuccessful unsyn unsync unsynced unsynch unsynchron
unsynchronized until unus unused upcoming update updated updates updating upgr upgrade upload upon upper upset
upside upvot upvote upvoted upvotes urban urgent urls usage used useful useless user usern username users uses
using usual usually utah utes util utter utterly uuid vacation vacaville vacc vacu vacuum valenc valencia
valent valid validate validation vall valle vallejo valley valu valuable value values vamp vampire vanc
vancouver vanilla varch varchar vari variable variables variety various vector vegan vegas veget vegetarian
vegg veggie veggies vehicle vehicles vend vene vent ventil ventilation vents venue verification verified verify
vers version vert vertical very vibe vibes vibr vibration vibrations vicinity vict victim victoria victory vide
video videos viet vietnames vietnamese view viewing views vijay viji vill villa village villette vina vincent
vine viney vineyards vino viol violence violent virgin virginia virt virtual visa visible vision visit visited
visiting visitor vista visual vitess viva vivian vogue voice voices volksw volkswagen volume volvo vote voted
voter votes voting vouch wage wail wailers wait waiting wake wales walk walker walking wall wallet walmart
walnut wand wandlebury wanna want wanted wanting wants ward ware warehouse warkworth warm warmer warming warn
warner warning warnings warrant warranty warri warriors wars warsaw wasabi wash washington wasn wasnt waste
wasting watch watched watching water watermark watson wayne ways weak wealth weap weapon wear wearing weather
webby webs website webster webui wechat wedding wedn wednesday weed week weekend weekly weeks weight weird
welcome welcomed well wend went wente were weren west western westlands whale what whatever whats wheel when
whenever where whether which while whis whisper white whitecaps whoa whoever whol whole wholesome whom whoops
whose wide widow wife wifi wilayah wild wildcats wildlife will william williams willie willing willow willy
wilshire wilson wind window windows winds windscreen windshield windsor windtal windtalker windy wine wing
wings winner winning wins winter wire wise wish wishes wishing witch with withdra withdraw withdrawal within
without witness woah woke wolf woman women wonder wondered wonderful wondering wonderland wont wood woods
woodside woooo word words work worked worker workers working workload workout works world worried worries worry
worrying worse worship worst worth would wouldn wouldnt wrap wren wrig wrigley writ write writecf writer
writers writing written wrong wrongly wrote wyndham xiaoxue xzhangxian yahoocom yamaha yaml yangke yangkeao
yanke yankee yankees yard yeah yeap year years yell yelling yellow yess yesterday yield yielded yikes yipp yoga
york yose yosemite youn young younger yountville your youre yours yourself youtu youtube youve yuan yujunc
yujuncen yunger yyyy zero zhangke zipcode zomb zombie zone zstd
`;
