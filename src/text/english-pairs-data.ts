/** English words (^ begins a text), each with those that follow it by how rarely they do: after n, one time in 2^n. Written by
 * pipelines/spelling/write-english-frequencies.ts.
 */
export const ENGLISH_PAIRS = `
^ 3 i 4 s u 5 what can yes 6 how no 7 ok play add find whats where tell okay im thank hi 8 could sure show turn give rate try ensure put 9 update yeah hello oh who switch restart hey open alright lets e 10 remove adjust nothing why wanna delete read create yep remind
a 5 table reservation 6 restaurant new great good train few nice 7 lot latte bit taxi little place hotel room joke refund meeting rating look 8 movie problem product party reimbursement cappuccino star different spot wonderful c song ticket customer flight car human consumer complaint minute reminder moment cab standard double game lift quick shared 9 claim spa person live platinum bus single pool review computer trouble best particular specific wheelchair large question swimming top comment visa museum non b fitness triple damn highly couple coin brasserie brew way premium preference gold booking fucking recipe sign cheap cup certain visit regular map full popular rental higher pro four reference three track real 10 cold prime big tv tune promise simple zero kitchen designated text travel tweet moderate wrong bloody photograph hold ride red goddamn safety man while trip second fun month fee bad transfer small charge year picture hot half college class dentist video hash heap shot child meal better bunch laundry luxury novel copy short vacation general white cinema total funny software robot lovely friend bot group mistake bakery painting chicken medium doctor pretty union
abc 4 and company
ability 1 to
able 1 to
about 2 the 3 a 4 your 5 that 6 this 7 opening 8 minutes something them changing our work him mary everything things their 9 other lost his cats being dogs events getting her miles yourself football price baseball myself relationships best sean 10 nights travel lawyers per politics making why indian us animals different selena birds places online little american standard expensive finding bitcoin gold aliens degrees rock activities team france slow
above 4 my all are 5 and sea average
abraham 1 lincoln
absolutely 5 love just your 6 correct where let no when does right we its 7 their nothing but awesome sure so fine perfect 9 loved
abu 1 dhabi
abuse 2 on
accept 2 reservations 7 all
acceptable 1 to 5 time
accepted 2 payment 6 there
accepts 3 reservations
accessible 5 by
accident 3 and 5 so on
accidents 1 on
accommodate 3 people eight
accommodation 2 for
accommodations 2 at 4 for
accord 4 model
according 1 to
account 4 for 5 balance 7 pin 8 password 9 ending 10 routing
accurate 4 if
accused 1 of
ace 4 ventura
acknowledge 2 the that
acorn 1 guest
acquire 2 a
acquired 1 a
across 2 the as
act 2 like 3 as of
action 3 movie 4 movies soon 5 on
actions 2 of
activate 2 the 3 my 5 it
activated 6 off
active 4 in 5 or
activities 2 in 3 do 4 are you can 5 that
activity 1 on 4 and 6 or
actual 3 person
actually 3 i 4 can 5 need want 6 make like no could get dont yes 7 feel its really turn we pretty im did answer they prefer looking 8 just change made isnt lets going true let thinking takes 9 sounds only spent very found never run leaving wanted work awesome leaves 10 ive quite
adam 3 and
adams 4 street
add 3 this 4 a 5 an 6 some something more one 7 another new 8 vanilla eggs milk classic beer grocery event 9 sea john sugar dentist them extra caramel sam oranges dr soda ashley banana 10 welcome birthday paper eric lisa dinner buy agua rosemary sarah dan every bob apples mop lunch hey honey coke
added 1 to 5 name
addicted 1 to
adding 2 an 3 it 4 extra
addition 2 to 3 of
additional 3 information 4 fees charges 5 help assistance 6 options
address 3 is 5 and 7 by 8 change changed 10 g c
addresses 1 to
adds 1 to
adjust 2 the my 6 media
adjusted 1 to
admission 1 is 4 fee 6 how
ads 3 are
adults 3 and 4 can
advantage 1 of
adventure 3 movie 4 with
advice 4 and for 6 im
advise 2 what me
advisories 1 for
advocating 1 the
affect 2 my
afford 4 it 7 tickets
affordable 3 place 4 in
afghan 1 restaurant 2 restaurants 3 food
afraid 2 of 3 we i 4 that 5 there this they 6 its
africa 3 by
african 2 food 3 american 4 restaurant
after 4 tomorrow 5 that pm 6 five this work all 7 or christmas 8 hearing midnight reading today four hours 9 having another lunch mins days sometime
afternoon 5 on
afterwards 2 i
again 3 please 6 if 7 thank but he so 8 maybe bye next 10 later though
against 1 your 7 us 8 his
age 3 of 4 are 6 restrictions
agenda 1 for
ago 4 and 6 was 7 when were
agree 2 with 4 that
agreed 4 thats
ahead 1 and 4 of
aim 3 to
aiming 1 for
aint 4 so
air 4 conditioning 6 pressure 7 temperature 8 canada
airline 4 ticket
airlines 2 flight 6 im departing 7 flights 8 plane
airport 4 on at and 5 from 6 will today 8 but 9 until
airways 2 that 4 at
alabama 3 on 4 in
alamo 1 drafthouse
alarm 2 for 3 set 4 at 7 clock settings status 8 wake goes
alarms 3 set
alaska 1 airlines
album 3 to 4 by 5 on from stars 6 called out one 8 titled evolution 9 heroes since beautiful 10 title
albums 4 are
alcohol 3 is 4 served 5 at 7 available but
alcoholic 1 beverages drinks
alerts 3 for
alexander 1 bed
ali 1 baba
alice 4 in
alive 4 for 5 by
all 3 i 4 of 5 thank set 6 thanks right major 7 good events saints about correct so 8 just kinds items booked makes today look 9 wrong rooms meetings emails done fine over things night these goodbye ages comes clear those three 10 scheduled bye depends children forms together news without mine employees
allan 3 gardens
allen 2 from 3 in
allenbell 3 does is
allergic 1 to 3 reaction
allow 3 pets 4 me 5 children guests take 6 any 8 them
allowed 1 at 3 to 4 on 5 here
allows 2 reservations
almond 1 milk
almost 4 forgot 5 there every ready 7 done 8 everyone
alone 5 at with 6 now or
along 1 with 6 those 7 so
alpha 1 milton
alphabetical 1 order
already 5 on booked have used 6 know been said given did done made 7 told gave over 8 updated reported added 9 seen started found saw watched came sounds
alright 3 your 5 that well please thanks 6 thank ill then we 7 just take so thats 8 ive theres 9 pick hope cool
alrighty 2 your 3 then
also 3 need looking 4 like 5 want 6 get help 7 add tell good find has send 8 love wanted provide known had found 9 fine include let interested very located wanting may recommend needs feel wish 10 serves white lost wondering big heard thought prefer classic transfer includes suggest
alter 2 the my
alternative 4 playlist rock
alternatives 3 to available 5 with
although 3 i 4 if 5 we 6 im
altogether 2 and
always 4 thought 5 been wanted 6 feel love get let 7 good here happy remember wonder nice 8 first welcome glad 9 hope 10 liked
am 4 looking 5 trying waiting not sorry 6 also using going very 7 interested tomorrow leaving so calling planning traveling alarm 8 happy glad working as done doing needing searching departing really fine unable wanting afraid 9 having meeting still busy every currently until running hungry 10 thankful listening thinking hoping somewhat taking terribly experiencing satisfied showing able indeed getting coming john travelling flying wondering already cool
amazing 4 response day job 5 thanks 6 work how 7 thank
amazon 5 order
amber 3 which
amend 2 my
amenities 3 like do
america 7 so
american 1 express 2 airlines 6 food civil 7 state chinese eagle football 8 life cuisine 9 history military english
amir 2 at
among 2 the 3 them 4 many 6 all
amount 2 of 3 is 5 from 6 due 8 should
amounts 4 of
amuse 1 me
amusement 1 park
an 4 external 5 alarm email appointment error order issue uber 6 item expensive event update opinion assistant extra article agent album 7 hour apartment american oil address international option attraction outdoor 8 area espresso interesting entrance umbrella emotion age italian old english additional indian apple excellent insurance amazing accident 9 awesome empty answer actual average automobile application incident oven internet adult idea problem online individual ice art 10 egg iron invitation eye arrival artist upcoming eight standard alternative adventure episode easy example exception entry acceptable excited alien alleged established addict urgent animal alternate entire olive omelette afghan alcoholic ass opening percent elephant
anaheim 3 ca
anatolia 3 is
ancient 2 greece
and 4 check 5 has breakfast 6 confirm clean ill b 7 bar tell 8 arrives phone then let also their they vanilla grill 9 arriving bistro caramel lettuce wine chocolate vent bennys arrive booking other tea returning english 10 italian soda costs ask ac enjoy claim vegan arrival cheese american model ice thirty extra ninety his destination hot forty several itll she amount twenty non eighty
anderson 3 and
android 1 and phone
angel 4 and
angela 2 and
angeles 3 to 4 from and
angels 4 and in
anger 2 is
angry 4 at birds 6 when
animal 5 crossing 6 species
animals 3 do 4 are 5 and
ann 1 arbor
anniversary 3 on
annoys 1 you
another 4 account 5 day 6 time one type car song 7 album example 8 set city way person ticket option standard 9 place hour request attraction thing girl date life star choice 10 picture planet line ball united job part agent college
answer 2 to 4 is for was 5 that 6 this but any 7 thanks
answered 1 all 3 thank
answering 3 my
answers 4 their
ant 2 it the
anti 3 semitism
any 5 other new gluten 6 meeting one good restaurant more 7 meetings rooms travel events room further time alcohol particular airport laundry high 8 specific cooking traffic age wifi live restaurants type preference kind suggestions information news 9 additional place train updates idea sort chance hotels way entertainment recommendations local others unread jokes questions pets charge interesting preferred event tables preferences hobbies trains part fun given thing extra 10 sense special fees upcoming wine dates funny ideas places pet fee messages low attractions birthdays lists changes matches cheap veg rain availability longer
anybody 3 who 4 else 5 here
anymore 5 assistance 6 help 7 thank information
anyone 3 else 4 who can 5 there 6 tell looked help
anything 1 else 6 about new 7 more by 8 specific today but interesting further special happening planned 9 scheduled besides other fun exciting different happens 10 funny matching even yet
anytime 3 soon 5 before
anyway 5 thanks 6 im
anywhere 2 in 4 else 5 that near 7 until
apart 3 from
apartment 5 with 7 hunting
apologies 3 i for 4 there can that 5 but 6 so
apologize 2 but i 3 for 5 we 6 again
app 3 and 5 not 6 so store 7 has but
appeal 1 to
appealing 1 to
appeals 1 to
appear 2 to 3 on
appeared 1 in
appears 1 to 3 that
apple 3 pie 5 store 6 cider sauce
apples 2 from to
application 3 is for 4 has 6 was
applied 1 for
applies 1 to
apply 1 for
applying 1 for
appointment 3 with for 4 at on 6 tomorrow from today 8 which next scheduled 9 event saturday
appointments 2 for 4 with 5 on
appreciate 1 it 2 your 3 the 4 that 5 all this 6 him 8 some
appreciated 5 that
approved 3 my 4 it
appt 3 for
apr 3 for 6 like
april 3 st 4 th 5 twenty nd
arbury 1 lodge
architecture 3 in
archway 1 house
are 3 you there 4 not 5 connected available no 6 accepted playing 7 we welcome all allowed some set going 8 pets they many showing children located looking several offered extra very 9 scheduled booked hotels high still restaurants three interested currently american both required being awesome 10 happening talking quite different expensive attractions used things close issues included doing confirmed taken listed coming crazy never museums happy results near babies always getting provided
area 3 of 4 as 5 at would or 7 here 8 code where did 9 were preference 10 around preferably
areas 5 where
arent 6 any 7 being 9 allowed
argue 1 that
ariana 1 grande
arijit 1 singh
arizona 3 and
arm 4 and
arms 1 hotel
army 3 of man 4 and
around 2 here 4 pm 5 me there 6 am new noon 7 london town nine dinner 8 seven eight eleven five six 9 china
arrange 3 a for me to 5 that it 6 this
arrangement 4 and
arrangements 1 are
arranging 2 a
arrival 1 time 4 of city times 5 location 6 date day stations 7 cities destinations
arrive 2 by 3 at 4 in 7 shortly 8 home
arrives 1 at 2 in by 8 around
arriving 2 at in 4 on 6 shortly 7 soon 8 monday
art 3 museum 4 of and 5 gallery 6 or by
arthur 1 c
article 3 to is 5 how
articles 5 about
artificial 1 intelligence
artist 5 of on 6 who 7 name
artists 4 are
as 3 a well 5 long soon 6 payment possible if an 7 lost much expected hell they we far 8 being he best happy important such per 9 warm close cool quick ever often frozen o entertainment hot their requested though 10 follows she awesome complete old opposed early always ive la having hes regular
ash 4 wednesday street
ashamed 2 of
ashley 1 hotel
asia 4 in
asian 3 restaurant 4 and 5 cuisine
aside 2 from 4 for
ask 1 for 3 to 4 you 6 him them 7 her if about
asked 2 for 3 his 5 about me
asking 2 for 3 me 4 about 5 how what
asleep 2 in
assault 2 on
assigned 1 to
assist 1 you 3 me with
assistance 2 to 5 with 7 today locating 8 finding 10 needed
assistant 5 please
assisting 1 you me
associated 1 with
associates 2 and
assume 4 you 6 from
assumed 2 that
assuming 1 that
at 2 the 4 pm 5 this am 7 least home pizza 8 five cityroomz allenbell la city finches avalon alexander archway eight curry seven el hamilton ten leverton noon six red bridge four acorn hobsons 9 autumn graffiti nine huntingdon gonville university our three kirkwood royal alpha golden saint twelve nandos bedouin shiraz tandoori charlie work amc panahar taj fitzbillies 10 eleven j bangkok olive frankie east de kohinoor rice night shanghai north century wagamama o riverside chase midnight efes jinling pipasha cocum san t pacific cote eraina cinemark don west ali half lincoln sunset imax regent india peking degrees united union
ate 2 a my 3 at
atlanta 4 on 5 and please
atlantic 2 city 3 avenue
atlas 2 in
atm 2 machine
atmospheric 1 pressure
attach 1 the
attachment 2 to
attack 2 is 3 of in
attacks 1 on
attempt 1 to 4 a it
attempts 1 to
attend 1 the 4 a in on 5 this 6 while
attending 1 the 4 my
attention 2 to 4 and 5 from
attraction 3 in called 4 type is 5 are 6 that would or 7 near 8 named
attractions 2 in 4 to that are 6 available 7 around should nearby 8 but matching
audacity 1 of
audi 3 and
audiobook 4 and
aug 3 th
august 3 th 5 that 6 five
aunt 3 and 4 may
austin 4 on city 5 and
australia 5 in 7 has
australian 3 restaurant
auto 6 insurance 8 repair
autumn 1 house
aux 1 cord
availability 2 for 4 on of at 5 from between 6 starting
available 2 at 3 for 4 payment 5 here 8 between 9 train 10 option every without flights balance
ave 6 e new
avenue 3 and 5 suite 7 north c west 8 their
average 2 temperature 5 speed 7 weather
avoid 2 this 4 it
avoided 2 the
award 2 a
aware 1 of
away 3 from 4 at with 5 please 7 so now by thanks
awesome 4 thanks day your 5 work thank it 6 job ill 7 glad but could 8 im great sorry 9 sounds
awful 4 and im
awhile 3 now
aylesbray 1 lodge
b 2 and 3 guest 4 b 7 has m 8 street 9 t c
babies 3 at 4 are
baby 5 at shower with 6 names by before 9 sitter
bachelor 1 party
back 3 to right 5 on side 6 window 8 might 9 home windshield 10 tires pocket
backed 1 up
background 2 to 3 is
backstreet 1 bistro
bacon 4 and 5 on
bad 4 for 5 day 6 luck idea but enough news 7 if guys when 8 habit 10 mood
bag 1 of
bailed 1 on
bake 2 a
baked 1 chicken
bakery 4 at
baking 2 company 3 powder
balance 3 of 4 is on in 5 please 6 now 7 amount 8 information
balanced 1 meal
ball 4 and by is game
ballroom 4 is
balls 2 to 4 of
baltimore 2 md
bananas 2 on from
band 4 playing ever of
bands 1 are
bangkok 1 city
bank 2 account of 5 accounts that balance routing 8 customer
banks 1 routing
banquet 4 hall
bar 3 in 5 does please 6 steakhouse 9 serves 10 tartine close grill
barack 1 obama
barbecue 2 sauce restaurant 4 restaurants
barbeque 1 in
base 2 on
baseball 3 game 4 games in 5 tickets
based 1 on
basically 3 a just 5 an
bask 1 in
bass 2 to
bath 3 and
bathroom 4 so
bathrooms 5 with but
baton 1 rouge
battery 3 is 5 life
battle 2 for 3 of
bay 4 area 5 park
bbc 2 radio
be 3 ready 4 made 5 able all 6 up like out leaving 7 great departing right good fine happy available reserved going traveling picked 8 sent possible refunded done here interested staying more warm hot nice way sunny perfect charged needing changed 9 travelling waiting late windy cold arriving too around checking quiet cloudy added prepared coming better louder playing snowy aware very booked called rainy used over programmed either picking quieter removed somewhat showing enough held taken served 10 gbp turned silent safe ashamed switched everything reached humid honest getting rated taking attending found awesome cool updated necessary paid quick wind played snow fun delivered reminded careful raining true dining
beach 4 ca on in 5 th boys 6 airport house 7 state today 8 park area
beam 1 the
beans 3 that
bear 3 in
beast 3 from
beat 2 the
beating 2 heart
beautiful 4 day 7 star 8 world place
beauty 2 and 3 salon on 4 playing
became 1 a
because 3 i of 4 they it its 5 he im 6 we there 7 were 8 ive some old 9 everyone
become 2 a rich 4 an
bed 1 and 5 room 7 breakfast 8 when
bedouin 4 has
bedroom 3 lights 4 apartment 5 please
beef 4 up
been 4 booked processed 5 made confirmed very approved reserved 6 sent changed spending successfully 7 set purchased stolen lost placed waiting so 8 talking able done great doing shown well acting known long completed bad having updated looking alive around watching active blocked working helpful years 9 successful signed used really accepted getting removed thinking received pretty saying answered feeling most awesome locked 10 shut expired given wanting told recommended
beer 3 to and 5 or 6 with but
beers 4 in
before 1 i 3 we 5 it 7 its going being they 8 but he heading coming 9 getting moving taking christmas our dying someone 10 finalizing
beg 1 your
begin 4 playing again 5 your 6 making
beginning 2 of 3 on at
behalf 1 of
behind 2 the 4 closed
being 3 a 4 made 5 played sent 6 shown so 7 late able patient called held alive 8 very charged 9 rude 10 around cool gone
bel 1 air
belfry 3 is 4 have 5 are
believe 2 that 3 it 4 in they 5 so 6 thats there theres from any 8 im
bell 2 peppers 5 on curve 7 but
belong 1 to
belongs 1 to
below 7 or
ben 3 franklin
bend 2 in
beneath 1 the
benefit 2 from
bennys 4 is
bercy 1 in
beside 1 you
best 3 rating 4 of 5 way 6 pizza place restaurant friend italian known 7 one thing songs reviews rated friends food movie option deal selling 8 buy rock bet music song cooking method joke picture life interest choice 9 price album restaurants tourist blues 10 suits results
bet 3 the you 5 it they 7 we
better 2 than 6 job myself if 7 way but or soon 8 option idea luck 9 man 10 suited maybe
between 3 the and 4 am 5 pm dollars 6 two us here 7 them 8 those both march 9 these
beverly 1 hills
beware 1 of
beyond 2 the
bible 2 study
big 2 mac 6 ego enough help band fan news 7 deal bang game problem breasts family 8 boy fans 9 hit
bigger 2 and 3 but boat than
biggest 4 loser
bike 3 on
bill 3 from 6 how 7 was callahan 8 payments payment 9 before 10 total
billing 1 address
billion 2 dollar years
bird 3 for in
birds 4 and movie 5 with
birth 2 date 5 place
birthday 3 party 4 from 9 gift present
biscuit 2 and
bistro 2 does 4 is 5 that 7 which 8 serves
bit 2 too 4 of 5 at more 6 hot 7 longer 8 high later late 9 expensive earlier 10 closer
bite 3 in
bitter 2 and
black 6 coffee 7 metal hole rock 8 bear pepper 9 mirror cat holes 10 eyes
blade 1 runner
blake 1 shelton
blame 2 the
bless 2 you 3 the u
blessed 1 day
block 2 my on 3 the it 5 that 6 them
blocked 1 and
blocking 2 my
blocks 3 by
blogs 1 to
blood 3 and 4 on of 5 from work moon
bloomsbury 1 restaurant
blue 5 room 6 sky 7 skies
blues 6 by music
blvd 2 and
bmw 3 and
boat 5 restaurant
boating 3 on
bob 3 and 5 dylan please
body 3 is 5 will feel 6 shop 7 works
bohemian 1 rhapsody
boiled 1 eggs
bolt 4 its 5 on
bon 3 air 4 voyage
bond 3 movie
book 1 a 4 me it 5 that 6 an room one 7 tickets reservations 8 train five four ticket 9 three seats rooms uber 10 history
booked 3 for your 4 you and 5 at car 6 that tickets from 7 successfully ticket 8 as they 9 already those
booking 2 was confirmation 4 for number 6 has 8 ticket room confirmed 9 successful 10 leaving complete
bookings 3 for at
books 3 for 4 and
boost 5 volume
boots 5 on
booze 3 and
bored 4 and 5 of
born 2 in 4 and 6 here free
borough 1 of
borrow 2 your
boss 4 and
boston 3 to 4 for and 6 market
bot 3 i 4 did or
botanic 1 gardens
botanical 1 garden
both 3 of 4 free 5 are 7 ways worlds 8 but pizza 10 locations
bots 1 are 3 like
bottle 2 of
bottom 5 one 6 up 7 line
bought 3 a 5 them
boulevard 3 and 4 east 5 south
bound 2 for 3 to
bout 2 you
bowl 2 of 3 this 4 and
bowling 1 green
box 6 by
boxes 4 are
boy 4 from 5 in im 7 by
boys 5 in 6 are
brain 3 damage 5 what
brakes 3 and
branch 1 of 4 can
brand 2 new 4 of
brands 2 do
brasserie 3 in 4 for does 5 restaurant 6 which 8 located
brave 2 and 5 enough
braves 2 at
brazil 5 and
brazilian 2 restaurant food
bread 3 from 4 on 5 in at
break 3 the 4 up 5 down their 6 time
breakdown 1 of
breakfast 3 is 5 available 7 has menu 8 which as type
breaking 2 news 3 bad
brew 4 coffee 6 some
brewers 4 in
brewhouse 1 in
brewing 1 company
bridge 1 guest
bright 5 side
brilliant 5 thank
bring 2 my 3 your up 4 in me 6 back 7 pets their home 8 us 9 him them
bringing 2 a 4 it 6 back
brings 4 you
british 4 accent restaurant airways 5 restaurants 6 meal
britney 1 spears
bro 4 and 5 thanks
broad 2 street
broadcast 1 the
broaden 1 your
broke 4 my
broken 4 by 5 up 6 heart
brooklyn 2 bridge 4 ny and 5 playing on 6 take
brother 4 and in at
brotherly 1 love
brothers 5 would
brought 3 up to
brown 3 sugar 4 and 5 county
bruno 2 for
brush 1 your 2 my
bubble 1 sort
bucks 3 to 4 for from
buddies 1 and
buddy 6 im
budget 4 and 5 so
buenos 1 aires
buffalo 2 wild
buffet 4 on
bugs 1 bunny
build 2 my a 4 your 5 up
building 4 in 6 nd
built 7 up
bullet 2 and
bump 2 the
bunch 1 of 4 that
burger 2 kitchen 3 and 4 king 6 from without 7 joint
burgers 2 and 4 in at
burke 3 in
burkina 2 faso
burn 4 in
burning 1 up
burrito 3 in
burst 1 into
bus 4 station 6 how ride 7 stop go 8 should
business 6 class hours meeting 7 days trip but 8 seat
busy 3 at 4 tomorrow day on 5 this 6 now 8 then
but 2 i 5 it its there we 6 im not they no then if 7 he thats thank could make now still 8 dont thanks first ill also she why 9 theres ive their lost couldnt theyre lets maybe id 10 actually unfortunately our widow after doesnt those suddenly rather zero expensive
butter 3 on 4 and
button 1 for
buy 2 a 3 tickets 4 some me 6 an new milk 7 two groceries much one something them three 8 dog shoes cannabis 9 flowers clothes those
buying 2 a 3 some 4 an of 7 them
by 5 holiday 6 bus 7 two train which 8 saying john someone ten mail david nine twenty 9 mike chris three michael hilton brian robert five far whom four american j george chance his prince minutes stephen twelve degrees tomorrow ariana percent hans tom billy using every mark johnny him adele kicking eleven madonna eight telling 10 thomas lady queen peter dean joe taylor disturbed josh myself metallica jason half phil fifty plus el ronald led step charlie kevin big martin saturday jon calling putting madeleine tim jack frank alex zero arijit super justin sending ricky beach bob tina daisy jeff
bye 5 have bye 6 now sir thanks 8 thats
c 3 in 4 clark 6 area 8 k 10 rent
ca 7 make
cab 2 for 3 to 6 going 7 which
cable 4 bill
caesar 2 salad
cafe 2 does 4 in 5 uno that 8 serves
caffe 1 uno
cake 3 is 4 for
cakes 2 is
calculate 2 my
calendar 2 for 5 event on events 6 today tomorrow 7 entry 8 as may schedule next looks appointment 9 monday item saturday
california 4 and
call 3 me to 4 you 5 them 6 an 7 someone bob again back 8 him ahead mom sarah her 9 home 10 myself
called 3 the 7 grocery 8 pizza wild golden best white colony tiny 9 avalon old la american mikey happy fusion summer star union ace china family black keep electric big young top main 10 classic el alpha dr
calling 3 you 4 me 6 enjoy us 7 them
calls 1 for 4 on
calm 2 down
calms 1 me
calories 2 are
cambodian 2 restaurant
cambridge 3 belfry 4 chop 5 lodge does by 6 offers 9 drive
came 2 out 3 to from 4 back in on up 6 with across 7 by
camera 2 on
campbell 3 to and
camry 4 that
can 1 you 2 i 5 help 6 get 7 ya call we pick reach see 8 assist go contact 9 pay choose park talk 10 stay recommend learn definitely enjoy someone create
canada 5 and 7 one has 9 because
canal 2 street
canary 1 islands
cancel 2 my 3 the 4 it 5 that 6 all 7 meeting 9 dinner
cancelled 2 the
candles 1 and
cannot 4 find make 5 bring be open 6 remember afford get 7 understand 8 answer
cant 1 hear 4 find 6 pay wait be make even believe see help sign 7 remember say really understand imagine tell read change locate 8 buy stay answer use afford seem feel drink eat bring speak decide open recall create talk 9 enter able figure ask
cantonese 1 food
cap 3 to
capable 1 of
capacity 2 for
capital 1 one 2 of
cappuccino 3 please
captain 1 marvel 4 at
capture 1 the
car 5 insurance from type 6 rental was model 7 maintenance has up take payment here 8 also 9 called repair park currently made around 10 since rentals wash had pick while accident inspected dead reserved ins run
caramel 5 macchiato cappuccino
carbon 1 dioxide
card 4 number was 5 bill 6 got as has lost 8 yesterday did 9 because charge without while
cards 2 are
care 3 of about 5 what 6 bye if 7 who which when then 8 much either but as too
caribbean 4 restaurant
carol 2 lee
carolina 1 bed
carrie 3 underwood
carries 3 a
carrot 2 cake
carrots 2 on
carry 1 on 4 out 6 an
carrying 1 out 3 a
cars 4 available 5 please 6 insurance
cart 4 and
carte 1 blanche
case 3 of i 4 ill
casey 4 and
cash 3 in only 4 and 5 please 7 register app
casino 3 in
cast 2 it 5 and
cat 2 or 4 food 5 with has that litter 8 they
catch 2 that up 3 a 6 an
category 2 of 5 would do
cater 1 to
catering 2 in
caters 1 to
cathedral 1 of
cats 2 or 5 on
caught 4 up
cause 3 i me 4 im my
caused 1 by 4 my
cave 3 and
cayman 1 islands
celine 1 dion
cell 1 phone
center 3 of 4 at 5 on and 7 area 8 drive 9 dr located
central 3 park time 4 bank 5 and avenue 6 south 8 market
centre 3 north of 5 have and would does 8 located 9 might
certain 2 area 3 time 4 type amount 5 areas 6 restaurant types 7 kind day 8 kinds
certainly 3 am 4 do it 5 would can dont what help there 6 where could 7 welcome thanks
chain 3 and
chair 3 for
chairs 3 are
challenged 1 or
chamber 1 of
chan 2 does 3 is
chance 1 of 7 know 8 they 9 itll
chances 1 of 5 with
change 2 my the 3 to 4 it 5 your 7 some anything 8 color something 10 settings
changed 1 to 4 my
changes 2 to 4 in 5 everything things
changing 1 the 6 address
channel 4 for
channels 3 are
chapel 2 in
character 2 in 5 has
charge 3 for 5 on 6 from 8 after
charged 3 for 4 extra on 5 more
charges 3 for 4 on 5 of are 7 per
charles 5 street
charlie 1 chan
charlotte 4 at
chasing 2 after
chat 1 with
chatting 1 with
cheap 4 and restaurant place 5 chinese 6 thrills 7 but
cheaper 3 and 4 than price option 5 one
cheapest 3 price flight
check 1 the 3 if in 4 my out 5 what how 6 your when 8 engine whether 9 status into
checked 2 out 4 it my on and 6 that
checker 2 in
checking 2 account 4 in 5 out your status 7 balance
checkout 2 time 3 at 4 will 5 date
checks 2 for 4 please 6 out 7 also
checkup 1 and
cheer 1 me
cheers 4 for 5 have
cheese 3 and burger 4 pizza 6 sandwich 8 but
cheeseburger 2 and
cheeseburgers 2 from
cheesecake 1 factory
cherry 1 hinton 6 tree
chevrolet 3 equinox
chez 1 panisse
chi 2 minh
chic 1 fil
chicago 3 on 5 bulls 6 via only 7 but 8 today
chicken 4 salad sandwich pizza 5 and nuggets noodle breast 6 fried 7 tacos alfredo wings pot divan fingers 8 soup
child 5 with need
children 3 are allowed 4 at of 7 welcome
chill 2 out
chilly 1 in 5 on
china 5 wok
chinese 2 food 3 restaurant 4 restaurants 5 or 6 cuisine 7 italian indian
chip 2 cookies cookie 3 on
chips 3 in 4 and
chiquito 1 restaurant
chocolate 5 chip 6 cake milk added
choice 3 of 5 one 6 but 7 we thank which love 8 should
choices 2 for 4 like are do in 5 and 6 if include but
choose 3 the from 4 it that 5 any 6 either one 9 between
choosing 3 our a
chop 1 house
chore 1 list
chores 2 to
chose 1 a
chosen 1 a 3 is
christian 2 rock 3 and
christina 1 aguilera
christmas 4 tree 5 gift music 6 day eve
christopher 2 and 3 columbus
chrome 3 browser
chronicles 2 of
chuck 3 e
chunk 1 of
church 3 is 4 in 5 and on 6 street they 7 which
cia 2 and
cider 1 vinegar
cinema 4 is in 5 that at 6 with today 7 located 8 has tonight
cinemas 3 in 4 at
circle 4 this
cities 2 and 5 do 6 are
citizen 2 of
citizens 1 bank
citrus 2 and
city 2 centre 4 name 5 stop of 6 center would does 7 did 8 traffic 9 schools missouri serves hall town near game leaving 10 philadelphia state california were russia
cityroomz 3 is
civil 1 war 3 rights
claim 2 against 5 no
clara 3 and
clarification 2 i
clarify 1 me 3 your
clash 1 of
class 3 in 5 ticket 6 with from 7 tonight 8 seat
classes 2 start
classic 5 rock
classical 3 playlist music
classified 1 as
claudia 1 and
clean 7 up
cleaning 6 playlist
clear 3 my 4 all 5 out this 6 lake off 8 blue 9 skin
cleared 4 my
clearing 2 that
cleveland 4 and
climate 5 change
climatic 1 conditions
clinic 3 in
clips 3 on
close 2 by 3 to my 6 an 7 as out friends 9 friend enough
closed 3 doors
closer 1 to 5 than
closest 6 one mcdonalds 7 place 8 thing
closing 2 my
clothes 3 in 4 and
cloudy 1 in 3 or
clowns 1 cafe
club 4 and in 6 if 8 which
clue 3 what
co 5 worker 6 workers 8 located
coach 3 of
coast 4 of
coconut 2 oil
cocum 2 does 3 is
code 2 is 4 of
coffee 1 bar 5 or 6 machine 8 shop 9 making black
coffeehouse 2 with
coin 5 toss
coke 4 please 5 order with
cold 2 brew 3 in 5 as outside 6 weather 7 but 8 dead today here
colder 1 in 3 than 6 today
colleagues 3 and
collect 2 your the
college 3 is 4 in 5 and 6 by football 7 park too has
colony 5 of
color 2 of 3 red to 4 is
colorado 3 springs 4 for
colors 2 to 3 in 4 from
colour 1 to 3 for of
colours 3 in
columbia 4 and
columbus 2 ohio
com 4 movie
combination 1 of
combo 2 with
come 3 to back 4 on in out 5 up from across first down with 6 here around again pick 7 over by into as 8 true through home 9 visit
comes 3 to in from 4 down with out and up 5 back on 6 here under
comfort 7 food
comfortable 2 with for
comforting 1 to
comic 2 book
coming 2 up 3 from 4 right back 5 in week out 6 with soon sunday trip over 7 home into here through 8 down
commence 2 playing
comment 2 for 3 about
commented 1 on
comments 4 on from 6 about
commit 4 to
common 4 name with
community 3 of
companies 2 and 3 are
company 8 their meeting coming 9 must
compare 2 prices to
compared 1 to
compatible 1 with
compilation 1 of
complain 1 about 3 to
complaining 1 about
complaint 3 to 4 about 5 on
complete 2 my 4 your 6 list
completed 3 your 4 my is
completely 4 clear false 5 correct right 6 forgot
complex 2 is
compose 1 a
composed 1 by
computer 6 science 7 program systems 9 system
concern 6 with
concerned 2 about 3 with
concerning 1 your
concert 4 on hall 6 next
concerts 2 in
condition 2 in 3 of
conditioning 5 system
conditions 2 in 4 for 5 not
condos 2 on
conference 1 room 5 rooms hall
confirm 2 the 3 that 4 your its 5 it this 6 if 7 everything details these 8 whether we booking before then youre room playing 9 again
confirmation 1 number 7 email
confirmed 3 your 4 and 7 they 8 so
confirming 3 that your
confirms 2 the
conform 4 that
confused 3 about 4 because 5 on
congratulations 2 on 3 your 4 you 6 its
conjure 1 up
connect 1 to 2 me 3 with
connection 5 with please
consequences 2 on
consider 3 yourself 4 that 5 it this 6 other
consideration 4 that
considered 3 a 5 expensive it 7 child an
considering 3 that 6 all
consist 1 of
consists 1 of
consult 2 a 3 my
consume 3 the
consumer 2 complaint
contact 2 number 4 customer 5 no 6 information an them 7 someone details 8 phone info 9 email
contacting 2 us 3 the 4 you 7 them
contacts 4 and 5 with
content 2 of 3 in 4 for from
contents 1 of
context 2 is
continue 2 for 3 playing to with 7 trying
contract 4 number
contributed 1 to
control 3 on 4 in 6 from
convenience 2 store 3 on
convenient 2 for
convention 1 center
conversation 3 with 4 or
conversations 2 with
conversing 1 with
conversion 1 between 2 rate 3 of
convert 4 my
converted 1 to
cook 2 a 4 chicken pasta this 5 baked spaghetti 6 with
cookhouse 1 and
cookie 4 and
cookies 3 and
cooking 3 time
cool 4 in on 5 thanks down 6 thank off as whats ill 7 but cool 8 too stuff 9 beans 10 things
coordinates 3 of
copper 1 kettle
copy 1 of
corn 3 to
corner 3 of
correct 3 and 4 before on 6 order 7 response information details 8 now ill answer
correcting 2 the
correction 4 and
correctly 4 before
cost 2 of 3 is 4 for 6 per will 7 gbp anything 8 place 9 effective
costa 3 rica
costing 2 me 5 and
costs 4 and 5 gbp 9 money
cote 2 does
cottage 2 cheese
cotto 3 is 4 has
could 1 you 2 i 4 be 5 help 8 use eat say always 9 talk probably assist locate recommend 10 delete visit
couldnt 3 find 4 get have make hear 5 buy be 6 understand access remember
count 4 as of down
countdown 3 for
counting 2 the
countries 4 with
country 4 playlist is has 5 was music song 7 club 8 soon
county 4 and 6 illinois
couple 1 of 3 minutes 5 weeks days 6 more
course 4 please 5 we it what 6 how just let one 7 their im 8 sir happy but take
court 2 in 4 for 5 with house 8 has
cousin 3 and 5 of
cover 4 a it my 5 everything
coverage 3 for
covered 3 in this the everything
covering 2 the
covers 3 it
cow 1 pizza
cowboys 3 will 4 and
crack 3 in
cracked 3 i 4 please and
cracker 1 barrel
craft 2 beer
crashed 3 and
crashing 2 on
craving 1 for 3 a 4 that some
cream 5 in 6 from
creamery 2 in
create 1 a 3 new 4 an 6 one appointment
created 3 the 4 a by this
creating 2 a 4 an
creator 1 of
credit 1 card 2 cards 3 score 7 union
creek 5 at
creole 1 restaurant
crescent 2 city
crew 3 of 4 is
crime 2 and 3 to
criteria 2 would 4 is do 5 one what how 7 may
cross 7 out
crossing 3 at
crossroads 1 of 2 at
crowd 3 a to
crowne 1 plaza
cruel 2 world
cruise 3 control
crush 3 with 4 on
cruz 1 azul
cry 4 by when for 5 from on
crystal 2 lake
cucina 1 and
cuisine 3 in 4 you would at 5 are restaurant 6 or nearby type preference 7 located style city instead
cult 2 of
culture 3 is
culver 1 city
cup 1 of
cups 2 of 3 in
cure 2 for
curious 3 what about to 5 now 6 who
currency 2 conversion 3 is in
current 3 status 4 location 5 state album time 6 song spot tire air 7 date weather fuel exchange balance temperature 8 gas bill events 9 track ac showtimes checking bank level situation 10 savings
currently 3 playing set on 4 have 5 at available 6 offer got no 7 offers located listed working 8 showing 9 trying 10 living
curry 2 garden prince 3 king queen
curse 1 of
customer 2 service
customers 4 have 8 always
customize 2 the
cut 3 off 4 it down of 5 up
cuz 3 i
czech 1 republic
d 2 like 5 and be c 8 m k r e 9 d
dad 4 on 5 know jokes
daily 6 basis 7 routine
dallas 2 to 4 from texas and 5 by 6 fort would
damage 3 in 5 on
damaged 3 and 5 so
damn 6 issue 7 cool 8 hot 10 bored
dance 2 playlist 4 by music on 5 class with floor
dangerous 3 to
dangers 1 of
danville 2 for
dare 3 i
dark 5 tea side 6 brown
darker 2 than
darrys 1 cookhouse
dash 1 of
data 2 on 7 then available
date 3 is of 4 for and 5 do on would will time today 6 with tomorrow was when 7 did should 8 now as th night 9 were yesterday
dated 1 a
dates 2 for 4 are 5 of 6 would will 8 as
dave 3 at matthews
david 1 miller 5 bowie
davis 4 on from
dawn 2 of
dawson 2 and
day 5 and off 6 after would ahead goodbye will or bye 7 good today as 8 should 9 too did ever 10 sir perhaps trip within
days 4 from do 5 of have until are 6 before left will starting ago 7 did till back 8 so prior ahead later beginning 9 he instead
daze 3 for
de 2 luca 6 la
deactivate 2 my
dead 4 in 5 sea 6 so
deal 1 with 4 for
dealing 1 with
deals 2 with 4 on
dear 4 sir
death 3 of metal 6 by with valley
debit 2 card
dec 4 to th
december 3 in
decide 2 to 3 what 4 on 5 where
decided 1 to 6 not that
decision 3 by
declaration 1 of
decline 1 my
decrease 2 the 3 my volume
dedicated 2 to
deer 3 park
defined 2 by
definitely 4 not help 5 do be worth 6 recommend 7 try 8 something prefer liked
definition 1 of
degree 2 fahrenheit 4 in
degrees 2 fahrenheit 7 today
del 3 monte
delete 2 the 3 my all 4 it 5 this 6 item an everything 7 meeting appointment event
deleting 4 my
delhi 2 to 3 and
delicious 6 right
delight 4 in
deliver 2 to 5 pizza
delivered 2 to 5 in
delivery 2 address service 5 options services 7 option
delta 1 airlines 3 flight
dental 4 appointment
dentist 1 appointment 5 and 6 office 8 has visit
denver 3 and 5 will
depart 1 from 4 at 5 and 6 by
departing 1 from 4 at 8 city london
departs 1 at 2 from
departure 2 time 3 and 4 city date location 5 station day 7 times 8 destination terminal place
depend 1 on
depending 1 on
depends 1 on 3 how
deposit 4 for 5 at 9 into
deposited 2 in
depot 4 from in
des 1 moines
describe 2 a 3 the 4 your what
description 1 of 4 would 5 what 6 one
deserve 6 some
deserves 2 a 6 your one
design 3 of to 4 in
designed 2 by
desire 2 to
desired 3 time
desk 2 at 3 is 5 that
desperate 2 to
desperately 1 need
desperation 3 and
despite 2 the
desserts 3 in
destination 3 is and 5 by please city 6 be 7 departure locations
destinations 1 to
destined 1 to
detail 2 please 4 of 5 about
detailed 2 information
details 2 and 3 of on 4 are 5 please 6 about 8 before 9 again
detergent 2 and
determine 1 the 2 my
determined 1 to
device 1 is
devils 3 to 4 are
devoted 1 to
dial 3 sarah
diamonds 3 and
dictionary 2 definition
did 2 you i 4 not 5 it 6 we tell 7 he they 8 something michael well she mark 9 anyone anybody 10 ya
didnt 4 know get realize 5 hear catch have mean say see make understand 6 want expect he work actually go 7 quite give 8 receive
die 5 hard 6 with 7 down
died 4 in at that 5 out
diego 3 on 5 from
dies 3 in the
diet 1 coke 4 and
difference 1 between 3 is 5 from
different 5 time day type color types 6 options kinds restaurants one attractions 7 than restaurant people today kind hotels 8 places things language date location option 10 ones doctors
difficult 2 to 3 one
dig 4 into it
digits 4 are
dillard 1 house
dim 1 the 5 sum
dine 1 in 2 at 5 outside 6 out
diner 2 in 4 for 5 on
diners 3 at
ding 3 ding
dining 2 room 3 options 4 out 5 experience
dinner 4 reservation with playlist 5 tonight on time 6 date reservations from 7 tomorrow
dinners 1 and
dinosaurs 2 and
direct 1 deposit 2 me
directed 1 by
directions 1 to 3 for 4 please 5 from 7 or
directly 3 to 4 into 6 by
director 2 of 3 is
dirt 1 road 3 on
dirty 3 joke
disable 2 my 3 the 5 all
disagree 3 that
disappointed 2 with
disappointment 3 for
discard 1 the
discovered 1 a
discuss 2 the
disgusting 3 is
dish 3 of from 4 with
dishes 3 on 4 that are
dislike 3 this
disney 3 world
disneyland 2 in
display 3 is 5 please 6 shopping
displayed 4 on
distance 3 of
distant 1 from 3 future
distract 3 myself
district 1 of 4 in 5 its
divided 1 by
division 3 of
dixon 3 on
do 1 you 2 i 4 not 5 it 6 list 7 they ill 9 care
doc 2 appointment 4 on
doctor 3 appointment 4 in 5 on who 7 has 8 were because working
doctors 1 appointment 2 office 4 in 7 who
documents 3 in
does 1 not 3 the this 5 it your 7 pizza everything offer matter 8 la rice 9 serve allenbell el 10 peking accept saffron university anyone she delta olive indeed
doesnt 2 offer 3 have matter 4 really 5 work 6 provide seem sound 7 change accept take go suck match 8 drop appear 9 allow 10 cost come
dog 4 in 5 person with food 6 when 7 or
dogs 4 with more out
doing 3 well 4 today it 5 this on that good 6 so something great okay 7 these anything next fine ok while 8 alright other work
dojo 1 noodle
dollar 3 and 5 worth 6 amount
dollars 5 in and from 6 per 8 equals around 9 checking total 10 each
don 1 pasquale 4 t
donald 1 trump
done 4 it that well 5 with your this 6 today anything 7 quickly thank 8 sir 9 yet enough 10 already deal
dont 1 know 3 have 4 want 5 think understand see need 6 like really get offer 7 mind care make worry serve even 8 remember let use forget feel speak bother believe sell actually provide 9 agree lie hate currently seem say read carry recognize 10 hold allow talk quite drink support mean bring buy watch cry
door 3 to
doors 3 locked 4 are
doris 1 and
dot 1 com
double 4 check 5 cappuccino cheeseburger checking 8 shift
doubletree 1 by
doubt 3 that
dow 1 jones
down 3 the 5 by 6 your n 7 all volume more 8 today 9 their under south
download 1 my 2 the
downtown 4 area for 5 at 6 restaurant would 7 has
dr 3 smith 5 pepper 6 john
draft 2 an
drafthouse 1 cinema
drag 2 race
dragon 3 ball 4 age 5 and
dragons 3 and
drake 2 playlist
drama 2 movies
draw 2 the
drawing 3 a
dream 2 of 7 come
dreams 4 of
dress 2 up 3 pants 4 code
drink 5 with 7 up 8 but menu over water soda
drinks 3 do 5 are 6 available
drive 4 in 5 before and me 6 there 9 away around
driver 1 or
drivers 3 side
driving 3 in 4 for
drizzle 4 please with 5 on
drop 2 off 3 the it 4 my 6 back
dropped 2 off 3 my 4 at 5 it 6 out
dropping 2 by 3 off
drugs 2 and
drunk 3 and
dry 1 cleaning
duct 1 tape
due 2 to 3 date for 5 bills
dukes 1 and
dumpster 1 fire
duration 1 of 2 is
during 2 the 3 my our 4 your 5 that 6 winter afternoon which
dutch 4 restaurant
dying 3 to in
e 5 mail 6 t 7 r 8 g
each 3 other 4 month one 5 year day of room item 6 side ticket time
eager 1 to
earl 1 grey
earlier 3 today 6 if but actually
earliest 2 train time
early 7 morning as
earn 2 a some
earned 3 a
earth 4 is on 6 would
easier 4 for 5 if
easiest 1 way
east 3 side 4 road and 5 area 6 falmouth 7 chicago street coast elmhurst grand main 8 west bay
eastern 3 european standard 4 and europe
easy 2 to 5 way on 6 with 7 enough 8 thanks
eat 2 at 4 in 5 food 6 some out tonight near 7 around outside somewhere their something two 8 when pizza german indian ice fried preferably more 9 fast breakfast italian someplace 10 sushi
eating 3 out at 6 food
echo 2 chamber
economic 2 system
economy 3 class ticket 4 for
eddie 2 bauer
edge 4 of on
edit 2 my
editing 3 the
efes 1 restaurant
effort 4 and
efforts 4 are
egg 3 white
eggs 3 to 4 for 5 are on 6 last from
eiffel 1 tower
eight 2 am 4 pm people hundred in at 6 thirty one seconds days 7 years
eighty 2 seven 3 nine one 5 percent
either 2 of 4 one way 6 but or
el 1 shaddai 4 salvador 7 dorado
elaborate 5 what
elect 1 a
election 3 results
electrical 1 outlets
electricity 3 is
electronic 2 playlist
elephant 3 in
eleven 2 am 4 hours pm 5 months thirty
eligible 1 for
eliminate 1 the
elm 1 street
elmhurst 1 ny
elsa 1 and
else 2 i 4 today 6 if thank 7 thanks may 8 instead 9 needed perhaps 10 bye
elsewhere 4 but
elton 1 john
email 2 to 3 address 4 from 5 id 6 about 7 sent by now 8 messages today client saying inbox 9 john 10 her
emailed 1 me
emails 2 from 5 in with 6 received about
embarrassed 2 about
emergency 4 and 7 or
emily 3 and
emma 2 watson
emotion 3 that
emotions 5 are
empire 2 state
empty 8 space
enable 3 my
encouraged 1 to
end 2 of 4 up 7 date 9 destination
ending 2 in 3 at with 4 on
ends 2 in with 3 up
energy 3 and
engage 2 in
engaged 3 to 5 in
engine 1 light
england 4 what 5 on
english 2 breakfast 3 and 6 from 7 language food cuisine
enjoy 1 your 3 the 5 it 6 live doing 7 yourself listening watching music rock 8 having their 9 them 10 seeing yourselves things
enjoyable 3 to 4 trip
enjoyed 3 the 5 watching
enjoying 2 the this
enough 3 for to 4 money 5 fuel 6 gas thank 7 but 8 funds sir 10 alone
enrique 1 iglesias
ensure 2 your
enter 2 the 3 my 8 their
entered 2 a
entering 2 my a
entertain 1 myself
entertaining 4 and
entertainment 4 in option 5 and at options 6 sports
entire 4 conversation 6 time group party 8 week
entitled 3 to
entrance 1 fee 6 free fees 8 here
entry 2 to fee 3 for 4 is 6 price
environment 1 and
episode 2 of
equatorial 1 guinea
equipment 3 and
equivalent 1 of
era 2 of 4 in
erase 3 all
error 3 in 5 trying 7 messages
escape 6 from car
especially 3 the if 4 in 6 love 7 those their soccer
espresso 2 please
est 2 time
establishment 4 offer
estimated 1 time
eta 1 of
etc 4 is
ethiopian 1 restaurant
euro 4 in
european 2 food 3 restaurant 5 cuisine union
euros 3 in
evans 3 mills
evelyn 2 and
even 4 if more though 5 on better 6 understand count close 7 see make take 8 looked ask higher 9 less 10 mad drive
evening 5 commute 6 train tonight 7 around
event 4 is in on 5 at from 6 called will 7 today meeting 8 around id tomorrow should titled venue scheduled coming later baseball 10 nearby
events 3 in 4 are on 5 going happening from that 6 around near coming scheduled nearby 7 over 8 taking upcoming today planned schedule
eventually 2 i
ever 3 have 4 get read live seen 5 heard be 6 love had 7 since 8 set 9 tried 10 wondered watched
every 3 day 4 year 5 tuesday morning few other little 6 night friday month couple hours week 7 event saturday girl door 8 woman second weeks 9 person 10 moment
everybody 3 wants
everyone 3 is 4 else 5 on knows 6 know seems 8 says ive
everything 3 is on 4 look looks correct 5 right thanks 6 thank here from 7 correctly about going 8 goes today 9 seems 10 works
evil 4 and is dead
evolution 3 and 5 by
exact 3 response time 4 date 5 arrival location address 6 thing 7 request
exactly 3 what 4 right 5 im 7 when thanks 8 where but as located
example 3 of 4 for
examples 3 are
excellent 3 your 4 have 5 thank that can job work thanks choice 6 day 7 place
except 2 for 3 that the 5 one
exception 2 of
excess 1 of
exchange 1 rate 3 rates 4 for
excited 2 for to 4 about
exciting 4 to
excuse 1 me
execution 1 of
exist 3 for
existed 2 for
existence 2 someday
exiting 1 with
expand 2 your
expect 1 a 2 my 3 the 6 an
expectation 2 of
expected 2 to 4 in 5 weather please arrival 6 time
expecting 2 a 3 that 6 some
expense 6 bill
expensive 3 price restaurant 4 and 5 place range restaurants 6 or 7 but food 9 seafood than
experience 2 with 4 of 5 fear 7 thanks 8 has
experiences 2 with
experiencing 1 an
expiration 1 date
expired 4 card
explain 3 to 4 it why 5 how 6 your
explanation 2 of 3 for
explore 3 the
exploring 3 the
express 2 by 3 fen 7 myself frustration serves
extent 2 of
extra 4 charge 5 fee 6 amount 7 charges ticket money bacon 8 mayo 9 strong 10 class
extremely 5 sorry helpful
eye 4 out on of doctor
eyes 4 are 5 closed that by
fabulous 2 day
face 3 of 4 but in 6 any
facebook 5 account 6 post page
faces 1 of
facilities 2 at
facility 2 to for 3 at
facing 2 the
fact 1 about 2 that 6 they
facts 4 on
fail 2 to
failed 2 in to
fair 4 in and
fairly 2 sophisticated
faith 2 in
fall 2 on 3 in 5 into apart 6 down by under
falling 3 in off
falls 3 on 4 church
false 2 for
fame 4 in
familiar 1 with
family 2 restaurant 6 members 7 tree dog gathering 9 friend trip
famous 4 for 5 restaurant
fan 4 of 5 on
fancy 5 and
fans 3 to 5 from too
fantastic 3 day 5 job thanks that 6 thank
far 2 from 3 is 4 away as 5 more 6 far 7 too above cry ive
fare 2 is 4 for 5 then price
fares 1 to
farmers 1 market
fast 2 food 4 and 5 as forward
faster 2 please
fastest 1 way
fat 7 stupid
father 2 and 3 of 4 in
fault 3 in
favor 2 and 3 by 4 from
favorite 5 music song color 6 movie hobby number list 7 game restaurant songs band one 8 activities college food place genre 9 type 10 team
favorites 4 from
fear 3 is 4 of and
feature 1 on 4 live
feb 4 in
february 3 th and 6 st
fed 2 up
fee 2 is 3 for 4 and 5 of 6 will 7 if 8 but
feed 5 that
feeding 1 the
feel 2 like 5 free that better 6 sad about good somewhat guilty 7 as too happy lonely embarrassed sadness 8 after sorry frozen very 9 kinda hungry best extra
feeling 3 right 5 like when well pain 7 hungry okay so good
feels 2 like 3 a 5 too 6 good
fees 3 for 6 could
feet 4 is 5 feels are 6 off
fell 2 in 3 out 4 down 5 like
fellow 4 human
fen 1 ditton
festival 3 in 7 its
fetch 2 me
few 1 minutes 3 of 5 years 6 weeks days 7 options hours more names issues 8 things choices items seconds 9 attractions hotels others different 10 songs friends
field 4 of at 6 how
fifteen 1 minutes
fifth 3 in
fifty 2 five 3 percent 4 dollars
fight 4 for on 5 club 6 with
fighting 2 with
fights 3 for
figure 1 out 5 it
figured 2 out
figuring 1 out
fil 1 a
file 1 a 5 complaint 7 attached
filed 1 a
fill 2 up 3 me 4 it
filled 3 with
film 4 about was
films 2 are 3 in at
final 4 solution 5 destination fantasy stage one 7 answer
finalize 1 my
finally 4 get one got 6 did found 7 able getting see nice
finches 1 bed
find 2 a the 3 me 5 out 6 movie an some information something 7 parking anything 8 movies films them 9 us someone another events lost 10 somewhere transportation songs local funny things mary myself places
finding 2 a my 5 an some something 6 out 7 more 8 other
fine 4 with 5 thanks can thank 6 now 7 but could as ill day 8 thats which dining 9 playing actually let then though 10 indian
fingers 3 at
finish 5 booking
finished 4 my
finland 4 or
fire 3 in 4 and
first 4 one search 5 time name train 6 come class day floor 7 three monday album car week person 8 date thing event president leaves invented 9 game choice year part watch let option 10 departs pitch
fish 3 and 5 off bar
fit 1 your 3 that 4 for 6 people 7 into
fitness 1 center
fits 2 your 3 all that 4 those 5 what
fitting 2 your that
fitzbillies 1 restaurant
five 4 pm stars percent am 5 minutes points at hundred 6 people dollars thirty days 7 hours nights years star 8 today kilometers 9 seconds pounds
fix 2 my 3 the it 4 that 5 me an 6 this 7 one
fixed 2 it 4 for
fixing 4 this
flag 3 to 5 it
flash 3 the
flavor 4 of
flaws 1 but
fleet 4 is
flexible 3 about
flies 1 to
flight 3 from 4 for 5 with ticket will arrive 6 out 7 which scheduled land depart 8 tickets leave travel charge 9 lands cost fare path
flights 3 for from 4 on available 5 are out there 6 leaving
flip 1 a 3 that 4 it
floor 2 and 4 for 5 in of
florida 4 and
flower 1 and
fly 4 to on out from 5 american delta southwest
flying 2 to 3 out 4 with 5 american into
focus 2 on
focused 1 on
focusing 1 on
fog 4 conditions
foggy 1 in
folk 4 songs music 5 song
follow 2 up 3 me your 4 that
followers 1 on
following 4 information 5 day 7 book 8 items
fond 1 of
food 4 in and 5 court takeaway 6 would type restaurant items 8 near sounds 9 tonight preference then located stuff their around item 10 suggestions restaurants preferences expensive perhaps
foods 4 do are and in
foot 2 down
football 4 game is match with 6 field
for 4 a you me your 5 people 6 seconds this one 7 today now tomorrow two guests 8 parking nights march pm hours using four minutes next three movies person six five refunds ten dinner seven 9 eight nine helping something films pickup information friday pick being tonight contacting saturday days us under 10 monday our events extra places everything lunch april tuesday him wednesday calling fun her asking chicken february vacation those thursday children twelve
force 3 of
ford 3 fusion 5 escape if heights 6 taurus
forecast 1 for 3 in
forecasted 1 humidity weather
foreign 2 exchange 3 policy
forest 3 hills 5 ave
forever 5 alone
forget 3 to about 4 my it that 5 me how this
forgive 1 me
forgot 1 my 6 about
forgotten 7 about
form 2 of 4 and 5 from 6 march
formed 2 by
forms 1 of
formula 1 for
fort 2 knox 4 worth mckinley
fortunately 2 they
forty 2 five 4 eight dollars
forward 5 this 7 email
found 3 a 5 an hotels 6 restaurants one out possible 7 two them places different another 8 multiple three something la 9 such listings de
foundation 4 on
four 4 stars points people of 5 pm at hundred tickets 6 am star 7 nights hours years inches 8 days hour around 9 persons billion seasons friends
fourteen 3 days
fourth 1 one 5 in street 6 choice
fox 3 news 4 and 5 hunting
frame 4 and would
france 4 in 5 from what
francisco 7 tomorrow
frank 3 sinatra 4 and 7 songs
frankie 1 and
franklin 2 street
free 2 wifi 3 parking 5 at 6 time 7 admission 8 food entrance option 9 foods 10 entry museum market
freeze 5 before
freezing 1 in 5 on
fremont 3 avenue
french 3 fries 4 restaurant 5 food laundry 6 fry 7 cuisine fried
fresh 1 air 3 fruit 7 water
fresno 3 ca
friday 3 at 4 and 5 please 6 night 7 morning afternoon evening 8 march days 9 going leaving around
fridge 5 that
fried 1 chicken 3 rice 5 will
friend 6 about was 7 who sent 8 just told says 9 wants
friendly 6 hotel restaurant
friends 4 and are 5 in with by 6 most over were 7 about tomorrow now also 8 first but 9 after though
fries 3 and from 4 with
fro 2 your
from 4 my now 5 home 6 anna david 7 march last pm here new where 8 london seattle list san monday work toronto chicago mexico mumbai 9 sacramento la calendar washington los philadelphia hungary canada pizza detroit may tuesday liverpool usa john january shopping amazon savings june portland delhi around our nyc facebook lax robert his sfo 10 october downtown bank earth yesterday august mom eight china friday miami boston wednesday saturday thursday school texas red phoenix seven papa paris mike until her mary tom abc california edinburgh hell ny orlando
front 8 page 10 door
frozen 2 in 6 right pizza over
fruit 4 juices and juice
fuck 5 up
fucking 6 order 7 problem
fuel 4 do tank level 5 station
full 2 name 4 size bar of 6 address 7 amount
fun 3 fact 5 in things tourist 6 with game 7 when but 8 playing actually way place 9 then lets 10 activity ive
funds 3 and have 4 from between
funky 3 music
funniest 1 joke 2 thing
funny 3 joke about 4 jokes 5 thing things 6 story 8 man 9 ones
furnished 3 and
furniture 2 store
further 2 assistance 3 on 4 explain 5 assist help 6 questions information details
fusion 4 is 7 food restaurants
future 5 of 6 will 8 reference
fyne 4 is
g 4 m b 5 j d
gaga 3 song
gallery 4 in of
gallon 2 of
gallons 2 do
game 4 of 5 with 8 tickets yesterday 9 still saturday ive tomorrow 10 against
games 4 in 5 are together 6 with 8 so
gandhi 5 restaurant
garage 4 at
garbage 3 in
garden 3 does 5 has 6 that take 7 salad restaurant
gardenia 4 is
gardens 3 is 4 of at 5 and which has
garlic 4 bread 6 mayo
gas 4 tank station 5 left 6 up
gastropub 3 in food
gate 3 bridge 5 park
gave 2 me you 6 her
gay 3 and sex
gbp 2 per 5 at
gear 3 solid
gears 1 of 3 and
gene 2 autry
generally 5 prefer
genre 2 is 3 of 4 do
geographic 2 location
george 4 and
georges 1 for
georgia 3 and
georgina 2 at
german 3 chocolate 4 restaurant 5 food
germany 5 do
get 2 a 4 me my 5 it an some that 6 rid two 7 information when 8 more back paid mad home their tickets 9 angry something into extra them before warmer bored 10 changed through us those added accepted him gas drunk started happy away jealous chicken enough lonely picked married
gets 2 a 4 out 5 stars 6 too 7 home two way hot
getting 3 a 4 my 6 too paid bigger 7 as an new old more very back kind so 8 ready worse here together used 10 started
ghost 4 town in on
gift 2 card
gifts 1 in
gimme 3 some
ginger 4 ale
girl 3 in 4 with 5 and from 6 playing 8 crush
girlfriend 3 and 4 experience 6 so
girls 5 get
give 1 me 3 the 4 this 5 out 6 one us 7 five 8 them 9 details
given 3 to me 4 by 5 it 6 birth name 7 more
gives 2 you me 3 a 4 us 5 it
giving 2 a 4 me 5 your
glad 2 i to 3 you 4 we 5 youre 6 that 8 thats
gladly 4 tell
glass 2 of
glen 3 for
glimpses 1 of
glitch 2 in
glory 4 at 6 days
glow 3 on
gluten 1 free
gmail 1 dot 4 com
go 2 to 3 ahead 4 with please 5 back 6 there off through let 7 about by shopping out down see home 8 over into forward 9 head eat along between away grocery hiking 10 near under somewhere watch until far since fishing visit past
goal 3 is
goat 1 cheese
god 4 of 5 bless that 6 day 8 place
goddamn 6 comment
gods 4 from
goes 2 to 5 well in on off from out into down with 6 through 9 wrong
going 1 to 3 on 6 from through 7 out down back 8 around bad 9 against well into west over 10 forward anywhere
gold 10 mine
golden 2 wok curry house 5 gate
golf 2 course
gone 2 through 3 up to 4 out 5 with 6 ahead
gonna 2 arrive 3 be 4 need 5 have get do take 6 hit go 7 say start 9 run watch
gonville 1 hotel
good 4 day morning bye 5 luck one 6 reviews place 7 job thanks evening joke time news but 8 restaurants afternoon choice response movie night idea places thing jokes movies work things thai tune 9 ill dinner old sir trip enough story rest songs 10 doctor deal hotels friday reason rating sushi laugh answer drama ratings riddance grief tunes sleep bit social advice stuff chinese fit
goodbye 5 have 7 now 8 enjoy
goods 5 and
google 5 search
gordon 2 on
gosh 2 i 3 im 4 thats
got 2 to 3 it 5 that 6 all your enough any 7 an everything some 8 stolen damaged married his paid 9 answer lost confused something away 10 nothing cut hired hotels problems charged yourself
gotta 3 know 4 love be 5 have say make find pay
gotten 2 a 3 any 4 my that too 5 it your 6 back
gourmet 1 burger
grab 2 your a me 4 it
graduation 4 and
graffiti 4 restaurant
grafton 1 hotel
grand 3 canyon rapids 4 lake
grande 3 from
grandfather 1 and
grandson 1 and
grant 2 avenue 3 street
granted 3 i
grape 3 juice
grateful 2 for
gray 3 and
great 2 day 4 your 5 thanks thank can 6 that well ill job 7 time one we trip 8 place news thats work response idea britain choice 9 enjoy glad thatll team reviews wall stay 10 deal songs night variety guy rest ive youre question chat museum evening
greater 4 than
greatest 4 hits
greatly 1 appreciate 2 appreciated
greek 4 food are 5 restaurants 6 restaurant
green 4 and tea 5 book 6 day bean light 7 bay card
greet 1 name
grew 1 up
grey 3 tea
grill 3 does 4 have in 5 bar
grilled 1 chicken
groceries 2 list 3 and
grocery 1 list 3 store 4 shopping 6 items
groomer 1 in
ground 2 beef 4 floor
group 2 of 6 know
groups 2 are
grove 3 street
grow 1 up 4 old
growth 2 rate
guess 3 i 4 that its 5 im ill 6 they thats 7 so youre
guest 1 house 5 list
guesthouse 3 in 4 does 5 and
guests 2 at
guidance 3 on
guide 1 me 3 to 5 him
guided 1 by
guilty 4 if
guitar 3 hero
gun 3 control 4 shows
guy 4 is who 7 just 9 even
guys 2 have 4 offer 5 serve 6 just get 9 come
gym 3 at 6 every
habit 2 of
had 2 a 3 to 5 an no some 6 been 7 made so fun someone these 8 trouble requested better pasta last given
haha 7 its
hair 4 cut appointment salon in 5 dryer on but 6 style
haircut 2 to 3 on for
haiti 3 for
halal 5 food
halcyon 1 days
half 3 past 4 an of 5 months weeks hour 6 way moon 7 full naked life
hall 3 for 4 on at and 5 in 6 from
hallucinations 1 of
ham 2 and 5 as
hamburger 4 for
hamilton 1 lodge
hampshire 4 street
hand 7 finding
handful 1 of
handle 2 on 3 as 4 a this 5 it 6 any
hands 3 and up 5 with
hang 1 out 3 up 6 around
hanging 2 out 3 on in
hankering 1 for
happen 1 to 4 in because 5 at today 6 with
happened 1 to 4 in 5 yesterday last
happening 2 in 3 on 4 around 5 near this today now at with nearby tomorrow next 6 right here 9 soon
happenings 1 on
happens 3 to on 5 next
happiest 1 days
happiness 2 is 4 was
happy 2 to 4 with for 5 birthday new 6 as now about by 7 if meal ending dance 8 news holidays 9 endings hunting
hard 2 to 4 and 5 time work fan 7 way life rock 8 times
hardest 2 part
hardware 4 store
harm 1 my
harris 2 and
harrison 2 street
harry 1 potter
has 3 been a 5 free no 6 high 7 stars take 8 started wifi internet anyone both only 9 rooms stolen gone alcohol fallen laundry come already something extra their changed multiple expired 10 several non everything sent written become turned hot given
hasnt 2 been
hat 4 is for
hate 3 it 4 anyone 5 that them how this 6 her myself
hates 3 me
have 2 a 3 to 4 any 5 got 6 an free high live vegetarian 7 been delivery anything problems 8 booked done several many found left wifi two said enough 9 made fun facility their extra black confirmed laundry used scheduled 10 successfully already different read feelings everything lost had never gotten issues takeout spent alcoholic seen saved both always access remaining
havent 3 been seen 4 heard read 5 checked had spoken 6 gotten done 7 gone 8 figured found
having 2 a 4 an 5 trouble kids some 6 good rating issues fun italian 9 family
hawaiian 3 pizza
hazelnut 6 mocha
he 3 was 4 is 5 has had did didnt 6 doesnt will would wants does 7 wrote really gets should wanted say might 8 gives follows then win never died must sounds sent plays won comes 9 hates who couldnt building 10 gave
head 3 to while 5 over 7 out back 8 down
headed 1 to 4 for 5 and 6 there
heading 1 to 5 out 6 from 7 back towards
headline 2 from
headlines 2 from 3 on
health 2 benefits 4 care insurance 5 check 6 day 8 condition
healthy 7 meal
hear 1 any 5 some that 6 an this about music 7 something songs 10 pop rock
heard 3 of that 4 it 5 any good this about there 6 if its anything 7 he great people 8 some something they 9 their
hearing 3 about some 5 that this
heart 3 of
heat 5 up 8 wave back
heavy 3 metal on 4 traffic 5 machinery whipping
heck 3 is 5 yeah
height 1 of
heineken 1 beer
held 2 at for 3 on 5 in 7 one
hell 4 in of 6 no up
hello 2 i 4 can like 5 what there how do name 6 good could sir from 7 im may we hows 9 anyone love
help 1 me 3 to you 4 with 6 checking 8 finding making getting today changing 9 bye setting trying retrieving goodbye 10 needed enjoy purchasing obtaining regarding locating narrow
helped 2 a me 5 with
helpful 3 thank 4 thanks for 5 how 6 today 7 advice
helping 1 me 6 out
helps 4 a
hep 1 me
her 5 first 6 face next 7 out know name work 8 business album kids phone sound 9 home 10 either favorite practice
hercules 1 and
here 8 but did 9 tomorrow soon before 10 because comes yet
hes 3 a 5 doing still 6 paying best an by 8 also done playing 9 very staying
hesitate 1 to
hey 3 can i 4 there like 5 do what 6 whats im play could just 7 wait man read tell go today 8 stop thanks thats hey did nice anyone 9 who 10 ive
hi 2 i 3 can like 4 there could 5 what how 6 good 7 im sir 8 may nice 9 buddy 10 welcome
hide 2 it
hiding 3 a
high 6 life school 7 speed street cost 8 temperature setting end reviews 9 noon profile places hopes 10 quality
higher 5 please 6 by than 7 rating 8 rated
highest 2 temperature
highlights 2 from
highly 1 rated 5 recommend 6 suggest recommended 8 anticipated 9 regarded
highway 5 right
hill 3 city 4 road 5 street 6 rd
hills 6 los
hilton 1 hotel
him 4 to 5 and on 6 he out as 7 off hes up 8 then while 10 away
hint 1 of
hints 1 of
hip 1 hop
hire 4 a
his 5 name 6 work mother wife own new 7 office last time car older number team hand final story family 8 place phone shoes dog way latest gun shadow 9 property movies sister favorite 10 girlfriend hit
historic 2 park
historical 3 park
history 2 of 6 from museums
hit 3 me 4 traffic 5 it with
hitchcock 2 to
hits 3 of 6 this
hmm 2 okay 3 i 5 not ok it thank thats 6 how could 7 find 8 anything
hmmm 3 i 6 im
hmmmm 2 i
hobsons 1 house
hoe 2 many
hold 1 the 4 on 7 off 9 tight
holder 1 for
holding 3 a the
holiday 1 inn 6 trip
holidays 3 this
hollywood 4 for
holy 2 trinity 3 water 5 hell
home 2 from 4 does 5 phone 6 delivery address 7 town number equity 8 depot has so without here 9 before located 10 state
homemade 2 bread
homes 4 and
hometown 3 of
honda 3 accord civic 4 fit
honest 4 with
honestly 3 i 4 dont
honey 5 mustard 6 bun
hong 1 house 2 kong
honor 2 of
hood 2 and
hook 2 me
hop 4 music 5 playlist
hope 2 you 4 that 5 this it your youre we 6 its so all 7 thats 8 youll
hopefully 3 you 4 they 5 with
hoping 2 to 3 you for 5 it
horror 2 movie 4 films 5 or
hospital 4 in
hostel 3 for
hot 3 in 4 chocolate water 5 dog 6 coffee tea today 7 as pot dogs topic sauce 8 outside but 9 spot
hotel 4 in 5 does restaurant room 6 has with by called 7 offer 8 reservation provides provide located should doesnt accepts 9 booking rooms reservations named other instead 10 around charges near
hotels 2 that 3 in 4 with for 5 are matching 6 around which would available 7 where 8 instead
hotter 2 in 3 than
hour 3 from 4 and 5 before 6 please 7 earlier should 8 after
hours 2 i 4 from at 6 ago 8 before ahead 9 until
house 3 does 5 has 6 restaurant 7 offers provide doesnt 9 include serves open located sounds 10 cleanup seems party near
houses 3 of in 4 for 7 out
houston 3 on 4 and
hovering 1 around
how 3 to many much do long 4 can about 5 soon 6 are could 7 old 8 far often high 9 cold bad healthy hot low 10 big early expensive windy humid heavy fast late come
howard 4 street
howdy 1 i
however 2 i 4 you if like 5 we there 6 they be 8 im
hows 1 the 3 it my 5 your 6 everything
huge 4 fan
huh 5 thats
human 3 emotion 4 being body 5 race 6 emotions
humans 2 are 3 have
humid 1 in
humidity 3 is be 4 in like 5 index
hundred 1 and 5 dollars 6 divided 7 twenty hours 9 bucks
hungry 3 i and 5 so where 7 right
hunt 2 for
hunting 3 and
huntingdon 1 marriott
hurry 2 up 3 and
hurt 2 my 3 your 4 by
hurts 3 my
husband 3 and is 4 in
huskies 5 game
hut 2 cherry fen city 5 have
hvac 3 in
hyde 1 park
hypothetical 1 question
hyundai 4 elantra
i 3 need want 4 have would am 5 can get dont do 6 will cant think 7 m expect was forgot see just try send love could 8 found ask feel also got really d request cannot use wish hope needed bring should 9 wanna didnt wanted had lost appreciate call said prefer pay thought guess able 10 mean watch say still actually must havent hate reserve recommend wouldnt saw receive assist spend spent paid never couldnt cook used meant always submit apologize heard believe print suggest
ice 2 cream 3 and 4 in please 5 tea 7 or its
iced 5 caramel 6 tea
iceland 3 and
id 2 like 3 is 7 prefer 8 rather say
idea 3 for 4 of what 5 about how 6 where but if why 7 who
ideally 1 it
ideas 3 about 4 on for 5 and of
identify 1 the 3 as
idol 2 on
if 3 the its i you 5 there 6 they this possible we so 7 im he current youre itll thats 8 theres she anything 9 theyre ive youll everything hes were 10 anyone these needed
iii 2 at
ill 2 send 3 get have 4 take be 5 need go 6 make just try 7 work pass tell talk give 8 keep leave probably never look wait put think 9 start buy provide watch 10 require come fix
illegal 2 to
illness 2 as
im 4 sorry not looking waiting going 5 trying so 6 just glad sure 7 out doing gonna good traveling wondering afraid happy interested travelling leaving calling hoping pretty really fine 8 curious thinking feeling still as only also having done hungry very sending here running planning actually listening 9 reading confused sad making currently craving getting expecting quite kind excited probably way saying heading home searching giving bringing working unsure 10 tired hot unhappy asking kinda terribly always assuming almost supposed experiencing bored john lost complaining seeing low starving needing definitely famished super being stuck talking late dying starting
image 4 of
imagine 7 going why
imax 6 theater if
immediately 7 when
impersonating 1 a
implied 1 that
impolite 1 to
important 4 or part 5 but that as 6 issue
impossible 2 to is
impractical 1 jokers
impressed 2 with
improve 1 my
in 2 the 4 my 6 san which 7 new here cambridge just town 8 front mind range london advance our seattle 9 los south minutes touch chicago north paris french washington total la west china his oakland 10 santa denver las california canada saint ny years spanish boston half phoenix east philadelphia particular france atlanta kentucky portland florida ten mexico toronto economy mountain japan australia weeks tokyo austin sacramento miami brazil minute second twenty colorado six terms pounds sf dallas england
inability 1 to
inbox 3 and
inc 5 in at
incapable 1 of
inches 2 of 3 to
incident 3 of
inclined 1 to
include 4 this 5 any an 6 wifi 7 laundry
included 1 in 3 with 4 at and
includes 4 wifi
including 7 myself 8 children
income 4 tax 5 taxes 6 will
incoming 1 emails
increase 1 the 3 my 4 volume your
increased 3 in
indeed 3 it 5 we have can 6 that
index 4 for tomorrow
india 1 house
indian 2 food restaurant 3 restaurants 5 or place cuisine 6 italian 7 creek sound 8 type
indicate 1 the
indie 3 rock 6 songs
indifferent 1 to
individuals 3 to and 5 are
indonesian 1 food
indoor 2 and 4 or
industrial 1 music
industry 2 is
influenced 1 by
info 1 on 3 for 7 about 8 wars
inform 2 me 4 my
information 2 about on 6 from 8 regarding booking 9 again first 10 useful
informed 1 about 2 of 4 me
ingredients 2 are do 3 in 5 on
initiate 2 a 3 the
inn 1 cambridge 6 which
innocent 3 until 4 and
inquire 1 if 2 about
inquiring 1 about
inside 2 the
insist 1 on
inspired 1 by
instagram 4 posts
instead 1 of 8 also 9 still
institution 1 that
instructions 2 on 3 to and
insult 2 to
insurance 2 for 3 plan 4 policy 5 benefits 7 card 8 documents coverage
intend 1 to
intended 1 for
intending 1 to
intensity 2 of
interacting 1 with
interest 1 rate 3 you 4 rates 5 in
interested 1 in 8 more 10 keep
interesting 3 to 4 events 5 things can about ideas 6 but happening places 7 information thing activities thanks im ill museum 8 attraction place way 9 movies perhaps
interests 2 you 5 what
international 1 airport 7 flights
internet 1 is 3 service 4 connection and 7 bill access
interpretation 1 of
interview 3 the
into 4 my 8 sports orbit football facebook 9 their his 10 getting consideration those
invented 1 the
invest 1 in
invested 1 in
investing 1 in
invitation 1 to
invite 3 people 4 him
involve 1 sex
involved 1 in
involving 2 a
irene 1 and
irish 1 breakfast
iron 4 fist
irritates 1 me
is 3 the 4 not there 5 it 6 correct no this available selected black 7 free all going located 8 playing gbp fine everything 9 way john confirmed their better perfect between required booked getting 10 served enough gonna currently happening still needed being offered wrong empty outside somewhat complete showing coming scheduled sam pretty
isabella 1 and
ish 4 and
island 4 in and 6 with
isle 1 of
isnt 5 it 7 possible available too 8 really working 10 bad
israel 2 and
issue 1 with 6 trying 8 while
issues 1 with
it 3 is 5 will possible be off into was 6 up going 7 has take takes looks started feels should 8 could cost seems over again doesnt 9 been costs too down rain supposed start isnt goes starts leaves needs once until 10 comes arrives safe warm gets shows makes feel louder exactly might depends changed turned true snow hot correctly wasnt cold means chilly departs must works outside gonna cloudy
italian 3 restaurant are food sausage 4 restaurants and 5 or 6 place american dishes 7 cuisine
item 3 to 4 from 5 of 7 one 8 two
items 4 on of 5 from
itll 1 be 6 just 7 last 8 go take work start
its 4 correct 5 not right 7 good way just all too ok been hard 8 working fine so perfect very kind okay still really own amazing colder somewhat 9 enough pretty going cold actually located true called cool helpful done nice basically being almost confirmed 10 better supposed fantastic probably hotter clear gonna always literally often wonderful exactly coming hot accurate fun even ac
ive 3 got 4 been found seen never heard 5 had ever made booked taken just 6 lost set used sent entered always purchased gone said 7 met added already placed changed read given done started ordered 8 only gotten spent watched decided come recently told 9 pulled tried updated 10 bought
ivory 1 coast
j 2 restaurant 5 j k 6 r g 7 e 8 lee o
jack 4 of 5 johnson
jackets 4 that
jackson 5 street 6 avenue
jam 3 on session
jamaican 2 food
james 4 and 5 bond 6 brown 7 e
jams 3 playlist
jan 3 th
jane 2 doe
january 3 th st the 4 twenty 5 in
japanese 3 restaurant 5 restaurants
jazz 3 music playlist 4 for 5 festival
jealous 2 of
jealousy 2 is
jeff 3 buckley
jennifer 2 lopez
jersey 4 is for 5 and
jesse 5 james
jesus 4 christ
jet 1 blue
jfk 1 international 3 airport
jhon 3 smith
jim 4 at
jingle 1 bells
jinling 1 noodle
joan 2 of
job 4 you thank and 5 but 6 thanks 7 now 8 sir done 9 well interview bro
jobs 3 and
joe 4 and smith
john 4 smith and 6 lennon wayne doe williams 7 william 8 michael street
johnny 3 cash 4 got
johns 1 chop
johnson 3 and 4 street
join 3 the 4 that 6 us
joining 2 the
joint 2 in 5 serving
joke 3 about 5 that 7 ever 8 youve
jokes 3 lately 4 do on about
jose 5 and
jot 1 down
journal 4 entry
journey 3 to 5 of
joy 3 to of 4 in
joys 1 of
juice 3 for 5 and
july 2 th 3 st
junction 4 in
june 3 th 4 and 5 st 6 nineteenth rd
junior 3 marvin
junk 1 food
jurassic 1 park world
just 3 confirm a 4 said 5 need cancel want 6 stop one 7 get let got dont about wanted make as because 8 fine give yet now take ask curious needed remind say came 9 wait wondering call had noticed wanna looking trying person another keep pure few made myself needs realized found gonna used pick thought gave started 10 went posted told looked shut post listened smile remember switched changed finished remembered sent wow hot regular making verify moved sit head happy getting
justice 3 league is with
justin 2 bieber 3 and
k 6 j 8 bye e d over k r
kane 4 or
kansas 1 city
katy 1 perry
keen 1 to
keep 3 the my 4 it 5 your looking 6 that playing going those an trying 7 everything their them 8 cool her
keeping 3 the 4 it
keeps 4 you
kennedy 4 airport
kent 2 in
kept 3 on 4 in
kettle 4 is
kevin 4 and
key 3 of 4 for 8 word 9 words
keys 3 to
kick 3 off
kicked 3 off
kid 6 from
kids 4 are playlist 5 in allowed with 6 they 7 just love 8 too
kill 4 all
killed 3 me 6 someone
killing 2 me
kind 1 of 7 words 10 person
kinda 4 of 5 bad
kindergarten 1 teacher
kindly 3 confirm help 4 check 5 make 6 remove find 7 book
kindness 2 of
kinds 1 of
king 4 of street
kings 1 cross
kirk 2 franklin
kirkwood 1 house
kiss 3 the 5 her
kisses 2 for
kitchen 3 and 4 does for 6 restaurant
knees 3 on
knew 3 it a 4 that 5 how 7 where
knock 1 knock
knocked 1 out
know 2 what how 4 if 5 about when 6 where whats 7 why any who whether which 8 more 9 date 10 exactly someone
knowing 2 the 4 what my 6 any
knowledge 3 of 4 and about
known 1 as 3 for by 6 better about
knows 4 where 5 by 6 best
kohinoor 4 is has
korea 5 in
korean 3 food 4 bbq
kosher 2 food
kuala 1 lumpur
kudos 1 to
kymmoy 4 serves
la 3 margherita tasca mimosa raza 8 today la 10 vie
lab 4 is 5 work
labeled 1 as
labor 2 day
lack 2 the
lady 3 gaga 4 antebellum
lagoon 1 by
laid 2 in
lake 5 on provincial drive 6 city
lakers 1 game
lamp 5 was
lan 1 hong
land 3 of 5 at
landing 3 time 4 at
lands 1 on
lane 8 their
language 3 is 4 for and 6 that
languages 3 do
lantern 1 on
large 4 variety pizza 5 pepperoni 6 number plain one 7 fry coffee
largest 3 ocean
las 1 vegas
laser 2 a
last 4 thing name week 5 one month next time email 6 night year sentence command purchase song 7 question train date item message 8 day take ten two chapter few flight five 9 months event post person statement task request three episode line checked step 10 wednesday transactions tuesday half days february sunday minute
lasts 1 forever
late 3 for 5 can night with 6 reply as 7 response so but 8 nights
lately 4 on but
later 4 today than 5 on time 6 check thanks 7 by 8 we tonight 9 then date
latest 3 news 4 on 5 email updates emails 6 album 7 joke song pop video episode
latin 3 music american 6 food
latte 2 with 5 and
latter 1 with 2 is
laugh 4 with
laundry 2 service 3 services facilities 4 on 5 available room
lavender 2 and
law 3 and 5 in
lawrence 3 st
laws 2 of
lax 3 to 4 and from
lay 2 down it
lead 3 singer on
leader 1 of
leads 2 me
leaf 4 in on
league 2 of
leaning 2 toward
learn 2 how to 3 about 5 more something 8 some
learned 4 something
least 2 years 4 one 6 we 7 five three two 8 people im star
leave 3 on a 4 after from some 5 at an 6 by 7 around 8 until early him 9 friday saturday home monday 10 london
leaves 1 at 4 from on 7 saturday 9 around
leaving 2 from 3 at on 5 after 6 london 7 new 8 friday thursday monday 9 tomorrow around 10 saturday
lebanese 3 food
led 1 zeppelin 2 to
lee 3 and 4 in 5 at
left 2 side 4 hand 5 over off
leg 3 room 5 of
legend 1 of
legion 2 of
lego 2 star
legs 2 but
leisure 3 time
lemme 3 check
lemon 2 and
length 1 of
lensfield 1 hotel
less 2 than 5 expensive costly 7 chance 8 busy
lesson 3 on
let 1 me 5 us 6 them 7 him her 9 everyone
lets 2 go 3 play 4 try do see 5 get hear confirm make 6 just start call change switch 7 book set look listen roll keep talk 8 use eat put say 9 wait transfer leave watch hold
letter 4 a
letting 1 me 3 us 6 go
lettuce 2 does
level 3 to of 5 at two too 7 by 9 headed
levels 3 of 4 in for
leverton 1 house
lewis 1 and
liberalism 1 and
lied 1 to
life 4 of 5 but 6 by 7 as has been style insurance 8 without than 9 isnt
light 4 in off 5 of on 6 setting 7 blue should bulb 8 socket bites
lighter 2 than
lightning 2 in
lights 3 in off 5 down on please 6 up 7 turn
like 1 to 3 a 5 me it 6 an 7 something more 8 two tickets 9 being their both 10 jazz economy either his him she
liked 2 the 3 it 4 by 6 your
likely 2 to 6 be
likes 4 of my
limit 2 on 3 to
limited 2 and
limits 1 of
limo 1 in
lincoln 4 avenue
line 3 of 5 and 7 when so
lined 1 up
lines 3 of
link 2 in 3 to 5 with me up 6 or sounds
linkin 1 park
lions 4 game in
liquor 3 to
lisa 3 to
list 4 of 6 all 7 movie 8 delete items 9 called five remove blank
listed 3 as for in on 5 under here
listen 1 to 6 or some carefully
listened 1 to
listening 1 to 5 song
listing 4 for
listings 1 for 4 that
literally 4 just
little 3 seoul 4 bit more 6 rock hot while thing 7 about faster better later low girl less 8 things warmer too cooler weird early grey over 9 high sugar accident humid earlier before late
live 1 music 4 in 7 forever 8 bands band musical 9 tv 10 alone
lived 4 it
liver 1 and
lives 3 in
living 1 room 4 in 5 by 7 here
load 2 a of
loaf 1 of
loan 4 for
lobster 2 at
local 3 events area 5 restaurant news restaurants 6 theater cinema weather tourist food attractions 8 place
locate 2 my the 4 a 5 me 8 someone another
located 1 at 2 in 4 on 7 within 9 restaurants near again 10 somewhere
locating 2 my
location 4 of 5 with 6 offer right 8 preference long did 9 were
locations 3 in 4 that 5 will
loch 1 fyne
lock 2 the
lodge 3 guesthouse guest 4 restaurant 7 room 8 offer
lodging 4 in
logan 4 square
logic 2 and 4 of
london 4 england 6 by 8 has 10 youre
lonely 4 hearts
long 3 it will 4 does as 5 do should until beach can 6 before time 7 shot has ago 8 term distance island till til enough way 9 john must live walk 10 drive trip
longer 3 need until 4 use want 5 be
look 2 at 3 for up correct 4 right like 6 good over into 8 forward 9 again bad 10 around pretty through
looked 1 at 4 up 5 into 8 them
looking 1 for 7 forward 9 into through
lookout 1 for
looks 2 good 3 like 5 great perfect 6 fine 8 pretty really very 9 nice amazing interesting 10 lovely fun
loop 4 and 5 with on
lord 1 of 4 and
los 1 angeles 5 angles
lose 4 this it
loss 3 in
lost 2 my 5 card 6 so 7 all about 8 boys souls children
lot 2 of 3 for 5 on more 6 that thats 7 about 8 lately 9 bye 10 though
lots 1 of
lotus 2 flower
louder 4 please volume 7 than
louis 4 missouri and
lounge 4 at in
love 3 to 4 it this 5 that how 7 playlist her songs story some them baseball 8 love those hip 9 sweet playing yourself watching hate 10 spending sports drama always
loved 3 that 4 a ones 5 by
lovell 1 lodge
lovely 2 day 6 place thank this time
loves 3 you
low 4 on priced 5 at cost 6 quality volume 7 tickets
lower 2 the 4 volume 5 your 6 co 7 than
lowest 4 price
luca 1 cucina
luck 2 chinese 4 with 5 if 6 out there 8 im
lucky 1 star 6 today 7 we
lumpur 3 and
lunch 3 with 4 date at meeting time break tomorrow 5 appointment 6 reservations 7 reservation
lure 2 of
luxury 5 car
m 2 looking 3 sorry 5 not going 6 d leaving 7 m happy 8 interested showing 9 very b g getting e o done
mac 2 and 4 n 5 meal
macaroni 1 grill and
machine 5 and
mad 3 as 4 at hatter max
madam 3 i
made 2 for 4 with 5 me 6 your from up by 7 some those 8 into 9 mistake
magdalene 4 and
magic 5 history
mahal 1 of
maharajah 1 tandoori
mahatma 1 gandhi
mail 3 to id 4 me 5 from 6 address
main 2 street 3 st 5 account points 7 thing 8 issue character
maintain 1 the 2 my 3 it
maintenance 3 for
make 2 a sure 3 it 4 me 5 an 6 reservations 7 one 8 some sense changes them appointment use reservation sound 9 dinner transfers 10 us his both arrangements pot these
maker 2 is 5 in
makes 2 me 3 sense you 4 it 6 up
making 2 a 3 sense 4 it 5 that 6 an some money sounds 7 sure out lasagna 8 effort those
malaysian 1 food 2 restaurant
male 6 or
mall 3 at 4 in on
mame 3 is
man 4 who in 7 by 8 why show 9 sounds without
manage 2 to
managed 1 to
manager 5 has
managing 1 a
manhattan 3 at 4 and 6 new
many 4 people days tickets calories 5 miles 6 dollars times more seats nights years 7 likes hours options pesos cups places stars books different others sides things ways 8 minutes teaspoons inches pounds levels red rooms types 9 other oscars attractions kinds guests kids numbers songs players 10 pets international gallons students questions interesting riders
map 5 of
maple 3 syrup
maps 2 for
march 1 th 4 st nd rd 7 twenty 8 twentieth first returning calendar 9 until sixth event
margherita 4 is
maria 3 and 4 at
mark 3 the 5 it this 6 as
marked 2 as
market 4 street 5 right
married 4 and 5 with
marriott 1 hotel
mart 2 on
martin 3 garrix 4 luther
marty 2 and
marvel 7 movie
marvelous 2 day
mary 3 s 4 jane smith 5 and
mashed 1 potatoes
mass 3 effect
massachusetts 3 in
massage 1 parlor
master 1 card 2 of
mastercard 1 and
mastermind 1 of
match 2 your 4 that for of 5 what highlights 7 up any anything all those 8 going 9 then
matched 1 your 2 with
matches 2 your 3 that 4 for what 5 on
matching 1 your 2 that 5 those
material 2 but
matter 3 to 4 for but 5 what how 6 as 7 if which when 8 much 9 who
matters 3 is
max 4 level
may 1 i 3 be 5 like not th 6 help 7 st we rd work 8 two twenty go bring ask assist suit 9 pick seem 10 proceed even match choose
maybe 3 a 4 you 5 not later but its if 6 we some they one something ill 7 try thats im another just next 8 go even someone say 9 well 10 games
mays 2 landing
md 3 at on 4 in 6 work 7 she
me 3 the 4 to a 5 what know 6 about how if some find 7 an when see up whats more 8 where something whether checking seeing their information 9 directions why through laugh 10 locate search figure once sad happy further solve under lodging instructions
meal 3 from 4 for 5 at options 8 before
mean 4 a 5 by 6 that things 7 if its 8 stop 10 specifically
meaning 1 of
means 3 of 4 we 6 no its
meant 3 to 4 by 5 it what 6 that
meantime 2 i
measure 2 of my
meat 4 eaters 5 or
meats 3 and
mechanism 3 to
media 1 volume 6 player
medical 3 appointment 4 journal center 5 bills school 6 professional
mediterranean 2 food 3 restaurant 4 restaurants 5 in sounds cuisine
medium 3 size 4 sized 5 pizza 6 cheese pepperoni
meet 2 your 3 you with 4 that 5 her 7 again our 9 him
meeting 3 with room 4 at 5 tomorrow from 6 rooms today 8 scheduled event next 9 needs
meetings 3 do today for 4 with are on 5 set
meets 1 your 4 that those
meghna 2 is
melodious 1 and
melting 1 pot
member 1 of 3 or
members 3 of 4 will
memorial 6 park
memories 2 of
men 3 who 5 and 6 out
mentally 1 ill
mention 2 the 3 that of 4 it 6 there
mentioned 3 in 5 that earlier
menu 4 at for 5 do would 6 items 7 card but here
mercedes 1 benz
merchant 4 that
mercy 4 on
mess 3 with
message 3 to 5 from that 6 about now 7 by
messages 4 from on
messed 1 up
met 3 your him 4 with one 5 an
metal 2 playlist 5 that 6 music gear 7 songs
method 2 to 4 of
methods 3 are for
mexican 2 restaurant food 4 restaurants grill peso
mexico 4 city 7 around
meze 1 bar
miami 4 florida 5 from
michael 3 jackson 4 j
michaelhouse 1 cafe
michigan 2 avenue 4 and michigan
mickey 2 mouse
microsoft 3 on
microwave 3 and
mid 6 range
middle 5 of east one school 6 eastern name 7 ages
midnight 2 in
midsummer 1 house
might 1 be 3 like 5 have work as 6 want enjoy interest not take 7 just go 8 try come fit 9 meet 10 happen bring choose
mike 4 from and
milagros 1 and
miles 2 per 3 from 5 away
milk 2 and 7 instead 8 shake
milkshake 2 and
milky 1 way
mill 1 road 3 lane
million 2 times 6 people
millions 2 in 4 for
milton 1 guest
min 7 later 8 ride
mind 4 for 6 cancel or if checking so confirming 7 right double 8 taking sharing but again 9 either helping 10 having seeing
mine 4 is 7 thank has
minister 1 of
minnesota 4 in on
mint 4 hill
minus 3 four ten 4 one
minute 4 at 5 and 6 trip 7 ride
minutes 4 at and from 5 your 6 before 7 late later 8 long earlier 10 after
miss 3 my 5 it this
missed 3 a that so 4 my some
missing 1 sock
mission 2 bay 3 to 5 accomplished
mistake 4 in please 6 but 7 by
mistyped 1 it
mix 2 of 4 on up 5 that
mixed 1 with 3 up in
mob 2 on
mobile 2 number 4 phone 5 devices device 6 app
mode 4 on 5 off
model 3 is of 6 number 7 chevrolet honda hyundai 8 car
moderate 1 price 4 priced 6 range prices 7 pricing restaurant 8 which
moderately 1 priced
modern 5 world
modify 2 my the 5 it
modifying 3 my
molecular 1 gastronomy
mom 3 and 6 will said asking 7 just 9 wants
moment 4 at 6 thanks or but 7 thank when so could while 9 hey
moments 4 in
monday 3 at 5 and next 6 playlist morning would 7 afternoon 8 pm
mondays 2 at
money 2 back 4 from 6 transfer 7 did 8 between as isnt 9 into
monster 4 to
month 4 in and 6 from 7 ago day 8 after 9 around
monthly 6 fee
months 3 ago from 4 in 6 old
mood 2 for 3 to 4 of today 7 now
moon 3 is 5 was
more 4 than information time about 5 help details 6 checks info 7 light options 8 thing people days fun often specific questions comfortable text expensive gas common money years 9 seriously quickly specifically soap then red pricey question 10 enjoyable tasks items french chocolate important star interesting weeks interested choices favor orange water detailed coke
morning 5 at 6 flight 7 meeting playlist tomorrow 8 train after 9 love
moroccan 1 food 2 restaurant
mortgage 2 payment 3 is
most 3 popular recent 4 of 6 people likely expensive 7 difficult common famous important convenient welcome recently fun 8 helpful interesting definitely certainly dominant reasonable 9 interested 10 wanted
mother 3 in 4 of 5 about 6 lode who
motion 1 picture
mountain 2 view 3 in 4 dew 6 wilderness
mouth 2 and 4 for
move 3 my to on 4 forward 5 this 6 from any back dollars 7 out some 9 into
moved 2 to 4 and
movement 3 from by 4 is
moves 3 on 5 in
movie 3 times theatre 6 called 7 has playing 8 theater should around 9 first star 10 ever showing titled toy
movies 2 are 3 in 4 playing at 5 around close 6 that nearby showing 7 by 8 opening near 9 lately currently
moving 2 to 5 from it
mph 3 and
much 3 for is 5 time money does do 6 will gas 7 did as longer better fuel more bye 8 pressure thats snow appreciated 9 rain youve petrol traffic thinking trouble fun later 10 easier hes appreciate cash faster per
muffin 2 and
multiple 5 options people
mum 3 and
mumbai 2 to 3 and
murphy 2 on
museum 3 of 4 in 6 by or would 7 attraction type while 8 nearby around sound sounds
museums 2 in 4 and
music 3 from 4 by at on 7 off playing 8 playlist genre offered 9 world track down awards isnt 10 comes video while
musical 4 events
must 1 be 4 have know 6 say pay 7 go 8 confirm come
mute 2 the 3 my 5 volume audio 6 button
mutual 1 funds
my 5 name credit 6 car account computer printer current password card screen internet calendar laptop system phone bank 7 user money shopping playlist seat list address bill last tires next new rear front back 8 favorite email delivery visa boarding checking volume air oil profile reservation insurance location booking savings own contacts alarm travel luggage flight company pin vacation 9 friend bills wife grocery area dog item meeting package schedule gas facebook iphone cable outlook secondary balance state todo full vehicle pleasure expenses home ac mom subscription first mind application most damn 10 auto mobile friends daughter instructions health software audio fucking recent appointment water goddamn tire reminder favourite american routing gold heater boss family mother electric app gps pet social old inbox life trip latest lost fiancee bedroom sister reminders body kids interest dinner media co ideal mail favorites emails refund rock party baby brother destination job rewards
myrtle 1 beach
myself 4 as sometimes 5 and into too 6 but 7 so thanks up 8 lately
mystery 2 of
n 7 b cheese 8 st 9 m k roll eddy o
nah 3 i 5 its im what just that 6 thats but
nail 3 on
nailed 1 it
nairobi 3 national
naked 3 and in
name 2 is 5 of 6 name was 7 but 8 as should kevin 9 main speak john saved 10 sam david jack given run secret jim
named 4 after john 6 wild lunch 7 el
names 3 of 5 are
nancy 2 and
nandos 1 city
nap 3 i
narrow 1 it 2 down 5 that
narrowed 1 it 2 down
national 2 park 4 monument 5 forest anthem 6 historical 7 treasure maritime gallery
native 2 to 3 language
natural 3 history language
nature 2 reserve preserve 3 of
navigate 1 me
ncaa 1 basketball
nd 3 at 4 of floor street 5 in 6 amendment through 7 avenue pm 9 theres
near 2 me 3 the 4 my 5 by here 6 there 7 future central one or new where 8 ny
nearby 3 for 4 me 6 restaurant movies 8 restaurants
nearest 3 cinema 6 location bank 7 atm one place restaurant
nearly 3 every
neat 3 to stuff 5 what
nebraska 3 on
necessary 3 to amount 4 for in thank 5 but
necessity 2 to
nee 3 to
need 2 to 3 a help 4 assistance 6 an 7 anything some one 8 more information tickets today two 9 support something reservations 10 directions seats soda
needed 2 for 3 to 4 today thank thanks 6 help 7 bye 8 some but 10 though
needful 2 help
needing 2 to 3 a 4 you anything 5 me 6 tickets today any some
needle 1 from
needs 1 to 4 would 5 another more 6 some an 7 jump 10 because
neither 1 of 3 one 6 are
neon 2 lights
nephew 2 and
nervous 5 about
net 3 worth
netflix 4 and 5 on
never 4 mind been 5 heard seen really had have 6 forget be tried pass sad lie going 7 got get use happened take change called used 8 went give came actually watched 9 ends gone 10 visited
nevermind 2 cancel 3 i
new 3 york 4 email 5 card credit emails address 6 street insurance one jersey job 7 mexico year alarm phone orleans 8 zealand delhi ones hampshire guinea mail 9 movies songs iphone england caledonia shopping text appointment years south health reminder metal album location 10 friends home grocery timer updates friend personal light sci content apartment pair season page brunswick market low
newark 3 and
news 3 on 4 about 5 from 6 radio feed 7 though articles recently
next 3 week 4 episode 5 song meeting tuesday monday friday appointment wednesday day thursday time event 6 year train one 7 saturday two scheduled month sunday 8 three hour page trip five weekend 9 few weeks step vacation date album office events hair doctors level thing birthday four days door 10 task
niagara 1 falls
nice 1 day 5 one restaurant 6 place job star 7 song work guy thanks coffee 8 hotel thing stay but car chinese night trip 9 museum things enough evening talk full 10 chat hot
nicholas 2 and
night 5 and at out playlist 6 as 7 club long baseball by 8 after instead 9 shift
nightclub 5 then
nightmare 2 on
nights 4 for and 5 please 6 with would
nine 3 am 4 hundred in pm 5 nine 6 months 7 years minutes
nineteen 2 ninety
ninety 3 five six 4 percent
nissan 2 altima 3 sentra
no 4 that thanks 5 thank problem 6 there thats idea more longer live 7 one we restaurant free but 8 im reservation pets sir parking actually laundry they way room other nothing extra 9 worries importance alcohol pizza sorry entrance reason later issues additional reservations preference 10 ice charge rooms particular clue youre fee real bye thankyou proof theres youve wait lots pun matching tables thatll
nobody 4 cares 5 lives can
non 2 refundable 6 stop
none 2 of 4 if
nonstop 1 flight
noodle 1 bar 5 soup
noodles 2 for 4 please
noon 3 in 4 and on today 6 tomorrow
nope 3 that thanks thats 5 thank but not im 6 its thatll we 7 nope they 8 sorry nothing dont youre try
nor 2 are 3 do
norfolk 1 island
normal 5 mode
north 2 b 4 dakota 5 american and side carolina korea 6 with america indian 7 street park end 8 south th lake brunswick west st 9 east 10 sydney
northern 4 ireland
norwich 3 at and 4 on 5 that
not 3 offer have 4 know working 5 responding available allowed provide 6 offered serve sure really possible 7 take provided right open yet 8 correct far allow so being served clear 9 mind matter too quite understand making even required able work accept 10 permitted currently comfortable bring needed helpful care worry true necessary feel catch having received exactly human gonna seeing speak found enough move bragging experience talk finding include interested
note 3 of 4 my it on 5 that
noted 2 and 3 on 4 thank
notes 3 from 4 for
nothing 2 else 4 more 5 thank thanks 6 but much 7 bye 8 thats specific fancy 9 yet further
notice 2 that
noticed 2 that 4 some
notification 4 for on
notifications 3 for
notified 2 of 3 to
notify 5 me
notre 1 dame
nov 3 th
novel 6 by
november 3 the th 5 in and
now 4 in 6 thanks 7 thank but 8 im playing 9 working bye close 10 lets were youre maybe goodbye
nowhere 2 in
nuclear 3 war
number 1 is 4 for of 6 please 8 as 9 four three c 10 ten entrance
numbers 3 of 4 are
nuts 2 and are 4 on
ny 6 usa ny 7 state 8 city area
nyc 2 to 5 that
o 2 clock 5 negative 7 r t 8 k
oak 1 bistro 4 street 5 ridge 6 drive creek 7 island
oakland 5 ca
oaks 2 drive
observe 4 it
obtain 1 a
obtaining 2 my
obviously 5 its
occurring 1 and
occurs 2 in
ocean 3 in 4 breeze 5 grove
october 2 th 5 rd
odd 4 future 5 but
odds 2 of
of 4 my 5 your 6 town this them points dollars order stars 7 an march insurance money course purchase payment food coffee 8 cambridge america those parking life things gas rain us milk problems issues which people these 9 tea black gbp attraction event breakfast minutes feeling his our fuel drinks four 10 three charge pets la wine events age liberty cuisine films software vanilla nine calories her chocolate questions eight columbia each chai ten
ofcourse 3 yes
off 3 to 5 now 7 all 9 again smart site
offer 3 free take live 4 halal any 6 wifi 7 alcohol 8 laundry 10 both
offered 3 by 7 today
offers 2 free 3 a 5 gluten 6 parking both laundry 7 no internet 9 wifi
office 4 in please meeting 6 address if 7 building near 9 sounds
often 3 do 4 are does it
oh 4 sorry no 5 thats thank yes great wait okay 6 yeah ok thanks its wow well im 7 we boy sure so god good nice 8 hi but dear gosh sweet cool 9 hell youre super ya oh shut perfect forgive definitely 10 she
ohh 3 thats thank
oil 2 change 3 changed 6 be
ok 3 your 4 just please thank 5 thanks it great 6 does sir we well 7 sure then thats so bye good ill 8 here fine 9 perfect sounds nice lets ive youre noted 10 thatll done mate wait enjoy
okay 4 your 5 great ill thanks it that thank please 6 sure does so thats we well 7 then good thatll but could confirm ive sounds 8 just where fine take bye goodbye 9 enjoy perfect cool before fantastic let wait alright glad awesome carry 10 theres youre dude buddy maybe
oklahoma 1 city
old 4 is are 5 one school 6 address account navy west 7 was when they fashioned enough woman girl 8 did 9 friend friends 10 lady college
older 2 than 3 to
olive 1 oil garden
omelette 2 and
omit 1 the
on 2 the 3 my 4 march 7 site saturday monday friday wednesday sunday tuesday thursday now 8 our auto netflix premium spotify th youtube google last facebook itunes june pandora 9 lastfm twitter february may their delta his january april tv feb july social earth october 10 top her american august twenty economy nov jan november december southwest dec september kitchen display shuffle route average cnn weekends
once 2 again you 3 more 6 every so where 7 upon done 8 they but
one 3 of 4 more 5 with 6 way seven out hour person 7 account hundred minute ticket pm second regular 8 back day thousand pizza sounds night 9 tea moment medium six point dollar who week seat called oh leaves star leaving red cannot cup 10 year big said maybe thing coke non american chocolate ac took millionth serving small miles pilots single without departs sec
ones 4 in 5 that ive 6 with are 7 leaving 8 which too did
oneway 2 flight
onion 5 on 6 soup
onions 3 and 4 instead
online 2 payment 5 now 7 purchase 8 later
only 4 one 5 want need 7 thing way has gets 8 live makes other move half takes reason person 9 hope three wish takeaway worth serve issue 10 stop wanted hit saw knows needed care difference beer transfer
ontario 1 on 5 canada
onto 1 my 2 the
ooh 2 i
oooh 4 that
oops 3 i sorry 4 thats
open 3 a 4 for 6 up pandora an 7 until calendar spotify 8 today late last 9 lane 10 times
opening 2 a 6 today
openings 1 for 2 at
opera 3 house
operate 2 so
operating 3 system
operation 3 are for
opinion 1 about 3 on 6 that
opinions 2 on
opportunity 1 to
opposed 1 to
oppression 1 of
opt 1 for
option 4 at 7 available 8 did 9 isnt
options 4 are available at for 7 including 8 here
or 3 contact 5 not 6 tea off something 7 anything 8 two phone maybe another 9 area even full irish ten drink cheap work mad 10 software different heavy sunny bad whatever expensive older debit non above perhaps dare cuisine
orange 3 juice 4 and
oranges 2 to
orchestra 3 at
order 3 will 4 is a 5 all details from 6 some status 7 ready two before food 8 take here more pizza something checks 9 again takeout 10 delivered shown done
ordered 3 some 5 right
orders 3 are 4 on of 5 from
organise 1 a
organize 1 a
oriental 1 food 4 restaurant restaurants
origin 3 of
original 5 motion 6 name
originate 2 from 4 at
originated 1 in
originates 1 from
origins 2 of
orlando 3 to 4 by on
oscar 1 for
osteria 3 in
other 5 with options than events people information help 6 account one way things attractions 7 non day available questions option songs car parts choices beings 8 days type thing restaurants kinds activities side countries room assistance words times types person end areas specifications kind 9 games places ones tasks attraction stuff issues nations spots hot issue companies alternatives 10 recommendations passengers locations sports
others 4 if please 5 would are check that 6 available may here which 7 just perhaps
ought 1 to
ounces 5 and
our 3 own 4 service 6 services system next hand meeting 7 city solar home country kids 8 event options president state plans anniversary location conversation company lives whole 9 pleasure neighborhood throats entire store other search 10 group family
ours 2 are
out 2 of 5 time 6 soon 7 if date 8 loud orders service playlist our 9 why food large each 10 later tonight yet o
outer 4 space
outlook 6 email
outside 4 of 6 which 7 so
outta 1 here
oven 2 in 4 at
over 2 at 3 to 5 there here 7 by years 8 our them dollars everything 9 hard yet tonight
overnight 4 and
owe 3 for 5 them 7 money him
own 4 time 6 good feelings 7 car 8 pets 10 transportation
owned 1 and 2 by
owner 1 of
owners 3 of
oxford 4 street
oyster 1 bar
pablo 3 with
pacific 3 time ocean 6 coast
package 3 is arrive 5 please
padres 4 in and
page 4 of 5 about 6 was
paid 1 for 5 dollars 7 by
pains 2 of
paint 3 my in
painting 3 of
paints 1 arena
pair 1 of 2 with
pakistani 1 food 2 cuisine
palace 4 is has hotel 5 near 6 restaurant thats
palm 2 beach 3 court
palo 1 alto
panahar 3 is
panda 2 express
pandora 4 and app
panera 1 bread
pants 3 in
papa 2 johns
paper 6 towels 8 plates
papers 2 for
papua 1 new
parade 3 and
paragon 2 in
parent 2 trap 5 so
parents 3 and 4 are 5 have 6 with
paris 4 with 5 on from 6 soon by
park 3 at 4 my on 6 avenue 7 street or road near 8 state place 9 then nearby around west south plaza 10 family
parked 1 at
parking 3 is available at 5 and 6 free 7 near lot as 8 spot
parks 2 on
parkway 3 on
part 1 of
partial 1 to
participate 1 in
particular 3 area 4 type restaurant time 5 part hotel day cuisine 6 activity departure food 7 one 8 reservation
particularly 4 interested 5 want
partner 5 has
parts 2 of are
party 1 of 4 playlist 6 tonight list 8 next size
pasquale 1 pizzeria
pass 2 to
passage 1 for 2 of
passed 2 the
passenger 3 in 4 is
passengers 2 in 4 is 7 going
passing 2 by
passion 3 to
past 4 hour 5 month two week year few 6 this
pasta 4 in for 5 place restaurant
pat 3 and
path 2 to 4 of
patient 2 and
paul 4 mccartney and 5 smith
pause 2 the 3 this
pay 2 my 3 for 4 in on 6 taxes 7 gbp 8 attention 9 money them 10 per
paying 2 my 3 attention for 4 rent 6 an
payment 2 options 3 methods
payments 5 are
paypal 2 and
peace 4 out
peachtree 1 street
peanut 1 butter
pearl 3 and jam
peking 1 restaurant
pencil 4 in
penn 1 station
pennsylvania 3 and
people 3 at 4 in and 5 on are with who will 6 from 7 say 8 call still cannot were feel going should 9 think keep live love really staying 10 tomorrow actually saying liked departing total prefer including traveling exist
pepper 4 in
pepperoni 2 pizza 4 and
peppers 4 and
pepsi 3 is
per 2 month night 3 day 4 hour ticket person 5 capita 6 passenger 7 diem 8 year 10 cent
percent 4 of 6 off
percentage 3 of 4 at
perception 1 of
perfect 4 thank thanks 5 can your 7 sense could day 8 ill response then 9 fit ive bye date
perfectly 6 fine
performance 4 in 5 at
performed 1 by
performs 1 the
perhaps 2 you 3 a 5 we like another 6 something there an
period 3 of
periods 2 of
permitted 2 at 3 but
persian 1 food
person 4 or at 5 and who 7 ever starting must 8 going only 9 leaving staying 10 instead because myself rather
personal 3 calendar 4 question use 5 favorite 6 reason issue
personality 4 and
personally 3 i 4 recommend
pertaining 1 to
peruvian 2 restaurant
pesos 3 in can
pet 3 friendly to policy 4 with 5 free 6 animals
peter 3 and 4 parker pan
pets 1 are 3 allowed 4 at 5 do 6 there 7 they
pharmacy 3 to
phase 2 in
philadelphia 5 airport
philly 4 and
philosophy 1 and
pho 2 restaurant
phoenix 5 with
phone 1 number 5 screen 6 service no call 7 now 8 connection numbers 9 because 10 calls needs
phrase 3 in
physical 3 in
piano 3 in 4 and 5 concert
pic 3 of
pick 1 up 2 it 4 me 6 your one us
picked 1 up
picking 1 up 7 one
pickup 2 at 4 time 5 in from 6 area up
picky 3 about
picture 3 of 6 soundtrack
pictures 2 on of
pie 4 please 6 recipe
piece 1 of
pieces 2 of
pier 2 on
pig 2 in
pigs 3 would
pile 1 of
pillars 1 of
pillows 2 and
pin 7 oak
pinch 1 of
pinged 1 you
pipasha 1 restaurant
pirates 1 of 3 in
pizza 2 hut 3 express 4 with kitchen 5 and 6 from 7 place 8 huts delivery places today crust restaurants 9 nearby shop 10 taste
pizzeria 3 is 4 in
place 2 to 3 an 4 in 5 that 7 called where 8 nearby next washington near 9 around were sounds tomorrow 10 those outside though
placed 2 and on 3 your 4 at 5 it onto
places 2 to 3 in 4 that 5 where 6 around 7 nearby 8 as which
plain 3 pizza
plan 3 to 6 please im 8 again 9 things
plane 1 ticket 4 tickets
planet 4 earth
planing 1 to
planned 1 for 3 to on
planning 1 to 3 a on 5 your
plans 3 for 4 tonight are 6 changed 7 arent
plants 3 in
plate 1 in
play 2 the 3 a 4 some music me 7 something songs next top 8 track only live 9 poker basketball most melody pandora tunes cricket hot party bbc rock closer 10 lady magic michael latest newest netflix video slow games greatest pride seven jazz james golf country always against green real
playback 1 of 3 on
played 4 on with for in 5 at 6 right from 9 over
player 4 on 5 and one
players 3 on 4 are
playing 2 at 4 in 5 now 6 nearby close right 7 near around today 8 song movies soccer 9 tonight war again something black 10 little football hard
playlist 6 named 7 entitled
plays 3 the 4 a 5 some
plaza 3 hotel 4 in 5 d
pleasant 4 trip 5 stay evening
please 4 confirm check 5 tell 6 help book make turn play add take get change find give 7 let send set look put remove show go search 8 shut provide wait cancel reserve start delete read repeat inform remind 9 verify switch update increase transfer adjust explain review call mute open choose create speak clarify stop lower clear select share close save say 10 pause double note pick include continue unmute dim activate sent proceed pull post block once run raise keep fix arrange slow
pleased 1 to 4 with
pleasure 2 to 3 have 4 assisting 5 enjoy 6 helping thank 7 was 8 being
plenty 1 of
plot 2 of
pls 3 send help 5 provide find
plug 4 in
plugged 1 in
plugs 1 are
plus 2 two 3 one 4 four five 5 three six 7 some
plying 2 the
plymouth 1 street
pm 4 on and at 5 in today 6 meeting with 7 tomorrow until 8 appointment pm reservation next here tonight 9 event till
pocket 2 and
podcast 5 about 6 that
podcasts 3 about
point 4 of me 5 one 6 out 7 guard
points 3 to 4 out 9 better
police 2 report 4 station 5 are department
politics 4 of
pool 2 at 6 or
poor 5 boys
pop 4 song songs playlist 5 punk music 6 hits singer 7 tarts
popcorn 1 and
popped 2 up
popular 5 vote 6 bistro one songs 7 attractions choice place right
population 2 of
pork 2 loin
port 6 authority
portion 1 of
portland 5 oregon 6 city
portuguese 3 food
position 5 on 6 right
positive 3 reviews 4 for
possibilities 1 for 3 one 4 are in
possibility 1 of
possible 1 to 3 at 9 hotels
possibly 4 can what mean 6 but
post 4 on 5 this office 6 about 7 so anything malone
postal 1 code 4 service
posted 3 on 4 something
posts 3 from are
pot 2 of 3 roast 4 pie
potato 4 chips salad
potatoes 4 in
potter 2 and book
pounds 3 would 4 and 5 in do
pour 2 it
power 4 on 5 off 7 up outages 8 tools
powered 1 on 6 off
powers 1 of
practice 3 to five at 4 on of
praise 1 the
pray 2 to
pre 3 season
preaching 1 to
predict 1 the
predicted 1 weather 2 for 3 to
prefer 3 to a 5 something 6 an one 7 economy any delta 8 having regular italian indian 9 another middle chinese french international european either 10 buying
preferable 3 a
preferably 2 a 4 in 5 something on an
preference 3 for on 5 of as 6 or 7 regarding when 8 also
preferences 4 on 5 like 6 would
preferred 3 time departure 4 date 5 song day area 6 something
pregnant 1 with
premier 1 league
premium 5 economy
prep 2 and
prepare 3 the for
prepared 3 for 4 in
prescription 1 for drug
presence 1 of
present 3 location 4 in
president 2 of 4 is and
pressure 2 level 3 in 4 is 5 of like 6 please
pretty 3 good 4 sure much cool 6 quick nice quickly 7 simple big soon flexible awesome badly dope open 8 low decent important neat easy early girl 9 high close solid
previous 3 one 5 order
price 1 range 2 of 4 for 7 point details 8 per preference 9 moderate 10 rage
priced 3 and 4 restaurant 5 restaurants place with would at 6 one 7 italian night 8 places
prices 2 for 3 of 4 are and
pricing 2 options for
pride 1 and
prime 4 minister 5 rib
prince 3 is
principle 1 of
prior 1 to
prisoner 1 of
prius 3 and
probably 4 not 5 would just should use be 6 going wont 7 only go 8 fine leave work 9 buy
problem 2 with 5 please 6 thank 7 solved could just where thanks 8 sir enjoy but ill again bye 9 glad solving before goodbye 10 were ive
problems 1 with
procedure 1 to 2 of 3 for
proceed 2 to 3 with 5 further and
process 2 of 4 for my
processes 1 and
processing 4 speed
produce 2 a
produced 3 in
product 3 of
production 1 and
program 4 that what
programmed 1 to
progress 3 from of to
progression 1 of
projected 1 time 3 to
promised 2 that
proof 1 of 3 for
proper 2 way
property 5 in located 6 does
protocol 1 for
prove 1 that 3 youre
proved 2 the
provide 3 any a me 5 free 6 information 7 wifi laundry 8 their contact
provided 2 at 3 by there
provides 3 free a
provincial 1 park
proving 1 the
pub 2 in 6 restaurant
public 4 transportation 5 toilet bathroom
puerto 1 rico
pull 1 up 7 through
pulled 1 up 2 it
pulling 3 in up
pump 4 my up
pumpkin 1 spice
punched 1 in
pune 3 to
pup 3 at
purchase 5 tickets some 9 another cost
purchased 3 the 4 and it in
purchasing 3 a an 4 new
pure 4 soul
purple 4 on
purpose 2 of 3 in
pursuit 1 of
pushed 2 back
put 3 the 4 this it on my in 5 off 6 into 7 some air carrots milk 8 together those fan volume 9 something too forward four dentist down extra 10 yourself cheese these onto doctor hair him
puts 5 on
putting 3 a it 4 this you
pvt 1 ltd
qualifies 1 as
qualify 2 for
quality 3 of
quantity 3 of
queen 4 of is 7 street
queens 4 is park
quest 1 of
question 2 about 4 please 5 but 6 why 10 mark
questions 4 are can do about 5 thank 6 thanks though im
queued 1 up
quick 1 look 5 response as 7 or way before 9 search
quickest 1 way
quickly 5 please
quiet 4 now 5 mode time 7 as
quit 2 the 4 talking
quite 2 a 3 catch 4 welcome 5 enjoy often sure 6 enough 7 helpful popular good some expensive 8 yet interesting 9 low soon
r 3 b 4 u 5 n 6 r if 7 e dr 8 g t
race 4 and on or 7 has
radio 2 station 5 on one 6 show right head
raging 2 on
railway 1 station
rain 3 in today 4 at this 5 tomorrow on 6 here boots by next later fall 7 tonight again chance 8 forecast
raining 2 in 3 on 4 at
rainy 3 season 4 weather day
raise 1 the 3 my 5 your volume
rajmahal 4 for
ram 3 and
rams 2 and vs
ran 1 out 4 over me
ranch 4 and
random 3 number 5 fact
range 4 and would 5 in if or with 6 as but 8 their 9 price
rap 2 music playlist 3 album 4 that 5 song
rapid 1 city
rate 2 the this 5 between of 6 current
rated 3 restaurant 4 stars 5 at place 6 hotel 8 home property they
rates 4 of are
rather 2 than 3 have 4 a 5 expensive be 6 not see watch get stay 7 take
rating 1 of 5 and value 6 this or 8 located called 10 though
ratings 5 are do
raza 3 is
rd 4 at of 5 in floor and street 6 st 7 world through where avenue road until 8 lane
re 1 welcome 4 looking 6 read 8 coming
reach 3 them 5 out 6 by
reachable 1 at
reached 1 at
reaches 2 a
reaching 2 out 3 the
reacting 1 to
read 3 the my me 5 it that out this 7 new list all anything about some 8 our 9 sorry
readily 1 available
reading 3 this 4 of that 5 it
ready 3 at for in to 9 player yet
real 3 person 5 life name human quick 6 madrid first 7 world men good story 8 fast friends treat nice
reality 3 in of
realize 3 it he
realized 2 i 3 that 6 im
really 2 like 3 want 5 need mind matter care 6 good know dont great 7 nice appreciate thanks love cool wanna but 8 understand into cant enjoy feel really interesting small did happy hoping soon wanted use enjoyed helpful fun had think hot 9 sorry enjoyable enjoying loud well craving awesome answer isnt interested excited prefer short cute 10 must needed dislike familiar appreciated impressed neat seem early necessary matters
realm 1 of
rear 7 mirror
reason 3 for to 4 why that 6 people was by
reasonably 1 priced
receive 2 the 3 your a 4 my 5 new any 6 an 7 thanks
received 2 any 4 from my
receiving 2 a 4 my
recent 3 email 4 news 5 update post 6 album
recently 5 posted moved 6 got ive 8 too
recipe 1 for 5 that
recipes 2 for
recite 1 the
recommend 2 a the 5 one an 6 some any 7 something visiting here 9 either king golden
recommendation 4 for 5 please
recommendations 1 for 4 are 5 on
recommended 2 to 4 that 5 one
record 4 for 5 in high
records 3 and
recover 2 the
recycle 1 bin
red 4 onion 5 lobster wine 6 flag 7 hot 8 outside room cross flags 9 chillies rose bull sox
redemption 3 of
reduce 2 the 3 my
refer 1 to
referred 1 to
referring 1 to
reflects 1 the
refrain 1 from
refund 4 policy
refused 1 to
regarded 1 as
regarding 2 the 3 my 5 this
regards 1 to
regent 1 street
reggae 2 playlist
register 4 for 5 it
regret 3 to
regular 5 and please milk 6 one 7 hotel coffee 9 seat
reimbursement 1 of
related 1 to 3 questions 5 question so 7 but
relating 1 to
relationship 2 with
relationships 1 are
relatives 4 are
relax 3 and 6 with
relaxing 4 and
release 3 from date 4 in
released 2 in 7 just
relevant 3 to
relieved 2 i that
religion 3 and
relish 1 in
remain 4 in
remainder 2 of
remaining 3 in 4 please
remains 1 the 3 in of 5 are
remember 3 to 4 that my when what this 6 seeing 7 us where if some 8 correctly
remembered 3 a 4 that
remind 1 me
reminded 2 of
reminder 2 for 3 to 6 about
reminders 4 for
reminding 1 me
reminds 1 me
removal 1 of
remove 2 the 3 my 4 all 5 item that some 6 this an 7 dinner birthday meeting milk cheese
removed 3 from 5 please 6 because
removing 2 a some
renew 1 my
reno 2 that
rent 1 a 3 is 5 this 6 one 7 an 9 pay
rental 1 car 4 in 6 available from
rented 2 from
renting 1 a
repair 2 shop 3 it
repeat 2 that 3 the 4 what this 5 it your
replace 1 my 3 the them 4 it a
replacement 1 card 4 it
replay 2 the 4 what this
replied 1 to
reply 2 to 5 by 6 with
report 3 a my an 4 it 5 issues 6 that 7 lost 8 some them credit
reported 2 as
reporting 3 a
representative 1 of
republic 2 of 4 for 5 in
request 3 a for 5 an 6 would 7 right 9 went 10 first
requested 4 at time would for
requesting 2 a
require 2 a 3 any 5 an 6 anything another 7 more additional
required 2 to 3 for
requirement 1 for
requirements 4 would can it 5 what 6 may
requires 1 a 5 that
requiring 1 a
research 4 and
reservation 1 for 3 at 4 is 5 has 6 was 8 details 9 somewhere confirmed 10 nearby
reservations 3 at for 4 are 7 needed 8 taken as
reserve 1 a 3 the 5 room me it 6 rooms seats 8 two 9 those
reserved 1 for 4 your 7 tickets
reservtion 1 for
reset 3 the 4 my
reside 1 in
resolution 1 of
resolve 4 this
respect 2 to 4 you
respond 1 to
responded 1 to
response 2 to 5 was
responses 3 to
responsible 1 for
rest 1 of 4 has 6 easy 7 but
restart 1 it
restaurant 3 in 4 does for 5 or that 6 has bar alimentum two one 7 called reservation by serve near 8 located allow within around which nearby serving 9 close doesnt named serves booking 10 golden downtown booked
restaurants 1 in 3 that 4 are 5 available 6 nearby around near matching serving 7 located offer which 8 meeting 10 offering
restore 1 my 2 the 3 it
restoring 3 the
restrictions 1 for
result 3 of i 4 for
results 2 for 3 of 4 what like 5 would that please 7 were
resume 2 my
resurrection 1 of
retired 3 at
retiring 1 and
retrieve 1 my the 5 it
retrieving 1 my
return 4 flight 9 trip after
returned 1 to
returning 1 on
returns 2 on
reveal 3 my
review 3 the 4 your 6 all
reviews 2 for 4 like of 5 are 6 does about
revise 1 the
revolution 4 is 6 or
reward 2 for
rewards 6 from
rewind 1 the
rhapsody 2 by
rhode 1 island
ribs 2 for
rice 1 boat 2 house 7 bowl
richardson 2 and
rick 1 and
ricky 2 martin
rid 1 of 6 off
ride 3 to is 5 and will 6 would 7 cost take 8 duration 10 sharing
riders 2 of 3 will
riding 3 with in a
right 3 now 4 side 5 back 6 up hand out before away 7 here 8 answer only 9 then after 10 thing
rihanna 2 song
ring 4 and at
rise 2 the 3 my 4 of
rite 1 now
river 1 bar
riverside 1 brasserie 4 drive
road 4 and 5 trip city 7 north suite their new traffic 8 south 9 opp west 10 without
roadhouse 2 on in
roast 3 chicken
robert 4 and 6 e
roberts 2 and
robin 5 williams hood
robots 2 are
rock 3 playlist 4 music 5 on band song from 6 songs 7 concerts hard bottom solid 8 n
rod 2 of
rodgers 1 and
roger 5 that
role 2 of was 4 in
roll 2 a 3 the
rolled 1 over
roller 1 coaster
rolling 2 stones
rolls 4 in
rom 1 com
roman 2 empire
roof 2 and
room 3 for service 4 in at 5 on lights 6 available with number 7 now has 8 two booked near 9 between big open until cost 10 tonight instead starting reserved
roommate 3 is
rooms 2 at 3 with available 4 and 5 are have 7 where 9 starting
root 2 of for
rope 1 and
rosa 1 s 5 in
rose 5 garden 6 drive
rosewood 1 drive
rotation 1 of
rough 3 and
round 1 trip 5 here
roundtrip 1 flight 2 flights
route 2 to
router 1 and
routing 1 number
row 7 its
royal 1 spice standard
rude 2 to
ruin 2 a 3 your
ruined 3 it
rules 2 for 3 are 5 of
run 4 my 5 on me out game by 6 very from 7 into now down 8 properly
running 3 late 4 in 5 on low out 7 yet 9 over
runs 1 on 2 in
rupee 3 to
rush 3 hour
russia 4 in
russian 4 restaurant 6 food
ruth 3 on
s 7 all 8 d 10 everything
sacramento 3 ca on
sad 5 sometimes state but 6 song songs
sadly 3 but 4 it 5 they no do
safe 2 to 4 trip 5 and place 6 now travels or 7 flight
safely 4 and
safer 1 than
safest 2 way
saffron 1 brasserie
said 3 please 4 again he 5 that 6 one 7 was something about theyre 9 stop
saigon 1 city
saint 1 johns 4 vincent 5 mary 6 helens louis augustine 7 joseph bernard helena
sake 4 and
sala 1 thong
salad 5 please
sale 3 on
salon 2 in 4 and
salt 4 for 5 lake
salute 2 you
sam 5 please 6 smith
same 2 area 4 day 5 thing as 6 time here price 7 people 8 location amount old page 9 place because road parameters
sammy 2 hagar
san 1 francisco 3 jose diego 4 fran 6 antonio marino 7 juan pablo felipe 8 fernando
sanders 2 and
sandwich 3 and 4 with
santa 1 rosa 4 barbara monica
sara 3 bareilles
sarcasm 3 on
satellite 2 beach
satisfactory 1 for
satisfied 1 with 4 for
saturday 3 at 4 and 5 night 6 nights morning evening march 7 around 8 leaving
sauce 4 please 6 with 7 too
saudi 1 arabia
sausage 5 pizza
save 2 this 3 my the 4 that 5 your 6 some 7 them 8 money
saved 3 up 4 for
saving 1 account 4 bank 7 up
savings 1 account 5 balance 7 accounts
saw 3 in a the 4 it that 5 some your one
say 3 that it 5 hello 6 about anything im thank this no goodbye again but something 7 one things hi they its once so 8 thanks some youre when otherwise who life 9 love around
saying 3 that i 4 this it 5 about we im 6 its if 9 something
says 4 sorry your 5 that he 6 im its
scan 2 the
scared 3 of to
scarlet 2 and
scary 4 movie and
scenario 2 in
schedule 2 for 3 a 4 an 5 of at 6 today 7 car lunch dinner 8 appointment 9 event 10 better
scheduled 2 for 4 on to at 5 today events event this 6 with meeting appointment between 7 anything
schedules 1 for
scheduling 1 a
school 4 supplies 5 lane 6 teacher
schools 3 is 4 in
schultz 1 to
science 2 fiction 4 of and in 6 museum
scoop 1 of 3 up
score 4 is 6 two
scored 3 at
scotland 3 in
scrambled 1 eggs
scratch 2 that 3 my
scream 2 to
screaming 1 and
screen 1 is
screening 2 at of
screwed 1 up
sd 3 on 4 and 5 at
sea 1 salt 4 is of 6 level 7 by foods
seafood 1 restaurant 3 in restaurants
seal 1 team
sealed 1 with
search 1 for 3 in 7 results 8 movies 9 criteria down
searched 4 for
searching 1 for 7 around
season 3 of 4 in ticket 5 start 6 playing 7 two so
seasons 3 in hotel
seat 5 please 7 only 8 reservation
seated 1 at
seating 3 at is 4 for
seats 3 for at 5 on do are available here 6 will 7 reserved 8 were
seattle 7 soon city
second 3 one 5 at thought 6 amendment half car 7 street or 8 generation two
secret 4 weapon 5 service
section 4 of
secure 2 a 3 my 5 some
securing 1 a 2 your
see 2 the 4 what how in if 5 when your 7 bill 8 where them movie him 9 why our her ya 10 whether
seed 3 in
seeing 2 the how 3 when 4 what your 7 if 8 something
seeking 2 a
seem 1 to 3 like 5 right 6 too nice
seemed 1 to
seems 2 to 3 like 5 right 6 pretty one fine 7 very great fair way we 8 fun 9 interesting awesome familiar promising
seen 4 that as 5 any it in 6 all them 7 those
sees 4 in
segment 1 on
select 2 the 4 any that
selection 2 of
selena 1 gomez
self 8 employed 9 control
sell 3 high 4 that 5 some
send 1 it 4 a an me this 5 email 6 some 7 mom 8 dollars mail them money message 9 over
sending 2 it 4 my
senior 4 year
sense 2 to 4 of 5 as
sent 2 to 3 me 4 and it 5 through by this 6 no from 7 out
sentence 4 was
seoul 4 is serves
sep 4 th
separated 1 from
september 3 th to
series 4 of
serious 5 help
serve 1 alcohol 4 any 5 alcoholic liquor 7 beer indian 9 italian chinese afghan mediterranean pizza 10 latin
served 1 at 5 here 7 as
serves 2 alcohol 6 indian chinese thai asian italian african 7 south fish pasta north lobster 8 kosher russian moroccan spanish mexican portuguese breakfast american burger dumplings southern persian 9 vietnamese greek 10 multiple
service 4 is at available 6 offered 8 here 9 sir goodbye 10 enjoy
services 4 are 5 available 7 offered 9 included
serving 3 of 5 alcohol italian
sesame 1 restaurant
session 3 playlist
sessions 5 in and
set 3 to up 4 a my at for an on 5 alarm 7 two reminder 8 volume 9 temperature
sets 1 of
setting 3 for of up 7 switched 9 adjusted
settings 5 please 6 back 7 put
seven 3 am pm 4 people 5 does thirty 6 months years 7 hundred 8 year minutes
seventy 2 five 3 six eight 4 two percent 6 bucks
several 2 of 5 others 6 hundred 7 european different 8 but 9 interesting
sex 4 and 5 tape discrimination
sexy 2 as
sfo 5 from
shade 1 on
shades 1 of
shadow 1 of
shake 3 and 5 available
shall 1 i 4 we 5 be
shame 3 is 4 on
shampoo 2 from
shanghai 1 family
shape 2 of
share 2 my the 5 what with of some 6 your 7 something
sharing 3 a
sharp 4 and
she 3 was 4 is 5 has just 6 wants does really 7 gets loves says 8 goes came 9 works forgot
shell 4 be
sherlock 1 holmes
sherman 1 street
shes 3 a 5 going 7 also
shine 2 a
ship 1 to
shiraz 1 restaurant
shit 5 it 6 if should
shoe 1 size
shoes 4 and off
shoot 2 this 3 the i 4 for me 5 him
shop 4 in 5 that does nearby 6 around 7 as 8 thats sounds
shopping 1 list 7 mall trip
shops 3 in are
short 4 stories while trip time 5 amount 7 term 8 stay
shorten 1 the
shortest 2 route
shortly 2 at 8 enjoy
shot 2 of 5 please 6 with 7 by 8 sounds
shots 3 to 4 that 5 of
should 2 i be 4 have 5 not get 6 leave arrive go we 7 depart take feel look include work 8 serve call use never start try die support only 9 probably pay buy stop stay ask read 10 visit definitely talk cost suit move
shouldnt 2 be 3 give 4 take
shout 1 it
show 1 me 5 called movie 8 next times current latest more 9 him movies trains us 10 noel
showed 1 up
showing 2 at 3 in 5 on movies 6 around any 7 up 8 today next
showings 1 for 3 of
shown 2 in at 3 to
shows 2 me 4 are up 6 an 7 too 8 they
showtime 1 for
showtimes 1 for
shuffle 3 the 4 all on
shut 1 off 2 down up
shutting 1 down
sichuan 1 food
sicilian 2 food
sick 4 or
side 5 of 8 seat 10 effects
sidebar 2 in 3 for
sides 3 are 4 and
sign 1 up 7 out
signed 1 up 4 by
signing 1 up
silence 2 for
silent 4 and
silicon 2 valley
silk 2 is
silly 2 joke 5 question
silver 4 and
similar 2 to
simple 5 its
simply 4 amazing
since 2 i 4 my it 5 last they yesterday im 6 its we 7 ive 8 when
sing 2 in 4 it
singapore 3 airlines
singer 2 of 4 she 7 songwriter
singing 3 in
single 3 shot 4 room 6 with 7 or 8 night
sings 2 this the 3 it
sioux 2 city
sir 3 i 6 we 7 thanks 8 now 9 madam
siri 3 find 4 will
sister 3 and 4 about in at on
sit 2 in 3 down 5 there 6 back
sitar 1 tandoori
sites 2 in 3 for
sits 3 at
sitting 2 in on 4 at
situation 4 in for at there from right 5 if 6 like 7 im
six 2 am 4 at in pm 5 people point hundred 6 weeks thirty years days 7 divided minutes months
sixty 2 five 4 three six nine eight 5 dollars
size 4 of 7 or
sized 5 one
skies 2 by
skills 3 do
skim 1 milk
skin 5 care
skip 2 to this 5 and 6 over
skoda 2 and
sky 2 harbor
skype 6 etc
slave 1 to
sleep 4 at 5 tight but 7 tonight
sleeping 2 with 3 in 4 on
slice 1 of
slick 2 for
slightly 4 less 6 higher more
slot 4 at 5 that was
slow 2 down 4 rock 5 and 6 cooker
slower 3 than
slug 1 and
small 4 children 5 change town 7 amount 8 chance
smaller 2 than
smarter 1 than
smash 3 bros
smashing 1 pumpkins
smile 3 on 4 by
smiley 1 face
smith 4 and 5 how
smoke 3 in
smoking 2 is 4 room
snapped 1 in
snow 3 in 4 tomorrow this next 5 will 6 fall
snowing 1 in
snows 1 of
so 2 much 5 far 6 please that many sorry hard 7 we happy glad they ill bad im good helpful thats 8 long hungry remove very nice cool well true 9 close hot strong fast cold excited youre damn why kind maybe sick bored 10 theres smart busy worried pretty important lets tired confused funny transfer total
soak 1 up
soccer 3 practice 5 game
social 1 media 5 networks
socialism 2 is
society 2 that 4 for only 7 we
sock 4 is
socks 1 and
soda 3 and
soft 2 rock
software 4 is
solar 1 system
sold 2 and 3 for 4 out
solid 4 points
solo 3 and
solution 4 for
solve 2 this 3 a
solving 3 an
some 4 of 5 music help items more 6 coffee articles good other people information songs 7 food attractions interesting time fun things new money tickets 8 movies pizza reason sort kind extra issues damn ways chinese info friends funny chocolate checks nice places 9 way problem mistakes fucking goddamn pop suggestions local sushi point tourist joke random particular shots details rap rock cooking ideas games fried noise indie r shoes others melody jazz folk latin 10 vegan awesome additional weird upcoming hot days clarification problems form tunes salad restaurants popcorn spicy curry important cool romantic frank quality contemporary cheese research questions energy seats
somebody 6 else 8 should
someone 4 else who 5 stole 6 has was with said answers could about 7 made told so needs 8 look may
someplace 2 to 3 close else
something 2 else 4 from in 5 like by funny that 6 interesting fun off 7 different expensive about more around 8 similar happen something 9 near neat wrong cool better 10 later along done thatll related affordable slightly specific without totally pricey
sometime 1 after 6 soon
sometimes 2 i 4 when 6 we after
somewhere 2 in 3 to 4 else that 5 near nearby 6 between around close where
son 3 of 4 and 6 just
song 3 to 4 by on from 5 that 6 playing called 7 as now was thats 8 title currently has released 9 first who added come titled sung started bohemian over 10 goes move hey
songs 2 from 3 by 4 for on of 5 in 7 ive did genre 8 released
sons 1 of 2 and
sony 3 and
soo 1 much
soon 2 can 3 at 4 as 7 thank 8 until 9 enjoy
sooner 2 than 3 the
sorry 2 i 3 but 4 we for there 6 that about no 7 sir im its they 8 unfortunately pets 9 did sorry let again wrong 10 actually were mam typo mate instead nothing however
sort 1 of 4 by
sorted 3 out
sorts 1 of
soul 5 food
sound 5 like 6 good off 9 perfect 10 appealing pretty interesting
sounds 1 good 2 great 4 like perfect 5 fine 6 interesting nice 7 right pretty fun awesome very 8 really wonderful cool amazing lovely fantastic delicious 9 better alright terrible weird delightful 10 exactly reasonable appealing absolutely
soundtrack 3 called
soup 4 and
source 3 of
south 4 africa carolina dakota 5 korea and side 6 street america 7 east michigan west indian asia park 8 african hill 9 central
southern 5 california
southwest 1 airlines 4 flight
soviet 1 union
spa 3 at 6 facility
space 4 in race 6 needle
spaghetti 4 warehouse
spanish 3 and 4 restaurant 5 food 6 harlem 7 restaurants
spare 1 time
speak 2 with to 5 louder 6 more up 7 softer
speaker 2 volume 4 in 5 please 6 now
speaking 1 to 2 with
special 5 events place kind 6 edition
specialist 3 in 5 that
specialists 2 and
specializes 1 in
specializing 1 in
species 2 of
specific 3 type 4 area time event 5 kind date restaurant 6 day cuisine hotel food 7 reason as information place location car 9 results
specifically 3 for 4 what 5 looking some
specifications 4 how
specifics 2 on
specified 3 time
specify 2 if the 4 which
speech 5 at
speed 2 of 4 and up 6 will 7 metal around 8 forecast
speeds 2 are
spelling 1 of 3 for
spend 2 on 4 at 5 your 6 time
spending 4 my on 5 money
spent 1 on 3 a 4 over
sperm 1 whale
spice 4 girls 6 restaurant
spicy 4 thing
spider 1 man
spinach 3 dip
spirit 2 of
split 3 in 5 it
spoke 3 to
spoken 5 language
sport 3 event and 4 in
sporting 1 event
sports 4 news 5 that game 7 cars
spot 2 for 3 at
spotify 4 and
spots 2 in
spread 2 the
spring 4 rolls 5 street cleaning
springs 3 co
sprite 4 as
square 1 root 6 feet
sri 2 lanka
st 4 at of one 5 and 6 floor louis street mary meeting 7 vincent george 8 through century helena 9 may 10 pick
stacked 1 up
staff 2 meeting 3 that
stage 3 of
stained 1 glass
stairway 1 to
stand 1 for 3 up 4 in 5 by
standard 7 has 8 size
standards 4 of
standing 2 in
star 3 hotel rating 5 of wars hotels 6 rated 7 place trek ratings
staring 3 at
stars 4 and out 8 rating
start 4 up my 5 playing 6 over 7 time making calling reading going new talking 8 using 9 again snowing working getting taking 10 sending watching
started 3 playing 6 last 7 before
starting 2 on 3 at from 4 sunday 5 tuesday saturday now time friday 6 this 7 may point
starts 1 at 4 with 6 now 7 playing
starving 3 to and
state 3 of for 4 are 6 has historic bird 7 building road 9 capitol street
stated 2 the
statement 3 is 4 of 5 that
staten 1 island
states 4 dont 5 has
station 4 your 5 and on will 7 which 8 near called going nearby
stations 3 of will
statue 1 of
status 1 of 4 for 5 update 8 quo 9 o
stay 2 in 3 at with 4 here 6 there 7 safe 8 until within while too bye somewhere 9 days starting home 10 around
stayed 1 in 3 at
staying 2 at 3 for in 4 nights with and 5 there 6 days
stazione 1 restaurant
steak 3 house 4 restaurant
steakhouse 1 and 4 in for 6 restaurant 7 food
steaks 4 and
steamed 1 milk
steering 3 wheel
step 4 by 5 away up if 6 into over down
steps 2 to 3 for 6 are its
steve 3 jobs at
stick 2 to 3 with 4 around
still 4 on have set 6 be left 7 got going think here running good 8 fine cant open getting 9 believe working eat looks together active full around catch possible havent wish
stir 1 it
stock 2 price market 4 prices 7 up
stoked 3 to
stole 1 my 3 this
stolen 4 card please my credit and by 6 from
stone 5 cold
stop 3 restaurant 4 it 5 on at talking please 6 playing 7 making doing 8 using repeating calling flight working 9 reading speaking listening leaving
stopping 3 by 4 at
stops 3 and the 5 that it 6 with 7 or
store 3 in 4 my 5 and would 7 bread right
stores 3 nearby in are 4 around
stories 2 on 4 in 5 about
storm 4 warning on
story 3 of 4 by 5 made
straight 5 and 7 through
stranger 3 things in
strangers 3 on
stream 2 a
streaming 4 movie
street 4 and 5 city 6 east 7 number station address west 8 suite 9 street north nd their 10 la
streets 3 in
strength 1 of
stress 2 free
string 5 theory
strip 2 mall
strive 1 to
strong 5 enough 6 wind
stronger 4 in
strongly 2 agree
struggle 2 to
stuck 2 in 3 on at
student 3 id
studio 2 at
study 1 of 5 on
studying 1 for
stuff 4 like by 5 do 6 from about would 7 too
stuffed 1 with
style 3 of 4 restaurant 5 food 7 as
styles 2 of
stylish 1 and
stylist 3 is 5 and
sub 6 white
subaru 2 forester
subject 3 to is 4 of
submit 2 my a 4 it 5 an
submitted 3 my 4 that
submitting 2 the
subscribe 1 to
subscribing 1 to
subscription 1 to
substitute 3 for
subtitles 4 on
success 5 your 6 would
successful 1 the 3 your 4 and 7 they 8 total
successfully 2 booked 3 made 4 book reserved 7 created
such 2 a as 4 an 6 day 7 places
suck 3 up 4 it
sucker 2 punch
suddenly 4 so
sue 2 the
sufficient 2 for
sugar 7 substitute 8 land
suggest 2 a 3 the 5 some an something other 6 that one any 7 checking anything
suggestion 3 for 4 please
suggestions 2 for 5 as 7 im
suit 1 your 2 you 5 and
suitable 1 for 4 one 5 choice
suite 5 and b your
suits 1 me 3 you your 4 my
sum 1 of
summer 3 of 4 in 5 school
sun 4 in 5 at by 6 will valley
sunday 3 at 4 and this 5 please after 6 morning 7 mornings night 8 also
sundays 2 for
sung 1 by 2 this
sunny 2 in 3 today 4 here 5 side on and
sunrise 1 in
sunset 6 with
super 3 bowl 4 mario 5 computer hot 6 cool 7 helpful 8 thanks early awesome duper nice
superb 4 day
superhero 1 movie
supermarket 2 on
support 6 with
suppose 2 to 4 you it
supposed 1 to
sure 2 its 5 thing please it 6 that does we 7 if where could just but take thank thanks everything here 8 thats when which why before ive let 9 ill sir ask their he sounds 10 hope myself charlie itll lets she bob madam
surely 4 this im 5 do
surge 1 of
surgery 5 can
surprise 1 me
sushi 3 restaurants 4 bar restaurant 5 at
sweat 1 and
sweet 4 tea and 5 black potato home tooth thanks name 7 im
swim 2 team 3 in
swimming 1 pool
swing 4 on
swiss 2 army
switch 2 to 3 on 4 off my it 7 out back those
switched 1 to 3 on 4 off 7 back
switching 1 to
sword 3 is
sycamore 2 street
sydney 2 australia
sympathy 1 for
symphony 2 from 3 by on 5 orchestra sound
sync 4 my
system 1 is 9 currently crashed
t 4 t 6 rex 7 c 8 e
table 1 for 2 at 4 in will 8 reserved reservations has 9 booked booking
tables 3 available 4 for
taco 1 bell
tag 1 this 4 on
taj 1 tandoori
take 2 out 3 a reservations 4 me 5 your care 7 off credit away place 8 minutes 9 down everything things them note orders action our american 10 advantage regular him
takeaway 3 from
taken 2 at 3 off 4 by care 5 as away down 6 an from out 8 place
takeout 3 orders 5 menus 6 food
takes 2 for reservations 5 place how 6 care all 7 minutes
taking 2 place a 5 off me 6 out care
talk 1 to 2 with 3 about 7 so 10 without
talked 1 about 2 to
talking 2 to with about 7 so
tall 4 dark
tampa 4 florida
tandoori 2 palace restaurant
tang 1 chinese
tanks 5 so
target 4 on
tartine 1 in
tasca 4 is
task 3 to list 4 in for 5 that
tasks 4 for
taste 2 of 4 and in 5 do
tavern 1 in
taverna 2 in
tax 4 return do 5 rate
taxes 5 and
taxi 2 to 3 for 4 from 6 service will has 7 booking going now 8 should reservation ride
taylor 3 swift
tea 3 please and 5 house drink 7 or
teach 1 me
teacher 4 in
team 4 meeting in 5 who 7 he 8 so
teams 1 of 4 are and
tearing 1 up
tears 2 of 4 to and on
teaspoons 1 are
technically 1 its
technologies 3 inc
technology 2 is
teenage 1 mutant
teenager 2 and
tel 1 me
telephone 1 number 4 is
television 1 show
tell 1 me 6 them 7 him 8 her 10 chris
telling 2 me 3 that a 4 him
tells 1 me 3 you
temp 2 in 5 of
temperature 2 in 4 of 6 should setting seems 7 outside today 8 down
temperatures 2 in
temple 3 in street
ten 3 am 4 pm in people 5 minutes dollars years 6 tomorrow times percent months 7 seconds pounds places min days 8 bucks
tend 1 to
tends 1 to
tennis 2 game
tension 2 and 3 in
tenth 2 of
term 3 of
terminal 4 station from
terms 1 of
terrace 2 and
terrible 4 and
terribly 2 sorry
terrific 3 you thanks 4 that
tesla 5 that
test 3 for
texas 3 and 6 roadhouse
text 3 message to 5 messages 7 asking
texted 1 me 2 and
th 3 of at 4 in 5 street 6 one 7 until st floor century avenue 8 lane through ave president 9 item birthday 10 anniversary inning
thai 2 food restaurant 5 cuisine in
than 2 it 5 dollars that 6 enough 7 just they his happy one never once five 8 than welcome ever ten 9 usual other 10 those expected
thanh 1 binh
thank 1 you
thankful 1 for 4 to 5 that
thanking 1 you
thanks 2 for 5 so that thats 6 again but bye 8 very itll man 9 goodbye well ill nothing 10 anyway dude once bro though
thankyou 2 for 3 so
that 3 is 5 will sounds serves 6 would was has one looks 7 right leaves works correct day work 8 song should meet train but area they arrives fit departs match serve isnt 9 sound seems doesnt criteria way place he goes makes might ive again flight includes once item 10 question meets may says youre were myself suits matches apartment description country offers taxi fits takes shows amount theyre exactly even sentence case count sells correctly far region trip
thatll 1 be 3 do 4 work 6 make
thats 3 all right it 4 correct great 5 not good what perfect 6 fine enough 7 why okay everything amazing just cool nice awesome true really 8 useful exactly so playing pretty helpful very 9 confirmed fantastic showing wrong wonderful been over certainly actually gonna funny incorrect interesting 10 definitely close false lovely accurate alright far sad totally
the 5 coffee 6 order weather current volume 7 movie front th screen rear address power last drivers next password back menu monitor centre status lights same best 8 song hotel phone car first temperature nearest cambridge early event air closest train room forecast details most reference latest area price total traffic bill temp shipping forward 9 light west following album way east minimum other north lensfield date cost driver tv site top meeting game contact golden eta morning world cancellation exchange station withdrawal invoice schedule ticket south rooms amount meaning display answer floor pro stock second st moment neighborhood platinum maximum 10 living pin entrance definition bus kitchen max rd river artist lane corporate premium auto vent blind radio afternoon year airport appointment co venue windshield moderate command nd gandhi missing huntingdon word gold gardenia cow trailer balance apartment cab previous bridge end picture bills shopping evening copper hotpot standard lucky curry accepted min television news university center heat third cold title routing equalizer rest damn fridge fucking wrong video average slug local bloody varsity acorn interest automatic oak united expensive ac ride vehicle worst newest departure speaker nirala fan allenbell charge property oil alexander old post greatest
theater 3 is 4 in near
theaters 5 in playing 6 are
theatre 4 is that 5 in 6 where 7 located 8 has which
theatres 6 near 7 around
thee 5 are
their 2 phone 3 address 4 number 5 contact own customers 7 menu telephone app post dog 8 wedding meal price star establishment prices way lives fish product album 9 home food heads record hair 10 full education mind songs
them 4 at 5 all on 6 know 7 by out im because 8 their though both as laugh first include again 9 down made being were later cut zero 10 via
theme 2 music 3 song 4 from
then 6 your ill 7 again we well 8 let asked why 9 bring thatll bye maybe 10 ive goodbye theres youll
theodore 1 roosevelt
theory 2 of 3 and
there 2 is 3 are any a 4 anything 5 be 6 an free 7 live parking something 8 wifi another 9 laundry meeting alcohol traffic ever were 10 may enough arent anywhere
theres 1 a 3 no 4 an 5 also one nothing 6 anything something another wifi 7 any only been some still 8 so really 9 actually plenty 10 better
these 4 are days details 6 things items guys types sound 7 hotels interest 8 ready categories places requirements last three 10 services
they 3 are have 4 do 5 dont were serve 6 will should offer say take get 7 use all arent re only look both allow did cant accept got 8 still call really said wont made also added must called come started won always let put 9 came welcome charge wouldnt already include saying provide may knew 10 cost require even wanted sell looked
theyll 3 be have
theyre 1 correct 4 not 5 going 6 all 7 good 8 really playing looking having 9 always over 10 coming allowed
theyve 2 been 3 got 6 all
thieves 2 at
thin 4 and
thing 3 i 5 please that about ive 6 just we 7 else youre they but going when 8 where she too 9 ill 10 around though
things 2 to 4 are do 5 on can about that 6 like once we 7 going happened 8 more 9 first
think 3 i 4 that you this 5 of about it its thats we 6 so they he 7 ill im youre youve 8 ive many were theres should theyre someone 9 his those youll maybe 10 fast using outside itll
thinking 2 of 3 about 4 and 5 it that 6 some
thinks 4 that
third 2 one 6 street man person
thirteen 4 days
thirty 3 minutes pm am 4 five 5 first nine 6 days two 7 years
this 3 is 5 song site month time week restaurant 6 album correct order car book current right tune look 7 weekend track location year artist event email was property place 8 afternoon morning back hotel item game playlist looks evening area plan series point post 9 establishment friday flight podcast saturday person made message way isnt problem work date season sounds issue article 10 kind moment bus word question sunday man drink winter summer trip mean world whole tuesday monday doesnt fall picture math file
thomas 4 street rhett
thong 4 serves
those 5 are who things 6 reservations two were requirements 7 places sound as specifications details out 8 interest same other lines restaurants choices days 9 both seats rooms appeal perhaps perimeters 10 events early empty
though 5 im 6 its so 7 if they 9 keep 10 lets
thought 3 it 4 this of 5 about 8 better 9 maybe
thoughtful 1 and
thoughts 3 on and
thousand 3 five 4 one 5 three 7 six
thousands 1 of
three 4 out pm of 5 people stars at tickets hundred 6 hours minutes days times 7 years months am star weeks six 8 different day thirty 9 choices seats 10 friends leaving
thrilled 2 with
thriller 3 type
through 2 the 6 all this email now march 8 may window some
throughout 2 the
throw 3 away 4 in a out it some
throwing 2 an
thumbs 1 up
thunder 2 rolls
thursday 3 at 4 and 5 please 6 night going 8 as leaving
thus 2 far
thx 3 for
ticket 3 for to 4 from is 6 costs price but 7 cost booking prices 8 departing flight traveling 9 travelling via amount booked 10 under
tickets 2 for 3 to 5 are please do on would 6 now from 8 leaving should booked cost 9 reserved 10 total actually though
tides 1 of
tied 1 to
til 3 the 4 it 5 when
till 2 the 3 march 4 next 5 now 6 this
tim 4 smith
time 3 is 4 in 5 at would do does 6 zone will 7 again off 8 pm frame should slot 9 after before ive 10 being favorite preference until works period machine taken since
timely 2 help
timer 1 for
times 2 for 3 at 5 are 6 ten 7 square now eight ive 8 between but playing did 9 every
timing 2 of pm 3 to 4 for
timings 2 for
tin 2 can
tiny 3 dancer 4 bit
tip 5 ill
tipping 1 is
tips 4 to
tire 1 pressure
tired 2 of 3 and
tires 4 are
title 1 of 7 as should
titled 2 the 6 house new
titles 1 of
to 5 be do see get check book know 6 go order make change leave find 7 hear report stay arrive eat cancel buy watch use purchase 8 send set inform talk take reserve notify pick pay visit cambridge travel speak update try listen download transfer sign look switch 9 submit put call file place say contact another work locate receive close reset start earn choose chat schedule customer retrieve modify remove edit create ask recover search cook auto depart enter delete 10 bring unsubscribe request stop apply meet dine swap shop london obtain chicago rain fix rent acquire economy jump keep san seattle los replace come someone maximum increase wait solve max spell green blue
toast 2 and
today 6 thank thanks 7 between evening morning 8 goodbye 9 because enjoy until bye
todo 1 list
tofu 1 in
together 6 this now 7 so
toilet 2 paper 3 on and
told 2 me you 4 that 5 her 6 about by
toll 2 free
tom 4 cruise for 5 and hanks
tomato 3 and 4 sauce soup
tommy 3 and
tomorrow 3 at morning 6 pm 7 night 8 evening set meeting afternoon 9 until according around
tomorrows 1 meeting
toms 1 river
ton 2 of 4 for
tone 3 is
tongue 4 in
tonight 4 at 9 lets
tons 1 of
too 5 much 6 hot cold cool bad low high 7 many bright far long fast late dark loud friggin but thanks damn 8 good hard busy scared early 9 close bye enjoy slow young quiet old large 10 picky quickly shut expensive
took 3 my a me 4 off place 5 this 6 so
tools 2 to i
top 3 rated 4 ten twenty of 5 five 6 hits news by playlist 7 right gear songs 8 best album 9 notch pick 10 choice
topic 4 of
topics 3 on 4 can for
toppings 3 and
torn 3 apart
tornado 1 warning
toss 4 it
total 3 cost 4 of amount 5 number travel price 6 dollars 7 due 8 expense 9 fare ride
totally 5 true forgot different wrong right zero fine 6 correct
toto 2 at 3 on
touch 1 with 4 of 7 if
touches 1 my
tough 5 on
tour 4 a in
tourist 5 attractions
touristy 1 things
tournament 3 to
tow 2 truck
towards 2 the 6 this
town 5 would and that 7 or 8 did which were 9 near hall 10 though instead preferably
toyota 3 camry 4 corolla prius 6 rav
tr 5 it
trace 2 your
track 2 to 4 from on
tracks 1 on
trade 3 in
traffic 3 alert 4 on like 5 in 6 situation 7 today look bad status near heavy conditions jam 8 congestion light downtown
trailer 1 for 3 of
train 2 ticket 3 to 4 that from 5 leaving tickets 6 going station ride 7 arrive departs 8 depart schedule coming 9 leave
trains 3 leaving 5 going are heading from 6 with
traitor 1 to
transfer 2 money 3 from to 4 my 5 some dollars 6 amount 7 between funds 9 transfer
transferred 2 from 3 to is
transferring 3 money
transit 6 will
transition 1 to
translate 4 that
transportation 1 to
trash 5 in
trattoria 2 in
travel 3 time to 5 on 6 ticket from 8 date itinerary economy agent 9 between plans 10 later earlier
traveled 1 to on
traveling 1 to 3 on 4 from 5 in 6 between alone soon 7 by abroad 8 too
travellers 1 rest
travelling 1 to 5 from on 6 alone
treat 3 myself 4 you my
treating 1 you
tree 5 lane with
tremendously 1 and
trending 1 on
tribute 1 to
tried 1 to 4 and 5 that 6 everything
tries 1 to
trilogy 2 it
trip 3 to 5 goodbye playlist flights 6 from 7 tomorrow good 8 takes bye tickets next cost 9 enjoy costs
trips 2 to are 5 when
trivial 1 pursuit
troll 4 in
trouble 1 with 7 finding
truck 2 in 3 to 4 for 5 stop
true 4 that 5 love 6 when 7 story so im 9 dat
truly 3 one 5 fine
trust 3 you
truth 3 or 4 and about
try 2 to 6 another again 7 something so 8 booking 10 searching using
trying 1 to
tuesday 3 at 5 and 6 your from 7 as night 8 until pm leaving 9 around departing
tuna 1 casserole 2 salad
tune 1 to 4 on from 5 in into
tunes 4 on
turkey 3 meatballs 4 from
turkish 2 restaurant
turn 1 on 3 off the 4 up 5 down it 7 lights 8 volume 10 around
turned 2 on 4 off too
turns 1 out
turtles 2 like
tuscan 1 restaurant
tv 1 show 2 series 10 tonight
tweet 6 from about
tweets 1 from
twelfth 2 in
twelve 2 pm 4 am 5 hours weeks 7 minutes 8 days
twenty 3 third 4 one five three four second two percent 5 eight seven six seventh eighth first 6 nine fifth minutes fourth hours
twins 4 and
twitter 4 handle and 5 account right feed
two 5 two 6 pm people hours points stars tickets hundred thousand days plus 7 minutes nights weeks 8 towers times years star four level percent point songs 9 seven max medium economy seats cheeseburgers year cups big months 10 different cappuccino orders locations passengers biggest switched accounts
type 1 of 7 restaurant 9 places 10 preference such
typed 2 that 3 in
types 1 of
typically 1 like
tyranny 1 of
uber 2 to for 5 please 6 now ride
ugh 3 i 6 im
ugly 1 duckling
umbrella 1 today 3 tomorrow for 4 because 5 with
umm 1 i
ummm 1 i
unable 1 to
unapologetic 2 in
unavailable 2 would
unaware 1 of
uncle 3 in
under 2 the 4 what 5 dollars 7 inflated
understand 3 you 4 why what it this 5 me your how 7 if but
understanding 4 right
understood 1 my 3 the 4 that me it
unfortunately 2 i 3 there 4 we no they 6 not but 7 theres 8 none
unhappy 1 with
union 2 station 4 city 6 square
unique 2 to
unit 5 has
united 2 states airlines 4 kingdom vs 5 nations
university 1 arms 4 of 5 avenue 6 drive
unless 2 you 3 youre 4 it they
unlike 2 the
unlimited 1 power
unmute 2 the my
unread 2 mails 3 messages emails
unsubscribe 1 to from
unsuccessful 1 would 3 can is 4 do what
unsure 1 of 3 about
unsync 1 my 3 the
until 3 the i my 4 pm march am 5 next 6 noon they june we 7 five after now tomorrow th 8 then 9 thursday 10 later
up 4 at my 5 with 6 shortly your soon 7 by 8 as volume another 9 over than tomorrow sound around john after 10 until whether media speakers dry yet word
upcoming 2 events 3 trip flight 5 event
update 1 the 3 me my on
updated 3 with 4 on it 6 your then
updates 3 on 4 for 5 are about
updating 2 the
upgrade 2 the
upload 2 a
upon 2 a 3 my
upper 3 marlboro
upscale 2 restaurant
upside 2 down 3 is
urge 1 to
urgency 1 to
us 4 dollar dollars 5 and know 6 there president up 7 by all right 8 today just back before staying 9 goodbye doesnt 10 travelling were
usage 3 of
use 1 the 4 my 7 premium 8 some another google them 9 different facebook regular 10 his delta
used 2 to 3 in 4 as on 5 it by 6 up 7 was any 8 half
useful 4 information for
user 4 id 6 name
username 3 is
users 3 in
uses 3 them
using 2 the 3 our my 7 any 8 google her
usually 4 like no 5 drop just 6 played 8 very around
utah 3 and 4 in
vacancies 1 in 2 for
vacation 2 days 4 time 6 from
vacationing 1 in
vaccines 3 for 4 to
valid 3 i email
valley 5 health
valuable 2 information 4 help 5 time
value 2 of 6 when
valued 1 at
van 4 dyke 5 that
vancouver 3 on
vanilla 6 cappuccino 7 ice
variation 1 of
varieties 1 of
variety 1 of
varsity 1 restaurant
vary 1 by
vegan 2 options 3 friendly and 5 restaurant
vegas 4 on from 5 right nevada 6 airport
vegetables 2 from
vegetarian 2 options 4 and 5 dishes food
vehicle 6 from
vehicles 5 like
vending 1 machine
venetian 1 snares
venice 1 beach
vent 4 on
venue 7 then
venus 2 is
verify 2 that 3 the your 4 if 5 it 6 these
verifying 1 that
version 3 of 6 now
versions 2 of
very 2 much 4 good welcome 5 helpful happy well soon nice 6 large high very useful 7 slow sorry interested first long best hot interesting shortly cool little close bad 8 similar popular easily fast quickly true disappointed clearly confused hungry sweet easy 9 fine melodious busy worried expensive cold fun kind difficult important special reasonable glad upset clear 10 thankful dark upsetting impressive entertaining exciting young highly
vet 1 appointment
via 3 text 4 a 5 bus mobile united
vibes 1 playlist
victim 1 of
victory 5 of
video 1 game 5 games on does
vietnamese 2 restaurants 3 food restaurant
view 3 the my 6 how 7 an lane
village 5 in
vin 1 and
vincent 1 and
vinci 1 pizzeria 4 code
vine 4 st
violence 2 and
virginia 3 for 4 beach
visa 2 card 4 and for
visit 3 to 4 in 5 on 6 russia 7 while some here her 8 them chicago next 9 museum 10 his
visiting 3 the 4 soon 5 chicago 7 friends
visitors 1 to
vista 3 on
voices 4 in
volume 2 level 4 to 6 louder up 7 down set by 9 lower higher
vote 3 but
vybz 1 kartel
wages 2 for 3 and
wait 3 for at 4 a 5 time until 6 there before so 7 times 8 sorry long did minutes lets
waiting 1 for
wake 1 me up
waking 1 up
wal 1 mart
wales 3 and
walk 2 me 5 on with and from 6 away by over 7 through
walking 1 distance 6 around
walks 1 into
wall 3 of street 4 at
wallet 1 and
walmart 4 from and
walnut 1 creek 4 avenue
wan 1 to
wand 3 to
wanna 3 know see 4 check change 5 get use 6 buy leave switch report set order 7 make add hear find sign play take talk locate 8 go try learn listen schedule 10 come
want 1 to 4 help assistance 8 tickets information two something pizza 9 them 10 economy
wanted 1 to 7 thanks
wanting 1 to 5 it 6 something
wants 1 to 4 and 6 us
war 4 of and between 6 movies playing
warkworth 1 house
warm 2 in 4 this 5 up here 7 hearts water
warmer 2 in 4 than 5 by
warning 4 for
warnings 3 for
warriors 1 game 4 in
wars 3 the 4 saga
was 4 successful 5 not able 6 all wondering just declined stolen 7 so unable looking used last very lost made nice going born good 8 thinking hoping written unsuccessful too really damaged charged wrong broken trying pretty bad confirmed also amazing cool unclear never everything known only 9 released john searching given awesome actually missing awful getting said perfect listening shot first missed dollars talking happy originally president based approved helpful booked 10 yesterday always incorrect delivered enjoyable already done fantastic wonderful absolutely rude ever quite real useful reading watching fun recorded built expecting confused received buying using placed changed interested taken terrible wanting
washing 2 machine
washington 3 d 4 and 5 street 6 post state
wasnt 4 able he sure 5 it expecting
watch 2 the 3 it 4 a 5 this movies 6 today 7 an tv tonight out 9 sports high baseball
watched 2 the 3 a 4 that
watching 3 the this 4 it 5 that tv 6 baseball 7 football after 8 movie
water 3 and 5 in as 6 bottles bottle park so
watered 1 down
watson 3 and
way 2 to 3 too 5 flight 6 up 7 ticket more way cooler 8 different better warmer home down 9 forward through 10 until
ways 1 to 3 i 5 of that 6 thank
we 2 have 3 dont 4 will are 5 send do can 6 need get 7 still should could accept were got all currently using had offer 8 go talk also left turn cant actually stop put 9 love agree start really prepare feel hope talking speak discussed arent meet laugh cannot re expect eat doing must 10 turned never begin certainly needed went might both came met havent
weapons 1 in
wear 2 on a
weather 2 forecast 3 be in 4 for like 5 going 6 here 7 today conditions report supposed looking condition 8 update 9 details near situation 10 suppose
website 4 for and 5 name
wedding 3 anniversary 4 on
wednesday 3 at and 5 please evening 6 night 7 may 8 as also leaving 10 afternoon
week 4 in 6 from 7 weather end 8 ago 9 after 10 because
weekend 4 in
weeks 2 from 3 ago 4 in 5 and
weight 1 in
weird 4 but
welcome 2 have 4 enjoy at 5 goodbye and thank 6 let good 7 glad bye we 8 feel anytime may anything hope
welcomed 1 at 2 there
well 3 have 4 as 5 get 6 how done we reviewed 7 if thank thanks thats maybe then soon known 8 let im rated they put 9 call goodbye since ill first theres talk hello enjoy 10 along received glad enough actually ive wait gee though
wells 1 fargo
went 1 to 3 through 4 on 5 down off well 6 there out
were 3 you 5 born 6 not all here talking 7 going originally doing so looking once used happy able just out good they great getting playing 8 listening still both supposed very real always helpful making saying waiting 9 interested unable really created those leaving awesome shown expensive thinking done found 10 cool directed buying
west 3 side 4 virginia 5 th 6 coast avenue 7 chester street fremont union palm 8 wind monroe north main st 10 dental
weve 2 been got 4 never 6 found
what 2 is 4 time are do 5 kind 6 type will day does hours 7 about payment kinds date was city movies else 8 languages films types area did movie sort country ingredients song should happened 9 events other amount genre color year makes youve things 10 times part ive meetings were state circumstances youre methods gas sorts exactly film happens she
whatever 2 is 3 you 7 youre 8 else
whats 1 the 4 my 5 on up your happening 6 going 7 next new 8 playing 9 traffic wrong trending ten euro needed his 10 coming
wheel 1 chair 6 by
when 3 is will i my 4 you do 5 does was would did should 7 they he am im its youre we 8 she someone itll 9 asked were theyre our 10 ive his talking youve
whenever 1 i 3 you
where 2 can 3 is do to 4 are 5 will could would 6 should did 7 were 8 we they 9 youre cotto 10 exactly everyone itll she shall
wheres 1 the 2 my 3 your 5 that 6 this
wherever 2 like
whether 2 i the 3 my 4 you or 5 it they 6 any 8 theres
which 3 is 4 city 6 serves date one day area has 7 movie song leaves account type place station kind was movies event 8 continent two bus takes film artist company match makes character departs restaurants 9 location led types other includes part month means ones days offers bank 10 include stations dates pets
while 3 i 4 im 5 we 6 true 7 they traveling since eating driving back 8 she searching using youre but being doing their 9 were 10 after working waiting hes
whipping 1 cream
whisper 6 when
white 5 house body sox wine 6 elephant toyota noise sugar 7 or man
who 2 is 4 was 5 are made do wrote 6 has will would invented created sings 7 knows won played could wants else did sent sang 8 says needs went shot elect doesnt were built knew recently gave covered 9 sing never plays makes likes specializes directs responded shall fall dared moved tells
whoa 2 whoa
whoever 1 did
whole 1 milk 5 thing foods week 6 world bunch 7 day 8 group family
whore 3 is
whos 2 playing 4 going
why 3 is 4 do my would 5 dont did not are cant 6 does was am she isnt they 7 hes people im guns we 8 wouldnt hello theres doesnt 9 men walmart
wide 2 variety 3 enough 4 open
wife 4 and 7 was just
wifi 3 is at 4 available and 7 offered free service but 8 access
wikipedia 1 page
wild 4 wings
will 1 be 3 you 4 it 5 have there 7 get arrive take send work cost 8 go wait leave pick pay start also ya 9 depart call prefer come reach bring never 10 happen always talk accept meet allow begin run land attend become receive
william 3 and
willing 1 to
wilson 2 and
win 4 a 5 today if 6 with as
wind 2 speed 5 will on blow
window 2 seat
windows 5 on 6 down
winds 3 of
windsor 3 town
windy 3 at 5 today
wine 2 shop 5 and please bar
wing 4 for
wings 3 in 6 today
winner 2 at
winnie 1 the
winning 2 numbers the
winter 3 in 5 of
wire 2 some
wise 5 one
wish 1 to 3 i 4 you 6 list this
wishes 1 to
wishing 3 you to
with 4 a 5 almond anything me that an online 6 milk 7 today free 8 extra someone chocolate vanilla something subtitles wifi her pepperoni 9 children somebody stars them ice dr friends john delta him rating us american egg both mom double tom 10 steve united southwest cash added pleasure classic those hot adding large finding regular bob title sugar having shoes white
within 1 the 2 walking 6 two minutes ten 7 hours miles
without 3 subtitles a 5 any an 6 cheese caffeine 7 being needing more knowing
wizard 1 and
wizards 1 play
wok 3 is 4 do 7 chinese
woken 1 up
woman 4 to on who and in 7 by
women 5 who 6 out
won 1 the 3 a 5 this best 6 an 8 t
wonder 2 if how 3 why what 5 about
wondered 2 if 3 what
wonderful 1 day 5 time response your thank 6 job 7 thanks trip work youre life stay 8 place 10 thing
wondering 1 if 2 what 4 why how 5 when whats 6 about
wont 5 be 7 work 9 start allow
woodland 2 hills
words 4 to
work 3 for 4 on 5 out 6 with 7 number tomorrow today thank but leave thats as 8 thanks just harder so he schedule phone later 9 best done well 10 fine either better
worked 2 in 3 for 4 on at 5 out
working 5 properly as 6 fine 7 perfectly now out
workout 1 playlist 4 list
works 2 for 5 fine well out great are 7 perfectly thank too thanks 9 perfect
world 4 war famous 6 today cup music 7 these around 8 without series thats
worried 1 about
worries 3 have 5 thanks
worry 2 about 4 is 5 im
worth 1 house 4 in it 6 watching more 9 checking getting
worthy 1 of
would 1 like 2 you 4 be 6 really 7 prefer love give also 8 work recommend 9 say appreciate 10 suit suggest happen talk rather probably
wouldnt 2 mind 3 be 4 know 5 recommend say 6 take 7 let
wow 3 i 4 thats that 5 this great thank thanks 6 so 7 yeah now just super 8 sounds did
write 1 a 3 an 7 down
writing 1 a 4 on 5 about
written 2 in by 3 to on
wrong 4 with 5 address 6 guy information 7 its account card command reasons place person 9 because
wrote 1 the
ya 5 sure 6 give its 7 later 8 got
yang 2 at for
yankee 1 stadium 2 doodle
yard 3 is sale 5 in
yea 3 thats i 4 that 5 it sure 7 sounds gotta ive
yeah 3 thats i 4 that 5 its it sure 6 but youve im 7 thank right confirm we thanks go great correct just 8 okay perfect ill he sorry ive lets definitely buddy youre 9 cool they actually clear maybe theres everything missing 10 confirmed exactly boy
year 4 old in of 5 was 6 were 7 did 8 but 9 over
years 3 old of ago 4 from and 6 back its or 7 later after since
yell 2 at
yen 3 and 4 in
yep 2 thats 3 that 5 its all it perfect 6 no 7 thanks just works 8 sure 9 exactly
yes 3 i 4 it that thats please 5 its there 6 we 7 thank sure add sir they 8 everything looks perfect okay 9 high curry sounds actually youve 10 la little theres id bedouin surely confirmed
yesterday 4 at 5 and evening was 6 but night 7 when pls so
yet 5 but 7 could thanks thats 8 so again though
yikes 5 what
yippee 1 noodle
york 3 city 5 on and 6 times 8 today state tomorrow 9 near
you 4 have like 5 please help are tell want 6 write with need offer know so confirm find 7 make very accept give re provide just 8 take think mean serve prefer recommend got ready put may should looking say look 9 were shut shortly guys feel did might ever allow speak interested suggest enjoy wish cannot d doing call read must said sir later die 10 stop able leaving deliver search eat repeat cross departing bye didnt explain goodbye remind happen roll require pull further had assist mind planning spell verify
youll 2 be 3 have 4 get 5 find see just 6 check feel need love 7 pay only 8 meet
young 4 children girl but 6 or 8 kids
your 2 order 4 help 5 reference 6 company location reservation restaurant drink 7 own business day booking name favorite time criteria services product information service payment stay destination hotel 8 newsletter money needs appointment menu answers checking item article assistance response organization ticket table tickets departure answer visit support car corporate ride understanding trip 9 volume taxi request confirmation age boss valuable hobbies words pets language party work life rooms welcome opinion speech best kind 10 wonderful preferred pet requirements search mother orders mind refund birth property feelings preference meal preferences interests total helping personality effort choice damn friends mom original husband requested parents body voice liking friend brand point fucking mouth
youre 3 welcome 4 right not 5 talking 6 doing using going looking gonna all getting speaking 7 free too wrong so interested entirely still very ready 8 thinking making able here really playing 9 picking wanting fine checking done into buying coming taking asking such 10 happy most almost amazing allowed planning
yours 4 and
yourself 4 and 5 with 6 when as 9 over
youtube 3 and 4 channel
youve 2 done got 3 been 4 just gotten said 7 heard found answered 8 put already 9 spent given made sold added
yrs 1 old
yup 2 thats 4 that 5 it thanks looks 6 thatll im 7 its if
zero 3 stars 5 two 6 star
zip 1 code
zizzi 1 cambridge
zoo 3 from
`;
