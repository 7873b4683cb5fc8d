/** English words by how rare they are: a number n begins those of which one in about 2^n words of running text is one. Written by
 * pipelines/spelling/write-english-frequencies.ts.
 */
export const ENGLISH_FREQUENCIES = `
5 i the to
6 a and for in is my of s u you
7 are at can do have it like me need not on please that what your
8 an be check does from get help how no order there this want will with would yes
9 about account add address all am any available bar book by change coffee confirm correct could day dont find free good
great has house if im its just know make name new now number off offer ok one options or out play restaurant right see
service so some sure tell thank thanks time up was we when where
10 air alert anything as assistance back but cambridge car card city contact credit current delivery did else email
ensure front give go going got here hi hotel last list look looking many march milk more movie much music next okay only
parking password payment people phone pizza place playlist pm purchase put rate ready rear reservation room screen send
set should show side song soon sorry status street table take th thats they today too train try turn two update use
volume weather whats which wifi
11 accessible again alarm album alcohol allowed also another appointment area arrive ask b bed been before best bill
black booking breakfast cable calendar call called cancel cant centre changing checking claim company computer connected
control customer d date def details dollars down driver drivers event everything expect feel few first five flight food
forecast forward four game gluten guest halal he hear hello high hold home hours ill information insurance internet into
isnt item items kind latte leave left let level lights live location lodge long looks love m made may meeting menu
minutes mocha mode money monitor movies n newsletter nice oh open option other our outdoor over park pedestrian pick
playing points possible power price problem provide really reference remove report reservations reset restart return say
schedule seat seating self setting shipping shortly site something sound sounds stars start stay stop switch system tea
temperature than their them then think three ticket tickets tomorrow town traffic travel type vegetarian very way well
wheelchair who why work working write yeah
12 able ac accept accepted access actually adjust adjusting admin after against agent airport alerts almond alright
american amount arent around assist auto bad balance bank batteries because being better between bit blind blocked
booked brake brightness bring bus button buy bye byob c cables cannot cappuccino caramel cards center chairs changed
charge cheese chicken children chocolate choose cinema class clean close closest code cold collision complaint
confirmation connecting cool cost country create cross currently curry damn data days decaf defrost delete deposit
detected device didnt different doesnt doing done double drink drinks dust e early east eat edit eight enjoy enough
error even events expensive express external extra fan fee feedback fine flickering floor forgot found freemium friday
friendly function gas gb getting gold graphics guesthouse had happy heating her hey him his hope hot id info inform
instead invoice issue issues ive j john joke k key kitchen la lane laptop latest leaves leaving lets life light little
located lol lost lot luggage man mastercard mean methods might mind mirror monday month morning most mouse near nearby
nearest needed never news night nine node north nothing notification notify novel oat offered offers oil old once online
ordering output overheating own paper party pass pay payments perfect person pets pin plan platinum plugged plugging
policy pool port post postcode powered prefer premium printer printing pro problems product profile proof properly
python r range rating read recommend red refund request reserve responding response restaurants ride road rooms router
said same san saturday sauce search seconds seeing selected serve serves services settings seven several she shopping
shut sign sir six smith smoking software someone songs south speak spot st standard star state station still stock
support systems takes talk taxi temp ten theatres thing things those times top total tr track transfer trip trying
tuesday tune tv twenty until us usb user using vanilla vents visa visit wait waiting wanna warning watch webcam week
welcome were west wish wont wrong ya year years york youre
13 accepts acorn activated added afternoon age ahead airflow airlines alarms alexander allow already always amazing
animated anna answer apartment app application appreciate archway arr arrives article artist ashley assignment assistant
attraction attractions audio automatic autumn avalon avenue away awesome babies banquet beds beer big bills bistro
bloody blue boarding both braking brasserie brew bridge burger business cab cafe canceling cancellation cancelling care
carolina carry cases cb charges charlie chase chat cheap checker chicago chilly chinese classic cleaning clear co
college color combined come coming command comment compensation concierge conditioning confirmed connection console
consumer contacts controls corporate count course crash creating daily david de deactivated defroster degrees departing
departure designated desk destination detection dinner direction display displayed distance dog dollar download drive
dry due economy editing either el emails end english entrance episode equalizer errors espresso essay eta evening ever
every exactly exchange exit expenses facebook facilities facility family far fat favorite feels fees file films fitness
flow following francisco freezing french fresh friend fucking fuel full fun funny further g garden gets glad goddamn
golden gonna goodbye google graph green grocery group guests guy guys gym half hand happening hard hate hazelnut head
heap heat heater heaters hes highchairs holiday honey hotels hour housekeeping human hundred hut iced idea import
include increase indian inn interest interested interesting international invoices italian itll james javascript job
jones june keep kids kinds king large later laundry least lift limit listen living local locate log london los louder
lovell low lower mail makes making market marriott matter max maximum maybe meal mechanism mechanisms media medium meet
message min minimum minute missing modalities model moderate modes modify mom moment move mozzarella museum must mute
myself national nd needs neighbor nights non none noodle notifications ny o opening opinion orders outlook outside paid
part particular per percent picture places plug plus podcast point pop popular pounds preference pressure pretty priced
print probably products property provided question queue quick radio rain rated rd re reach real rebate receive recipe
reclamation refunds regular reimbursement remember remind reminder repeat required reserved rest restitution review rice
robin robot rock root route routing royal run safety saga saint salad sam save savings scheduled schedules score seats
seattle second security seems select sent series served shop shot showing shuttle signup since size skype socket soda
sort soundtrack spa speaker specific speed spoken stage started starting steer storage submit subscription successful
such sugar suggest sunday swimming switched t takeaway takeout talking tandoori termination text textbook theatre theres
these theyre thirty though thought through thursday tires tonight trains traveling trouble true turned tweet types
typescript uber under understand unfortunately united university used vacation vacuum value vehicle vent ventilation
video visited vs wanted warm washington water wednesday whether while white whole window windshield wine within without
wonderful word works world worth wow yep yesterday yet youve zero zip zone
14 above absolutely accounts acquire activate adjusted advance ago agree aisle alex ali alpha america angeles angry
animal anyone apartments append apple apply appreciated apr april areas arms arrival arriving art articles asking
atlanta audi audiobook august automated ave average baby bacon balmy baseball beach beautiful bedroom belfry believe
birthday block blower blowers bmw boat bob body born boss boston bottle bottom box boxes brakes bride british broken
build building burning busy ca cache caesar cake cal california callback calling calories came cameron canada cars case
cash cat catch celsius central certain certainly chan chance char charged checks chennai cherry child chime china choice
chop christmas chronicle church cinemas circulating cleaner climate coin coke colder com comes comfort complete concert
conference continue convert cook cookie cooler copy correcting correctly costs couldnt counter county couple court cream
criteria cuisine cup customers dallas dance dates deactivate dead death decaffeinated declined decrease definitely
definition defog degree delhi deliver delta dentist depart departs describe detail dice die diesel difference digits dim
dine direct directions disability disable distances doctor don dot dr drew drop drowsiness dude during each earn earth
eggs eleven enable enter entertainment euro european everyone exact example excellent experience explain face fact
factorial factory fahrenheit false fans fantastic fast february feeling feet fen fib field fifty film finches finding
fire fit fix flights flip florida form france freeman friends fries frigid frosty frozen fruit fuck fusion future
galleria games gandhi gap gasoline gave general genre girl given giving god goes gonville gotten graffiti grill grilled
groove guess guesthouses haha hakka hall hamilton happen happened hash havent having health heard heart hell helpful
helping herbal higher highly hinton history hit hits hmm honda hong hotter hows huntingdon ice impact including india
indie ingredients inner instructions iphone island islands itunes jack january japan jazz jesse johnson join jump kettle
keyboard kindly kings kirkwood known kumar lake lambda land language languages las late lattes laugh lemonade len less
line link lists liverpool longer loud luck lucky lunch mac machine mad madurai main major maker male map mark martin
mary match meaning means meant meat meetings metal method mexico miami michael middle miles miller milton mistake mobile
moderately modified modifying monitoring months mother mountain mumbai musical named neighborhood neighbourhood netflix
ninety noise noon nope numbers oak obtain office often olive ones onto operator ordered organization original others
package page painting palace palindrome pandora parcel paris passenger passengers past payable paycheck penalties
penalty pepperoni peppers perfectly pet peter petrol philadelphia phoenix photograph pickup pie pizzeria planning played
player pleasure previous prime prince priority private process processed promise pto pub pull queen questions quiet
quite raise raj rates reason recent recently recirculating record recover reduce refundable registration reimbursed
reimbursements reminders rent rental replace reply reporting require restore restriction resume retrieve reviews rewards
riley river robert robots roll running sad safe salon salt saw saying school sea season secondary seen sending sense
serving shall share shared shark shes shipment shiraz shit shivering short shots shows shuffle simple single situations
slow small smart smoke snow social solve somebody sometimes somewhat somewhere space spanish speakers speaking spell
spencer spend spent spice sports spotify stadium starts states staying steakhouse steamer stolen store story string
stuff stupid sub submitting successfully sun super supposed surround swap sweet syrup taken taking tank task taxes team
teas television test texas theater thinking third timer timezone tire tiredness title titled together tom tomato toronto
touch toyota trailer transaction transactions travelling triple troubles twelve twitter ugly union unsubscribe updates
updating usa usually validated veg vegan vegas venue verify version view voice wake walk wants war warmer warnings wasnt
weekend weeks weird went whisper wife wild win wind withdrawal women wondering words wouldnt yellow youll young yourself
youtube yup
15 abc accent accessibility accurate action active activity additional advice afraid africa african alaska alcoholic
algorithm alice almost alone along alter alternative amazon anaheim anatolia andrew anger answers anymore anyway
anywhere apologize approved architecture arrange artificial arugula asked associated attached attend austin australia
availability await awful backstreet bakery ball ballad banana band bangkok based basketball bass bath bathroom baths
battery bay bbc bbq beat bedouin bedrooms beef begin beginning bell benefits berkeley beverages biggest bird birmingham
bishops blizzard blood bloomsbury blues board books boost bot bother bought boulevard boy brain bread break bright
brighten brighter bro brooklyn brother brown brownie broxbourne bucks bumper bunch buttermilk buying capable capital
captain casey castle cats cause cell century chair changes channel chant character charles checkbooks checked checkout
chess chesterton chill chillier choices chopped chris christ circle circulation clarify classical clock closing closure
cloud cloudy clowns club colleges collisions colony colorado colors comfortable comments commercial common commute
compact compensations completely complex computers concentrate condition conditions confirming connect considered
contacting content context continental conversation converter cookies cooking cooling coordinates copper corporation
cote cow cracked crank crashes crazy created creative creativity creek cricket crispy crumbled crust curious currency
curried customize cut cute dad dakota damaged dark daughter dave dds deal dear debit december decorator define defogger
deleting delivered demand demist demister dental denver description descriptor deserves detections detector detectors
detroit diego diet digit digital diner dining directed disabled discover dishes dist distant divided dogs dojo door
downtown dream drizzle drowsy dublin duckling earl earlier earliest eastern easy eater egg eighties eighty elaborate
electric electricity ely emergency emotion emotions empty enabled ending engine england entered entering entire entry
erase especially establishment etc euros except expected expense expiration expire expired eyes factor facts fair fall
falls famous faraway fargo faster father favorites favourite fear feature federal feed feelings female fifteen fifth
fifties fight figure filing fill finally finished fish fixing flag flask fly flying foam folk foods football ford forest
forever forget forms forty fourth fox frank frankie fraudulent freezer fresno fridge furnished gallery gardenia garlic
gastropub gate generic george georgia german girls glass global gmail goa goat gone gossip gossips gotta gourmet
government gps grafton grand greatest greek greet grey groceries guarantee guide guns hair hal ham hands happens
hardware harry headed heading healthy heavy highest highway hike hill hills hip hobbies holy honestly hop hoping
horrible hotpot houston however humid humidity hungry hurt hyundai ideas imagine immediately immortal important inbox
inches included includes income incorrect indeed index indoor informing infotech insert inside instruction interface
intersection irish iron jackson jamie jan jane japanese jersey jim joe johns jokes jose journal journey july kentucky
kevin keyboards kid kill kinda knew kohinoor lady lan largest lately latin law lax learn leicester lettuce levels lie
liked likes limited lindsay linked listed listening literally loch lodging looked lord lots loved lovely lover ltd
luxury lynn macchiato madam maestro magic maharajah maintain mall mani manufactured marvel matching mate math maximal md
meals meatballs med meets melody memorial men messages met mexican microsoft mid midnight midrange midsummer mike mimosa
mine minus miss missed mix mochas modern moments mood moon movement mpg multiple munich museums mushrooms nah names
narrow natural nature necessary needing negative neighboring neither newest nippy normal norwich nos note notifying
nutrition nutritional nyc oakland ocean october olly onion ons oops operating operational orange orlando ought outer
oven owe pacific pain parents parmesan pasquale pasta pattern paul pause paying peking perhaps period personal piano
picked piece pizzas placed plane plans players plays plaza police poor portland position posted posts pot potato pound
preferences preferred prepare president prices proceed program programmed provides public punk purchased purchasing push
quality quantity quarter query quickly quieter ram random rap rather ratings reading rebates received recirculated
recirculation recommendation recovering reddit refer refunded regarding registrations reimburse released religion
remaining removal removed rephrase replaced replacement replay requested requirements requires resolve respond
restrictions result results returning reverse richard rid rise riverside roasted rollover roof rory rosa rose round
rundown russia russian sacramento saffron saigon sandwich santa sarah sausage saved says science sd searching secret
section seem selection sell sentence seoul september seriously server sesame seventies seventy sex shake shame shanghai
shift ship shoes shops shortest shouldnt shown sided signal silent similar singer sister sit sitar situation sixties
sixty skip sky slacker sleep sleepiness sleepy slug smokehouse soccer sock sold solution son soul soup southern
southwest spaghetti spain special spending spicy spring square stack stand stansted starbucks steak steering step steps
steve stevenage stops stories storm strawberry stripe strong study style subject subscribe substitute subtitles success
sucks suggestion suggestions suit suite summer sunny supports surprised sushi sweetener sweeteners switching symphony
sync synch tables tails tang target tavern tax taylor tech temperate terrible thai thanh thatll theaters theme thick
thin thirties thomas thong thousand till toasty told took toppings totally tourist tower transfers travellers treble
tree trending tried trivia truck trump tunes tuple tweak twenties ultrasonic unable understanding understood unit unless
unsubscribing upcoming updated usd useful uses valid valley van vancouver variety varsity via village vinci vine
virginia visiting walking walmart wanting warner watching ways wear website wedding weight wells western whatever wheel
wildlife william williams windows windy winter wok woman won wonder workout worry worse worst wrapper writing written
wrote yen yippee
16 aaa ability acceptable accident accommodate accord according accuracy acoustic across act actions activities actual
adams adding admission adult adventure afford affordable agreed aint alabama albert alias alive allenbell allows
although amber americano among amounts amy anderson andy angel angels animals anniversary annoying anthony anti anybody
anytime api apologies apparently appear appears apples applied appointments apt argument arizona arrangement arthur
artichokes artworks asap ash ashamed asia asian ass assisted atm attack attendees attending attention audible aug
australian author automatically autonomous avoid aware background backup bag bake baking balls bananas bangalore banks
barber barcelona basic basically basil battle bear beatles beauty become beep beeps behind below ben berlin bet beyond
bigger bike billy binary birds birth biscuit blame blvd bones bored boring bots bowl boys branch brand brazil brazilian
breaking breakthrough brian broke brothers bruce bubble buddy budget buffalo buffet built burgers burn buses butter buzz
cafeteria calculate calls calm calorie camera camino camry canadian cancer candy cappuccinos career caribbean carrots
casserole cast category caused centimeters chai chapter charlotte chart chatting cheapest cheers cheeseburger chemistry
chevrolet chimes chip chips christine circuit circulate circumstances citizen civil clara clark classics cleaned cleared
clearly clinton closer clothes clue cnn coast cobb coffeehouse coffees cola collection collections colour colours
columbia columbus comedy community compared completed complicated comprehension concerto concerts conform confused
congrats congratulations consider considering conspiracy contain continent contract conversion cookhouse cooper corn
corner correction cosmetic countries cover covered creepy crush cry crying csv cups curse daisy damage dan daniel dare
darn davis dawn dec decent decide decrement deep del delaware deleted deletion delicious deliveries department depends
depression depth desert deserve dessert desserts devil dial diamond dickinson dictionary died difficult diners directly
dirty disco disconnect disgusting dish disney district doctors dodgers doe domestic donald doors doubt douglas
downloading dragon drama dreams dress driving dropped dubai dumb dumbo dune duration earned easily easter eating
economic edge effort eighth election electronic elevator emily ends energy entitled equal equipment eric escape est
estimated europe evans everybody everyday everywhere evil excited excuse existence expecting experiencing expires extend
extremely eye fab failed fairly fake familiar fancy fantasy fare farm farthest feb fell felt festival fever fiancee
fiction fifteenth fighting filed filled filter final financial finish finland fits fizz flat flavor flexible float focus
fog foggy follow foot force foreign forgotten fort foundation fourteen fourteenth frame fran franklin fraud freeze
fremont frequency fried fully funds funk funky furnace gallon gaming garage gardens gateway gbp germany ghost giants
gift ginger girlfriend gives goal gorgonzola grab gray ground grow guidance guilty guinea guitar gun hail hamburger
handicap handle handler hanging happiness harder hasnt hat hawaii headlines heads hearing hearts heated heaven heights
held helped helper helps hero hilarious historical hollywood honest hopefully horse hottest houses howard huge huh
humans hungary hurts husband hyderabad ideal idiot illegal illinois immature importance improve inc incapable increased
incredibly increment indiana initiate inquiry instagram install instrument instruments int intelligence interests
invented invite iowa ireland israel italy jacob jam jams jason jealous jean jeff jennifer jenny jerry jesus jiffy jimmy
jobs johnny joint jordan joseph josh juice jul jun junction justin kansas keeping keeps kept killed killing kim kingdom
kiss knowing knowledge knows korea korean lack lactose lamp landing landmark lands lavender laws lead league lee legend
lemon length lensfield liberty library lighting likely liking lincoln linda linux liquor lisa listened listing lives
loan lobster locating locations lock locked loews logic longest lose loss louis lounge loves loving lowest loyal
macaroni machines madden madrid magdalene mailed maintenance mam manager manhattan manner marcus margin marketing
married mashed master matches mathew matt medical mediterranean members meme memory mention mentioned menus merge
microwave mill million mills minnesota mint missouri mock momentarily monthly mostly mount mouth moved moving multiply
murder nashville navigate navy ned net network nightclub nightmare nineties nissan nobody northern notes notice noticed
nov november nuts obama object obtaining obvious obviously oct odd ohio older olives onions ontario onward opened
operation origin originally otherwise ounces outback overcast pack pair papa parallel path peace pending pepper
peppermint percentage performing periodic periods permitted personality personally persons pesos pesto peterborough
philly photo phrase picking pieces pink pittsburgh plain planet planned plants playback pleasant plenty plugs podcasts
polish political politics population pork portable portuguese positive possibly posting potatoes potter pounder practice
practitioner pre preferably prepared present press procedure programming project promises proper proud pump purchases
pure purple purpose pvt quadruple que queries quid quit race racist radius raining rainy ran ranch rare ray reality
realize reasons rebating receipt receiving recipes recirculate recommended recovery recurring recursive redeem redmond
referring refuge refunding regent reggae register registered reject related relationship relationships release removals
removing reno republic requesting requests res research resetting resolvers respect restoring retrieving returns reward
rich ricotta ridiculous ring rings rising roast robotics role rolls romance romantic rome row roy ruby rule rules runs
rupee rush ruth ryan sadly sadness saints salary sale salem samoa sand sandwiches saving scared schools scott script
seafood sean seasonal secured senior sensor sep serious servers session seventeen seventh sf sharing sheep shipments
shoot shorter showtime sick sides signature signed signing silence silver simply sing singapore singh sings sixteen skin
slot slower smallest smile smoked snowfall snowstorm snowy society soft solid solo solutions solved solving somehow
sometime sorts source spacing specifically speech spirit split spoke springs sprite sri staff stat statement stations
statue steamed stick stocks stone stopped stores stormy straight strange subjects subreddit subway suck sufficient
suitable suits sum sunset supply surely surprise suzuki swift sydney synced synchronized syrups tac taco tales tall
tampa tasks taste taverna teach teacher teams tears telephone telling temple temps tennessee term terms tesla thailand
thanking themselves theory therapy theyll tho thoughts thread throughout throw tic tim timing tired toe token tokyo toll
tomatoes ton tony topic topics topping tour toxic tracking tracks trade training translate trash trilogy trinity troll
truly trust truth turkey turns twice typically ugh ultimate umbrella unacceptable unclear unhappy unimportant unisex
universe unread unsynchronized upon upset url usage username users vaccinations valencia valuable various vegetarians
veggies venus vermont vibes vibrations vicinity victoria videos vincent virgin volkswagen volvo vote wall wand warkworth
warming wars watched wave wavelength web weekly weve wheelchairs wheres whos wide willy wilson windscreen wings
wisconsin worked worried yamaha yard yea
17 aaron abort absolute abuse academy accidentally accidents accommodations accomplish ace acquiring acting actors
actress ada adam adc addition adele admit adorable adults adventures affairs affirmative afghan agenda ages aid aired
airline airways alameda alamo alan alcatraz alicia alien alimentum alison allan allen allergic alley allowing ally aloft
aloud alt alto amd amendment americana ami amsterdam amusements ancient andrea andrews android angela angelina anne
annie annual answered answering antonio anxiety anyways apart apollo appliances applying approval arabia arbury
archaeology archive arena argentina argue arkansas army arrived artisan arts aruba asimov assert assign assisting assume
assuming ate atlantic atmospheric attach attempt attractive aunt auntie authority automate automobile avon awards
awkward axe axis aylesbray babe backed badly bags baked baker ban bands banking banned banquets barack barbara barbecue
barely base bash basis bat bathrooms bears beast beatriz beats beaver became becomes bee beers begins behavior beijing
beings belgium bend benjamin benz bermuda berry besides betty beverage beverly bible billboard billing bin biology
bishop bitch bitcoin bite blank blast bless bluegrass boating boats bobby boise bolt bombay bone boots border borough
bound bow bowie boyfriend brad bragging brandon brave braves breadth breast breathe breed brewers brighton brilliant
bringing britain broadway broccoli brought brownies brunch brutal bryan btw bud bug bulls bullshit burke burkina burrito
butler butterfly cad caffeine calculations cali camp campbell canal cancellations cancelled canyon cap capacity cape
capitalism capitol cardinals careful cares carl carlos carmen carol carpet carrie carrying carryout cart carte carter
casino catherine caught causeway cave cellphone cells celtic ceo cereal chain challenge chamomile championship chances
channels chaos characters charger charleston chatterbox chaucer cheaper cheat cheating cheeseburgers chen chester chevy
chi chili chiquito choosing chose christian christopher chronicles churches churchill citibank cities citizens cityroomz
civic claims clare clarification classes clay clayton cleveland client clifton clinic clips clone closed clothing coach
coca cocum cod coimbatore coldest coliseum colleagues collect combo comcast comic commander commit commonly communicate
communism companies compare competitive complain complaining complementary component compose con concern concerned
concerning concord cone confidence configure configured conflict confusion connecticut connections conservation
consolidated construct construction constructor consume contains contemporary convenient cops coroutines corpus corrupt
costa cots cotto countdown counts coverage covers crab crack craft cramped crap craving crew crime cringe crossing crowd
crown cruel cruise crystal cst cuba cubs culture cupertino czech dale dammit dancing dangerous darjeeling darken darker
darkness database dating dealing deals dean debited debug decade decades decided decision declaration deer default
defense defoggers delay deletions deli delicatessen delight delivers demanding den denmark dentists deployment deposited
depot dequeue derek dermatologist design desire despite destroy determine developed devices diamondbacks diana dick dies
dinging director dirt disabilities disagree disappointed discography discount discovered discovery disk ditton division
document documentary documents dollops dominoes donuts dos dough dow downing downvote downvoted draft dragons drake
dressing drip dropping drug drugs drunk dryer dutch dying eagle earning easier economics eden edinburgh edison edition
education edward effect effective effectively eighteen elephant elevenses elizabeth elvis emailed embarrassed
embarrassing emma emote emotional empire employed employees employer emulate ended enemy engage engaged enjoyable
enjoyed enjoying enqueue enrolled entirely entity entries enumerate environment epic episodes equalizers equals
equivalent ethan eventually evidence evolution excalibur exciting exist existed existing exists expiry explanation
extreme facing fairfield fairy faith falcons fallen falling fashion fault favor features federated feeding fellow feta
fetch fiance fiesta fifa figuring fillmore finance finds fingers fired fishing fist fixed flash flavored flavoring flesh
flour flower flowers folding folks follows fond fool fork format formed francis frankenstein fred freedom frontier frost
fry fucked functions funeral funniest furniture furthest galaxy galleries garbage gary gates gaulle gay gear gen gene
generally generation generator genius genuine genuinely geographic giant gibson gimme glasgow glen gloria glory goals
gods golf goodrich grace grade graham grams grandfather grandma grant grape grapes greater greece greenland greens
greeting greetings gregory grenadines grew gross growth gynecologist hackers haircut haiti halloween hallway hampshire
handicapped hang hank harbor hardest harris harrison harvard hastings hated hates hawaiian headline healthcare heck
helen henry herbert heroes hidden hide hillary hillcrest hilton himself hint hire historic hobbit hobby hobsons hockey
holding hole holidays holmes homes honor hook hopes horror hospital hostel hotmail hug hugs humor hungarian hunt hunter
hunting hurricane huskies hvac hwy hype ian ibm iceland idaho identify identity idiots ignorant ignore illuminati image
imo impossible impressed inch incident incorrectly incredible indefinitely indianapolis indicate individual indonesia
industrial infants infinite infinity injured injury innocent input inquire inr insane insertion instrumental intensity
internationally interview intolerable invalid investment invitation involved iterative itself jacket jackie jacksonville
jamaica janet java jaw jay jays jealousy jefferson jello jessica jet jewish jfk jingling joan joel jon jonathan joshua
joy jude jules julie jungle justice kane karma kelly kelvin kennedy kenya ketchup keys khan kia kick kickball kidding
killer killers kilometers kilos knife knight knock kong kramer kroger kuala kuwait lab labor ladies lag lagos lakes
lakewood larry lasagna latino laughed laughing lawn lawrence lawyer lazy leader learned learning led leeds legal legit
legs leisure lennon leo lesson letter letters letting leverton lexington lexus lies lighter lightning lime limehouse
limits lines linguistic links lion listings lived livermore load logan login lonely loop lopez losing louisiana lovers
lucia lucy luis lumpur lying lyrics madison madonna mails maine malaysia mama management mann manual manufacturing maple
mar margaret margherita maria mariana marie mario marked maroon marriage marry marshall mart marty maryland mask mason
mass massachusetts massive matcha material matters matthew maya mcdonald measure meatloaf meats mechanic medicine
mediocre melbourne melissa member memes memories mental mercedes mesa mess messed metallica meters michigan micronesia
microwaves midday milan mile mileage military milkshake milwaukee mini minor mins mission mississippi mist mistakes
mixed models mon mondays monroe monster montana montenegro monument moore morgan morocco morrison mortgage mountains mp
mrs muffin musicals mutation mutual mystery nails naked nancy nandos nasty nathan nation nationals nations native
naughty navigation nba nearly neat nebraska nee neil nelson nepal nervous netherlands nevada newark newly newmarket
newspaper nfl nicholas nick niger nigeria nightclubs nike nineteen nineteenth ninth nixon noises noodles normally
northeast noted novels npr nuclear nuggets oatmeal offense official oklahoma ola olympia omelette opens opera operations
ophthalmologist opinions opposite opt oracle oranges oregon oriental originate orleans oscar ounce outbound outdoors
outlet outlets overhead owned owner oxford oyster painful paint painted pakistan palau palm pan pancakes pants para
parade paradise paramount parc parent parker parks parkway parser particle particularly partner parts passage passed
passion pat patch patient patio patrick patrons patterns payday paypal peak peanuts pearl pedantic peek pencil
pennsylvania pepsi perform performance performs permanently perpetuated perry peso pharmacy phil philip photos physical
physics pic picks pictures pier pierre pillow pineapple ping pipe pirates pissed pivot plate playlists pleased plot poet
poker poland polar pong pools porch porn porter portugal possibility postal potential powers practical prairie pray
predict predicted pregnant preparation preparing presents preserve presidential previously pricey pride priest princess
prior prison prius processes processing produce production professional programmer programs progress protect protected
prove provincial pubs puerto pulled pulsing puns purest pursuit putting quires rage raiders railway rainbow rainfall
raised rajmahal randy rape rapids rats reached reaching reaction reader realized reasonable recall recognize
recommendations recorded records redemption redwood ref referred refrigerator refuse regal regarded regex region regret
reimbursing relating relax relaxing releases relevant relief religious remain reminded reminds renting repair repeating
replies reported requirement reschedule reserving resolved resort resource resources responses responsible restitutions
retry revert reviewed revival revolution rewind rhode rhythm ribs rick ricky rico ridge riding rights rio rip risotto
rivers roads rob robinson rocky roger rogers rolled rolling rom romaine ron ronald roosevelt roots roses ross rough
rubles rude ruined runner russell sachet sake sal salads sales salons salsa salvador samsung samuel sanctuary sandy
sapient sara saratoga satire satisfied saudi scary scene scheduling sci scientific scoop scotland scottish scratch
screaming seasons seated sec secrets seed seemed selections selling sells sentient serbia sexual sexy shaddai shadows
shampoo shape shares shelf shell sherlock shine shirt shitty shocked shoe shooting showcase shower showings signs silly
sin singing sirius sitting siva sixteenth sixth sized skills sleeping slices slick slightly slovakia slowly smaller
smash smell smokers smooth snapchat snowing solar someday sons sony sophisticated sour spaces spare sparks speakeasy
specialist species specifications specify spelled spelling spider spiderman spinach sport sprint sql sqrt squared
standards standing starving steal steam stella stephen stern steven stevens stockholm stole stomach stranger stream
streets stress strongly stuck student studied submitted subs subscribing substance sudan suddenly sue suffer suites
summit sunnyvale sunrise sunshine superb supper supplies supporting suppose surgery surprising surrounding survive susan
swan swapping sweden switzerland sword synchronizing syncing tablespoons tacos tale talks tanks tasty teaspoons
technical technically technologies technology teen teeth tells temptation tend tenders tennis tenth terminal
terminations terrace terribly terrific terrifying thankful thanksgiving thee theodore therefore thermodynamics theyve
thinks thirteen thirteenth thompson thousands throwback throwing thru tie til tina tiny tip tips toast toddler toddlers
todo toilet tommy tool torn toss tough tournament toward towards towels towers toy trading trail transferred transit
transportation trap treat trey trips tuna turkish turning tvs tweets twelfth twentieth twilight twin tyler typical typo
ukraine ultra unbearable uncle uncomfortable understands undesirable unique universal unix unsuccessful upload upper ups
upstairs upvote urban urgent uruguay usual utah vaccines vacuuming varieties vegetables venezuela ventilate verizon
versus vibration vicky vietnamese viewing views villa vinaigrette vineland vino violence vitamin voices walker walks
walnut walter warren warsaw wash waste watson wayne wearing weed weekends welcomed werent whale whenever whoever whom
whose willie willing wing winning wins wise wood woods woof worker worlds worries worship wouldve wrongly yahoo yankees
yay yeap yearly yield yoga yogurt younger yours zealand zen zeppelin zimbabwe zoo
18 aac abdul abortion abraham abroad absinthe abstract abundant abusive accordingly accrued accused acer acid actor acts
adapt adapter adapters addict addicted addresses adds adhesive administration adobe adorn adrenaline adrian ads
advantage advise advisories advisory advocating affect affiliate afghanistan aftermath afterwards agency aggressive
ahmed aiken ain airbnb airfryer airplane airpods aka albania albany albums ale alejandro alexandra alexandria alfred
alfredo algorithms alibaba aliens aliexpress alipay allegations allergies allergy allies allison allocation allot alma
almonds alphabet alphabetic alternate alternatively alternatives altogether altruism amanda amaze ambiguity ambiguous
ambition ambulance amc amenities amex amman ammunition amp amperage amphitheater amphitheatre amps amtrak amused ana
analogy anarchy anc anchorage andes andorra androids andromeda angles angola anime anker ankle ann announces annoyed
annoys anonymous ant antarctica antebellum anthem anthropology antilles antioch antipathy antiques antoinette antony
ants anxious aol apocalypse appeal appearance appearances applicable appropriate approximately apps aptx aquarium arbor
arc arcade arctic argentinian arguing arguments ariana arlington arm armchair armenia armor armpit armstrong
arrangements arrested arrogance arrogant arrow artery artists asiago aside asleep assault assemble assembled assembling
assembly asshole assigned associates association ataraxy atelier atheist athens atkinson atlas atom attachment attacked
attacks attempts attic attitude attracted audacity authentic authentication authenticity autobiography avatar avocado
avoided avoiding award awe awfully awhile azerbaijan baba babylon bach bachelor backlight backorder backordered backpack
backpacks bacteria bagels baggy bahamas bahia bahrain baklava balances balboa balcony ballads balloon ballroom balsamic
baltimore bandage bandages bang bangor banner banning barbados bargain barista barnabas barnes barrel bars bart basement
bases baseus basket bastard bastards bathtub battlefield bean beanie beans beard beating becoming bedding bedsheet
bedsheets bedtime beech beeping bees beethoven behalf behave belief believed believes belize bella bells belong belongs
beloved belt belts bench bends benefit bengals benin bennys bent benton bert beth bhaji bicycle bicycles bigelow bikes
bilbo billie billion binance bind bingo binh binned biography biriyani birthdays biryani biscuits bites bitter bizarre
blackberry blade blanche blanket blankets bleach bleed blender blenders blinds blink blinking blinks bliss blocking
blonde blouse blow bluetooth bluff blunt boa bohemian boil boiled bolivia bolts bomb bond bonkers bonn bookcase bookings
bookshelf boom boone boot booze borders boredom borrow bosch bosnia botanic botswana bottles bout bowls boxing bpm bra
bracelet bracelets bracket brackets bradbury bras brass braun breach breakfasts breaks breath breathable brenda
brentwood brett brewing brexit brick brief brings brisbane bristol broad broadcast brooch brooks broom brotherly
broughton browser brunei bruno brush bryant buccaneer buccaneers buckle buckles buddhist buggy bugs bulb bulbs bull
bulldog bullet bump burglar burial buried burlingame burned burns burst bursting bush bust butt buttons buyer buyers
buzzes buzzing cabin cabinet cabinets caffe caffeinated caicos cainiao cakes caledonia callahan callbacks caloric cam
cambodia cambodian cameras cameroon campaign camping campus canceled cancun candidates candies cannon canon canterbury
capability capita caps captcha carbon cardboard cardigan cardinal cardio carey caring carla carpenter carpets carried
carrier carving cashback casio castro catcher categories catering cayman cedar celebrate celebrating celebrities
celebrity cello cemetery centers centigrade centimetre centimetres centuries ceylon chad challenged chamber champagne
chandra changsha chanson chapel chapman characteristics chargeback chargebacks chargers charming chasing chatgpt
checklist cheddar cheer cheerios cheesecake cheeses cheetah cheetos chef chelsea chemicals chengdu cherries chest chic
chick chickens chief childhood chile chinatown chipped chloe chocolates chongqing chopin chopra chopsticks chore chores
chosen chow christi christie christina chrome chuck chucked cia cider cincinnati cindy cineplex cinnamon circus citrus
clans clarke clash classified classless classy clearance click clicked clicking clients clinical clint clip clog clogged
clones cloning closely closet clouds clubs clueless coat coats coco cocoa coconut codec codecs cokes colander cole
collar colleague collected collective colombia colored combat combination comeback comedian comics commence commenting
commercials commons communist compensate compensated competing competition competitions compile compliant compliment
complimentary conan concentration concept concerns conditioner conduct conf confessions conformation congested congo
congress connery consent consequences conservative conservatives consideration consignment consist consists conspiracies
constantly constitution constitutional consumption contents continuous contra contrary contrast controller convenience
convention conversations cooked cooker cookers coolest cooperation coordination cop copied copies copying cord cords
core corolla corona corp corrected costco costing costly cot cottage cotton couch couches cougars couldve counseling
counterfeit counting couples coupon coupons courier couriers courtyard cousin covering coward cowboy cowboys coworker
coworkers cpu cracker crackle crackles crackling cracks craig cranberry crashed crashing creak creaking creaks creamery
creams creamy creation creator creature creatures credentials creole crescent crib cried crimes criminal crisis critical
croatia crockery crocodile cron crooked crossover crossroad crossroads croutons crud cruz cucina cuisines cult cupboard
cupboards curacao cure curiosity currencies curtain curtains cushion cushions custom customs cutlery cutting cyber cycle
cylinder cytology daddy dairy dalian damned damon damp dana danger dangles danville darwin dash daughters daylight
deadline deadly debate deborah debt debut deception decibel decibels decisions decline deeper defect defective defects
defend defensive deflated dehumidifier delayed delays delusional democracy democratic denied denim dennis dense dent
dented dents deodorant depending deploy deposits depressed depressing deranged derangement deserved designed designer
desired desktop desperate desperately destinations destiny destroyed detailed detect detective detects detergent dev
development devi devils devoted dew dfs dhl diagnosis diamonds diaper diapers diary digest dijkstra dinosaurs dion
dioxide dip dire directing disappear disappeared disappointing disassemble disaster discolored discolouration
discoloured discontinued discord discussed discussing discussion disease diseases disengage disengaged dishwasher
dishwashers dislike dismantle dismantled disorder dispute disputed disputes disregard dissatisfied distinction
distribution disturbing ditch ditched divide divorce dixon dji doc documentation dodge dodger doll dolls dolly domingo
dominica dominican domino dongguan dongle donkey doom doorbell doorstep dope dorothy dose doublecharged doughnuts
douglass douyin downloadable downloaded downstairs downvotes downvoting dpi drag drain drains draw drawer drawers
drawing dreame dresser dresses dried drill drinking dripping drips drops drum duck dudes dull dulles dumbbell dumbbells
dump dumped dumpling dumplings dundee dunno durable duster dustpan dusty duties duvet duvets dvd dvr dwarfs dylan dyson
eagles ear earbud earbuds earphone earphones earring earrings ears earthquakes ease eastwood eaten eaters eats ebay echo
economical eddie edgy edna edt educational edwards edwin efes effects efforts ego egypt eiffel eighteenth einstein elbow
elect elected electro electronica electronics element elephants eleventh eliminate elite eliza ella ellen elm elsa
elsewhere elton embarcadero embarrassment eminem emirates emmanuel emoji employee employment ems enamor enc enchiladas
encyclopedia endorphin engineering enterprise entertaining entities envelope envelopes environmental equation equatorial
era eraina erased erica erik erode err errands ese espressos essence essential essentials established eternal ethernet
ethiopia ethiopian etsy eve evelyn evens everest exam exams exception exceptions exchangeable exclusive execute
executive exhibition exp expectations experienced experiences experiment experimental expiring explaining explicitly
explode explore exploring exports expressed expressway extension extent eyeliner fabric fabrics fabulous faces factories
fade faded fades fail failure fairs fairview fakes falkland falmouth faq fares farther fascinating fascist fastest fatal
fate faucet faucets faults faulty feasible fed fedex felipe felix fernandez ferret ferry fertilizer fest fetish feynman
fiat fibonacci fictional fiddle fidel fields figueroa figured fiji files filming filtering fin finals finest finger
fingerprint finn fires firewall firm firmware fitting fitzbillies fixable flac flagged flair flake flakes flaking flame
flamingo flamingos flange flappy flashlight flasks flatmate flavors flaw flawed flaws flea fleece fleet flex flicker
flickers flimsy flood floors flowerpot foamy fold foldable folded folder followers foo forced forgetting forgive forks
former formula forth fortune forum foshan frappe fray frayed freak freaking freebie freebies freezers freezes frequently
fridays fridges frisbee fro frog frosted fruits frustrated frustrating frustration fryer frying functional functionally
fund funding furious fury fuse fuses fuzhou fyne gabon gadget gadgets gaga gain gallons gambia gamer gang gangsta
gardening gathering gatlinburg geek gender geoffrey georgina gherkin ghosts gibraltar gif gifted giggle gilbert gimbal
giraffe giveaway giveaways glenn glitch glitches glitching glitchy glorious glove gloves glue glued goats godzilla
goodness goodnight goods goodwill gop gopro gordon gore gorgeous gospel gotcha gothic governments governor gpu grabbed
gram grammar grammatical grandpa grandparents granny grass grateful grave gravitation gre grease greasy gree greg grid
grime grounds groups grove grover growing grown grows grubby grumpy grunge gta guadeloupe guam guangdong guangzhou
guaranteed guard guatemala guernsey guessing guilin gum gumbo guru gus gwalior gwen gypsy habits hadnt haggle haggled
hai haier hainan hairdryer hamburgers hamlet hammer hammock hamster handbag handbags handling handset handsome hangzhou
hanks hannah hans happily harbin harbour hardcore hardly harlem harm harold harper hartford harvest harvey hatred hats
hawk hayward haze hdd hdmi hdr headphone headphones headset headsets heath hectic hedge hedges heel heels hefei heidi
height heineken helena helm helmet helmets helpline hem hence hep herd hereby herman herself herzegovina hesitate
hibiscus hiding highland highlights hiking hinge hinges hips hipster hisense hiss hisses hissing hitchcock hitler
hitting hob hobs hoe holden holds hollow holly hombres homemade homer homestead hometown homework honduras honesty
honeymoon hongkong honolulu hood hoodie hoodies hooks hoover hopeless horoscope horribly horrifying hose hosepipe hoses
host hotcakes hotline hourly housing howdy hrs html huawei hub hubble hue hui hum humanity humidifier humidifiers
humming humour hums hun hunger huntington huntsville hurry husky huts hydrogen hypocrisy hypothetical icon ideally idol
ielts ignorance iii illness imac images immediate immigration impeached imperial impersonating implementation implements
implying impressive inability incidents incomplete incorporate independence independent individuals indonesian industry
inexpensive infant infinitely inflated influencer informations informed infusions ingredient inheritance initial
injuries innit ins inseam insecure insensitive insight insole insoles inspirational inspired installed installing
installment installments instalment instalments instance instant instantly instruct instrumentals insult insured
integrated intel intelligent intend intended intense interacting intercity intercom intermediate internal invaders
inverter invest invested investing invisible invoiced involve ios ipad ipx iran iraq irma ironed ironic ironically
ironing irony irritates irs isaac ishmael isle itchy ivan ivory ivy jackets jacobs jade jaguars jail jaipur jake jammed
janitor jar jars jazzy jeans jeep jeffrey jenifer jennie jerk jest jetlag jets jiangsu jill jinan jingdong jingle
jinling joanna joanne joey johnston joined joining joking jonny joystick jpg juan juarez judge judging jug jugs juicer
juicers juices julia jumper jumpers jumping junior junk jupiter kali kamino kan karate karen karl kate katherine kathy
katy kayak keith ken kennel kenny kent kettles keyhole kicked kicking kills kilo kilogram kilograms kilowatt kinder
kindergarten kindness kingston kirk kitchens kitten kittens kitts kitty klarna knee knives knob knobs knockoff knockoffs
knox kosher kosovo kuaishou kunming kyle kymmoy label labeled labels labour lace laces lacks ladder ladle lafayette
laggy lags laid lamb lamps lampshade landlord landscape lanka lantern lao laos laptops larger larkspur lasagne lastfm
lastly latter latvia latvian lauderdale laughter launch laura laurel lauren lawnmower lawyers lay lcd ldac leading leaf
leak leaked leaking leaks leaky leaning leash leather lebanese lebanon leg legacy legendary legends legged leggings
legion lego lemme lenovo lens lenses leonard leonardo leone leopold leroy les lesotho lessen lesser letterbox lewis
lhasa liar liberal liberals lid lids liechtenstein lied lilly lily lindsey linen lining lions lips lipstick lipton
liquid liquors lit liter literary liters lithuanian litre litres litter livestream livestreamer livestreams liz lizard
lloyd lobby locker lockers logitech logout loin loom loose loosened lop loser lotion lottery lotus lou loudest louvre
loyalty luca luciano luckily luke lula lullaby lure luther lynne lyon lysol macao macau macbook macedonia macos macs
madagascar madeleine madness mafia maggie magical magnitude mahal mahatma maid maiden mailbox mailer maillot majority
makefile makers makeup malfunction malfunctioning malfunctions malta manage managed manchester mandatory mandy mane
mango mangoes manila manor manufacture maps marble marc marilyn marina marine mariners marino markdown markets mars
martha martina martinez martinique marvelous marx mascara mascot mash masters mateo mathematical mating matrix matthews
mattress mattresses maurice maxwell mayer mayo mayotte mays mazda mccartney mccoy mccracken meadow meadows meanwhile
measured medication medicines medieval mega meghna meh mel mellow melted mend mended mends mentally mentioning mercers
merchant mercury mercy merely merry messaged messy metadata meter meting metre metres metro metropolitan meze mia
michaelhouse micheal michel michelle mickey micro microphone midea midtown mighty migration miguel milagros mild mildew
milks milkshakes milky millennium millilitre millimeters millions millionth mina minister minority miquelon miracle
miranda misclicked mismatch mismatched misplaced misses misspelled misspelt mistakenly mister mistype mistyped mitten
mittens mixer mixing mob mobility mod modal modem modems modification mods mohamed moisturiser moisturizer mold moldova
moldy mole molly mommy moms mona monaco mongolia monica monitors monkey monkeys monopoly monte monterey montserrat
mooncake mooncakes moose mop mops moral mornings moroccan moron morris moscow mosque motion motor motormouth mould
mouldy mounted moves mower mozart mud muffins mug mugs multi multiplication mum mumble murali murderer murphy murray
muscle musics mustard musty muted mutton myanmar mysterious myth mythology nagar nail nair nairobi nanjing naomi nappies
nappy nasa nasdaq nash natalie naturally nazi necessarily neck necklace necklaces neighbors neighbour neighbours nephew
nerd nestle nets networks nevis newborn newcastle newer newnham newport newsletters nfc nicer nicked nickel nickname
nicknames nicky nicole niece nifty nikon ningbo nintendo nirala noah nobel noel nonrefundable nonsense nor norfolk norma
norman northwest norway nose notebook notified nova nowadays nowhere nozzle nozzles nugget num numerical nun nurse
nutrients nvidia nye nylon oasis obj objects oblivion observation observations observe obsessed occupation occurred
occurring occurs octopus oder odor odour odyssey offend offended offensive offering offerings offline oily ointment olds
oled oliver olivia omaha oman omelet omg oneplus ooh openings operates oppo opportunity opposing optout orbit orchard
orchestra oregano organ organic organism orientation originated origins oscars ottawa ours ourselves outfit outlaw
outstanding outstation outta ovens overall overcharged overdo overheat overheated overheats overinflated overly
overnight overseas oversized owen owls owners ownership pablo pacifier packaged packaging packets pad padlock padlocks
padres paella painkiller pajamas pakistani pal palestine palmer palo pamela panahar panama panasonic panda panic pans
papers papua par paraguay parcels parka parrot parse partake participants parties partners passcode passes passing
passwords pastry pathetic patience patriots patty paula paused paw paychecks payne payroll pays pda pdf peaceful
peacefully peach peaches peanut pearson peckish pedal pedals pedro pee peel peeled peeling peels pendant penguin
penguins peninsula penis penn perfume perfumes perishable permission persian perspective peru peruvian pete peters
petite petty phalanges phase philippine philippines philips phillips philosophical phishing phoned phones physically
picasso pickled pickles picky picnic pics piers pig pigs pill pillowcase pillows pills pilot pinch pinched pinduoduo
pine pinged pints pioneer pip pipasha pipeline pipes pisces piss pit pita pitcairn pitch pitt pity pixel pixels pkwy
plague planets plant planting plaster plastic plates plato playoff playoffs playstation plc pliers plz png pocahontas
pocket pockets poems poi pointing policies politicians polo polyester polynesia polynesian pooh poorly popcorn pope
populous porsche portal portion ports poseidon possibilities postage poster postman pots powder powerbank prado prague
praise pram praying precious predictable prefect preferable prefix prehistoric prejudice premier preorder preordered
preorders preowned prep prepaid prescription presidents pretend pretentious prezzo pricing primarily primitive princeton
printers prize probability produced produces profit progression prohibited projector projectors prolific promo promos
promoted promoting promotion promotions propaganda proposals prospect proton providence providing proving psychedelic
psychiatrist publicly puccini puck pudong pulling pulse pumpkin pumps pun punch puncture punctured punishment punks
punter punting puppies puppy purifier purifiers purity purposes purse purses pushed pushing puts puzzle puzzles pwd
pyjamas pynchon qatar qingdao qled qty quad quantum quebec queens quickest quilt quo quote rabbit rachel racing racism
radiator radical rafael raffle railroad raincoat rainforest rains rainstorm raja rake ralph rama ramon ramos ramp rams
ramsey rand randall rangers rank raped rapid rapidly rapper rash rat ratchet rattle rattles rattling rave raw rays raza
razor razors reaches react reacting reactivate reads realise reappeared rearview rebecca rebind reboot rebooted reboots
rec receipts receptionist rechargeable recipient recite recording recreation redeemed redeeming redmi reed reek reeks
refill reflect refresh refrigerated refs refurbished refused regard regardless regards registering reinstall reinstalled
rejected relate relatives relink relocated relocating remainder remains remembered reminding remington remix rename
reorder repaired repairing repairs repeated replacements replica repost representative reproduction reputation rescind
reseal resealed reseller resellers resets reside residence resign resistant resisting resolution resolver respects
responded restarts restock restocked restocking restricted retail retailer retailers retarded retirement retrieval retro
returnable returned retype reveal revealed revenge revise revived revolut revolver rex rgb rhapsody ribbon rica
richardson richmond riders rides riff rinse rinsed ripped rips risk rita rivals riverboat rma robbins robby roberto
roberts robertson roborock rockies rocks rockville rod rodriguez roman romania romanian rooibos rookie roommate
roommates rope rosemary rosy rotation rotten rouge routers routine rowan royce rubber rubbish rucksack rug rugs ruin
rumba rupees ruskin rust rusted rusting rusty rwanda sabbath sacred sacrifice sade safely safest safeway sahara sala
sally salmon salty samantha sammy sample samurai sanctimonious sandal sandals sanders sang sank sanya saran sarcasm
sarcastic satanism satellite saturn saucepan sauces sausages savage scale scam scammed scammer scammers scan
scandinavian scanner scarf scarlet scarves scenario scenes scenic schwab scientist scientists scissors scooter scooters
scores scratched scratches scream screams screened screening screens screenshot screenshots screw screwdriver
screwdrivers screwed screws scroll scrolled scrolling scrub scrubbed scrum scuff scuffed scuffs scum seam seams searched
sebastian secondhand secure seedling seeds seek seeking sees selena selfish seller sellers sensation senses sensitive
sentences sentience separate separated sept sequence serena serial serum serviced sessions seth sets settle seventeenth
severe sexist sfo shade shades shadow sham shannon shaped sharp shatter shattered shaver shavers shawn sheila shein
shelley shelves shenyang shenzhen shipped shirley shirts shock shoddy shooter shopper shoppers shore shores shortage
shorts shouldve shovel showed showers showstopper showtimes shrank shredded shrimp shrink shrinks shrunk shutdown
siblings sichuan sidney siemens sierra sight significant signin silenced silently silicon silk silvia simon simplistic
sims sinatra sincere singers singles sink sinks sins sioux sites skateboard skies skill skillet skim skinny skins skirt
skirts sku skull skyline slab slap sleeve sleeves slice slides slim slipper slippers slots smarter smartphone
smartphones smartwatch smelly smoky smoothie snack snacks snafu snake snap snapped snaps snapshot sneaker sneakers
snooze snug soak soaked soap sober socialism socially sockets socks sodas sofa sofas softer softly soggy soil solaris
soldier somalia someplace sonata sonic sonoma sooner sorrow sorta sorted sorting soulful souls soundbar southeastern
soviet spade spam spanner sparking sparse spatula speaks spears spec specifics spectacles sperm spices spin spinning
splash splendid spoiled spoilt spoon spoons spotlight spots spray spread springfield spy squad squares squeak squeaking
squeaks squeaky squire ssd stain stained stains stairs stale stan stands stanford starring starship stated static
statistics stats stayed stays stazione ste steaks stealing steel steep stein stephanie stereo sterling stew stewardess
stewart sticky stimulating sting stink stinks stinky stitched stitching sto stool stools stopping stored stove stoves
straightener strap straps strawberries streisand strength stretch stretched stretchy strict strike strip stripes
stroller strollers stronger strongest structure struggle stuart students studies studio studying stuffed stupidity
sturdy stylist stylus styrofoam subaru subjective substitutions subtract sudden suede suffering sugars suicide suitcase
suitcases sullivan summary sundae sundays sung sunglasses sunscreen superficial superior supermarket superstar
supervisor supplement supplements supporters supposedly supremacy surf surface surfers survey survival surya suspect
suspicious suv suzhou swallow swamp swapped swat swear sweater sweaters swedish sweepstakes sweets swell swells swim
swing swipe swiped swiping swiss swollen sympathy synchronize syndrome syria tab tablet tablets tacoma tag tagged tags
taipei taiwan taj tajikistan takeaways talent talented talked tallahassee tallest tamil tamper tampered tangerine tangle
tangled tanzania taobao tap tape taped tapped tapping taps tara tariff tariffs tasca tattoo tattoos taxation tcl
teachers teapot tear teaspoon technician technicians techno ted teddy teenager teens telegram tempe temperatures
template temu tenant tenpin tent tents teresa terminate terraform terror tessa testicles tests texted tgif thankyou
thawed therapist thermometer thermos thermostat thief thieves thigh thor threads threw throat thrones thrown thumbs
thunder thus tianjin tibet tibetan tick tier tiffany tiger tigers tight tights tiktok tilted tilts timbers timeless
timeline timely timings timor timothy titanic titles tmall toaster toasters todd toefl tofu togo tomorrows toms tone
tongs tongue toolbox tools tooth toothbrush toothbrushes toothpaste tops torch tossed tote toto touches touchscreen tow
towel toys trace trackpad tracy traditional trainer trainers trance tranquility transferring transformation transition
travels traverse travis tray trays treadmill treasure treated treating treatment treats trees trek trend trenton
triangle tribute trick tricycle tries trigger triggered tripod trisha triumph trivial trolling trolls tropic trousers
tshirt tucson tulsa tumbler tumblers tunisia turks turtles tuscan tuvalu twinkie twist typed typing tyre tyres tyrolean
uganda ugreen ultraviolet umbrellas unauthorized unbelievable unbind unbound unboxed unboxing uncharted unclog
unconscious undercharged underground underpants underrated undersized understandable underwear undo unexpected unfold
unfortunate unicorn uninstall uninstalled unionpay units unknown unlink unlinked unmute uno unopened unpacked unplug
unplugged unpopular unravel unravelled unstitched unsubscribed unsure untangle unusable unusual upgrade uploaded
uploading upside upvoted upvotes urgency urls urumqi useless usps utilities utilize utterance uzbekistan vacations
vaccination vacuums valet vallejo values vampire vanish vanished vanuatu variable vat vatican vegetable veggie vehicles
velvet vending vendor vendors venmo verde verna verne versa versed vet vice victim victory vida vietnam vin vinegar
viola violent visible vision vista vitamins viva vivo vocal vocals voicemail void vol volt voltage volts von voted votes
voting voucher vouchers waffles wagamama wage wages wagon waist waited wakeup waking wales wallet wallets walls waltz
wanda ward wardrobe wardrobes warmed warned warped warranties warranty warrior warriors washable washed washer washers
washing watches watering waterproof waters watt wattage watts waves wax waybill weak wealth wealthy weapon weapons webb
websites webster wechat wee weekday weekdays weevils weibo weixin wendy wet whatsapp wheeler wherever whichever whip
whipped whipple whisk whispering whoa wholesaler wholesome whoops wicked widow wikipedia wilda wilderness willow
wimbledon windsor wines winner winners winnie wipe wiped wire wireless wirelessly wishes wishing wishlist wishlists wit
witch witness wits wizard wobble wobbles wobbling wobbly woke woks wolf wolves wondered wonderland wong wooden wool
woollen wore workday workers workflow workhouse worldwide worn worrying worthy wrap wrench wrestling wright wrigley
wrist wristband writer writers wuhan wuxi www wyoming xbox xiamen xian xiaohongshu xiaomi xinjiang yang yankee yards
yell yelling yellowed yellowstone yemen yens yikes ymca yoda yoghurt yolanda youngest youth yrs yto yummy yunda yunnan
zachary zambia zelle zesty zeus zhejiang zhengzhou zion zipper zippers zips zizzi zombie zoom zto
19 abandon abandoned abbey abbott abby abel aberdeen abolish absorbed absurd abu abused abyss abyssinia accepting
accessories accommodated accommodating accommodation accomplishments accountant accounting acct accurately aces
acknowledge acoustics acquaintance acquirer acres activation actively activism adage addiction addison adios adjacency
administrative admitted admitting admonition adopt adore advanced advances advertised advertising affair affected
affects afterlife aftertaste aged agreement agreements agua aguilar aha ahmad ahmadabad aim aires airfare airway aisha
aisles ajar alas alba albanian alchemy alfonso algebra algeria algorithmic alleged allegory allentown alliance alligator
allocate allspice alphabetical alrighty alta aluminium alvarez alvaro amarillo amazed amazingly ambiance ambient amelia
amen americans amie amigos ammo amounted ample amusement amusing analysis analysts anarchist anatomy anchor andre
andreas angelita angelo angelou angle anguilla animation annabelle annette announce announced anomalies ans anthems
anthology anticipate anton anz aorta apache apes appealing appeals appeared applaud appliance applications applies
approach approaching appropriately approve apricot aquino arab aragon arch architectural argonaut arithmetic armageddon
armand armando armour arnold aron arranged arranging arrest arrows arsenal artifact ascension asd ashes ashland asks
aspect aspirations aspire assam assassin assassinated assaulted assets assholes assignments assn assortments assumed
assumption astor astronomer astronomy atari atomic atop atrium attacking attempted attenuate attorney attracts auburn
audiobooks auditorium audra audrey aura aurora austria aut authoritarian authorization authorized autism automobiles aux
ava avail avant avast avenel averages avery aviation avogadro awareness aye ayers aylesbury azure babbage backdoor backs
backups backward backwards backyard bacteriology badminton bagel baggage baguette bailey bait bal balanced bald balinese
ballet bangladesh barbershop barclay barclays bare barker barn barney baroque barrett barry barth bartlett barton basalt
bateman bathe batista batman battles battleship bavarian baxter baylor bayside bazaar beacon beagle beam beau beauregard
becker bedrock bedside beforehand beg began beggar beginners begun behaviour bejeweled bel belarus belgian beliefs
believing belinda belle belles bellevue belly belmont bender beneath benedict benito bennett benny bernard bernstein
berth beta bettye beverley beware bey bhutan bias biased biddle bigot bigotry bikini billed billings bing bio
biographical biographies bioinformatics bionic biosphere bipolar birch birthplace bison bissau bitten bjork blackjack
blackmail blake blaming blanca blatant bldg bleeding blend blessed blew blini blob blockbuster blocks blog blondie bloom
blossom blowfly blowing blown blows blueberries blueberry bluebird boarded bobcat bodies bogus boiling bold bolero boll
bollinger bombs bonaparte bonnie bono bonobo bonus boo boobs boogie booker bookmarked boon booty bordered boroughs
bosses botany bothered bothers bottomed boundaries bournemouth bowery bowling bpd bradford brady braggadocio brains
braise brando brands brandy brat bravo breakdown breakers breakup breasts breathing breeze brent brewed brewery bribe
bridesmaids bridges bridget brigade brightest brinkley brio brisket brit britney brittany brno broil bronco broncos
bronson bronze brook bros brotherhood browns brows browse brubeck brunswick bubbles bubbly bucharest bucket buckland
buckley budweiser buenos buff bugatti buick builders bulgaria bulk bullets bully bullying bum bummer bun bunny buns
burma burmese burundi buttercup butterflies bypass byron cactus cadillacs cage caged cairo caitlin cajun calculated
calender calhoun calms camden camel camels cameo camille campanile canary canberra cancels candidate candles candlestick
cann canned canoe cantonese caper capistrano capitalist capsule caption capture caputo caravan carbuncle carcinogen
cared carefully caretaker carly carmel carnation carnival carnot caroline carries carrillo carrion carroll carrot carson
cartoon cary cascade cashews cassie casting castles catalan catalogue catching cater cathedral catholic caucasian causes
causing cbs cease ceiling celeb celery celestial centaur centrally cereals ceremony cervantes chaise chalet champ
champion champions championships champs chandelier chandler chap chaplin characterized charging charity charlatan
charlottesville charting chasity chateau chatterbots chavez cheaply cheated checkers cheering chemical cheque cheryl
chestnut chewed chickpea chickpeas chiefly chiefs chilled chilli chimpanzees chin chipotle chiquita chisholm chives
choir choke choked chrysler chuckle chunk circulator cirque cissy cistern cited citigroup claimed claiming claire clan
clancy clap clapped clapping clapton clarifying clarion classmates claude claudia claudine claus claw cleanliness
cleanup clearing clem clement clements cleopatra clever cliff cliffs climatic climax cloned clover clown clutch coaching
coastal cobain cocaine cock cocker cocktail cocos cody cohen coincidence coined coleman colette collecting collects
collins colts columbine combs comforting commands commentary commented commerce commie commitment committed committing
commonwealth communication communities comoros comp companys comparing comparison compassionate compatible compilation
compiled complaints components composed composer compound comprehend comprises compute comrade concave concentrated
concepcion concrete condescending condolences condoms conducted conducts confession confident confirmations confusing
congestion connie connors conquest conrad conservatory consistently consisting constant constitutionally constructing
consumes containers contiguous continual continued continues continuously contributed contributing controlled
controlling controversial conversions converters converting convince convinced cooled cools coon coordinate cope coral
corby corners cornerstone corporeal correlation cos cosby cosmopolitan costello costliest costumer cough council
counterproductive countess countryman courtney courts cousins cove covenant cowards cowley cows cox coyote cozy cpus
crabs cracking crafts cranberries cranston crappiest crappy crate crawford crayon creamed creamer creates creep creme
crimson criticism croissant crook crops croquembouche crossed crossings crossword crouch crow crowded crows crucible
cruisers crushed crusher crypto crystallography crystals ctr cuban cucumber cultural culver cumin cunt cupcake cupcakes
curie curl curran cursed curtis cutest cuts cvs cyberpunk cypress cyprus cyrus dali daly dam dame damien dancer dane
dang dangers danni danny darkest darlene darling darren darrys dart dartmouth dated dawson daybreak ddr dea deacon
dealer dealership deana deanna dearest deathless deaths debbie debra decaff deceive deceiving decides deciding deck
declining decode dedicated deductible deepest deeply defeat defended defender defending defined defines defining
definitions delicacies delighted delightful delivering dell delusion deluxe dem demagnetized democrats demographic demon
demonstration demos deniably denial density dentistry deny departures dependencies depleted deployed depp dept
dermatology des descendants described descriptive designation desks desperation destroying destruction determined
detours devastating devin devon dhabi dhaka dharma diagnosed diagonally dialogue diann dickey dickson dietary diets
differences differentiated differently dig diggers digging dillard dillinger dime dimmed dimmer dina ding dinnertime
dinosaur dirk disappointment disapproval discard disconnected discontinue discounts discredited discrete discretionary
discrimination discuss disgusted dishwashing dismiss disneyland dispense displays disrespect distinguishes disturbed
divan divergent divine divorced diwali djibouti dna dodged doent doggo dole dolores dolphins dominant dominion donaldson
donate donation dong donna donner donnie donor doodle doomsday dopey doris dorsey dostoyevsky douche dover downhill
downloads doyle dozen dozens drafted drainage dramatic drawn dread driest driven drives drowning drums drunks dryers dub
ducks duct duel duet duke dumpster dungeons durant durham dusk duty dyke dynamics dynamite dyslexic ealing earnings
ebony echolocation eclectic ecological ecology eddy edited edith edmonton educated eels efficiency efficient effortless
eileen elastic elder elections electoral electrical elegant elements elena elgin eli elijah elise elk elliot elma elmer
elmhurst embrace emerson emigration emil emilia emmys emo emoticon emotionally empathy empires emulating encode
encourage encouraging endangered endangers endless endpoint enemies enfield engages engineer engineers engines enjoyment
enjoys enrique enrollment enthusiastic entrees entropy environ envy eon equality equalize equally equinox equity erin
ernie erred erupt eskimos espn essentially estate esther estonia eternally eternity ethics ethnic etta eucalyptus eugene
eur eurostar eva evaluate evanescence evangeline evaporated everett examples excel excess exchanged exchanges excitement
excuses execution exercise exhaust exhausted exhibitions exhibits exiled exiting expand expanse expanses expansion
expedition expelled expert explained explains explicit exponential exposed expressing expression extended extends
exterminator exxon eyebrows fabricated faced facial factors failing fails fain fakie falafel falcon fallout fame
families famished farewell farmer farmers farmington faroe fart fascism fascists fashioned faso fatale fathers fave fax
fayette fbi fcs fears feast feather feds fella feminism feminist feminists femme ferguson fern fernando festivals fez
fiestas fighter fights figures filo filthy fingerprints finishing fink finnish fins firehouse firewalls fisher fishes
fissures fitzwilliam flags flamboyance flamenco flames flats flawless flew flexibility flick flies flipped flipping
floating floats flop flores floyd fluctuations focused foe folksy followed folly fondle fools fora forcing forecasted
forensic forester forge formerly formidable forming foster foul fouls foundry fragile francesco franchise francois
fraser frazier freddie frederick freestyle freeway freight frenetic frequent freshener freshwater freud friendship
friggin frighten frogs frontiers frosting fukuyama fulton functioning funded fundraiser funked funnier furry futures
fuzzy fyi gad gage gainers gale galileo gamble gameplay garbanzo gardner gareth garner garrison gartner gaslight
gastronomy gateau gdp gee gem genaro generate generations genesis geneva genie genocide genres gentle gentlemen
geological georgetown gerald geranium geronimo gesture getaway gettysburg geyser ghana ghetto ghostbusters ghosted gifts
gig gil gill gillette gilmore gioconda giovanni git github giver glacier gladly glance glasses glassy glenda glendale
glow goalkeeper goddammit gog goldie gomez gonzales goodwin goof googled googling gorilla gorillas gosh goss goto
governed governing graduate graduation grammy granddaughter grandmother granite granted granville graphical gratin
gravestone gravitational gravity gravy greatly grebe greedy greene greenpeace greenwich greer grenada greta gretchen
grief griffin grim grind grinding grit groomer grudges gucci guerrilla guessed guided guild guilt guiltier gulf gullible
gupta gutenberg guts gwynedd gyros gyroscope habib habit hack hae hagar hahaha haircuts hairdresser hale haley halfway
halifax halls halsey halt hammett han handed handel handful handled hanoi happenings happier happiest harassed
harassment hardin harding hardy hare harmful harsh hart hateful hating hatter haunted havana haven hawkins hawthorne hay
hayden hayes headers headquarters heal healing hears heartbreak heartland heathens heather heathrow heavenly heavily
heavyweight hector heidelberg heinz helens hellboy herbals hercules herewith heritage hermann herring hers hershey hess
heuristic hewitt hgt hickory highchair highlands highs hikes hilfiger hinchinbrook hind hindus hippo hired hive hiya
hmmm hmo hms hobson hocus hog holes holsteins homeless homo homophobic honeybee honking hooked hoops hopeful hopkins
horace horizon horizons horn horny horowitz horrendous horrific horses horton hostile hosting hots hotspot hound
household howe http https hugh hughes humble humphrey hundreds hung hurley hurting husbands hybrid hyde hyped
ichthyology identification identifier ideology idle idols ignored ignoring igor iirc iliad imagined imagining imax
imelda immigrant immigrants immoral immortals impending implicit implied impolite imports impress impression impressions
improved improvement inaccurate inappropriate inchoate incite incoming inconvenience increasing indecisive
indestructible indians indication indignation indigo indira industries inevitable influence informative infuriating
initialize initials inorganic inquiring insanity insect inspect inspected inspection inspiration installation
instantiated instinct instincts institute institution insulting insults integral interaction interior intern interpret
interpretation interpretations interstate interviews intimate intolerant intoxicated intriguing intro introduce
introducing inventor inverse investigate investigating investigation invoking involving ipo ira iranian irc irene iris
irrational irrelevant irreverent irritating irving irwin islam islamabad isles issac issued istanbul itch itinerary ito
itt jacinto jackass jacquard jacqueline jaime jain jalapenos jami jared jarvis jasmine javanese jaws jeanne jeannie jeez
jell jelly jennings jeremy jerseys jessie jethro jewel jewelry jewels jigs jillian jimmie jody johansen josefina
josephine josie jot journeyman jubilee judas judges judgment juicy julian jumped jurassic justify kai kaleidoscope
kanpur karachi karin karina kathleen katrina kay kazakhstan kebab keeling keenan keeper kenmore keno kerala keratin
kernels keyword kgb kidd kiddie kidnapping killarney kilobyte kilometer kimberley kin kingfisher kingsford kiribati
kirsten kissing kit kitchener kitchenette kite kmart knees knights knit knitting knocked knocking knowledgable koalas
kobe koch koontz krishna krista kung kurt kyrgyzstan labelled labyrinth lacking lad lakeland lam lamar lame lance landed
landers landline lanes lang lanterns lara larsen lasted lasting lasts lateral latitude laughs launched laurie lave layer
laying leadership leads leafs leanne learner lease leavenworth leftists leftover legally legislation legitimate
legitimately leia leigh lemongrass lemons lenny levin libby liberalism liberia libertarian license lick lifestyle
lifetime lifts lighthouses lightness lila lilac lima limbaugh lind linear lineup ling lip lisbon lithuania liver
livingston livonia lizzie llb loaded loads loaf loans locally loco logged logical logo lois lolita lone loneliness
longfellow longhorn longitude lookout lookup loosen loquaciousness lords lore lorenzo lori loses lousy lovett lowering
lowers loyola lucknow ludwig luna lunches lunchtime lupe luxembourg luxurious macy madeline mae magnetic magnificent
magnifico magog magpie mah mahoney mailing mainly mainstream maisonette malawi malaysian malcolm maldives males mali
malibu malinda mambo mammal managers mandarin mania manifesto manipulate manipulation manning manuel marconi mare
margarine marge marianne marijuana marion marissa marjorie marks marlboro marlene marlins marlon marsh marvin marylou
marzipan masada masculinity masked masks massage masterpiece matched maths mattel mature maude maureen mauritania
mauritius maxine maynard mayonnaise mayor mcconnell mcdonalds mcgee mcgill mcguire mckinley mclean meantime meatball
mechanical mechanics medal medina meditate medley megan meghan melba mellowed melodious melon melons melva membership
memoirs memorable memphis mendes mendez mendoza menlo mentality mentions mere meredith merriam messenger messing meta
metaphor mets meyer mic mick microprocessor midweek midwest mil millay millennials millers millilitres millionaires
milne minded minds mindset mineral ming miniaturist minimize minneapolis minster mirage mirrors miserable misleading
misogyny misread mistaken misunderstanding misunderstood mit mitchell mitsubishi mixture moan mobil modesto modi module
mohammad moines molecular molecules mongolian monk monotremes monsters montgomery montreal monty moody moonlight mopping
morality morel morons mortal morton moses moss motel mothers motivation motivational motorcycle motorola mound mounting
mph mtv muhammed muller multiplex multiplied multithreaded mumford municipal municipality muppet murdered musician
mussolini mustang mustve mvp myrtle mysore myspace mystic mystics myths nada nadine nailed naive nam namespaces namibia
nana nap napa napkins napoleon narrative narrows natasha nathaniel natives natty nauru navigating navigational nay nbc
ncaa neal needful needle nelly neon nerf nerve nerves ness nested neumann nevermore newborns newsfeed newton newtown nhl
niagara nicaragua nicely nicest nicknamed nightmares nighttime nile nina ninja nips nirvana niue noble noe nokia nominee
nonfat nonstop nora nordstrom northeastern notable notate noticeably notre novelties novocain nude null nut nutrient
nutritionally oaks oath oats objective obliged obnoxious oboe observatory obsession obstacle obtainable occasional
occasionally occur oceans oceanside oddly odds odessa officer offices officially okinawa oldest oldfield olga omnipotent
onboard onetime oneway ongoing ono onscreen ooo opacity openly operate operated operative operators opp opponent opposed
opposition oppression oprah ops optimistic orbison orchids ordinary org organisms orioles orion orly orthodox oscillate
oses oslo otis ouch outages outcome outgoing outing outlying outpost outrun overbearing overcome overload overrated
override owens owl owning owns oxymoron pace packages packers packing packs pager pages paisley palms pam pancake panel
panthers panties paolo paperwork paradoxical paragraph parana paranormal pardon parenting parfait parked parkside
parliament parlor partial participate participating partridge passionate passive paste patricia patrol pats patti
pavarotti pcs peacefulness peaks pear peas peers pelican pen penny pentagon penthouse peoples percentages perception
performed periodically peripheral permit perpetual persistence pertaining peterson petra phantom philosophy phipps phish
photons photosynthesis physicist pianist pierce pies pigeon pikes pile pillars pilots pimento pinball pines pings
pinkish pinocchio pinto piping pirate pistons placing planes platform plath platter platypus playground playroom pleas
pledge pls plum plumbing plums plying plymouth pods poetry pointe pointed pointless pol polite polk polling poltergeist
poly polygon pontificate ponting poop poorest poplar popped pops popularly porcupine portrait pos positions possession
possessions postpone potions pour poverty powell powerful powerhouses powering practicality prayer prayers preacher
preceded preceding precipitation precise predecessor predetermined prediction premises presentation presented preserves
presley pretending prevent prey primary principal principle priscilla prisoner privately privilege privileges prix priya
problematic procedures proceeding processor producer productively professionals programmable programme progressive
projected prom prong properties prophecy prophet proposal propose props protection protein protest protocol provably
proved proven proves provider provision prunes pst psychedelia psycho psychologist psychology published publishers
pumping pumpkins punched pune punjab punjabi pup puppet pursuing pussycats putnam pyramids qualifies qualify quantities
quarrymen quart quarters quartet quarts queensland quest questionable quiche quicker quietly quitter quoting raccoons
races rachael racine racists radar raging rail railroads raisin raising raleigh ramona randomly ranger ranges ranked
ransom rant raping raptors rarely rarest raspberry ratio rational raven rawhide raymond readability realised realistic
realization realizing rearrange reasonably reasoning rebekah rebellion rebuild reckless recognized recon recordings
rectangular rectify recur recycle recycling redder redditor redditors reels reeves references referendum reflection
reflects refrain refreshing refreshments refuel refugee refusing regional regions regularly reimbursable relatable
relative relatively releasing relieved relish remarks remembrance remo remote remotely renault render renders rene renee
renew renewed rentals rented rents rep repent replacing replicas replicates replied replying repository representation
reproductions reprogrammable republican republicans repurchase rescue researchers resemblance reshuffle resistance
resolving responsibility restate restrictive restrooms resuming resurrection retired reverie revisions rhett rhymes
rials rib ribbons ricardo richards riddance rider ridiculously rifle rim ringo ritchie rite ritz rivera roach roadblocks
roadhouse roadrunner roar roars robbie robyn rockabilly rockaway rocket roderick rodney rogue rogues roland roles
rolland ronnie rooting rosewood rosie roster rotate rotating roth rounds roundtrip routes rowling rsvp rue ruining ruins
ruiz rumbling rumor rumors rump rural rushmore rustic rutherford rye saddest saddle safer sage sail salas salesforce
salinas saloon salted samba sana sandoval sandra sanford sanka sans santana santos sappho sat satan satisfaction
satisfying saul sauteed savannah saviour savoy scampi scandalous scarcity scare scares scariest scars schemer
schoolhouse schubert schultz schuster schuyler scored scoring scorpio scorpion scrabble scrambled screwing scrolls
seabed seal seamus sears seas secretariat secretary sedan seduction seeger seeley segmentation seismologist selector
selfie selma semi semitism sender senegal seniors sensible sensors sentenced sentiment seo septa serge sergei sergio
setup sew sexiest sexuality sexually seychelles shady shaggy shah shakes shallow shaming shamrock shane shaolin sharon
shaun shave shazam shea shed sheet sheets shelby sheldon shelly shelter shelton sherman sherri sherwood shields shining
shiny shits shoal shoals shocking shoelace shoots shoreline shortcuts shorty shoulder shout shoveling shuffled shuffles
shutoff shutting shy siberian sicilian sidetracks siesta sigh signals significantly silva silverstone sim simmer simpson
simulate sincerely singular siri sisters sited situated sizes ska skoda slang slaughterhouse slave slavery sleeps
sleeved slept slippery sloppy slovenia slut smashers smashing smells smelt smiles smiley smog sms smug sneaky snooker
snotty snowboarding snows socialist socialists sociology sociopolitical socrates sofia softball softest solitaire
solitude solomon solos sonar sondra soonest sore sos sot sounders soundscapes sources southeast souvenirs soy
spaceflight spacey spades spark spas specializes specialty specified specs spectre speculation speeches sphere spiciness
spielberg spine spiral spirits splinter spoiler spoils spooning sporting sportsperson sporty spotted spouse spreading
springtime sprinkle sprinkler sputnik squab squash squirrel squirrels ssh sss stacey stacked stacy stag stairway
stamford stamped stance stanley stapler staples starch stardust staring stark starlight starling starter statements
stationary statistical steaming stefan stephens stereotype stetson stevenson sticker sticking stimulus stir stitch
stockholders stonehenge stones storing strained strangers straw streak streaming strictest strings strive stroke stroll
struggling stu stubborn studios stumps stunning stunt styles subconscious subjectivity submarine subreddits subscribed
subscriptions subtle subtracted subtracting subtraction suburban succeed sucked sucker suffice sufficiently suffolk
suggested suggesting suing sukkot summers sunblock sunderland sundown sunflower sunlight sunni suns superbowl
supercomputer supercomputers supernatural supporter supportive surcharge suriname surprisingly surrealism surveys
survived susana suspense sussex sustenance svalbard swagger swanson swaziland sweat sweaty sweeney sweetened swerving
swine switzer swords sycamore sylvia symbol symphonic symptoms syntactic synth syracuse syrian tackle tad tailor talc
tallinn tami tamra tango tangy tapes tapioca tar targeted targets tarzan tastes tasting tate taught taxed taxis
tchaikovsky teaching teenagers tel telescope templates temporarily temporary temptations tender tends tennant tension
tequila teriyaki terminated terrell terrence terrestrial terrified territories territory terrorist terrorists terry
terse testament tested testing texting texture thankfully thatcher theft thelma theology theoretically theories therese
thermonuclear thew thomson thorn thornton thoughtful thrash threat threatening threats thriller thrills throne throws
thurs thy ticked tidbit tide tied ties tiler tilting timmy timour tin tinder tinker tipping tipsy tisha tissue tobago
tobias toby todays toilets tolerance tolstoy tomas tombstone tommie toned tons tootsie topped tornado tortillas totals
touched tourists touristy towing township toying trad traded traditionally tragedy tragic trails traitor traits tramp
transatlantic transcend transformers translation transport trashy traveled travelers travelled tread trends trevor triad
tribune trinidad trivially trojans troopers troops trophy tropical troy trucks trumps tuba tube tucker tuesdays tuition
tulips tum tummy tun tuned tunnel turbulent turd turk turkeys turkmenistan turner turtle turtleneck tutorials tweeting
twins twitch tying tyke typhoon tyranny ubuntu uefa uhh ultrasound una unaffected unattractive unavailable unborn
unchecked uncommon uncultured underestimate undertake underwood unethical unfinished unfurnished unhandled unholy
unironically unite unleaded unleashed unlike unlimited unlucky unnecessary unreasonable unseen unset unsync unsynced
untrue unwanted upbeat upgraded upscale upsetting uptight upwards usc usher utilization utter utterly uvula vac
vacancies vaccinate vaccinated vacuumed vagina vague val valarie valentine valery validity valle valor valued vance
vanessa vanishing var vary vase vasquez vault vega veganism vegans veldt velocity venetian vengeance venice ventura
venues vera verified vermeer vernon vibe vibrant vibrate vicious vickie victims victor victorian vie vienna viet viking
vikings vikram vile vilnius vinson vintage violet viral virtual vishnu visitor visual vivian vodka vogue volleyball
volumes vomit voters voyage vultures wacky wade wagner waits walked wallpaper walsh walt wan wang ware warehouse warp
wartime wasted wasting watered wears weber wed weighing weirdly weirdo welch wellington wellness wendell werewolf wester
westfield westminster westwood whatsoever wheat whereabouts whereto whining whiny whiskey whispers whit whitaker whitby
whitecaps whitehouse whitney whiz wichita wicket willfully willows winchester winds winery winfrey wingers winnipeg
winston wipers wisdom wizards wolfe wolfram wonders woo woodland woodward workplace worms worthless woven wreck wrecked
wren writings wyatt xavier xiv yakima yall yeast yellowish yogi yorkshire yosemite ypsilanti yukon yum yvonne zebra
zenith zest ziggurat ziggy zipcode zodiac zones zucchini zuckerberg zydeco
20 aaliyah abacus abdication abhorrent abigail abnormal abo abode abolition abominations aboriginal abortions abstinence
abuja abusing abut acc accents accessing accomplishment accredited accumulated accusation accuse accuses ache achieve
achilles ackerman acknowledged acne acquired activists acupuncture adagio adaptive addington additionally addressed
addressing adela adelaide adhd adieu adjustment adkins adler admiralty admire admittedly ado adolf adopted adriana
adulthood advantages advertisement advised advocate aerial aesthetics affecting affection affections aflame aftershock
agate agave agents aggressively agnew agra agreeing agrees aguila ahem aids aimed airports akin aladdin alberta alberton
albino albuquerque alchemist alden alec alejandra ales alexia alexis alfa alfonzo alhambra alibi alignment alisha alissa
allah allcock allegedly allegiance allotted almighty aloha alphabetically alphonso alpine alps altai alton altos
alvarado alvin alyson ama amazes ambitions ambitious ambler ambush amend americas ames amherst ammonia amongst amour
anachronism anacreon anal analytical analyzer anarchism anders andersen andrei andres angeline angelus angie anglia
angling angus anheuser ankara annihilated announcers annoy annually annunciation anson antelope anticipated antietam
antigua antique antonia anus apathy ape apex apology apothecary appalachian appalled apparatus apparent applebees
appleby appleton applicants appreciation approached appt apsley aqua aquariums aquitaine arabic arbors arcadian arcane
archer archie archipelago archivist ares aretha argent arguably argumentative argyle aria arias arijit arlene armed
armenian arnaud aroma arranger array arse arson arte artifacts artistic arturo asexual ashford ashlee aspen
assassination asses assists associate assortment assure astonishing astoria astounding astroturf atheism atheists
athletic athol atkins atl atlantis atmosphere atrocity attaching attendee attract attributes aubrey aud audience audit
augusta augustine augustus australasian authorised autistic automation avenger averaging avis avocados avondale awaiting
awake awakened axum ayr azalea babysitting bachelors backing backwoods baden badlands badu baez bah baited baku baldwin
balkan ballard balm baltic bamako bamboo bamboozled bandits bangers banging banker bans banshees barbary barbeque barbra
barbuda barefoot baristas barnard barnum barometer baron barre barriers bartender baruch bas baseless bashful bashing
basin baton bats battalions battleaxe battlement bauer bayonne bayou bead beamer beatrice beautifully beckon bedford
beeb beginnings begonias begums believable believer bellamy bellwood beltsville beneficial bengali bennie bennington
benson bergman bernadine bernardo bernie berries bertha beside bessie bestiary bethany bethesda betrayal betrayed
betrayer bette bettie betting bhopal bhutto bibliography bic bicentennial bid bil bilingualism billions binge bingham
biological birdsong biscay bits bitty blackberries blacklist blackman blackpool blag blah blaine blamed bland blatantly
blaze bleeps blemish blended blindly blitz blobby bloke blooded bloodhounds bloodstained bloops blowout bluesy bluffs
blunder blurred blush boards boathouse bobbie bobs boca bock bodega bodyguard bohemia bois bolton bombastic bomber
bombshells bon bonanza bonaventure bondage boner boners bonham bonita bonner bonnet bonneville bonny booth borderline
bordertown bore boreas boris borrowed bose boswell botanical bothwell boulder boules bounce bouncing boundary bounty
bourbon bourne boutique bowers bowlegs bowman boyce boyd boyer boyish bradley brag brainwashed branded brandie brats
brazen breathless breathtaking breckenridge breezy brennan bret breton bretton brewpub brews brianna brice bricks
bridgeport bridle briefing brigading brigitte brink britannia brittney brixton broaden brochure brock brokaw brokers
bronx brooke broth brothel brownfield browsing brushed brussels btc bub bucatini buchanan buck budapest buddhists
buddies buffering buffy buford bugged buildings bulldogs bullied bullies bumble bumped bumps bums bundle bunker burbank
burden burgh burleigh burney burnley burnout burnside burr burrows burt bury busted buster busters butch butcher
buttonwood butts cabbage cabrera cabs cadence cadillac cahoots caius calder calf calgary calico calvin campanella camps
candace candice candlelight cane canfield cannabis cannelloni canning canopy canteen canto canton capabilities
capitalists capricorn capsicum cara cardin careless caribou carina carissa carlisle carlson carlton carmella carnegie
carney carny carole carpathian carpathians carriage cartel cartwright carver casa cascading cashing cassidy castaway
casual casualties catalina catastrophe catches catchphrase catskill cattle cautious caveman caverns cavour cds ceases
cebu ceca cecil celebration cena censored censoring centenary centrist centrists cerebellum certainty certification
cesar cet chained chairman chalice challenges challenging chamberlain chambers chameleon chandeliers chang changer
chanteuse chaparral chariot charlene charlies chartered charts chattahoochee che cheaters checkmate cheddars cheeks
cheeky cheered cheerful cheesy chelmsford chem cher cherie cherish chernobyl cherokee cherwell cheshire chevron chicane
chichi chicks childish chillies chills ching chipmunk chippewa chiropractors chirping chops chorus chowder christchurch
christensen christianity chronic chubby chupacabra ciao cigarettes cinder cinderella cinemark cinematic cir circles
circumference cis cisco citadel citi citizenship civilization clam clarice claudio clemson cleo clerk clermont clifford
clink clocks clubbing cluster clutching coaches coal cobbler cochran codebreakers codes coffin coffins cognitive
cohesive cohn coins colby coleslaw colfax colic colin collaborators collapse collapsing collector collectors collide
collusion colombian colonialism coloration colorless colt colton coltrane column comb comer comfortably commentator
commitments committee communicating communists commuting como companion companions compassion compendium compete
competent competitors completing compliments comply comprehensive comprised compromise compromised compton compulsory
computing conception concise conclusion conclusions concussion condom condos conducting coned confederate confidential
confirms conflicts conformed confront congeniality congratulate conjure conker connotation conscious consciousness
conservancy conservatism consistency consistent constructed constructive constructs consult consumed consuming container
containing contest contesting continuing contracts contradict contraptions convector conveniently converging conversing
converted convicted convoy conway cookbook cooke cooperate cooperative coors copyright cora cordon corey corina corinne
cork cormorant cornelia cornish coronado corporations corral corrects corrine corruption corsica coruscant cory cosmos
costume cotopaxi cougar coulee counselor counters countless coup courage courting courtship coventry covert coyotes
cradle crafted craftsman crafty craters crave crawl crawlspace crease credible credited credits creed creekside creeper
creeps crepe crepes cretan crickets cries criminology cristina critic criticize crocker crockett crocus croissants croix
crop cropper crosswind crowns crucial crucifixion cruelty crumbs crusade crushing cube cubes cuckoo cuddle cuddles
cuddling culpa cultures cum cumberland cummings cunningham cunts curb currents cursive curve cyborg cycling cyclists
cyclone cynical cynthia cyst dads dahlia dales dalton damaging danced dances dangerously danielson dank dara dared
daring darnell darth dat davies davy dawning dawns daycare daytime daytona daze dbd deaf dealmaking dealt deanne deathly
debating debby debtors declare decoded decoding decoration decreases dedication deductions dee deed deeds defaults
defenestration defensively definite definitive deidre deja dekalb delft deliberately della dells delores deloris demi
democrat demolished demolition demonize demons demonstrate dena denali denationalization denis denise denying depend
dependent describes describing deserts deserving desmond despair deuce develop deviled devious devoid devs dewey dexter
dialed dianne diaries diarrhea dicey dictator dictatorship dictum dido diem digimon dimension dimensional dimitri din
dinners diplomat dir directive directs disappoint disasters discipline discontinuity discourses discovering disgrace
disgust disheartening dishonest disingenuous dislikes disorderly dispatch disrespectful dissonance distinct distinguish
distract distraction distress distributed districts disturbance ditto dive diversity divorcing divya dixie diy dobermans
dock docs doctrine dod doggy domain dome domestication dominance dominos donkeys donnelly donovan donut doo doolittle
doomed doomsters dora dorado dorchester doritos dorothea dots doubtful doubting doubts doug doughnut dove doves downey
downfall downs downward dps drafthouse drafting dragged dragging draper dreadful dreaming dreamt dresden dressed
dressmaker drift drifting drones drool drought drove drown druid duane duchess ducker dudley dug duh dukes dumber
dumbest dummy dumping dun dunk dunking dustin dwarf dwarves dwight dynamic dynasties eager earline earls earns easel
easiest eatery ecosystems ecru ecstatic ecuador edda edgewater edgewood editions editor edsel educate effie eggo egoist
elba elderly eleanor electrochemical elf eligible elinor elisa elisabeth elites ellington ellison elmwood elnora elusive
elvira elysium emanuel embers emblem embryo emerald emergencies emile emilio eminence emmy emperor emperors employers
emptiness enabling enclosed encore encountered encounters encouragement encyclopaedia endgame endings enforce enforced
enforcement engineered englishman enid ennis enquire enquirers entertained enthusiasm entree envoy epa epiphany epitome
epstein equipments erika eritrean erma errand erroneous escapes esperanza essays essex essie establish esteem estela
estelle ester estes estimate estimation ethic ethnicity etna ettrick eulogy eunice euphoria eureka europa eurovision
eurythmics evocation examination exceeding exchanging exclusively executioner exercising exes exhausting exhibit exile
exiles existent exodus exorcising expanding expectation expects expendables expenditure expenditures expensively
expertise experts exploding exploited exploits explorer expo exposure expressive extending extraordinary eyebrow eyed
facelift factual faculty faddy failures faint fairchild fairfax fairness faithless faked fallacy fanatic fangs farley
farragut fats fatty faust faustino favored favour fda fdr feat featuring federally federico feeds feldman felicity
felony fencing fender fer ferrets fertile fettucine fetus feud fewer fickle fictions fidelity fierce fighters filet
filler fills filters filth finale finalists financially finishes finsbury fiona fir firearms firebrand firefox firepower
firing fishkill fisk fitzroy flaming flanagan flashbacks flashy flavour flinch flint flipper flirting floral florence
florine fluent fluid flushed flynn foggiest foley folio folklore fondue fooled footage forbid fordham fore forecasts
foreclosure forehead forgets formation formulated forte fortress fortunately forums forwards foucault fought founded
foundling fountain fowler foxes fps fracture fragments framed framing frankfort frankfurt frankly frappes frat freaky
freckled freddy freed freeloader freely freeport freshly fri friedman frightened frightening frisco froth frown froze
fudge fulfilled fundamentally fur furs futuna fwy gabriel gag gainesville gaining galactic galena gallagher galloway
galway gamblers gamers ganesh ganges gangster garcia garfield garfunkel garments garrett garrix garry gasport gastropubs
gather gatwick gauge gavin gawd gayle gays gazer gears geese geez gena generous genetics gentleman gently geo geoff
georges ger geraldine gerard geriatric germans germantown gertrude gestures ghostly gibbs gideon gilgamesh gillespie
gina gingerbread ginnie ginsburg ginseng giorgio gipsy girlfriends girton giselle glace glade glades gladiators gladness
gladys glam glamour glaring glassmaker glazed glazier glimpses glittering gloucester gnocchi goalie goddess godfrey
godlike goethe golan golconda gonzalez gonzalo goo goody goofy gorge gould gov grader graduated graduates grainer grande
grandmas grandmaster grandson grange granting grasp gratitude graves graveyard greatness grecian greenback greenville
gregg greyest gridlock grille grimes grip grisly grits grizzled grizzly grocers grossed groundhog growling grub gst
guadalajara guardian guards guenther guiding guitars gunn gunner gusty gut gutters gutting guyana guyra habitat hackett
hackney hadar hadley hagen haggard haifa haired hairs halfbreed halibut halley hallow hallows hallucinations hamburg
hamish hammerstein hammond hampton handbook handkerchief handlebars handover handwritten handy hangs hankering hanna
hannibal hanover harass harassing hardcover harden harlow harmony harms harrell harriett harrowing harwell haskell
hassle haters hatfield hath hawking hawks haystack hazardous hazel headache healer heals healthier heartache heartbeat
heartbreaking hearted hearth heartless heavens hefner heh helix helpme hematite henderson herald hereafter heredity
hereford heresy hermaphrodite heroic heroine hester heston hex hickman hicks hid hideous hie highlight highwayman
highways hilariously hilliard hilltop hilt hinckley hints hippie hippocratic historically hiv hoarding hocking hodges
hoffman hoggard hogs hoi holder holland holler hollows holstein holt homicide hominids honeysuckle honourable hooker
hoped hora horatio hormones hornblower horne hornets horrid horseshoe hospitals hostage hotchpotch housemaid housewife
housework hover howling hoyt hubbard hubby hud hudson hughie hulk hull huns hunters hush hustle hutchinson huxley hyatt
hydration hymn hypocrite hypocritical hysterical iam ibiza iceberg icing iconic ida ide identifying idiotic ids ignacio
ihop ilene illegally illegals illnesses illusion imaginary imam immense immensely immunity immunization imogene impala
impenetrable imperialism implement implications implies impose imposter impostors impractical improving ina inaugural
inca incense incentive incest inclusive incompetent inconsistent incorporated increases indicating indies indifferent
indigenous indoctrinated ineed ines inevitably infection infernal inferno infestation infidels inflate inflation
influenced influential infrared infrastructure ingenuity ingrid inherently inheritors initially inlet inning innocence
innocents innova innovations insanely insecurities insightful inspector inspiring insurrection intangibles integer
integrity intellectual intention intentional intentionally inter interact interrupt intersections intimacy intimidating
intolerance intrepid intrigue intrigued introduced introspective introvert intruders invades invasion inventions
inventory inverness inversion investigators investments invisibles invited ion iphones iroquois irreconcilable irvin
irvine isabella isis islanders isolated israeli iss isthmus itemize iterate itv ives jab jackal jackals jacklyn jacksons
jag jaguar jai jailbird jamaican jamal jameson janeiro janice janie jansen jardine jasper jeanette jeeves jenkins
jerking jerks jerky jermaine jerome jess jewell jews jhon jihad jimenez jin jocelyn jockey jodie johan johnnie johnstown
joints jokers jolla jonah jonas jonathon joni joplin jorge josefa josiah journalist journalists journals journeys joyful
judged judgement judith judy juju jukebox juliana julius jumbo jumps juniper junkies justification justified kaaba kahn
kangaroo kano kara karamazov kari karol kasey katelyn katharine katie katina katz kawabata kaye kayla kearney keating
keen kegs keisha keller kelley kelli kelsey kendall kenneth kentuckians kenyatta kepler kernel kerr kerry kershaw ketch
keystone keywords kfc kicks kiddo kilimanjaro kimberly kingdoms kingsley kirkland kissed klaus kleenex klondike
knockabout knoll kris kristina kristine kristopher kroner kronos kudos kurdish kylie kyu lachman lacuna lacy lafitte
lagoon laguna lahore laila lakeisha lambert lambeth lambs lamentable lamentation lampoon lander landslide lankan lansing
laotian lap lapsed lard largely lark laser lassen lat latasha lateness latham latina lavern lawns lawsuit lawton layover
layovers laziness lbs leah lean leann leap leaps leblanc lecture ledger lefties leftist lefty legalize legions lehman
leland lemonades lena lenin leningrad lentil leominster leonid leonor leopard lesley leslie lessons lest leta leticia
lever leviathan levy liability liam liars lib liberation liberator libertarians libs libya licence licensed licking
licorice lidia lieutenant lifelong lighthouse likeable lil lilacs lille lillian limbo limerick limey limitations limo
lina lineage liner liners linger linguistics linn lira listens lite literal liza loading loathing locks lockwood lode
lodgings logging loki lola lollipop lonesome loo loot lorena loretta lorraine losses lothian loudly louella louisa
louise louse lovecraft loveless lps lube lucas lucerne lucifer lucille lucinda luckiest lucre ludlow luisa lukewarm
lunacy lunchbox lupin lush luxe luzon lyle lynch lynx lyons lyrical macgregor macgyver machinery mack maclean maddox
madge madman madwoman mag magazine magdalena maggot magically magician magnolia mai maidens mailman mainer maintaining
majestic majesty mala malicious malone mame mamie mammoth mana managing manatee mandela mandrake manga manger manhunt
manipulative manitoba manly mans manse mansfield mansion manson manuela manufacturer manuka mao maras marathon marbles
marcel marcella marches marching marci marcia marcie margie marginal marguerite mari marin marinara maritime marker
marshal marshmallows martini martyr marva marxism marxist masala masquerade masterful mastermind masterworks mastery
masturbate mat mater materials mates mathews matilda matinee matriarchal matrimonial matrimony maul mauro mausoleum
maxim maximilian mayhem maze mccain mcclain mcdouble mcglynn mcgovern mcintosh mcintyre mckay mckenna mckenzie mckinney
mclaughlin mcnally mcpherson mcrae meaningful meaningless measles measures measuring medals medford medici meditation
meditations meditative meek meg megaphone melancholia melancholy melcher melee melt meltdown melting melts melvin memoir
mercado mercator mercenary meridian merit merle merlin mermaid merrill merrily mesh messaging messengers methuen metric
metropolis mew mice michele middleton midfield midland midnights midway mildly millennial millionaire milo mimi mindy
mines minestrone minion minnie minorities minotaur mir miriam mirrored misery misinformed missions misspoke misuse mixes
mms moa mocking moderation moen mohammed mojave momentum momma monarch monique monks monstrosity montclair montpelier
montrose moo moor moped moralist morally morals moran moravian morbid moreno moribund moronic morrow morse mortem morten
morty mosses motherfucker motherfucking motivate motivated motive motorcycles mourner mouthwash mozambique mps mst muddy
mulberry mullen mulligan multiplayer multiversity mummy munchies muncie munoz murderers murdering murderous murders mus
muscles musgrave mush musically musketeers mustache mutagenesis mutant myers myron mysteries mystical mythologies
nameless naming nan nannie nanny nantucket nara narc narcissism narcissistic narrated narrowed nas nassau nat nate
nationalism nationality nauseous navajo nazis nearer necessity necromancer needham needles nefertiti negate negativity
neglect nellie nerds nest neurology neuroscience neurotoxicology neutered neutral neutrons neva nevermind newburyport
newman newts nib nichiren nichole nichols nicodemus nicola nielsen nigga niggers nightdress nightfall nighthawk
nightingale nightly nijinsky nikki nil nilsson nimble nita nix nobility noelle noemi nolan nomenclature nominated
nominees nona nonetheless nonexistent noob nooks norm norse northampton northcote noses nosh nostalgic notebooks
noticing noting novelists novena nra nudity nuke numb nursery nurses nursing nurture nutmeg nutritious oakey oates obese
objectively oblivious observer obtained occasion occasions occidental occult occupy ocelot octagon octane octavian ode
odom ofcourse officials offs oilers oils okayed oldham oldies ole olson olympics olympus omega omit omni omnipresent
oncology onwards ooze operetta opiate opium opponents opportunities oppose optimal optimism opus oreo orford organize
organized organizing organs orgasm orgy oriel orient orpheus orson ortiz orwell osage osaka osborn osborne osgood
osteria oswald otc otp otters outdated outlaws outrage outraged outrageous outright outsiders overdue overestimate
overpriced overweight overwhelming owed owes owlet oysters pac packed paddy paedophilia pagan paganism pains paintings
paints pairing pairs pale palisades palmetto palmyra pane pangaea panther papoose paprika parable paragon parameters
paranoia paranoid parisian parkers parnell paroles parries parry parsons parthenon partially particulars partisan partly
pas pasadena paschal passover pastime pastor patagonia patel patiently patients patna patriarchy paulette pauline pea
peabody pearce pecan peddling pediatric pedophile pedophilia peep peeps peggy pembroke penderecki pens pensacola
peperoni pepperonis pepsis perceived perchance percy perez perfecting perfection performances peri perk perks perm
permanent permissible persecution pershing persist personalities perspectives perth peruse perverted petit petrified
petroglyphs petrov pew pharma phd phenomenological phew phillip philosophic philosophies philtres phnom pho phoebe
photographer photographic photoshop physicians physique pickle piedmont piety pilgrimage pilgrims pillar pimp pimpernel
pinky pint pioneers piper pipette pique pissing pissy pitcher pits placers plaid plains plat plated platforms playmaker
pleasantly pleasures plo plutonium ply pocono pod poets poison pokemon poking pole policeman policemen policing polio
politically politician polka poll pollard pollock polls polymer pomona pond ponder ponsonby popping pornography porphyry
porridge portage portfolio portions portman portraits portsmouth posey positively posse posters potentially potomac
potts poured pow powdered practically practices practicing prakash prank preach preaching precautions precinct precision
predator predictions pregnancy prehistory premiere premiering premise prentice preparedness prequels presence presenting
presidency pressed pressing prestige preston preventable prevention prick pricks primal primaries primate primavera
primrose princes prints priorities prism prizes prob probes prodigal profession profiles profiteers profits projecting
projection projections promised promising promote promptly prone pros prosperity prostate prostitute protesting proudly
providers prurient psi psychiatry psychopathic publicity publisher pudding pueblo puff puget pulaski pumped punching
punctuation punish punished punishing pura purcell purely purim purples purposely pursue pussyfoot putrefactive putrid
puttering pyongyang pythons quads qualifications qualified quarry quayside quesadilla questioning queued quicksand
quincy quintet quirky quotations quotes rabbi racer rachelle racial rack racketeers rad rafters rag ragged rahul
rainwater raisins rajesh raju ramble rambler rambling rancid rang ranging ranking raphael rapist rapists raptor raquel
rarities rascals ration rationale reachable reactions realest realism realizes realm realtor reaper rebirth rebound
receiver reckon reckoning recognition recognizing recommending reconfigured reconfirm recorder recreational redacted
redbreast reddy redirect reduced reduction reef referenced referencing refers refinery reform refugio refuses regency
regis regrets regulate regurgitation rehab rei reilly reinstalling reinvented rejection rejoicing relapse relations
relaxation relaxed relentless reliable religions reload reloaded relocate rely remake remedial remedy remembering
remixed removers renaissance renaldo rendezvous renewable renewal renters reopen repeal repeatedly replaces replenish
reports repose reposted represent represents reprise reproduce repulsive reputable requiring rescuing resent resident
residents resounding respectively responds restless restraint restroom resurgence retain rete retina retire retreat
reuben reunion rev reva revelations reverence reviewing revisited revolutions rewarding reyes reyna reynolds rhapsodies
rhino rhoda rhodes rhododendron rhum rhythmic riches richey richfield richter rig righteous rihanna rimes ringside rink
ripley ripper ripping risks rites rival rivalry riverfront riverview riveting riyal roanoke roaring roasting robb robbed
robbers robinette robles rochelle rockefeller rocketeer rockets rockwell rodeo rodger rodgers rods rohit rolf rollins
romeos romulus ronan rooter rosales rosalie rosanne rosaries rosario roseau rosebud roseland rosella roselle rosenbaum
rosenberg rosetta rounder roundhouse rowland roxanne roxie roxy rss rsv rte rubinstein rudolf rudolph ruggiero rugrats
ruled ruling rum rumble runway rupert rushed russel ruthless ruud sabin sabrina sac sack sag sailing sailor sails
saintly saki salaam salado salami salerno salina salmonella salomon salutations salute salvage salvation samaritan
sanchez sandman sandstone sane sanger sanity saracens sarasota sardonic sasha satisfactory sauna saves savior saws
sawtooth sax saxophone scales scamming scar scarab scarecrow scarred scattered scenarios scheme schenectady sciences
scope scorching scorer scotch scotia scotsman scoundrels scranton scrap scraped scratchy scribblings scripted scriptures
scumbag seabrook sealed searchlights seaside secretly secs secular securely securing seduced seductive seemingly segment
seinfeld selim semester seminary seminole sen senate senator sends sensations sensory sentimental sentinel sequel
sequences sere serendipity sergeant sergeants serpents serviette servings settlers seward sexism shack shaker shaking
shalom shameless shamus shari sharks sharma shaving shavuot shaw shawna sheba sheehan sheena sheikh sheltered shenandoah
shepherd sheriff sherrie sherry shh shield shill shindig ships shithole shitting shiva shivers shockingly shogun shoo
shootings shootout shorten shotgun shoulders shouted shouting shove showcases showering shred shutters sibling sidebar
sideways sienna sights signers silvers silvester similarly simmons simpler simplest simpsons simulator simultaneously
sinclair sinful singaporean sire siren sis sisterhood sits sivan sixpence skating skeptic skeptical sketchy skewed ski
skid skipped skis skunk slack slackers slade slam slander slash slate slated slaughter slay slender sliced slide sliding
slight slightest sligo slinger sloane slovak slurs smashed smear smelling smiling smiths smoothly snag snakes snare
snares sneak sneeze snider sniper snobs snowball snowflake snowflakes snowman snyder soapsuds sociopath soho soldiers
solely solves sombrero somme sonia sonja sonny sonora sonya soothing sophia sorbonne sorcery soulless sounded soundscape
soundtracks sower spacious spalding spamming sparrow spartan spatial spear specialises specializing specials spectral
spectres speculative speeds spells spends spiced spiders spiked spiritual spirituals spit splits spoil spoilers spoiling
spokane sponsored spooks spooky spree spruce spurs squall squeeze squires squirt stabbed stable stadiums staffing stages
staircase staley stalin stalinism stalking stallion stamps stansbury stanton stare stares starr starters staten stating
stationery statistic steady steakhouses steals steamboat steele stefanie steinway stepmother steppe stepped stepping
stethoscope stevie steward sticks stillest stitches stockton stoddard stoked stomp stood stoppard storey storeys
storyline strabane stranded strangely strategy strauss straws stray strays stressed stressful strickland strictly
strikers stripped stroganoff strokes structured struggles strumpet struts stud stumble stump stunned stupendous
stupidest stupidly sturgeon stuyvesant styx subbed subcontract subliminal submerged submission suburbia succeeded
suckers sued suggests sulphur sumac sumatran summarize summed sumner sumo sundanese sunk sup superman supers supported
supreme surat surfer surfs surge surname surrounded survivor survivors susanne suspected sustainable suzette swahili
swain swansea sweetest sweetie swindlers swordsman sworn sylvania symptom syndicate tabitha tabloid tabor tack tactics
tahiti tail tailspin tailwind taiwanese talbot talker tally tam tammi tammy tanisha tanking tanya tapper targeting
tarpon tarts tasted tata tatar tau taurus teachings teahouse teammate teammates tearing technicolor teenage tehran
telegraph telemark telepathic teleport televised temperance tempo tenacious tendencies tenderfoot tennyson tenor
tentacles teri terminator terminology terre terri terrie terrorism terrors testifying texts thames thaw thayer theirs
themed theo therapists theresa thesis thickest thicket thieving thighs thins thirsty thorns thorough thoroughly thou
threaten threatened threes threshold throats throb thug thugs thumps thunderbolt thunk thyme tia tiara tickle ticks
tides tightrope timed tioga tipped titan titans toad tobacco tod toes tole tolerate tomb tones tonga toni tonya tortoise
tortuga torture tortured tory totality touchdown toucher touching touring tourney townes towns toxicity toxicology
toynbee traces tracie tracked tracker trader tradition trailing trained trans transcending transmission trapped trapper
trauma treason treasures treasury treatise tremendously trendy trial trials tribal tricks trifecta trillion trina tripp
tripping tristan tron trope trout trumpet trunk tubby tue tues tull turbulence turds turf turmeric turnover turnpike
tuxedo twas twat twila twink twinkies twisted twitches tyne typeface tyrant tyrone tyson ufo ugliness ult ulterior
ultimately ultimatum unapologetic unaware unbeatable unbecoming unbiased uncensored uncertain unconditional
unconventional uncut underage underlying underneath underweight undone undressed uneducated unemployed unemployment
unexpectedly unfair unfaithful unhealthy unhinged unicorns unidentified uninformed unlikely unlock unnatural
unnecessarily unpleasantness unprofessional unraveling unreachable unreal unrealistic unrelated unreleased unsettled
untold unwelcome unwind upfront uplifting uproar uranus ussr utc utes utica utopia utopian vacationing vaccine vader
vale validate validation valve vampires vanity vanquished vans variation variations vasilis vast vaughan vaughn vazquez
veins velma verdi verdure verification vermicelli verona verse vertical vertically vets vic vichyssoise vickers vicki
victorious vidal viewers viewpoint vigilantes vii villages villain vilma vineyard vinyl violating violin vipers
virginian virginity virgins virtue vis visibility visionary visitors vladimir vocalize vogues volga volunteer vortex
voter voyages vpn vue vulnerable wack waddy wadsworth waffle wagons wahhabi wakefield walden waldorf wallace waller
wallflower wallis wally walnuts walpole wanderer wandering wannabe wards warfare warhead warlock warmest warn warpaint
warrant wasps watanabe watcher watchman waterfall wayside weaker weakness weathervane weaver webber wedlock wednesdays
wei weigh weighs weir weirder weirdest welfare wellman welsh wentworth werner wesley westhampton westport whales whaling
wharf whatll whatre wheatgrass whee whence whens whew whigs whilst whipping whiskers whisky whisperer whistler whistling
whitewater whittaker whittier wholehearted wholesale whore whosoever widows wielding wig wight wilcox wilde wildwood
wilkinson willa williamson willingly wilma wilmette wimpy winchell winfield winger winifred wink winnebago wiseman
wished wishful witchcraft witches withdrawals witty wives wizardry woburn woken wolcott wonderfully woodchuck woodruff
woosh wooster worcester worded workweek worldly worm worthington wound wounds wrangler wraps wrath writes wyndham xanadu
xylophone yacht yale yangtze yarra yates yeager yearbook yelp yer yielded yonder yourselves yuck yuri zander zapata
zebras zinger zorro
21 abilities abingdon abjure aboard abrogate absence absent abusers abysmal acacia accenture acceptance accessed
accidental accomplished accountability accumulation accusations aches achieved achievement acknowledging acquiescence
acronym acted activist acute adders addictive addis adequate adj adjustments admirable adopting adoption adrienne
adumbrate advices advising advisor advisors advocates aerospace aesthetic afc afloat afrikaans aft agatha agencies
aggression agony agustin ahh ahoy aiming aircraft airs airtel ala albury alcoa alcoholics alcoholism alcove alehouse
alexa align aligning alkaline allegheny allegiant aloof altercation altima altman alts alu alumni alyssa amalgamated
amateur ambience amethyst amigo amir amuse amygdala anastasia andover anecdote anew angelica angrily ankles annabel
announcement announcer annoyingly annul anselmo anther antibiotics anticipating antilog antipasto antisocial antithesis
anyhow apalachicola apartheid apologise apologised apologist apologizing apostle apostolic appending appetite applause
appoint appomattox appraisal appraiser aquaria aquatic arbitrarily arbitrary arboreal ariel arline arrivals arroyo arsed
artichoke articulate artwork aryan asb ascertain asinine asparagus aspects assassins assoc asst assumes assumptions
assured aster aston astringent astrology astros asylum athlete atrocious ats attendant attended atv atx audibly aus
austen authoritarianism authors autonomy autry avengers avg aviv awaits awkwardly awkwardness aww ayala babbling babu
babysit backbone backfired backlash backpedal backstop badass badge baffin baffles baffling bahama bailed baird bakeries
bale baller bandit bane banged bangs bankcard bankrupt banter barbican bares barf barkley barr barred barren barrera
barring barrows barstool basics basing bastille batch batches bathurst battalion bayard bbl bcc beards bearing beasley
beaten beetle bega beggars begged begging begone behold beirut belfast belligerent belonging beltway bengal bergamot
bergen bergenfield berman berryessa betcha bethel betray bharat bia biases biblical bieber bigoted bigots billionaire
billionaires binged birthed biscotti bisexual bitches bitching biting blackburn blackout blackwell blades blair
blankenship blasphemy blasting blending blessing blessings blinders blindfolds bling bloated blogs bloomfield blu blurry
bmws boardwalk boggling boi bollywood bonding boob boobies boomer boomers boor boosting botched bothering bottlenecks
bouts boycott boyle braces bragg brained brainwash brainwashing braised bramble branches branden brandt brandywine
brasilia brawl brazzaville breaker breeders breeza brewer briana briarwood bridger brigaded broiler broker brookhaven
brookside brutally bryce bucker buckingham buckwheat buds buffed buffer builder bulgarian bulge bummed bunches bungalow
bunk burlesque burlington burner burnett burnie burnt burritos burton bushido busiest businesses butte buttery buys byrd
byrne bystander cabanas cackled cae cain caliber calif caller callie calmest calumny camelback cameraman camila camilla
campground campsite camus cancerous candle canes cannons cans cantonment cantrell cantu capella captains captivating
captured caracas carcasses cardamom carillon carnivore carolyn carr cascades cask casper casually casuals catered
catheter catholicism cathy cayenne cdt celia celine celtics censorship cent centra centralized centres centric centrism
cents ceramics ceres cerf certified cgi chains chainsaw chalk chandigarh changchun chanting chants chaotic chapters
charisma charitable charlton charm chats cheater cheats checkbook checkup cheek chemo chesapeake chesterfield chests
chewy cheyenne chillin chilling chino chippendale chipper chiu choc choking choosy choreography chou christiansen
christoper christy chu chucking chuckled cicada cicero cigar circa circumstance cit citation citroen citrusy civilians
civilized clarendon clarified clarity clarkson classroom clears clench cliche clicks climb climbing cline clinging
clipper closes cloth clove clubhouse clumsy cluny coaster coates cochin coded coding coen coffe coffer coffey coherent
coincidental collectibles coma combos comedic comfy comical commenter commies commission comparable compass
compatibility compelling complains complexity compliance comrades concede concorde concourse concur concussions
condemned condensed confer conferences confined conflating conformity confrontation confuses confusions connectable
connectivity conner connoisseur conquer conscience consensual consensus consenting consequence considers consoles
constance constraints consultancy contacted contempt contenders continually contractors contradicted contradictory
contradicts contribute contribution controllers converse convertible conveyor cookout cooks cooley coordinator copeland
cor cornstarch correctness corrupted cortana corvette cosmetics cosplay courageous courses courtesy coves cowgirl cps
cramps crane crass crayons craziest creased crete crewe crippling crisp criterion criticised critics crm cropped crosses
crotch crouching crt crucified crunch cruse crushes crybabies crybaby csp cucumbers cud curls custody customization
customized cuteness cuter cutie cuz cycles dabs daft damages damning danbury dandelion dandy daniels daphne darkened
darrow darryl daugherty davenport davidson davison daydream dealers deathcore deb debacle debatable decapitated decatur
decay decently deceptive decimeters decker decks declares declines decomposing decor decreased defeated defence
defenders deflect deflects degenerate delacruz delaying deleon delgado delia deliberate demands demeaning demise demo
denomination deo departments deprecating derived derogatory derrick designers designs desirable desiree desires despise
despises destroys detachable detailing determination determines devastated developer developers developing developmental
devonshire devout dewitt dfg diabetes diabetic diablo diagnose diagram dianna diaphanous diatribe diazepam dicked
dickens dickerson dictate dictated dictatorships didactic digestive digitals dignity dilate dilemma diluted dipping
dipstick dirge disadvantage disadvantaged disagreement disagrees disappoints disbelief discomfit discomfort
disconcerting discourage discourse discriminated discussions disdain dishonesty disks dispensary disposable disraeli
disrespected distorted distracted ditching divas diver diverse doa documented documenting dodd dodges dodging dodgy doha
dolor dom domestically dominate dominated dominic dominique dona donations dooley dopamine doreen doses doss doubled
doubletree doubling doughty downed downright downside draining drank drastically dreaded dreamed dressers drone drying
dsa dubrovnik dubstep duffy dui dumbarton dummies dumont duncan dunked dunlap duo duplex duplicate duran durga dusting
dvds dye dyer dynasty dysfunction dysmorphia earthly easton eaton eaves eco edges edible edibles edict edits educating
eel efficiently eglinton eichmann elaine elan elantra elderberry elementary eliminated elle eloise eloy embarrass
embracing emery emi emmett empathetic emphasize emporia emporium empowered emulsify enact encash encounter encouraged
endearing endeavour endicott endorse endure energizing enforcing engagement engaging englewood enormous enriched enslave
ent entail enterprises entirety entitlement entrances ephesians episcopalian equations ere erect erection erick ericsson
ervin escalate escalated escaping escondido escort esp establishments estimates ethical euphemism eurasia evaluation
evanston evaporate evergreen everton evidently evolved ewing exaggeration exasperated exceptional excessive excluding
exempt exhale exotic exploitative exploiting explosion explosive exponents expose exposes exposing exposition extensive
extras extravagant extremist ezra fabian facetious facetiousness factions fairburn fairport fajitas fandom fanny
fantasies fantasize faqs farina farming farrell farts fas fascinated fashions fasting fathom fatima fatted faux
favorable favourites faze feared featured fedora feelgood felice females feminine fence fend ferrell festive fettuccine
ffs fibre fica fiddling fie fiend fifths filipino fillers finalize finalizing finch finders firearm firefly fireworks
firmly firstly fishy fitzgerald fitzpatrick flaccid flagship flamed flare flashing flavorings flavours fled fleeting
fleshy flooding floods florist floss flowing flu fluffy flurry focusing folgers forbes forbidden foreigners foremost
foreplay foresight foreskin forges forgettable forgiveness forgiving formal forrest forster fortnight forwarding
fractured francine francs franks frappuccino freaked freaks freda freehold freeing frenzy fresco freshman frighteningly
frugal fuentes fulfill fulfilling fulfills fulls funnest furloughed furthering fwiw gable gabriela gail gained gaines
gains gaithersburg gal gales gallegos gambling gander gangs gaps garment garnett garth gasometer gasp gaston gathered
gatherings gator gaylord gaza geared geary geetha gel gemini gems gendered genders generalization generalizations
genitals geniuses georgian georgie gerardo ghent ghosting giggles giles gilman gin ginny girly globalism glover glucose
gnp goalpost goaltender gobi goblin goldenseal goldfield golly gong goofed goose goosebumps goth goulash govt gracie
grad grades grady grain grammys granger graphic grate greed greenfield greensboro gremlin griefing grills grin gritty
groom grooming grossing grounded groves grumps gte guacamole guelph guerra guestroom guidelines guiyang gull gummy
gutted guzzle gwendolyn gymnastics gyro hacienda hacks hahn hairy halftime hallelujah hamill hamlin handles hangers
hangover hangry hansen hardwood haring harmed harmer harmless harp harrisburg harrow hartman hatch hatchback hatteras
haunting haywood hazard hazards hbo headroom headscarves headway heartbroken heartwarming hearty heb hebrew heller hells
helo hendricks hendrix henna henson hermosillo hernandez heroin herpes herschel hertz hesitant hexagon hierarchy hilary
hillside hindsight hires hiring hitch hitter hives hmmmm hoboken holocaust homage homeland homesick homophobia honky
honorable honored honour hooking hookup hooper hooray hoot hopewell hopping hormone horrors horus hos hospitalized
hostess housewives hovering howell howre howve hoy hst hts huff hugging huggins hugo humboldt humiliation humility
humorous hunan hurdle huston hyper hyperactive hyperbolic hysteria iain ibis ibrahim icarus icu identical idiocy ignores
ikea ilk illegitimate illiterate illuminate illuminated imagination imho imminent immune impatient imperative
imperialist implant implication imply imported imprisoned improvements impulse inadvertently inclined incoherent
incompatible incomprehensible inconsiderate inconvenient increasingly incur incurred indicator indict indore indulge
inept inequality infantry infatuation infected inferior infested infused ing ingesting inherent inhumane initiated
initiative inject ink innings innovative inquiries insecurity insignificant insist inspire institutions instructed
insufferable insulin intake intellectually intending intensifies intent intentions intercontinental interfere
interference intermission intermittent internally interracial interrupted intervention intestines intimidate intuitive
invade invaded invasive invent investigations inviting involves iou ipa iridium ironwood irrationally irresponsible
irritated isa isaiah ish iso itching iud jacker jacks jacobson jacques jamming jaycee jedi jenna jerked jetblue jew
jobll johannes johnathan johnathon johnsonville jokingly josue journalism journalistic joys judgemental judgements
juliet julio juneau juno jury justine kabob kans kawasaki kaya kazakh keaton ked kellie kendrick kennels kenosha
kensington kessler khartoum khz kibble kicker kidnapped kindergartens kink kinky kisses kites kits kiwi klein kline
kneecap knicks knockdown knocks knot knuckle kohler krause kubrick kumara kwh labrador lacey lackluster lakers lakeside
lakshmi lamont lancer landry landscaping lansdowne lashes latency laughable laundromat laurence lavish lawrenceville
layers layup lea leaders leandro leanna leans learns learnt lebron leeches legality legalized lei leon leonidas
leprechaun lesbian levi levine liable liberate libido lice lifesaver lifespan lifting lighten lightly likeness likewise
likings lillie limb limitation limiting linking littleton lizzy llc lobsters locals lockup locust lon lonnie loophole
lorene lorry losers lounges loveland lovingly lowe lowery lowly lucasfilm lucrative ludhiana ludicrous luger lump lumped
lunatic lung lungs lurking lust lutz lux lychee lydia macho macias madelyn madras magenta magi maim mainline mains
maisie malar malfeasance malice mamma manages maniac manish manitowoc manners manually manuscripts marco marcos margate
margot marian mariner marines maris marisol marlborough marley marquette marriot marsala marsha martian maryann maryanne
marysville masculine masochist masonic massively masturbating masturbation matchmaking maternal mathematics mauricio
maverick maximize mayflower mcallister mcbride mccall mccarthy mccarty mcclure mccormick mcdaniel mcdowell mcfarland
mcgregor mchale mckinnon meddling medicare mediocrity meds meed meir mejia melendez melinda melrose menace mendocino
mentor meow meritocracy mermaids merrimack metals meteorological methodist mews mex mich micky mics middlesex middletown
mightve migrant mikes milliliters minimal minions mira miscellaneous miserably misinformation misogynistic
misremembering missoula misstep mistaking misunderstand misused misuses mixers mobs mockingbird mocks moderators
modifications moe moffett mollie mondeo monetary mongering monogamous monopolies monrovia montezuma moorhead moot
moravia mores mortified mosey moshe mosquito motley motors motto mourn mourning mouthy movements mowing msg mtg mts
mubarak mueller muenster muir multicultural multimedia mun munchkin murry muscat musicians muskegon muskogee muster
mutually myra naan nachos nagging naivety napier narcissist narcissists nata nathalia naval nazareth nazism necessities
needy neglected negotiate negotiations nehru neo nepotism nerdy nero nervousness neutrality newfoundland newspapers
nguyen niche nicolas nicotine nightlife nikolai niles nipple nipples nisha nit noi nola nominate nondairy norms
norristown northfield norton norwegian notch noticeable notices notion notorious nottingham noun nouvelle novella nuance
nukes numerous nunez obesity obligated obligation obligations obs obscene obscure obsess obtuse occupancy occurrence
oceanography octavia octavio offence offenders offset ohh oho oik oldie oligarchs olympic omar oof opener opiates oporto
opposites oppress oppressed oppressive optics optional optometrist organise organizations oriented originator orville
ostriches osvaldo ouagadougou outcomes outlander outlier outs outsider outsource outspoken overcoming overdose overdraft
overeating overland overlap overlords overpaid overrate overreacting overthink overtime overuse overview overwhelmed
overwhelmingly oxygen pabst packet padilla paine painfully palembang palette pander panera panicked panicking paola pap
paparazzi papayas paralyzed parasol parental parfaits parkland parlours parody parroting pars participation passages
pathan pathway patron pattaya patterson patties paws payed payer paywall pcr pct pdx peaked peasant pebble peck peddlers
pedestrians pedicure peed peeing peer peg pell pelvic penetration pent perimeters perpetrator perpetuate persists
persona personnel pervasive pesky pessimistic petals petersen petition petter petting petulant pharmacies phenomenal
phillies phl photocopy photography photoshopped phrased phrasing phs phyllis physician physio pianos picker picturing
pigeons pike pimple pineapples pinpoint pins pisses pistachio pistachios pistol pix pizzerias placement plasma plausible
playboy playful playtime pleasanton pleasing pleb plow plumbers pluto pms pne poem pogo poisoned poisoning poke poles
politely polyamory ponce ponderers pony poo poof poole poops popularity populism populist porno posed poser posing
positional possess possum postcodes pouring praised praises pranav pratt praxis precedent precisely predators preferring
preformed prequel preseason presses pressuring presume presuming prettiest pretzel prevalent priceless priciest pried
priests printworks prisoners privacy privet proactive proceeds proclaimed procreate producers productive profanity
professionally profitable profoundly progressing progressively progressives prolly promenade prompt pronounce pronounced
propel proportion proposing prosecuted prospects prostitutes protecting protects pruitt psa psych psyche psychedelics
psychic psychological psychologically psychos puddle pugh pulls punchline pupils purge purged purposeful purposefully
pushers putz pyramid qualities quentin questioned quinn quinoa quito quits quitting quoted qwerty rabid raccoon
radiation radios rae raghav rah rained raipur rally ramanujan ramblings rambunctious ramirez ramiro rampage rampant
randolph randoms ranged rankins ranks ranting rants rds reactionary readily reaffirm reagan realistically reap rebel
rebook rebuttal recap receivers recheck recife recital reconciliation reconfigure reconsider recourse recruit redbud
redeemable redhead redial redondo reds redundant reece reel reelection reevaluate reeve refectory reframe refresher reg
regan reggaeton regina regretfully regretted regretting regulars regulated regulation regulations rehearsal reheat reign
reissued relates relativity relic reliever relieving reloading relying remained remarkable remarkably remastered
remembers remy rendering renown repercussions reporter reposting reposts representatives reps reptiles requester
requisite reread rescued researching residences residency resist resistors resorts respectable respected respectful
respecting resting restorative restores restraining restrict restricts resulted retake retards rethink retires retiring
reusable revamp reversed revised revisionist revisit revolt revolve rewarded rework reynold rfd rhetoric rhetorical
rhineland richest riddle ridgefield ridges ridicule riggs rightful rightfully rile riot ritual ritzy rivas roadster roam
roasts robins robust rochester rode rodolfo rodrigo rofl roller romeo rood rooftop rooney rooted rossi rosters rot
rotations roughly roundabout roundabouts rover royals royalty rsc rub rugby runtime rushing russ russians rut ruthie
rutland rvs ryanair ryder sabra sabres sacked sacks sacrifices sadder sadie sadistic sae salesmen salmons salvatore
samar samara samson sanderson sands sandusky sangria sanguine sanjay santiago sapphire sassy sathya satirical
satisfactorily satisfy saver savory savvy sawyer sba scalding scandal scandinavia scat schaefer schmitt schneider scoot
scorsese scraps scree screenings scrims scripps scripture scrubs scudamore scumbags scythe sdk seance searches
seasonings seconded sector sedation seeker segovia seizure seldom selecting selective selfies selfless selva semitic
senators sens separation seq sequoia serenity seriousness servicing servile settled sever severely severity sewer sexton
sgt sha shafted shakespeare shamed shameful shana shankar sharpies shasta shattering shavings shay sheboygan sheer
sheffield shelia shenanigans sheraton shi shifted shiloh shim shirtless shocker shocks shook shooters shoreham showplace
showroom shredder shrek shri shucks siam sickness sicko sidewalk siege signaling significance silverware similarity
simone singleton sinister sinner sinus sitcom skate skateboards skater skates skeleton skinned skit skits slapping slat
slaughtered slaves sled sledding sliders slime slip slipped slips slop slope slowing slum slur smarts smithee smithers
smokey smurf snapdragon sneaking sneezing sniff snipe snorting snot snuggle sob sobbing sobriety socialize softener
sojourn sole solidarity solis someones songbird sonogram soo sorbet sounding southfield sovereign soviets sox span spawn
specialists spectacular spectate spectrum speculate speechless speedway speedy spence spewing sphinx spite splitting
splurging spoonful sportier spouting sprinkles squat squint ssl stability stacks staged staggering stalker stamp stances
standby standpoint staple stared starvation statism statist statuses stem stephan stephenson stereotypical sti stickers
stocking stoke stokes stomping stoners straggle straights strain strategic streaks streamer stressing strikes struck
strudel struggled stuffs subhuman subjected subscribers subsidized substituted suburbs succinct succumb sucking sucrose
suffers suited sultana sumatra summarized summerhouse sunburned sunder sunil sunken sunnyside superhero superpower
supplied suppress supremacist supremacists sur surer surgeon surprises surreal surrey surroundings surviving suspects
suspended suspicions sutter sutton suzanne suzie svetlana swab swastika swearing swears sweats sweatshirt sweeter swept
swimsuit swinging swings swore syzygy tablespoon tacky tagging tagore tahoe tainted talon tame tangent tanner tantrum
tapas taper tartine tatiana tats taunt tbsp teaches technique techniques tee telecast telepathy tempting tenants tense
tenure tepid terrance tertiary testimony tethered texes textiles tgi thant thc thereafter therell therere thesaurus
thisll thnks thnx thoroughbred threesome thrilled thrive thumb thx thyroid ticker tijuana tile timberlake timberline
timbuktu timeout timeouts timeslot tims tinny tiptop tirade tiring tissues titanium tlc toady todos toil toledo tolerant
tome tonne toothache toothless tootles topeka toppers tore tories tornadoes torres tortellini tortilla totalitarian
touchdowns touchy tougher toughest tracer tractor trades trailers trait tran transgender translates transmissions
transmute transphobe transphobes transphobia transphobic transplant traps traumatic traumatized travailing traveler
travesty tremendous trench trent trevino tribe tribes tricia tricked tricking tricky triggering triggers trim trimble
tripe trolled troop troubleshoot trusted trusting trustworthy tub tubes tuck tui tundra turin turnovers tuscon tutorial
tutoring tux twain tweeted twickenham tylenol ucla ufa umami unanswered unarmed unbalanced unbelievably unblock
unbreakable uncaring uncontrollably undeniably undercover underwater undoubtedly unfamiliar unfollowed unfunny unheard
unhelpful uniform unionist unions unis unlocked unlocking unnoticed unpacking unpredictable unsafe unsettling
unsolicited untitled untouchable untrained untreated unusually unwatchable unwinding unworthy uphill upsets upton
upvoting urge urgently urges urine usable usages usefully uso utility utilized utilizing utrecht vaginal vaguely
valentines valentino valium valois vaping varying vax vein vela velasquez veli venom venting venture veranda verb verbal
verge verifying verisimilitude verity versions verso vessel vested vestibule vests veteran viability viable vicksburg
viewed vignette vihar vijayawada villains vineyards violate violated violation virtually virus visas visions visits
vivid vlc vlsi vocabulary voiced voluntarily voluntary volunteering vomiting wacker waco wailers waistline waitress wal
walhalla wallows walters walther walworth wankers warden wareham warlord warminster wasabi washburn washroom wat
watermelon wavy waynesboro webpage weill weirdness weiss welcomes weldon welles wen wes westbury westchester weston
whare whatnot whatve wheels whereas whips whitefield whitwell wholeheartedly whores whove wick wickham widely wider
widespread widget wield wigs wii wiki wildcats wiley wilford wilkes wilkins williamsburg wilmington wimp winded winding
wingman wintergreen winters winthrop wintry wisely withdraw withe witnesses witnessing witting wog woodbridge woodhull
woodlands woodlawn woody wording workshop worthwhile wrapped wrecking wrecks wretched wwe xanax xenia xis xmas yah yak
yardstick yasmine yawn yearning yelled yells yesenia yew yews yoke yorktown yourre yuan yuba zachery zamora zap zara
zeeland zib zippy zombies zoomed zulu
22 aah abandonment abandons abba abbreviated abbreviation abdomen abduct abductions aberrant abetting ablation
abnormally abomination aborigine aborted abouts abram abridged abrupt abruptly abs absolutes absolution absolves absorb
absorbs abstain abstained abstaining abstraction absurdities absurdity abuser abuses academia academic academical
academies acapulco accelerating accentuates acclaimed accommodates accompanied accompany accompanying accomplice
accomplishes accords accosted accountable accusing accustomed ached achievements achieving aching acknowledges acme
acquaintances acquainted acre acrimony acrylic activates actives actresses actualize acuity adamant adaptation adaptor
addicting addicts additions adept adequately adhere adhered adheres adidas adipose adjacent adjective adjectives
administrators admins admiral admired admires admiring admissions admits admittance adolescent adolescents adoptions
adoptive adored adte adulterers adulterous adultery adventurous adventurously adversary adversely adversity advertise
advertisements advertiser advertises adverts advocacy advocated aegean aesthetically afaik afar affectionate affiliated
affiliation affiliations affirm affirmation affirmed affirming affirms afflicted affording aficionado aforementioned
aforesaid afro afters aftershave afterward ageist agender aggravated aggravating aggregate aggressiveness aggressor
aggrieved aghast agility aging agitating agitators agitprop agnes agnosticism agnostics agonising agonized agreeable
aguilera ahhhh aiding ailments aimers aimless aimlessly airborne airing airmen airships airspace airstrikes ais ajax
ajmer akira akron alamogordo alarmed alarming albeit albertan alderman alderwood aldgate aldo alembic alerted alessia
algae alienate alienated alienation alight aligned alike aliment alimony allegation allegro alleviate alliances allianz
alligators alliteration allocates allowance allowances alls alluded alludes allying alongside alp alpaca alphabets
alphas alprazolam altar altered altering alternately alternating altitude alum amass amateurs amb ambassador ambers
ambivalent ambulances ameliorate amenable amended amendments americanism amine amnesia amnesiac amnesty amoeba amos
amped ampersand amputee amuses amusingly amway anabolic analgesic analog analogies analogues analyst analyze analyzing
anarchists anathema ancestor ancestors anchors anchovies androgynous anecdotal anecdotally anecdotes anesthetic
anesthetist aneurysm angelic angers angina ani animations animator animosity anjali ankh annapurna annihilate
annihilation announcements announcing annoyance annulled anon anorexia antagonist antagonistic antenna antennas
anthropological antibiotic antichrist anticipation antiperspirant antipsychotic antiquated antis antisemitic
antisemitism antivenom antsy anuses anxieties anxiously anythings anzac apathetic apiece apologising apologists
apologized apologizes apostate apostrophe appalachia appearing appendages appendix appetizing appian applauded
applauding applauds applicators appointing appoints apportionment appreciates appreciative apprehend apprehension
apprehensive apprentice approaches appropriating appropriation appropriations approves approx approximate apron apropos
aptly aquatics arabian arbiter arbitration arbroath arcadia archaic archers archetype archetypes architect architects
archived archives arden areal argued arguer aries arising aristocracy ark arks armada armies armored armpits arose
arousal arouse aroused arousing arresting arrests arriver arsehole arseholes arses artemis arteries articulacy
artistically asbestos ascend ascended ascot asexuals asf ashton ashtray askers asmara asp asperger asphalt aspiration
aspirin aspiring assad assent assertive assess assessment assessments asset assigning associating assurances assures
assuring asterisks asthma astounded astoundingly astra astrophysics astroturfing astute asymmetry ata atherton athletes
athleticism atonement atrociously atrocities attachments attacker attackers attainable attained attempting attendance
attentive attest attire attitudes attorneys attribute attributed attributing attrition atypical auckland auction
auctions auditor auger augment aunts auschwitz aussie aussies australis authoritarians authorities autistics autocorrect
autograph autographed autoimmune automata autopilot autopsy avalanche avalanches avatars averaged avers aversion avi
aviator avoidance avoids awakening awakes awarded awed awfulness awoke awoken awry axes azul babes babysitter backboard
backers backfire backhand backhanded backhands backhoe backlog backpedaling backseat backstabbing backstory backtrack
bacterial baddest baddies badger badges badmouthed badmouthing baffle baffled baffler bagatelle baghdad baht bai bail
bailout baiting baja balancing balding baler balfour bali ballarat ballboy balled ballerina ballgame balling ballistic
ballooned balloons ballot ballpark ballplayer ballsy balms baloney balrog bam bama banal banc bancroft bandaging bandana
bandwagon banff banger bangle banished banjo banked bankruptcy bankrupted banshee bantam baobab baps baptism baptismal
baptist baptized barba barbarian barbaric barbarism barbed barbers barbie barcode bard bareilles bargaining barge barged
barging barking barley barnsley barracks barracuda barreling barrels barricaded barrier barron bartend bartenders
bartending bartered baseballs baseboards baseman bashed basilisk bask basking basks basque bastardized bastion bathed
bathing bathwater batted battered batting battlefront battleground bawled bayern bays bazooka bbye bds beaches beads
beagles beak beaks beaming beaning bearded bearer bearers bearings beastly beasts beatable beaters beatings beatty beaus
beauties beaverton beckons beckton becky bedbug bedbugs bedded bedfellows beefing beefy beeline beet beetles beets
begets behaving behaviors beheading behemoth beige bela belated belgrade believers belittle belittling belleville
bellybutton belonged belvedere benched benches benders bending benefactor benefited benevolent benghazi benign benoni
bentley bequest bercy beresford bergerac berkshire bern berserker bes bested betas betel betraying betrays bets
bettering bewildering bff bicker biden bidets biding biggie bighead bigs biker bilingual bimbo binder binders binding
binging binoculars bins bioavailability biohazard biologist biometric biometrics biopic birthright births bis biscayne
bitchy bitcoins bittering bitterness bittersweet bittorrent blabbering blackadder blackboard blacked blackened blackface
blackhawk blackheads blackmailed blackmailers blacks bladder blameless blames blanketed blanks blasphemous blasted
blasters blastoff blasts blazers bleached bleak bleakness bled bleeds bleep bleeping blinded blindfold blindfolded
blindness blindsided blinked blinker blissful blissfully blistering blisters bloating blobs blockade blockage
blockbusters blocker bloggers blondes bloodbath bloods bloodstream bloodthirsty bloomer blooming bloop bloopers blot
blowfish blowup blubber bluebell bluefin blunts blur blurb blushed blushes blushing bmo boast bocce boden bodice bodily
bodysuit bodyweight bog bogged boggle boggles bogota bojangles bollocks bombed bombing bonded bondi boned boneless
bonfire bong bony boogeyman booing bookmark boomeranged booming boondocks boondoggle boop boorish boos boosted booster
booted bootlicker bootlicking bootstraps boozer bop bops borderlands bork boro borrows botox bottoms boulevards boulogne
bounced bouncer bounds bouquet bourgeoisie bovine bowed bowen bowler bowral bowser boxed boxer boxers boxy boycotted
boycotting boyfriends boyhood bozos brace braced brachiosaurus bracing brahms braid braiding brainless brainstorm bran
branding brandishing brattier bravado braved braver bravest braving brawls brazenly breached breaded breadline
breakaways breakdance breakout breakouts breakups breasted breastfeed breastfeeding breathed breather breathers breathes
breathtakingly bred breds breeding breeds brethren breweries brewhouse brewster bribes bricking brides briefcases
briefly briefs brig brigades brightened brightly brilliance brilliantly brim brimming bristles brits brittle broadcaster
broadcasters broadcasting broadcasts broader broncs brontosaurus brooms brow browner brownstone browsed bruins bruise
bruised bruiser bruises brunette brunettes brushes brushing brutality brute brutus bubblegum bubbling buckaroo buckeyes
buckhead buddha budge budgeting budgets budgie budging buena buffets buffoon buffs bugger buggers bugging builds buildup
bulgy bulks bulky bullish bullock bullpen bulwark bumbling bumping bumpkins bumpy bund bunging bungle bungles bunnies
bunting bur burbs burdening burdens burgess burglars burk burnham burps burro bursts bushes businessman buss busses
busting bustling busty butchered butchering butchers bute butterflied buyback buzzer buzzkill buzzwords bypassing
byproduct byte byway cabana cabaret cadbury cadet cadre cages cairns cakewalk calamari calculates calculating calculator
caleb calibration calistoga callaghan calligraphy callus calmed calves camaraderie camouflage campaigning campaigns
camped camper campers campfires campo campuses campy canasta candor canine canister canisters canker cannibal
cannibalised cannibalistic cannibalize cannonball cannonballs canny canonically canonization canons cantaloupe cantons
canvas canyons capers capes capitalize capitalized capitals capitulate capri capricious capstan captained captioning
captions captivated captures carapace caraway carbine carbonated carbonation carborundum carbs carcinogens carded
cardiac careers carelessly carelessness caresses caressing cargo carleton carmichael carnitas carousel carp carpaccio
carpentry carpool carriers carrington carted cartels carton cartons cartoons cartridge cartridges carts carve casanova
cashes cashier casing casinos casket caspian cassava caster casters castes castillo castrate cataclysm catacombs
catamaran cataracts catastrophic catchy categorically categorize categorized caterer caters cathartic cathedrals catnip
catty caucus cauliflower causation caustic caution cautiously caveat caved caving cbc ccu ceased cedarwood celebrations
celebratory celebs celeste celibacy cellar cellphones cellulite censor centered centerville centralization centralize
centred centrifugal centurion cerebral ceremonies cert certificate certifications certify certs cessna cesspool cha
chads chafe chafing chainsmokers chakras chalkboard cham championing chancellor channeled channing chanticleer chantilly
chaplain chappie characteristic characterization characterize charas charcoal charcuterie charismatic charities charro
charted charter charters chartreuse chased chaser chastise chastity chatty cheapen cheapens cheapness cheapskate
cheapskates chechnya checkmated checkouts cheekbones cheerfulness cheerleader cheesing chefs chemist chemtrails cheney
cheques cherished chew chewiness chewing chez chianti chiaroscuro chickenpox chiclets chihuahua childbirth childcare
childers childless chillest chillingly chimichanga chimp chimpanzee chinaman chinook chippy chiropractic chiropractor
chirp chivas chlamydia chlorine chloroform cho choco chokes cholesterol choosers chooses chophouse chord choruses chub
chuckles chuckling chug chump chunks chunky churning chutzpah cigarette cigars cigs cinders cinematheque cinematographer
circuits circumcision circumvent circumvented cisgendered cite citing civilian civility civilizations clackmannanshire
claiborne claimants clamp clams clamshell clanging claps claremont clarifications clarifies clashing classification
classify classist clause clauses clawed claws cleaners cleanly cleans cleanse cleansed cleanser cleansing clearer
cleavage clemency clergy cleric cleverness cliches clickbait cliffhanger cliffhangers climates climbed clinch clincher
clingy clinically clinics clipped clipping clippings clique clobber clocked clocking clockwise clockwork clop closeted
closures clotting clowned clues clung clutched clyde coached coalition coals coasters coasts cobble cobras cockatoo
cockatoos cocked cockiness cockles cockroach cockroaches cocky coconuts codeine coerced coerces coercion coercive
coexistence cog cogent coherence cohesion cohort cohorts coincide coincidences coincidentally coked col collaborated
collapses collapsible collarbone collars collectivists collectivized colliding colloidal collude colluded colludes
cologne colonial coloradont colorblind colorful colossally coloureds colourful colouring comatose combinations combine
combining combust comebacks comedians comedies comedown comeuppance comforted comically comings comma commanded
commanders commemorating commemoration commencement commences commencing commendable commendation commentaries
commentating commentators commenters commiserate commits committal commodities commonplace comms communal communes
communicated communicates communications communicator communistic companionship comparability compares comparisons
compelled compensating competed competence competitiveness compilations complacent complained complainers completes
completion complexes complexion complications complicit complying compost compounded compounding comprehending
comprehensions compromises comps compulsions compulsive comradely conceal concealed conceive conceived concentrates
concentrating concentrations conceptions concepts concerted conciousness conclude concluded concluding conclusive
concoctions concurred concurrent concurring condemn condemnation condemning condescension condiments conditioned condo
condominiums condones conductor conductors confection confess confessed confessedly confessing confetti confiscate
confiscated conflate conflated conflicted conflicting conforming confound confrontational confronted confronting confuse
congeal congenital congratulates congratulation congratulatory congregate congressional congressman congressmen
congresswoman conjecture conjugal conman connects conniving conqueror cons consciously consecutive consensually
consented conserve conserving considerable considerably consolation consolidate conspirator conspirators constantinople
constellations constipated constituencies constituency constitutes constrict consultation consulted consulting consumers
contagious containment contaminated contemplate contemplating contemptuous contender contenting contention contentious
contestant contested contextualizes continuum contortionist contour contraband contraception contracted contracting
contractor contradiction contraindicated contraindication contreras contributes contributions contributor contrived
controversy conundrum conventionally convergent conversely convey convict conviction convictions convincing convoys
convulsions coo cookware coons coop cooperstown coops coordinated copenhagen coping copped copping copycat cordovan
corgi corgis corinthian corinthians cornbread cornered cornetto cornflakes cornwall corny corporal corporately
corporatist corps corpses corrections correlated corresponds corridor corrie corroborated corsets cortland cosmic
cosplayer cosplays costlier costumes cosy cotati coudlnt coudnt coughing councillors councilors councils counsel
counselling counsellor counselors counted counteract counteracting counterparts counterpoint counties countrymen
countryside coups courted courthouse coven cowardice cowardly cowering cowgirls cowl cowper cowpoke coy coziness cpa cpo
cpr crabbe crackers crackhead crackpot crafting craftsmanship craftsmen craggy cranked cranking crater crating craven
craves cravings crawled crawling crawls craws cray crayfish craze crazies craziness creases creations creators cred
credential credentialing credibility creepers creepiest creepily creeping cremated crest crestview cretin crews cribs
criminally criminals cringed cringes cringing cripple crippled cripples crisps critically criticises criticising
criticisms criticized criticizes criticizing critique critter crochet crocheted crock cronies crooks cropping crossbow
crosscut crossfire crosswalk crowding crowds crowne croydon crude cruiser crumb crumble crumbles crumbly crunching crus
crusted crusts crusty crutch cryptic cryptocurrency crypts css cub cubby cuckolds cue cues cuffs culpability cultists
cultivate cults culturally cultured cumbersome cunning cur curated curbed curdling curds cured curiously curled curly
curriculum curries cursor curves cushioning cushy cusp cussed cussing custard custodian customise customizable cuticle
cuties cutters cutthroat cyberbully cybersex cycled cyclist cyclones cylinders cynic cyrillic dab dabble dachshund
dagger daiquiris dairies daley damascus damnation damns damsel dancehall dancers dandelions dankest dapper daredevil
daredevils dares darius darlington darned darwinism darwinist dashboard dashed dasher dashers dashes dashing dastardly
dataset dater daunting dayton deader deadpan deafen deafening dealerships dealings deans dearborn deathbed debated
debaters debates debs debunk debunked debunking debuted decals decaying decency decentralization deceptively decimate
decimated decisive decisively declaring decoder decompose decompress deconstructed deconstruction decorate decorating
decorum decreasing decreed decriminalization decry deduce deducting deduction deemed deface defamation defaulted
defeating defeatist defeats defecation defections defectives defenceman defencemen defendant defends defenseless
defenses defer deferral defiantly deficiency deficit defies definitively deflate deflected deflecting deflection
deflections deforestation deformed deformities deformity defrosting defunct defying degenerates degradation degraded
degrading dehumanises dehumanizing dehydrated dehydrates deiced deirdre delegates deletes delightfully delights
delinquents deliriously delirium delmonico delphine delude deluded deluding delusions delve delving demagoguery demanded
demean demented dementia demisexual democracies democratically demographics demonic demonized demonstrated demonstrates
demonstrating demoralization demoralizing demoted denials denier denies denigration denims denominations denotation
denote denounce densely dentis departed dependency depicted depiction depictions depicts deplorable deploying deport
depositing depraved depreciate depreciated depreciation depress depressants depresses depressive deprived depths deputy
derailing derby derbyshire deregulate deregulating deride derivative derives deriving dermatologists derry descendant
descent descriptions desegregate desensitised deserted deservedly designate desist despacito despairing despicable
despondency despot destined destitute destruct destructible destructive detached detained detectives detention
detentions deteriorate deteriorates deteriorating determining deterrent deters detest dethrone dethroned detour detract
detrimental deuces devalue developments devilish devise devolves devote devotion devour dhs dia diabolic diabolical
diagnosable diagnoses diagnosing diagonal dialectics dialog diane diarrhoea dibs dichotomy dictatorial dictators
dictionaries diddle dietician dieting diff differ differential differentiate differentiating differing difficulties
difficulty diffuser diffusion digger digitally dignified dike dildo dildos diligence dill dimensions diminished
diminishing dimple dinged dingy dino dint diploma diplomatic dipped directer directional directors directory dirtiest
dirtiness dis disadvantages disagreed disagreeing disagreements disappearances disappears disappointments disarm
disarmament disassociated disastrous disavowed disbanded disbelieve disbelieved disc discharge discharging disciplined
disclaimer disclose discomforting disconnects discorded discouraged discourages discouraging discreet discrepancy
discretion discusses disenfranchisement disengagement disfigured disgraced disgraceful disgracefully disgruntled
disguise disgustingly disgusts dishearteningly disheveled dishy disinfected disinterested disinvited disjointed disliked
disliking dislocated dislocates dislocation dislodge dislodged disloyalty dismantling dismayed dismember dismembering
dismissal dismissed dismisses disobey disobeyed disordered disorders disorient disorientating disoriented disown
disowned disparage disparities disparity dispatched dispatcher dispenser dispensers disperse displaces displacing
displaying displeasure disposal disposed disproportionately disprove disputatious disqualified disregarded disregarding
disrespecting disrupter disruption dissect disseminate dissenting disservice dissipate dissociated dissociating
dissociation dissociative dissolves dissonant dissuade distancing distaste distasteful distilled distinctly distracting
distractions distraught distressed distribute distrust disturb disturbs ditsy diva diverged divergence diverges
diversion divert diverts dives dividing diving divinity dizziness dizzy doable dockside doctored dodo dogma dogmatic
dogmatics doh dolt domesticate dominating domination dominatrix donahue donated donating dongs donnybrook doohickey
doorknob doorknobs doorway dorian dork dorm dormant dortmund dosage dosing dossier dotard doubles doublespeak
doublethink doubloons doubly doubted douches douching dour downer downgrade downhills downplay downplaying downsize
downsized downsizes downsizing downtempo downtime dracula drafts drafty draggy drags drained drakes dramas dramatically
drastic drawbacks draws dreading dreadlocks dreads dreamy dredge dregs drenched drenching dribble dribbles driveway
drooled drooling droopy dropouts droves drowned drowns drugged druggie druggies drummed drumming drunken drunkenly
drysdale dual dubbed dubious ducking dud duels duff dulled dulls duluth duly dumbing dumbness dumbstruck dumps dumpy
dunce dunedin dungeon dunks dunne dunning duos duped duper duping duplicates dupont dur durability durr dwell dweller
dwellers dwelling dwp dxm dyed dynamo dysfunctional dyslexia dystopia dystopian eagerly earache eardrums earner earnest
earthbound earthquake earths eateries ebrahim ecclesiastical eclipse ecologist economically economies ecosystem eczema
edamame edgar edging editorialized editorials edmunds educations educator educators edwardian eerie eerily effected
effecting effectiveness effortlessly eft egged eggshells egos egotistical egregious egregiously ejaculated ejected
ejection elaborated elated elbows elders electing electrician electronically elevate elevated elias eliminates
eliminating elimination eliminations elitism elitist elitists ellesmere ellie ellis ellsworth elmira elo eloquent
eloquently eluded elves elwood emailing emasculating embargo embark embarkation embarking embarrasses embarrassingly
embassy embedded ember embittered embodies embodiment embraced embraces embroidery emeralds emerging emigrant emissions
emitter emojis emollient emotes emotionless empath empathize emphasis emphysema empirical employ empower emulator
emulsifier enacted enamel enamoured encampment encapsulates enchanted enchantress enclave encountering encourages
encryption endangering endangerment endearment endeavors endlessly endodontics endometriosis endorsed endorses endorsing
endurance endured enema energetic energizer enforcer engagements englander engrained engulfed enhanced enhancing
enjoyably enlargement enlighten enlightened enlightening enlightenment enlisted enmeshed enormously enquiring enraged
enraging enslaved enslaving ensue ensued ensues ensuing ensures ensuring enters entertain entertainments entertains
enthused entice enticed enticing entitlements entomologist entrenched entrepreneur entrepreneurship entwined envious
environmentalism environmentalist environmentalists environmentally environments envision enzyme enzymes ephemeral
epidemic epileptic epilogue episcopal epithet epoch epoxy epsilon epsom equate equating equipped equivalence equivalency
erected ergo erie eritrea erm ernesto eroding eros erotic erotica errant erratic erroneously erupted escalation
escalator escaped escorted escrow esl espionage esplanade espouse espousing establishes establishing estates estimating
estranged etcetera etched ether ethereal ethically ethos etiquette eugenics euphemisms euphoric euthanasia evacuate
evacuated evade evaders evading evan evangelicalism evangelicals evangelism evasion evenings evenly eventual evicted
eviction evident evoke evolves ewe eww exacerbated exaggerated exaggerating examined examining exceed exceedingly
excellence excellently excelsior exceptionally excerpt excessively excite exclamation excluded excludes exclusions
exclusives exclusivity excommunication excursion excusable excused excusing exec executed executing executives exemplary
exemplified exemptions exercises exert exhalation exhaustion exhausts exhortation existential existentialism
existentialist exited exits exorbitantly exotics expanded expansions expansive expeditious experimentation experimenting
experiments explanations explanatory explantation exploded explodes exploitable exploitation exploration explored
explorers export exportable exporters expound expresses expressions expressly expressways expropriate expunge extensions
extensively exterminated exterminating extermination extinct extinction extinguished extol extortion extraction
extractor extracts extrapolate extrapolating extrapolation extraterrestrial extremes extremism extremists extroverts
eyeball eyeballing eyeing eyelashes eyelid eyelids eyepatch eyesight faceless facilitate facilitating faction facto
factually fading fag faggot faggots fags fainting fairies fairytale faithful faker faking falk fallacies fallacious
fallible falsely falsify familial familiarity famine famines fanatical fanboy fanboys fancier fanfare fang fangirls
fantasising fantastically farce farmed farmhouse farted farting fascination fashionable fastball fatalities fatality
fateful fates fathomed fatigued fatness fatten fattened fattening fatter fauna favors favoured fawn fawned fawning
faxing fcc fearing fearless fearsome feasting feathered fecal feces federation fedoras feeble feeders feelers feign
feigning feinstein feint feints feline fellas fellatio fellows felon felonious felons femininity feminization feral
ferdinand fermented ferrari fertilize fessing fester fetal fetches fetishes fetishist fetishistic fetishists fetuses
feudalism feuding feverish fiasco fiddler fiddlesticks fidlar fido fief fiery fifo fig figment figuratively fil
filibustered filling fillings filmed filmmakers filtered filthiest finalization finalized financed finances financials
financing findings fined fines fingered fingernail fingernails fingertip finicky fining finite fireball firecracker
firefighter fireflies firework firstborn firsts fiscal fiscally fished fisherman fisticuffs fists fitted fitter fivefold
fiver fives fixated fixates fixes fizzle flabbergasted flagellation flagstaff flail flailing flairs flaked flamboyant
flamer flammable flanders flap flaps flashback flashed flashiest flashpoint flatten flattened flatter flattered
flattering flatters flay flayed flaying fleas fleeing flexing flicks flier flinched flinches fling flipflopping
flippancy flippant flips flirt flirts floated flock flocking flooded floored flopping flora flowering flown flows
fluctuates fluently fluff fluids fluke fluky flung flunked fluoride fluoro flush flushing flyer flyers flyover foals
focuses focussing foetus foil foiled folds folkestone follower followup fonda fondness fontaine fontana fonts foodie
fooling foolish foolishness footballers footballs footfall foothill footing footnote footpath footprint foots footsteps
foray forbids forcefully forces forcibly forearm forego foreground forehand foreheads foreigner foresee foreseeable
foreseen foreshadowed foreshadowing forests forestville foretasted forfeit forfeits forging forgiven forking
formaldehyde formally formats formatted formatting formulate fornicate forsaken fortaleza forthcoming forthwith fortify
fortitude forts fortuitous fortunate fortunes forwarded fossil fouled fouling founder foyer frack fracking fracks
fraction framer frames franchises frankness franz fraternity frazzles freckles freedoms freelance freer frees fresher
frick friended friendships fright frills fringe fringes frisky frizzle frolicked fromm frothing fruitful fruition
fruitless frustrate frustrations frye fuji fujiyama fulfillment fuller fullest fumble fume fundraisers fundy funerals
fungus funking funnel funneling furies furiously furman furnish furnishing furnishings furthermore fusions fuss fussing
fussy futile futon fuzz gab gables gaelic gaff gagged gagging gags gainfully galactica gambit gambol gamed gammons
ganging gangly gangrenous gangstas gapping garda gardener gardeners gaslighting gaslights gaslit gasped gasping gasser
gastroenterologist gated gatekeeper gatekeepers gatherers gatling gatorade gators gaucho gauntlet gayest gayness gazelle
gazes geeked geeks geezer gelatin gemologist gemologists genderless genealogy generalised generalized generalizing
generals generated generates generating generational generically generously genes genetic genetically genital genoa
genocidal genocides gentile gentrification gents geocache geocentric geographical geology geometric geopolitics germain
germs gestate gesturing getty geysers ghoul ghoulish ghouls gib giddy gigabyte gigantic giggled giggling gigs gilded
gilmour gimmick gingrich ginormous gizzard gladdens gladiator gladstone glanced glancing glans glare glastonbury glee
gleeful gleefully glider glimmer glint glitched glitter gloaming gloat globalist globalists globalization globally globe
globes globetrotter gloom glorifies glorifying gloss glossed glowing glowingly gluing gluttonous gnarly gnats gnostic
goalies goblins gobsmacked goddamned godfather godless godparents godspeed goff goggle goldfish goldman goldmine
goldmines golds goner goober goodie goofballs googles goon goons goop gooses gopher gorgon gotham gouge gough gouging
gourds govern governance governors governs gpa grabbing grabs gracefully gracious graded graders grading grads gradually
graeme grail grammatically grampians granada grandchild grandchildren granddaddy grandfathers grandmotherly grandmothers
grandparent grands grannies grants graphite grappler grappling grasps grated grating gravel gravestones grayson grazed
greats greenberg greener greenery greets gregarious gremlins grenades greyhounds grieve grieving griffon grimsby grinder
grinning gripping grips gritted groan groaned groin groomed groovy groped gropes grosses grossest grossly grossness
grosvenor grotto grouchy grouping grownup grownups grubs grudge gruesome grungy grunt guadalupe guarded guarding guava
guesses guffawed guggenheim guideline guides guildford guillotine guis guitarists gujarat gulp gunfight gunpoint gunshot
gunslinger gunslinging gunter gushed gust gusto gutsy guzzling gwent gynecology gypsies habeas habitability habitats
habitual hacked hacker hacking haemorrhoid hag hags hailed hailing hails hairbrush hairdo hairdressing hairline
hairspray hairstyle hairstylist hairstylists haitian haj halcyon hallmark hallucination hallways halo halved halves
halving hammered hammers hammersmith hampstead hams hamsters hancock handball handcuffs handfuls handguns handheld
handily handing handmaid handout handouts handshake hangovers hangul hanukkah haphazard hapless happinesses harasser
harasses harbinger harboring hardball hardens hardiest hardness hardship hardworking harleys harmlessly harness
harnesses harpies harridan harvestmen hasbro hashtag hashtags haskins hassling haste hatched hatchet hatefully hater
haughty haul hauled hauling haunt haunts haves haw hazing hazmat hazy headaches headbutt headbutting header headlined
healed healers healthiest heaping heaps hearsay heartburn heartedly heartened heartening heartfelt heartiest
heartstrings heathen heavier heavies heaviest hedgehog hedonism heed heifers heinous heir helicopter helicopters
hellenism hellish helluva helpers helpless helplessly hemisphere henchmen henri herculean herders hereditary heretic
heretics hermaphrodites hermes heroically heron herons herr hesitation heteronormativity hibernate hideouts hides
highball highlighted highlighting hijacking hikers hilarity hillbilly hillsborough hillsdale himalayan himalayas
hindered hindi hing hinting hippies hipsters hispanic hispanics historians hitachi hitchhiking hittable hitters hoard
hoarded hoarder hoarders hoax hobart hobo hoes hogging hogwarts hoist hokey hokkaido holders hollis hollowed holographic
hombre homelessness homemaker homeowner homepage homewood homewrecker homicidal homie homing homophobe homophobes
homosexuality homosexuals hon hone honked honorary honouring hooch hoodoo hoody hoop hooters hoovering hopped hopper
hopscotch horde hordes hormel hormonal horned hornier horns horrendously horrifically horrified horseback horseman
horseshit horsewomen horsing hospice hospitalisation hospitalised hospitality hosted hosts hotbed hotspots houdini
hourglass households housekeeper housemate hov howl hozier hpv hubris hubs huddersfield huey huffed huffy hugely hugger
humane humanize humanoid humber humbled humbly humiliate humiliated humiliating hummingbird humping humps hunch
hundredth hungover huntress hunts hurdles hurling hurricanes hurtful hushed husk hussars hustles hutchins huzzah hybrids
hydrated hydraulic hydro hydrocortisone hygiene hygienic hyman hymen hyperbole hypergamous hypergamy hyperthyroidism
hypes hypnosis hypocrites hypothyroidism hysterically hysterics ibises ibuprofen icc icecream icicle icky iconography
icons icy idealist idealists idealized ideals identifiable identified identifies identities ideological ideologically
ideologies idiom idles idolise idolize idolized idolizing iffy ifs iglesias ignites ignition ignorable ignorantly iguana
iguanas illogical illustrate illustrated illustrating illustration illustrator imaginable imaging imbalance imbecile
imitate imitated imitates imitating immaculate immaterial immaturity immeasurably immerse immersion immersive immigrated
immobile immobility immolates immunities immunocompromised immunosuppressed impacted impactful impacting impacts
impaired impartial impatiently impeach impeachment impeachments impeccable impediment impeding imperfect impermanence
impersonal impersonation impersonations impersonators implantation implants implausible implementing implicitly implode
importantly imposing impossibly impostor impotent impregnate impressionable imprinting imprison improperly improves
improvise improvising impulsive impulsiveness inaccuracies inaction inbound inbred incalculable incantation
incapacitated incarnations incendiary incentives incentivise inception incessantly incipient incitement incivility
inclement incognito incomes incompetence incompetency inconsequential inconsistency inconvenienced incredulous
incremental incriminating incumbency indecency indecent indecipherable indented indentured independently indescribably
indicated indicates indicative indictable indicted indictments indignant indirectly indiscretion indiscriminately
indisputable indistinguishable individualistic individually indoctrination indoors induced inducing induction indulged
indulgent indulging industrially inebriated ineffectual inert inertial inevitability inexcusable inexperience
inexperienced inexplicably infamous infatuated infections infectious infertile infest infidelity infiltrated
infiltrating infiltration inflamed inflammation inflammatory inflatables inflating inflict inflicted infographics
informal informs infringe infuriate infuriated infuriates infuriation ingest ingests inglorious ingrate inhabitants
inhabited inhaling inherited inhibition inhuman initialism initiates initiating initiatives injected injure injustices
inkling inland inmates innately innocuous innovate innovating innovation innuendo inquisitive inroads insecurely
insensitivity inserted inserts insides insidious insights insincere insinuate insinuating insipid insisted insistent
insisting insists insofar insolvent insomnia insomniac inspires instability instances instigated instil instinctive
instinctively institutional institutionalized instructing instructor instrumentation insulate insulated insulted
insurances insurgency insurmountable intact integrating integration intellect intellectuals intelligences intends
intensely interacted interactions interactive intercepted interception interceptions interchange intercourse
interestingly interfered interim interlocked intermediary intermingle internalised internalized internationalist
internets internship interpersonal interpreted interpreting interprets interrupting intersect intersects interstellar
intervene intervened intervening interventionism interventions interviewee interviewer interviewing interweb intimidated
intimidation intricacies intrigues intrinsic intrinsically introduction intros introspection introversion introverted
introverts intruder intrusive intuition invader invading invalidate invalidates invaluable invariably invasions
inventors invents invertebrates inverted investigated investigative investigator investor invigorated invigorating
invincibility invincible invites invokes involvement inward ions ipod ire irenic irk ironclad irrelevance irreparable
irreparably irresponsibly irretrievably irritable irritant ischemic isent isla islamic islamophobic ismail isolation
isps italicize italicizing italics itches izanami jabbing jackasses jacked jackhammer jacking jackknife jackpot jacobin
jaded jaeger jags jailed jame janitors jargon jarring jaundiced jaya jaywalking jeeze jehovah jellies jellyfish jeopardy
jericho jewellery jewishness jewry jia jibe jiggle jimmies jing jinks jinx jinxed jitter joaquin jobless jobseeker
jocasta jock jog jogs joins jointly jojo jojoba joked jolly journaling journo jousting joyous jpeg juanita judah
judgmental judo juggling jugular juicing julianne juniors junipero junker junkie jurisdiction jurisdictions
jurisprudence justices justifiable justifications justifies justifying juts juvenile kabuki kabul kadri kalam kana
kansai kappa kartel karts kat kathmandu kathryn kaufman kayaking keepers kenilworth kerb kewpie keypuncher khalid khao
kickers kickoff kicky kiddies kiddos kidnap kidnapper kidney kidneys killy kilt kilter kimono kindest kindle kindred
kingmaker kinks kino kinsman kip kirby kisser kitties kiwis kkk klingon klutz knack kneel kneeling knickerbocker
knickers knots knotting knotty knowingly knowledgeable knowles knoxville koan kobayashi koi kola kowtows kraft kremlin
kristin kroc kruger kurdistan kyoto labeling labia laboratory laborer laborious labours labs laced lacing lacked
lactating ladders ladles lads lafc lagging lakeville lambasted lamest lana lancaster lancing landlady landon lanky
lanolin lapins laps lapse larceny lashing lassie lasso laszlo latch latent latex lathe lauded lauder laughably launches
laundered laurels lawbreakers lawful lawless lawlessness lawmaker lawmakers lawsuits layabout layered layering layout
lazarus laziest lazily leach leaguers leagues leakage leasing leavers lectures lecturing ledge leek leftism leftovers
lefts legalisation legalised legalistic legalization legible legislative legislatively legislators legislature
legitimise legitimize legroom lemonheads lemony lend lending lengths lengthy lenient leonards leprechauns lessened
lethal lethals lethargic letterman leveled levelling leverage levitate leviticus lewd lexical lgbt liabilities liaison
lian libel libellous liberating libertarianism libertine librarians libraries licenses licked licker lifeless lifelike
lifers lifespans lifestyles lifetimes lifted liftoff ligament lightening lighthearted lightsaber likable likelihood lilo
lim limber limbs limes limitless limp lin lindstrom linebacker lined lineman linemen lineups lingering lingers lingo
linkin lint lipsticks liqueur liquids lisburn lisp listener literacy literately literature lithium litigation littles
littlest liu livable livelihood lively liven livid llama lng loaned loaning loath loathe loathed lobbed lobbies lobbying
lobbyist lobe lobs locales locality locates locking lodestone lodged lodger loft logically logos logs loins loitering
loll lombard londoner loner longboard longboat longtime lookalike looming loon loony looping loops loosely looses
loosing looted looting lopsided lora lordships lorries lotteries loudspeaker louisville lovable loveable lovejoy lovey
lovings lowdown lowered lows lox lsat lsd lubrication lucid lucidity lucio lucked ludicrously lumbering lumps lunatics
luring lurk lurked lurker lurkers lustful lyell lyfe lynching lyric macabre macarthur mace machete macro macron
maddening madhouse magazines magnesium magnet magnetism magnetize magnets magnitudes magnum mags maiming maintained
maintains majoring majorly majors makeover makeshift makings malabar malaise malevolent malfunctioned maliciously
malignant malik malls malt malvern malware mammals manageable mandalay mandate mandated maneuver mangled maniacs manic
manics manifest manifested manipulated manipulating manipulator mankind mannequins manpower manslaughter mantis mantra
manufacturers manure maori mapping marburg marche marched mares margaritas marginalia marginalization marginalize
margins mariachi marinaded marinate marital markers marketable marketed marketers marking markings marlow marlowe
marmalade marmara marquee marquis marred marriages marries marrow marrying marshmallow marta martial martyring
marvellously marylebone mas mascots maserati mashing masjid masochism masochistic massacre massacred massacres massaging
masses massif mast mastered masturbated materialize materialized maternity maters matey mathematically mathematician
matte mattered maturity maui mauled mauve mavericks maxed maxes maxi maximalism mayday mbps mcallen mckee meade
meadowood measurable meatless meaty meddlesome median medic medicaid medicate medications meditating melatonin melodies
melodrama melodramatically meltdowns memo memorize memorized menacing menagerie meniscus menstrual menthol meowing
mercenaries mercer merchandise merger merino meriton merits merrier merton mesmer mesmerising mesosphere messes messier
metabolism metabolisms metalcore metaphorical metaphors metaphysics meteor methinks methodical methodology metrics
mewing meyers mgm michaels michelin microscope microvascular middlebury middleman midfielder midfielders midget midlands
midst midterm midwestern mightily mignon mignonette migraine migraines migrants migrated miked mikey mildest milers
milestone milford militants militaristic militarized militia militias milked milkman millinery milquetoast mils minas
minder mindful mindfulness mindless mindlessly mindsets mined minefield miner miners minh minimalist mining ministries
ministry minivan minke minn minnesotan minnows minoring minors minuses minutiae miracles miramar mirroring misandrist
misandry misc miscalculated miscarriage misconception misconceptions misdiagnosing misfits misfortune misguided
mishandle mishandling mishap misheard mishearing misinterpret misinterpreted misinterpreting misleads misled mismanage
mismanaged misogynist misogynists mispronounce mispronounced mispronounces misquote misrepresented misrepresenting
missile missionaries misspell mistreatment mistress mistrust misusing mitigate mitigation mitt mixtures mls mmm mmmm mmr
moans mobilization moccasins mocked mockery modded modding modeled modeling modelled moderates moderating moderator
modernity modest modifier mohr moist moisture molar molecule molested molester molesters molesting mollycoddle molotov
mommas mommies monarchist monarchy mondrian monetize moneybags moneys mongoose mono monochrome monogamy monologue
monopolize monotonous monoxide monsanto monsoon mont montage montages montague monticello montmartre monumentally
mooching moods mopeds mopey morale moralising moralizing morbidly moreover mormon morphed mortality mortals mortar mos
mosaic mosh mosques mot moth motherfuckers motherland motif motivating motivations motivator motives motorcyclist
motorists mountaineering mountaineers mounties moussaka moustache mouthed mouthful mouths mouthwatering mover mow mowed
mri mrsa msdn mugged mugging muggings mule mullet multiples multiplying multitask multitasking multitude multitudes
multivitamin mumbles mumbling mumbo mumps mums munchausen mung murky murmur musa muscly muscular muse mushroom mushy
musing musk mussy mustards mustnt mutate mutated mutations mutilations mutt mutts muzzle myriad mysteriously mythical
mythologised nacho nader nae nagy nailing nakedly namely napalm napkin napster narcoleptic narcotic narcs narration
narratives narrower narrowing narrowly nasal nasally nascar nasties natal natalist nationalist nationalists nationally
nationwide nato nausea nauseated nauseating navies naw neanderthal nearing neatly nebulous necks necrophilia
necrophiliac nectar needless needlessly neednt nefarious neg negates negatively negatives neglects negligence negligent
negligible negotiated negotiating negotiation neh neigh neighborhoods nemesis neocons neoprene nepalese nephews neptune
nerdier nervously neurofeedback neurosurgeon neurotic neurotransmitters neurotypical nevertheless newbie newcomer newell
newfound newlands newscaster newsflash newsroom newsworthy newt nexus nhs niall nickelodeon nico nieces nighter
nightstand nihilism ninjas ninjutsu nipping nitpick nitro nitwit nobs nod noddles nods noggin noir noire noisy
nominating nomination nonalcoholic nonchalant nonchalantly nonsensical nonstick nontoxic nonwhite nonwhites noobs
nordics noriega normalcy normalization normalize normalized normalizing normandy northerners northrup northwestern
nosebleeds nosed nosferatu nostalgia nostril nostrils noteworthy nothingness nothings notions notoriety notoriously
nouns nourish novak novelty novice novo noyes nsw nucleotides nudes nudge nudged nudists nuisance nuked numeric
nurseries nutshell nutter nutters nuttier nutty oaf oakley obamacare obes obey objectification objectifying objecting
objection objectives obligates obligatory obscenely obscurity observant observers observing obsessing obsessions
obsessive obsessively obsolete obstetrics obstruct obstruction obtrusion ocarina occam occlusive occulted occupant
occupants occupied occupies occurrences oceania ocular odell odin offences offender offending offends offensively
offhand officers officiant officiate offload offside offsides ogden ogre ohhh oiler oilfield okie okra olden oleander
oligarch oligarchy olsen omens omitted omnibus omnipotence omniscient oncologist onerous oneself ont oodles oooh ooooh
oozes ope openness ophthalmic ophthalmologists opioid opposes oppressing oppressions optic optima optimist optimized
optimum orang orators orb orc orchards orchid ordained ore ores organically organisation organisations organised
organisers organising organizers orgasms orgies orientations origami originals originates originating origination
ornaments ornery orphaned orthodontic orthodontics orthodontist orthodoxy orthopedic orwellian oscillating osha ospreys
ostracising ostracized otter otto ottoman ouija oust outbreak outclassed outed outfield outfielder outfielders outfits
outings outlandish outlandishness outlast outlay outline outlines outlive outplaying outrageously outrunning outshot
outskirts outsourced outstandingly outward outwardly outweigh outweighs oval ovaries ovation overabundance overarching
overblown overbooking overconfident overcooked overcrowded overdone overdrive overflowed overground overgrown overhaul
overhyped overjoyed overkill overlay overloaded overlook overlooked overlooking overpayment overplayed overpowered
overpowering overreact overreacted overreaction overridden overs overseer oversell overshadowed overshare oversharing
oversight oversimplification oversleep overt overtaking overthinking overthrow overtly overturn overvalued overvalues
overworked overwrite overwrought ovulation ozone paced pacers pacifica pacifiers pacifism pacing packard pact padding
paddle paddles padre pads pagers paining painlessly painter paired paladins palate palermo palestinian paley palliative
palling pallor palomar palp palpable palpatine pals palsy pampas pampered panache pancras pancreatic pandemic pandering
panels pangolin panhandlers panics panisse panned panning panorama panoramic pansexual pant pantie panting pantomime
papaya parachute parachuting paraded paradox paragraphs paralegal paralympics paralysis paralyzing paramedic paraphilia
paraphrased paraphrasing paraprofessionals parasite paratrooper pardner pardoning pardons parenthesis pareto parity
parlay parlour parole parr parrots parsing participated participatory particles particularity particulate parting
partnership partying pascal passionately passport passports pasted pastes pasteur pasties pasting pastries pasts
pastures pasty patched patches patellar patent patently paternalistic paternity pathetically pathfinder pathos paths
patrolling patrols patronising patronizing patsy patters paunch pauses pawed pawnshop payback payoff pcm pdfs
peacekeeper peachtree peaky pearling pearlman pearls pebbles pecans pecker pecks peculiar pedaling pedalled pedantry
pedestal pedophiles peering pees peeve peeves pejorative pelicans pelt penalised penalized penang penchant penciled
pencils penetrated penh peninsulas penises penmanship pension pents penultimate peony peppered perceive percentile
perceptions perch peregrine perelman perennial perfectionism perfects performer peril perimeter perishables perjury
permadeath permits perpetrators perpetually perplexed perseverance persistent personhood persuade persuasion persuasive
pert pertain pertinent perverse perversion pervert pessimism pessimist pester petco petitioner petted pettier pettiness
petunias peyote pfizer phalanx phallic pharisees phases phasing phds phenomenon phi philanthropist philanthropy
philharmonics philosophers phobia phobic phonetic phonetics phoney phony photogenic photoshopping phrasal phrases
phrenology physiotherapy piccadilly piccolo pickets pickling pictured pied pierced piercer piercing piercings piggy
piling piloting pimples pineda pinhole pinkerton pinkie pinnacle pinned pinning piques piracy pirated piston pitched
pitchers pitches pitchfork pitchforks pitching pitfall pitiful pitying pivoting pixie pkk placard placebos plagiarism
plagued plagues plaintiff planing plank plankton planner planners plantation planted plastered plastics plastique
plating platonic platoon platters playable playbook playgirl playgroup playhouse playmaking plead pleaded pleading
pleasantries pleases pleasuring plebs pledged plots plotting plowing ploy pluck plumber plummeting plunder plunger plunk
plural pluses plush plutocracies plutocrats pming pneumatic pneumonia pnp poached podium podunk poe poetic poignant
pointer pointers pointy poisonous pokes pokey polarized polarizing polished politicising politicize pollen polluted
polluters pollution polly polos polyamorous polygamous polygamy polyps pomeranian pompous pondered ponds pone ponging
ponies pontiac ponytail pooch poolside pooped pooping poorer popes popper poppers poppy poppycock populace populations
porcelain pore pores porpoise portals ported porthole portico portioning porto portray portrayal portrayed pose poses
posit positioning positivity poss posses possesses possessive possibles postmodernism postpartum postponed postseason
posture posturing potent potheads pothole potion pottery pouch poultry pounces pounding pours pout pouting powerhouse
powerless powerlessness powerpoint pows pox ppr practiced pragmatism praising pranks preaches preamble precarious
precaution precedence precocious preconceived precursor predated predates predatory predicament predictably predicting
predictors predominantly preemptively preface prefaces prefers preforming pregame prego prejudiced preliminary
premarital premature premiers premiums premonitions prenup preoccupy prepares preposition prepositions preposterously
prepping prerecorded prerequisite pres preschool preschoolers prescribe prescribed presentable presenter presently
preservatives preserved preserving presser pressured pressures pressurize prestigious presumably presumed presumption
presuppose pretences pretended pretends pretense pretenses pretoria prevailing prevented preventing prevents preview
previews pricked prideful pridefully priesthood primates primer principles printed prioritize prioritized prioritizing
prisons privatized probabilistic probable probation probe proclaim proclaiming proclamations procrastinates procter
prodigy prods producing productions productivity professor professors proficient profiting profound profusely
programmers progressed progresses progressions progressivism prohibitive projectile projectiles projects prole
proletariat proliferation prolong prolonged prominence prominent promontory promotes promotional prompted prompts
pronoun pronouncing pronouns pronto prop propagandists propagating propelled propensity prophecies prophesies prophesy
proportional proportionally proportionately proposed propping prosciutto prosecute prosecution prosecutor prospector
prospering prosperous prosthetic prosthetics prostitution protagonist protagonists protectionism protections protective
protectiveness protector protectors proteins protested protesters protests protista protocols prototypical protruding
proudest proverb proverbial proverbs province provinces provisions provocative provoke provoked provoking prowess
prowler proxy prude prudish prudishness pry psalm pseudo psst psyched psychiatric psychiatrists psychologists psychopath
psychopaths psychosis psychotic psychs psyllium pta puberty pubes pubescent pubic publication publicised publicize
publicized publish pucker puckers pucks puddles pudgier puffing puffs puffy pug puke puked puking pulitzer pullman
pullout pullover pulp puma punchable punchbowl punches punchy pundit pundits punishable punisher punt puny pupil puppets
pups purdue purgatory purging puritanism purported purporting pursued purview pushback pusher pushes pushy pussycat
putin puzzled pwned pyre pyrite qing quack quacks quadrants quail quakes quaking qualifier qualifiers quarantine
quarantined quarterback quarterly quatrains queasy queer quesadillas quests queueing queues queuing quickness quips
quirk quivering quiz quota quotation quoth quran quranic rabbits racked racking radford radiance radicalize radioactive
radiologist radiology radiotherapy radisson raft raged rages ragging ragnarok rags raid raided raider raids railed
railing rails rainbows raindrops raises rakes raking rallying ramada ramadan rambles rambo ramifications rammed rampart
ramps rancher randal randomized rangoon rankings rapes rappers rapping rapport rapporteur rapture rarer rarity
rationalist rationalize rationalizing ratting raunchy rav ravaged ravens ravers ravine raving razz rbi reacted reactor
reacts readers realisation realisations realises realising realizations realms reapers reaping reappear reasoned
reassigned reassuring reattempt rebalancing rebels rebounds rebranded rebuilding rebuilt rebuttals recalling recapture
recast reception receptive receptors recessed recession recharge reciprocal reciprocate recitation recklessness reckons
reclaims reclines reclining recognised recognizes recoiled recollection recommends reconcile reconnaissance reconnect
reconnected reconsidering recovered recoveries recovers recreate recruiter recruiting recruits rectified rector rectum
recursion redact redefine redesign redirected redistribute redistribution redneck redo redskins reduces reducing
reductionism redwings redye reelected referee refereed refereeing referrals reflecting reflective reflex reflexes
reflexive refold reformed reformer reformism reforms refractive refractory refreshed refreshingly refreshment
refrigerate refrigerators refugees refusal refute regain regaining regents regime regimen regimes regionalized registry
regress regressive regretful regrettable rehabilitated rehabilitating rehabilitation rehearse reich reigned reigning
reigns rein reincarnation reinforce reinforces reinforcing reinstatement reinvent rejects rejoining rejuvenated
relabeling relapsed relapsing relation relaxes relay relegation relent relevance reliability reliably reliant relics
relies relieve relievers religiosity religiously relive relived reliving relocation reluctantly remark remarried
remaster remasters rematch reminiscence reminiscent remit remnant remnants remorse remorseless removes renamed rendered
rendition renegotiate renewing renovate renowned reopening repackage repacked repaid repainted repairable repast
repealed repeater repetitive rephrased replayed replays replicate replicated repo reporters repossessed representations
represented representing repressed represses repressive reproach reproduced reproducing reptile reptilian republicanism
repurposed requiem rescheduled rescheduling researched resection resell reselling resemble resembling resentful
resenting resentment reservtion residencies resignation resigned resigning resilient resisted resize resonate resonates
resorting resourceful respectability respective responder responsibilities rested restored restrain restrained
restricting rests resubmit resulting resurface resurfaced resuscitated resuscitation resuscitative retained retaining
retains retard retardation retention retested retinas retool retort retract retracts retreats retrieved retriever
retroactively retrospect retuning reunification reunited reupload reuse reusing revaccinated revealing revel revelation
reveled reveling revenue reverberate revere reverend reversing reverted reviewable revision revisiting revive revlon
revocation revoked revoking revolved revolves rewording reworks rewriting rey rhinestones rhubarb rhyme rhythms rican
richer richness rickets ridden riddim riddled ridiculed ridiculing ridiculousness rife rifles rigged rigging
righteousness rightist rightly righto rightward rigidity rigor rigorous riled riles rinds ringed ringer ringing
ringleader ringtone rinsing rioting riots ripoff rippled rises risked risking risky ritalin rituals riva rivet rize
roadway roaming robber robberies robbery robbing robe robes robinhood robs robson rocked rocker rocketed rockin rocking
rococo rodents rohini roku rollerblades rollin romanced romances romano romford romper roms rona roofs rookies roost
ropes roseate rota rotary rotated rotates rotisserie rotting rougher roughing rounded rounders rounding roundtable
roundup rourke rousing routinely routines rovers rowdies rowdy rows royally royalties rpg rpm rsi rubbed rubbing rubies
rubs ruck ruckus rudely rudeness rudest rudy ruff ruffles rugged rugrat ruler rumblings rummages rumored rumour rumours
rumps rune runners runoff runways runyon ruse rusher rushers rushes rustled rutgers saber sacrificed sacrificial
sacrificing sacrilegious sadden saddened saddens sadism sadist safari safes sager saggy sailed sakura salaried salaries
salesperson salisbury saliva saltiest samples sanctimony sanctions sandlot sandstorm sandwiching sanitary sanitized
sanitizer santo sap sapiens sapporo sarcastically sargent sars sash saskatchewan saskatoon satanic satanist satay
satellites saturation saturdays sauced saucing sauerkraut saunderson savages savanna savant savants saviors savor
savoury sawed sawing sayings scabies scaled scalp scaly scams scandals scans scape scapegoat scarce scarfs scarier
scarily scaring scavenger scavenging scenery scent scents scepter sceptical schadenfreude scheduler schemes scheming
schizophrenia schizophrenic schlock schmidt schmuck schmucks schnapps scholars schoolboy schooled schooling schooner
schwinn scientifically scientism scientology scissor scooping scoops scooting scorched scoreboard scoreless scorers
scorned scottsdale scotty scouring scout scouts scowls scraggly scrape scrapes scrapheap scrapped scratching screamed
screech screenplay screwball scribbled scribbles scripts scrubbing scruffy scrunched scrutinised scrutinize scrutiny
scuba sculpted sculptures scummy scurry scurrying seagram seagull seahawks seaport sear seasoned seasoning seatbelt
seater seaton secondly secrecy sect sectarian sections sects seduce seeded seedy seekers seeming seep seeping seething
segments segregation seiko seize seizing seizures selectively selfishness sellable sellout semantics semblance semen
semesters seminarian semis semite sensationalism sensationalize sensationalized senseless sensibility sensing
sensitivities sensitivity sentencing sentiments sentra separately separating separatism sephardic sepsis septic septum
sequels sequitur sera serbian serendipitous serene serfdom serous serra serrated servant servants settles settling
setups severally severance severed sewage sewed sewing sexes sexualised sexualized shabby shading shadowing shadowy
shaft shafting shafts shag shaky shallot shallower shaman shamefully shamelessly shames shapes shapiro shard sharer
sharia sharpen sharpened sharply shaved shaven sheathed sheeting shellfish shelling shells shelters shelved shepard
shepherds sheridan sheriffs shew shewing shifting shifts shifty shilling shined shines shingles shinny shins shithead
shitload shoehorned shootouts shoplifters shortages shortcomings shorted shortens shorthand shortsighted shortstop
shotguns shouldered shouts shoved shoveled shovels shoving showcasing showered showgirls showy shredding shreds shree
shrew shrewd shrill shrimps shrinking shroud shrug shrugs shudder shudders shunned shush shutdowns shuts shyster sia
siamese sib sickened sickening sickest sickle sicknesses sideburns sideline sidelines sidepiece sideshow sidewalks siena
sighed sighs sighting sigil sigma signage signatures sigrid silences silicone silliness silverstein similarities
simmering simulation sincerer sincerity sinews singalong singed singling singularity sinkholes sinking sinuses sip
siphon sipping sirens sissy sith sitter sitters situationally sive siwa sizzle sizzling sketch sketches skew skewing
skier skiing skilled skillfully skimmed skinner skinnier skinning skipping skirmish skittles skol skulls skye skylines
skyrocketed slacked slacking slacks slag slammed slamming slandering slants slapped slappers slaps slasher slashes
slathered slav slavers slaving slayed slayer slaying sleazy sleeper sleepover sleepovers slicing slid slimes slimmer
sling slinky slipknot slipping slippy slit sloan slob slobber slogan slogans sloths slotted slouching slovenian slowed
slows slr slugging slumber slump slumped slumping slurps sluts slutty sly smack smacked smacking smacks smallpox smalls
smartest smartly smarty smeared smearing smelled smf smirk smite smoker smokes smokescreen smothered smudges smuggler
smugglers smugly smurfs smut snagging snail snaked snakier snappy snark snarkiness snarky snarl snatch sneakier sneered
snickers sniffers sniffing sniffles sniffling snip sniped snipers snippets snitch snitches snob snobby snoop snooping
snoot snooty snore snort snorted snowballs snowbank snowblower snowed snowmen snowpack snubbed snuff snuggled snuggling
soaking soar soaring sobs sociable socialised socialized societal societies socio socioeconomic sociopathic sociopaths
sociopathy sod sodium sods soe softballs soften softies sol solicitation solicitor solidifying solids solon somalian
somers somerset somethings someway somewhen sommelier songwriter songwriters songwriting sonics soory soothes sophomore
sophomores soppy soreness sorenson sorghum sorrows sortable sou sought soulmate soulmates soundboard soundly sourced
sours sous southampton southland sovereignty sow sowed sows spaceship spacial spammers spandex spaniel spaniels spanking
spanning spans spar spared sparing sparingly sparked sparkle sparkling spasms spastic spastically spastics spate spawned
spawns speciality specializations specialize specialized specially specialties specification specifying specimens
spectator specter speculated speculating speeders speeding spellbound spellings spelt spermatozoid spheres sphincter
spidery spiel spike spiky spill spilled spines spinnaker spinners spins spinster spiraling spirited spirituality
spiritually spiteful spitfire spitting spitz splashback splashes splashing splice splinters splurge sponge sponsoring
sponsors sponsorships spontaneous spontaneously spoofed spooked spool spoonbills spores sportsmanship spotting spouses
spouted sprawl sprawling sprayed spraying sprays spreads spritz sprouts spry spud spun spurred spurt squads squandered
squashed squashing squatting squawking squeaked squeal squealed squeals squeamish squeezed squeezes squeezing squib
squid squints squirm squirming squish squishy sriracha sro sta stab stabbing stabbings stabilize staffer staffers
stafford staffordshire staffs stagger stags staining stainless stair stakeholders stakes staking stalingrad stalked
stall standalone standardized standoff standoffish standstill stardom starer starfish stargazing starred startling
startup starve starved stasis stateless stateside statistically statute staunch std stds steadfastness stealth stealthy
steelhead steiner stems stench stepbrother stepdad stepmom stepsister stereotypes stereotyping sterile sterilised
sterilization sterilized sternum steroid steroids stiff stigma stilling stinger stings stinking stipulations stirling
stirred stirrers stirring stirs stochastic stocked stocker stockpiling stoic stoicism stomachs stomped stoned stoner
stonewall stoning stony stooges stopgaps stopover stopper storefront stork storybook storylines storyteller storytelling
strafe straightaway straightened straightening straightforward straightness strait straits strand strangest strangled
stranglehold strangling strangulation strapped strategically strategies strategist stratford streaky streamlining
streams streetwise strengthened strengths strenuous strep stresses stressors stretches stretching stricter strikeouts
striker striking striped stripper strippers strives striving strongholds structural structures strung stubbornly
stubbornness stubby studded stuffing stumbled stumbling stumped stun stung stunk stuns stunted stupider stupor stutter
styled stylish suave subbing subcommittee subconsciously subcultural submerge submissions submissive submitter
subordinates subpoena subpoenas subscriber subsequently subset subsidies subsist substances substantial substantially
substantively substitutes subterfuge subterranean subtext subtitle subtitled subtitling subtleties subtlety subtly
suburb subversion subvert subzero succeeds successes succession succinctly succulents suckle suctioning sudoku suffered
sufferer sufferers sufficed suffocate suffocated suffocating suffocation sugarplums sugary suiting suitor sukiyaki
sulfur sulphuric sultan summarise summarizes summation summon summoned summoning sums sunburn sunless sunrises sunsets
supa supercuts superficially superfluous superfund superhighway superiority supermarkets supermodel supernova
superpowers superstition supplanted supple supplicant suppliers supplying supposes suppressant suppressed suppressing
suppression surd surgeons surgeries surly surmount surnames surpass surpassed surrender surrendered surrogacy surrogate
surrogates surveillance survives susceptibility susceptible suspecting suspension suspensions suspicion suspiciously
suss sustained sustaining sven swag swallowed swallowing swarm swastikas swatch swatted swatting sway swayed swaying
sweating sweatpants sweatshirts sweeping sweeps sweetheart sweetly swelled swelling swerve swiftly swill swimmer swinger
swipes swirling swish swishy switches swoon swordfish symbolic symbolically symbols symmetric sympathetic sympathize
synagogue syncs syndicalism synergies synonym synonymous synonyms synopsis synthesis synths systematic systemic szechuan
szechwan taberna tabla tabletop tableware taboo taboos tabs tackled tackling tact tactic tactical tactically tactless
tagger tai tailed tailgate tailing tailored tailoring taint taipan takeoff takeover taker takers talents taliban
talkative taller talons tamaki tamara tamarack tambo tamer tampering tan tangible tanked tanned tans tantrums tao tapers
taproom taranaki tarantula tarnish tarot tarp tarred tart tartans taskforce tasteful tasteless tastier tat tater
tattling tattooed taunting taunts taxicab taxing taxpayer tay tba tbs teabags teamed teaming teamwork teared tearful
tease teased teaser teases technicality tedious teething telemarketers telemarketing telepathically teleported
teleporting teleprompter telescopes televangelist televangelists telltale telomeres temper temperaments tempered tempt
tempted tenacity tenancy tendency tenderloin tendon tenets tenfold tenn tensions tentative tenured termites tern terra
terraces terrapins terriers terrifies terrify terrifyingly testers testicular testify tetchy tex texan texans textbooks
texter textless textures thad thaks thang thankless theatrical theist theists themes themself theocracy theological
theoretical theorise theorist theorists therapeutic therapies thereabouts thereof therewith therm thermal thermometers
theses thickets thickness thievery thingies thingy thinkers thinly thinner thinning thirst thirsts thousandth thr
thrashed thrashers threading threatens thresh thrift thrill thrilling thrives thriving throes thrombosis throttle
throughput throwaway throwaways thrust thrusting thrusts thumbnail thumbnails thump thumping thunderbird thunderstorms
thunderstruck thwarted tiananmen tiaras tiburon tickers ticketed ticketing tickety ticking tickled tickles ticklish tics
tiddly tidings tiers tiff tighten tightly tiles tilt timelines timers timeslots timetable timid tine tines tinge tingle
tiniest tininess tinnitus tins tint tinted tippex tiramisu tiresome tithed tithing tittle tko toasted toasting tobin
toenail toenails toffs toggle togs tolerable tolerances tolerated tolerates tolling tomahawk tomboy tomboys tomlin toner
tong tonic tonnes toothpick tooting toots topper topsoil tor torah torches torment tormented torque torrance torrents
torsion torso tortures torturing tosh tosses tossup tot totaling totalitarians totem totes tots tottenham touche toupee
tourism tournaments tourneys tourniquet tours tousles touted towed townhouses townsend toxin traction trademark
traditions trafficked traffickers trafficking tragedies trainees traitorous trajectory tram trampled trampoline trams
trannies transcended transcendent transcripts transformed transformer transgenders transgression transient transitioning
transitions transits translated translations translucent transmitted transparency transparent transpired transported
transporting transvestite trapping trashed trashier trashiest trashing trattoria traumatised traumatizing traveller
traversing treacherous treading treasured treatments treaty tremble tremor trenches trespass trespassed trespassing
tribalism tributes trickery trickiest trickle trickster trier trifling trimmed trimming trio tripped tripper triumphant
troglodytes trophies tropicana tropics trotting troubled troubleshooting trough trouser truce truces trucker truckers
truer truest trunks trussing trustees trusts trusty truthful truths tryout tryouts tts tugs tully tumble tumor tumour
tumours tuning tunneling tunnels tupperware turbines turbo turnaround turnip turnout turquoise turret turrets turvy
tuscaloosa tuscany tweaked tweaking tweaks tween tweezer tweezers twists twit twitching tykes typhoid typos
tyrannosaurus tyrants ubiquitous ufc ukrainian ulcer ulster ultimatums uma umber umbilical umm ummm ump umpire
unabashedly unadulterated unaffordable unalienable unambiguously unanimous unapologetically unashamed unassembled
unattended unavoidable unbanned unblinking unbridled uncalled uncanny uncertainty unchangeable unchanged
uncharacteristic uncharged unclearly unclench uncles unconditionally unconfirmed unconstitutional uncontested
uncontrolled uncontroversial unconvinced unconvincing uncool uncoordinated uncorrupted uncover uncovered undead
undebated undecided undefeated undefined undeliverable undeniable underachieves underappreciated undercut underestimated
underestimating undergrad underlined undermine undermined undermining underpaid underpaying underprivileged underrate
underscore undersold understate understated understatement undertaken undertone undertones underused undervalue underway
underwhelmed underwhelming underworld undesirables undeveloped undiagnosed undisputed undressing undue undying uneasy
unedited unequipped unequivocal uneven unevenly uneventfully unfairly unfashionable unfathomable unfathomably unfiltered
unfit unfollowing unfounded unfriend unfulfilled ungodly ungrateful unhappiness uni unification unified uniforms
unilateral unilaterally unilingual unimaginable uninspired uninspiring unintended unintentional unintentionally
uninterested uninteresting unionism unionization unionize unionizing unites uniting unity universally universities
unixes unjust unjustifiable unkind unladylike unlawful unlearn unleash unlikable unlit unload unloaded unloved
unluckiest unluckiness unmasking unmemorable unmotivated unmusical unnamed unnaturally unnerved unnerving unorganized
unpack unpaid unparalleled unplanned unplayable unpleasant unprepared unproductive unprofitable unprotected unqualified
unquestionable unranked unregistered unregulated unreliable unremarkable unrepentant unrepresentative unrequited unrest
unrestricted unrighteous unsalted unsatisfied unsatisfying unsavory unscathed unselfish unselfishness unsheathes
unsightly unsigned unsolved unspeakable unspecified unsportsmanlike unstable unstoppable unsubstantiated unsurprised
unsurprising unsuspecting unsustainable untalented untethered untimely unto untouched untraceable untucked unused
unverified unwarranted unwashed unwell unwilling unwritten upbringing upgrading upheld upholding uplifted uploads upped
upright uprights uprising upstanding upstate uptick uptown upward upwind uranium urethra urinal urinary uscg usda
useable uselessly uselessness usernames usmc usp uss usurp utan utters vacant vacate vaccinating vain valenti valerie
valhalla validates validating valkyrie valour valuation vancomycin vandalism vandalized vanderbilt vanguard vanillas
vape vapor variants varied varies vasectomies vasectomy vaseline vastly vcrs veal vector veered veil veiled velour
veneer veneers venerate venezuelan vengeful ventriloquist ventures veracruz verbalized verbally verbatim verbiage
verbose verboten verbs verifiable verily vermin veronicas versatile versatility verses vertebrates vertigo veterans
veterinary vetting vhs viagra vibrating vibrator vicarious vicariously vices victimized victimless victors vide
videocassettes videotapes viewer viewership viewings viewpoints vigil vigilante vilifies vilify villainy villas
vindicating vindication violates violations violently violins vip virility virtues viscera visibly visioned visitation
visualization visually visuals vita vocab vocalist vogel voicing voila volcanic volcano volcanoes volition volley volta
volunteered volunteers vomited voodoo vows vulnerability vulture vybz wackos wad waddle wafer wagga wah waiter waiters
waived wakes wale walkers wallah walled wallen wallow wallowing wander wandsworth wanes wank wanker wannabee warburton
wardens warlocks warlords warmness warms warmth warns warranted warthog wary washes wasp wastebasket wasteful wastefully
wastelands wasters wastes watchable watchers watchmen watercolour waterfront waterline waterman watermark watermelons
waterside watkins waverley waving waxed waxing weakened weakest wealthier wealthiest weaned weasel webcams webpages
weddings weeds weenie weep weeping weeps weighed weighted weights weirdos welcoming weld welded welder welding welt wept
werewolves westside wether wetland whack whammy whangarei whatnots wheeled wheezed wheezing whelmed wherere whiff
whiffed whim whine whines whinging whippersnappers whippet whirl whirlpool whispered whistle whistles whiteboard
whitehall whitening whiteouts whiter whites whitetail whitetails whitewash whitey whiteys wholesomeness wholl whomever
whooping whoosh whooshed whooshing whoppers whoring wicker width wielded wiener wieners wiggins wiggle wiggly wilbur
wilder wildfire wildly wilful willed willpower wilshire wince windbreakers windex windiness winged winslow winton wipes
wiping wired wires wiretaps wiser withdrawn withhold witnessed wnw woe woeful woes wold womb wonderfulness wonky
woodbine woodshed woodside woodsy woodwork woofer wooshed wooshes wooshing woozy worcestershire wordplay wordpress wordy
workforce worldview worldviews worrier worrisome worryingly worsens worshiping worshipped worshipping worships worthing
wouldst wounded wowing wraith wrathful wrenching wrestle wrinkled wrinkly wrists writ writhing wrongdoing wronged
wronger wrongful wrongs wwii xenophobic xoxo xylophones yakking yangon yank yanking yanks yap yapping yarn yaw yawning
yearns yeh yeps yest yiddish yiu yokels yolk yore yottabyte youngish youngstown yous youths yow yuh yuk zany zapped
zapper zealotry zeitgeist zeros zhu zimmerman zinfandel zionism zionist ziploc zits zoe zoning zookeeper zooming
`;
