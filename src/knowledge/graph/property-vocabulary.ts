/**
 * How properties are called and asked for in everyday words, whatever is sold: "早饭" and "does it come with breakfast" are said of
 * what a catalogue calls 早餐 or breakfast. A catalogue made of articles' attributes has one name for each property and no list of
 * other wordings; these stand in for it. Two tables: what properties are about, and of what kind their values are.
 */

/**
 * One thing that properties are about, a line: names; whole questions for it; words that go along (separated by commas), Chinese
 * before the bar and English after it; `*` before a measure. A name may be any part of a property's name ("宠物" in 宠物政策).
 */
const TOPICS = `
早餐,早饭,早点,双早,单早;;吃,份|breakfast;;
午餐,中餐;;吃|lunch;;
晚餐,晚饭;;吃|dinner;;
餐食,用餐,包餐,伙食;;吃|meal,food;;
入住,办理入住;几点能进房;办理,进,住|check-in,check in,checkin;;arrive,room
退房,离店;;办理,离开|check-out,check out,checkout;;leave,room
押金,保证金,定金,订金;;扣|deposit,security deposit,down payment;;leave,put,down,hold
宠物,猫,狗,猫狗,狗狗,猫咪,小狗,小猫,毛孩子;;带,携带,允许,接受,住,进,入住,让|pet,dog,cat,animal,puppy;pet friendly,pets friendly;bring,take,stay,keep
吸烟,抽烟,禁烟;;允许,里,房间|smoking,smoke;;
停车,停车位,车位;有地方停车;停,车|parking,park;;car,space,onsite
取消,退订;免费取消,退订;预订,免费|cancellation,cancel,cancelling;free cancellation,cancel for free,refundable;booking,free
改签,改期,变更;;机票,票,日期|change,rebooking,reschedule;;booking,ticket,flight
加床;;加,张|extra bed,additional bed,cot;;add
无线网络,无线网,wifi,wi-fi,上网,网络;能上网,有网;连|wi-fi,wifi,wi fi,internet,wireless internet;;connect
窗户,窗,窗外,景观,朝向;;看,对|view,window;;
浴缸;;|bathtub,bath;;
空调,冷气;;|air conditioning,air conditioner,aircon;;
泳池,游泳池;;|pool,swimming pool;;
健身房;;|gym,fitness room;;
电梯;;|lift,elevator;;
早鸟,优惠,折扣,打折;有优惠,打几折;享受|discount,promotion,special offer;;
入会,会费;;|membership,joining;;join
上传,上行;;宽带|upload,upstream,uploading;;
流量,数据流量;;用,送|data,data allowance;;use
通话,语音,通话分钟数;;打,送|call,minute,voice,talk time;;make
短信;;发,送|text message,sms;;send
漫游;;境外|roaming;;abroad
合约,合同,签约,绑约,协议;要绑定多久,绑定多久,绑多久,签多久,签几年;签,绑定,绑|contract,commitment,tie-in,lock-in,minimum term;;sign,tied,locked
解约,违约,提前解约,提前终止,毁约,解除合约,提前退出;;赔,赔偿,要赔,罚,提前|termination,terminate,early termination,exit,cancel early,leave early,leaving early,end early,get out early;;early,leave,end,charged
安装,装机,上门安装,开通,初装,安置;多久能装,多久能装好,几天能装,几天能装好,什么时候能装,什么时候能装好;装,装好,上门,开,能装|installation,install,installing,installed,setup,set-up,set up,activation,fitting;;get,connected,engineer
路由器,光猫,modem;;租,套餐,自带,租用|router,modem,hub;;come,rent
固定ip,公网ip,静态ip,ip地址;;地址|static ip,fixed ip,public ip,ip address;;address
机顶盒,电视;;看|tv,television,set-top box;;watch
保额,保障额度,赔付上限,赔付限额,赔付额度,最高赔付,最高保额,最高赔,保险金额;最高赔多少,最多赔多少,最高能赔多少,能赔多少,赔多少钱,保多少钱;赔,赔付|coverage limit,sum insured,cover limit,coverage amount,cover amount,insured sum,maximum payout,payout;how much cover,how much coverage,maximum pay out,how much does pay out,most pays out,most pay out;pay out,claim
免赔额,自付额,起付线,免赔;;扣|deductible,excess;;pay
等待期,观察期;多久生效,多久能生效,什么时候生效,几天后生效;|waiting period,wait period,qualifying period;how soon start,long wait,how long do i wait,when cover start;wait
犹豫期,冷静期;几天内可以退保,几天内能退保,多久内能退保;|cooling-off,cooling off,free look;;
年龄,岁数,年纪;多大可以,多大能,多大年纪,多大岁数,几岁,多少岁,年龄限制,年龄要求,年龄有限制;限制,要求,限,上限,下限,投保,买,购买,参加,办,办理,申请,加入,起|age,age limit,age range,age restriction,age requirement;how old,what age,old enough;limit,limited,up,restriction,restricted,requirement,required,apply,join,buy,get,eligible,you,be,take out,insured
报销,赔付比例,理赔比例,报销比例;报多少,报销多少,能报多少,能报百分之几,赔百分之几,报几成;报,赔|reimbursement,reimburse,reimbursed,co-pay,coinsurance,payback;what percentage paid;back,paid,covered
医院;;哪些,看,去,用,适用,限,指定,范围,使用,就诊|hospital,clinic,vet;;use,go,cover,covered,visit,network,accepted,included
保障期,保障期限,保险期限,保险期间,保障时间;保多久,保几年,保到几岁,保到多少岁,能保多久,保障多久;保,保障|policy term,policy period,cover period,period of cover,policy length,coverage period;how long does cover last,long covered,cover last,how long am i covered,how long can last;last,cover
保障范围,保险责任,承保范围,赔付范围;保什么,赔什么,保哪些,都保什么;保|coverage,what is covered,scope of cover;;
年费;每年多少钱,一年多少钱;刷,免|annual fee,yearly fee;;
额度,信用额度,限额,授信;能刷多少,能透支多少,能借多少,可以借多少,最多借多少,最多能借,最高可以借;透支,刷,高,借|credit limit,spending limit,borrowing limit;how much can i borrow,how much can i spend;spend,borrow
利率,利息,年化,年化利率;利息高;年|interest rate,interest,apr;;rate,yearly
免息期,免息,免息还款期;;还款|interest-free,interest free,grace;;free
返现,返利,返现比例,现金返还;;返|cashback,cash back;;back,earn,get
积分;积分过期;有效,过期,失效,清零|point,reward point;;expire,valid,last,lapse,keep
境外,外币,境外刷卡,海外;;刷卡,手续费,消费,货币转换,转换|foreign,foreign transaction,overseas,abroad;;spending,transaction,purchase,card,use
手续费,服务费;;|handling fee,service fee,service charge,transaction fee,commission;;
贵宾厅,贵宾室,休息室;;机场,进,用,免费,可以进|lounge,airport lounge;;airport,access,visit
还款,还款方式,还款期限;;|repayment,repay;;
逾期,滞纳金;;|late fee,late payment,overdue;;
起存,起投,起购,门槛,最低金额,起订量,起订;;|minimum amount,minimum deposit,minimum investment,minimum order;;
汇率;;|exchange rate;;
课时,课时数,节数,课程数,节课;多少节课,几节课,多少课时,多少节,几节,上多少次课,上几次课,几堂课,多少堂课;上,课,堂|number of lessons,lesson,session,number of classes,number of sessions;how many classes;get,take,course
单节时长,每节时长,课程时长,每节课时长,单课时长;一节课多久,一节课多长时间,一节课多长,每节课多久,每节课多长时间,一堂课多久,一次课多久,多长时间一节;节课,堂课|lesson length,length of lesson,class length,session length,lesson duration,class duration,session duration,length of class,length of session;how long is lesson,how long is each lesson,how long is one lesson,how long is a lesson,how long is a class,how long is each class,how long is each session,how long is a session,long are the lesson,long are the class,long are the session;each,lesson,class,session,last
班级人数,班额,每班人数,小班人数;一个班多少人,一班多少人,每班多少人,几个人一班,多少人一个班,班上多少人,一个班几个人,一班几个人;班,班上,学生|class size,group size;how many students,how many people in a class,how many student,how many in a class,how big is the class;class,student,group
开课,开班,上课时间,开学;什么时候上课,几号开课,哪天开课;|start date,starting date,start,begin;when does start,when does it begin,when begin,when start;date
老师,教师,授课老师,讲师,教练,师资;谁教,谁上课,是谁教,谁讲,哪个老师教,谁来教,谁带;教,上课,带|teacher,instructor,trainer,coach,tutor;who teach,who teaches,taught by,who run,who is teaching;
证书,结业证书,资格证;;发,拿,颁发,结业,拿到|certificate,certification,diploma;;get,receive,finish,end
水平,难度,基础,级别,等级,适合水平;零基础能学,零基础可以学,什么基础,需要基础,要基础,适合什么水平;适合,学,零|level,experience,difficulty,prerequisite;suitable for beginner,beginner friendly,for beginner;need,needed,required
退费,退款期限,退款;能退款;|refund,refund period,refund policy;refundable;get
上课地点,地点,地址,位置,场地;在哪,在哪里,在哪儿,在什么地方,哪里上课,在哪上课,位于哪里;位于,上课,里|location,place,address,venue;where is,where are,where held,where take place,where located,where does take place,where is located;located,held
营业时间,开放时间,营业;几点开门,几点关门,开到几点,几点营业,几点开;开,营业|opening hours,business hours,hours,opening times;when open,when does open,when close,what time open,what time close,how late open;open,close
电话,联系电话,客服电话,联系方式;怎么联系;打|phone number,telephone,contact number,phone;;call,contact
座位,座位数,座;坐几个人,能坐几个人,坐多少人,能坐多少人,可以坐多少人,几座;坐|seat,number of seats;how many people fit,seat how many;fit
人数,入住人数,住人数,可住人数,容纳人数,最多人数,适用人数;住几个人,住几人,住多少人,能住几个,能住几位,容纳多少人,睡几个人,住得下几个,能睡几个,几个人,多少人;住,容纳,睡,人|number of guests,maximum guests,occupancy,number of people,capacity of people,sleeps,guests,guest;how many people,how many guest,how many person,how many can stay,how many sleep,how many adult,how many of us;stay,sleep,fit,people,person,guest,hold,maximum
行李,托运,行李额,托运行李;能带多少行李,带多少公斤行李;带,免费|baggage,luggage,checked bag,bag,suitcase;;bring,check,take
里程,公里数,里程限制;能开多少公里,限多少公里,多少公里;开,限,限制|mileage,distance limit;how many kilometre,how many kilometer,how many mile,how far;drive,limit
油耗,百公里油耗;费油,省油;|fuel consumption,fuel economy;;
油,燃油,加什么油;加什么油,烧什么油;加|fuel,petrol;;
驾照,驾龄;;要|driving licence,driver license,licence;;
*时长,片长,游玩时长;玩多久,要多久,需要多久,多长时间;玩|duration,running time,length;how long does it take,how long take,how long last;take,last
屏幕,显示屏;屏幕多大,屏多大;屏|screen,display;;
电池,电池容量;多少毫安,多少毫安时;毫安,毫安时,大|battery,battery capacity;how many mah,mah;big,mah
续航,使用时间,待机,待机时间;充满电能用多久,能用多久,充一次电能用多久,用多久,一次充电能用多久,待机多久,续航多久;用,充满电|battery life,run time,runtime,standby;how long does battery last,battery last,last on a charge,last on one charge,how long last;last,charge
充电时间,充电时长;充满要多久,多久充满,充电要多久,充满电要多久;充满|charging time,charge time;how long to charge,long take to charge,how long does it take to charge;charge,take,fully
充电功率,快充,充电瓦数;支持多少瓦,快充多少瓦,多少瓦快充,几瓦充电;充电,瓦|charging power,charging speed,charging wattage,fast charging;how fast charge,how quickly charge,how many watts charge;charge
内存,运行内存,运存,ram;;|ram,memory;;
存储,存储空间,储存,储存空间,存储容量,硬盘;;|storage,storage space,disk space,hard drive;;hold
摄像头,像素,主摄,相机,镜头,后置;多少像素,多少万像素;拍照,万,主|camera,megapixel,main camera,lens;how many megapixel;resolution
处理器,芯片,cpu;什么芯片,什么处理器;|processor,chip,cpu;;run
系统,操作系统;;|operating system,os;;run
分辨率;;|resolution;;
接口,插口;什么接口;|port,connector;;
防水,防尘,防水等级,防尘防水;能不能进水,怕不怕水,怕水;等级,级|water resistance,waterproof,water resistant,waterproof rating,ip rating,water proof;get wet;rating,rated
颜色,配色,机身颜色;什么色,有什么色,有哪些色,几种色,几个色;款|colour,color;what shade,which colour;come
材质,材料,面料;什么做的,是什么做的,用什么做的;|material,fabric;made of,made from,made out of;
尺码,码数;有什么码,有几码,最大码;|size range,clothing size;what sizes;
*重量,净重,机身重量,体重;多重,几斤,多少斤,多少克,多少公斤,重不重,重吗,沉不沉;|weight;how heavy,how much does weigh,weigh;
*尺寸,大小,规格,面积;多大,多少平,多少平米,几平米,多少平方,多少平方米,几平,几寸,多少寸,多少英寸;平米,平方,空间,平方米|size,dimension,area,floor area,square metres;how big,how large,how many square metres,how many square metre,how many square meter,how spacious,how many inches;
*长度;多长;|length;how long;
*高度;多高;|height;how tall,how high;
*宽度;多宽;|width;how wide;
*容量,容积;能装多少,装多少,多少升,几升;装|capacity,volume;how many litres,how many liter,how many litre,how much does it hold,how much hold,how much can it hold;hold
功率;多少瓦,几瓦;|power,wattage,rated power;how many watts,how many watt;
电压;多少伏;|voltage;how many volts;
噪音,噪声,分贝;吵不吵,吵吗,声音大吗,声音大不大,响不响;|noise,noise level,decibel;how loud,how noisy,loud,noisy;make
保修,质保,保修期,质保期;保多久,保几年,能保多久,坏了保修多久;|warranty,guarantee;;under,covered,come
退货,退货期,退货期限,无理由退货;几天内能退,几天内可以退,多久内能退,几天可以退货,多少天内能退;|return,return window,return period;how long can i return,days to return;
换货,换货期,换货期限;几天内能换,几天内可以换,多久内能换;|exchange,exchange period,exchange window;how long can i exchange;
运费,邮费,快递费,配送费,包邮,派送费;包邮吗,包不包邮,免运费,免邮;|shipping fee,shipping cost,delivery fee,delivery cost,postage,delivery charge,shipping charge,shipping,delivery;free shipping,free delivery,shipping free,delivery free,ship free;ship,deliver
发货,发货时间;多久发货,什么时候发货,几天发货;|dispatch,dispatch time,handling time;how soon ship,when ship;
送达,配送时间,到货,到货时间,配送时长,送货时间;多久到,几天到,多久能到,几天能到,多久送到,什么时候能到;送|delivery time,shipping time,lead time;how long is delivery,how soon arrive,how long does delivery take,when arrive,when will it arrive,long to arrive;arrive,take,delivered
产地,原产地;哪里产,哪产的,哪里生产,产自哪里;|origin,country of origin;where made,where is it made,where from,made in;
成分,配料,原料;用了什么,含什么;|ingredient,composition;what is in it,what in;contain
热量,卡路里;多少卡,多少大卡,多少千卡;|calorie,kcal;;
过敏原,过敏;含坚果;|allergen,allergy,allergies;;contain
辣度;辣不辣,辣吗,多辣;|spiciness,heat level,spice level,spice;how spicy,how hot,spicy;
保质期,赏味期;能放多久,多久过期,放多久,几天过期,有效多久,什么时候过期;放,有效,过期|shelf life,expiry date,best before;how long does it keep,how long keep,how long valid,how long is it valid,when expire;expire,keep,valid
储存方式,保存方式,保存方法;怎么保存;|storage instructions;;
用量,剂量;一天吃几次,吃几片,一次吃多少;吃,用|dosage,dose;;take
份量,分量;几人份,够几个人吃;|serving size,portion,serving,serve;how many does it serve,serve how many;people,person
用户数,账号数,成员数;多少人能用,几个人能用,多少个账号,几个账号;账号,用户|number of users,user,seats,team members;how many users,how many people can use;use
设备数,设备数量;几台设备,多少台设备,几个设备,同时登录几台;设备,登录,台|number of devices,device;how many devices,how many screens;use,log in
试用,试用期,免费试用;能试用,试用多久,可以试用;|trial,free trial,trial period;;try,free
续费,续订,自动续费;;|renewal,auto-renewal,renew;;
支持时间,客服时间,服务时间;;|support hours,support;;
发票;;开|invoice,receipt;;get
付款方式,支付方式;怎么付款,怎么支付;|payment method,payment;;accept,accepted
蓝牙;;|bluetooth;;
nfc;;|nfc;;
sim卡,sim,双卡;几张卡,插几张卡;插,张,卡|sim,sim card,dual sim;;card,slot,take
儿童,小孩,孩子,宝宝;;允许,带,收,小朋友|child,kid,baby;;bring,take
身高;;|height requirement;;
`;

/**
 * What kind of value a property has, a line: words that say so in its name; words that ask for it; words that go along. Chinese
 * before the bar, English after it. The pattern: what a value of that kind looks like, where a property's name does not say.
 */
const KINDS: Readonly<Record<Kind, readonly [words: string, value: RegExp]>> = {
  money: [
    '费,费用,价,价格,价钱,售价,单价,标价,金额,月租,租金,房价,票价,学费,保费,月费,工本费,会费,花费;多少钱,怎么收费,收费,收不收费,收费吗,要钱,贵,贵不贵,几块,几块钱,什么价,啥价,怎么卖,卖多少,免费,要不要钱,多少费用,怎么算,收钱,花多少,交多少,付多少;收,交,缴,花,卖,另外,单独,另,额外,钱,租|price,fee,cost,charge,rate,premium,fare,tuition,rent,tariff,pricing,expense;how much is,how much are,how much does,how much cost,how much for,free,charged,expensive,cheap;pay,paid,extra,much,money',
    /[¥￥$€£]\s*\d|\d\s*(?:元|块|万元|yuan|rmb|cny|usd)|免费|free/i,
  ],
  when: [
    '时间,时刻,日期,时段;几点,什么时候,何时,哪天,几号,最早,最晚,几点钟,从几点,到几点,几月;|time,date,hour,day;when,what time,how early,how late,earliest,latest,what date,what day;',
    /\d\s*[:：]\s*\d|[\d一二三四五六七八九十两]\s*点|[上下中]午|noon|midnight|\d\s*[ap]\.?m|\d\s*[月日号]/i,
  ],
  duration: [
    '期,期限,时长,时间,年限,天数,周期,有效期,时限;多久,多长时间,几天,几个月,几年,多少天,多少个月,多少年,几小时,几分钟,多少分钟,多少小时,过期,到期,失效,有效多久;等,有效,最长,最短,内,起|period,length,duration,term,window,time,validity,expiry,expiration;how long,expire,how many day,how many month,how many year,how many week,how many hour,how many minute,how soon,how quickly;valid,last,take,minimum,maximum,least',
    /\d\s*个?(?:工作)?(?:[天日周年]|月(?!\d)|小时|分钟|周岁|岁)|\d[ -]*(?:working |business )?(?:day|week|month|year|hour|minute)/i,
  ],
  speed: [
    '速度,网速,速率,带宽;多快,多少兆,几兆,网速多少;快|speed,bandwidth;how fast;fast',
    /\d\s*(?:兆|[mg]b?(?:it|ps)|公里|km)/i,
  ],
  amount: [
    '数,数量,人数,个数,次数,额度,上限,限额,容量,比例,率,大小,面积,功率,像素,水平,等级,范围,长度,尺寸;多少,几个,多少个,几次,多少次,几人,几位,最多,最高,最大,多大,多高,百分之几,几成;高,大,限,公里,公斤,千克,升,毫升,克,斤,瓦,毫安,毫安时,寸,英寸,厘米,米,平米,平方米,度,页,兆,元,千卡,大卡|number,amount,limit,maximum,minimum,capacity,rate,percentage,size,count,ratio,allowance,range,level;how many,how much,how big,how large,how high,what percentage;many,most,max,km,kilometre,kilometer,mile,litre,liter,ml,gram,kg,watt,mah,inch,cm,gb,mb,percent,people',
    /\d/,
  ],
  rule: [
    '政策,规定,规则,要求,限制,条件,须知,说明,规范;允许,可不可以,能不能,让不让,行不行,有什么要求,有什么规定,有限制;行,接受,可,被|policy,rule,requirement,restriction,condition,terms,option,access;allowed,permitted,accepted,ok,okay;allow,accept,welcome,possible',
    /(?!)/,
  ],
};

export type Kind = 'money' | 'when' | 'duration' | 'speed' | 'amount' | 'rule';

/** Says nothing about which property is meant: "房间" in 房间面积, "monthly" in monthly fee. */
const NEUTRAL =
  '下载,下行,宽带,每晚,每月,每年,每天,每日,每人,每次,每节,一晚,一个月,一年,一天,月,年,日,晚,次,节,标准,基本,基础,房间,客房,机身,产品,商品,整机,可,投保,适用,参考,总,单次,单个,单,主,官方,最低,最高,最大,最小,最长,最短,最多,套餐,课程,门票,机票,单人,全程,办理,申请,持有,支持,人,位,类型,种类,型号,品种,一份,一件,一台,一张,一位,一间,一套,一碗,一杯,一瓶,一盒,一箱,一斤,一节,一人,份,件,台,张,间,套,碗,杯,瓶,盒,箱|type,kind,sort,any,download,downstream,monthly,annual,yearly,nightly,daily,per,night,month,year,standard,base,basic,room,item,product,total,minimum,maximum,max,min,list,retail,sale,body,main,person,each,of,plan,package,policy,course,ticket,card,single,full,eligible,guest';

/** Asks whether something comes along, whatever it is. */
const ALONG =
  '含,包,包含,包括,送,赠送,赠,附赠,带,配,提供,自带,附带,含不含,包不包,送不送,带不带|include,included,including,come,provide,provided,get,gets,got,given,feature,support,supported,take,offered,there';

export interface Topic {
  readonly names: readonly string[];
  readonly asks: readonly string[];
  readonly along: readonly string[];
  /** Begins with `*`: also asked of parts of a thing. */
  readonly isMeasure: boolean;
}

const list = (text: string | undefined): string[] => (text ?? '').split(',').filter((word) => word !== '');
/** Of both languages together: a question in one may hold a word of the other. */
function topicOf(line: string): Topic {
  const isMeasure = line.startsWith('*');
  const [zh = [], en = []] = line
    .replace('*', '')
    .split('|')
    .map((side) => side.split(';').map(list));
  const both = (at: number) => [...(zh[at] ?? []), ...(en[at] ?? [])];
  return { names: both(0), asks: both(1), along: both(2), isMeasure };
}
const words = (text: string): string[] => text.split('|').flatMap(list);

export const PROPERTY_TOPICS: readonly Topic[] = TOPICS.trim().split('\n').map(topicOf);
export const PROPERTY_KINDS: ReadonlyMap<Kind, Topic & { readonly value: RegExp }> = new Map(
  (Object.entries(KINDS) as [Kind, readonly [string, RegExp]][]).map(([kind, [line, value]]) => [
    kind,
    { ...topicOf(line), value },
  ]),
);
export const NEUTRAL_WORDS: readonly string[] = words(NEUTRAL);
export const ALONG_WORDS: readonly string[] = words(ALONG);
