/** Text-message spellings and contractions without their apostrophe, with what they stand for. */

export interface Shorthand {
  readonly words: readonly string[];
  /** In bits; those that are also words or names of their own cost more. */
  readonly cost: number;
}

const SURE = 1;
/** Nobody means the word without its apostrophe. */
const APOSTROPHE = -1;
const PERHAPS = 6;

const SPELLINGS: readonly (readonly [number, string])[] = [
  [
    SURE,
    `u=you ur=your urs=yours yr=your ya=you y'all=you pls=please plz=please plss=please plse=please pleas=please pleez=please
    thx=thanks thanx=thanks tnx=thanks thks=thanks tks=thanks ty=thank-you tysm=thank-you cuz=because coz=because cos=because
    bcoz=because becuz=because bcz=because bcs=because b4=before tmrw=tomorrow tmr=tomorrow tmw=tomorrow tomoz=tomorrow
    2moro=tomorrow 2morrow=tomorrow 2day=today 2nite=tonight tonite=tonight nite=night yest=yesterday ystrday=yesterday
    msg=message msgs=messages acct=account acc=account acnt=account addr=address adr=address dlvry=delivery pkg=package
    pkgs=packages pic=picture pics=pictures ppl=people smth=something sth=something smthg=something sumthing=something
    w/=with w/o=without wat=what wht=what wut=what wats=what's whats=what's wen=when whn=when hav=have hv=have hve=have
    gimme=give-me lemme=let-me wanna=want-to gonna=going-to gotta=have-to kinda=kind-of sorta=sort-of dunno=don't-know
    dnt=don't dont=don't doesnt=doesn't didnt=didn't cant=can't couldnt=couldn't wouldnt=wouldn't shouldnt=shouldn't
    isnt=isn't arent=aren't wasnt=wasn't werent=weren't hasnt=hasn't havent=haven't hadnt=hadn't wont=won't aint=isn't
    im=i'm ive=i've youre=you're youve=you've youll=you'll theyre=they're theyve=they've theres=there's
    thats=that's wheres=where's hows=how's whos=who's shes=she's hes=he's lets=let's itll=it'll itd=it'd
    r=are k=ok nr=number num=number nmbr=number qty=quantity amt=amount pymt=payment pmt=payment inv=invoice ord=order
    rcpt=receipt recpt=receipt rcvd=received recd=received rec'd=received info=information asap=as-soon-as-possible
    bday=birthday xmas=christmas wknd=weekend wk=week wks=weeks hr=hour hrs=hours min=minutes mins=minutes yrs=years
    gr8=great l8=late l8r=later m8=mate w8=wait abt=about abv=above atm=at-the-moment rn=right-now bc=because
    btw=by-the-way idk=i-don't-know tho=though thru=through prob=problem probs=problems prolly=probably def=definitely
    defo=definitely obv=obviously tbh=to-be-honest omg=oh-my-god fone=phone ph=phone cust=customer svc=service`,
  ],
  [PERHAPS, `ill=i'll id=i'd c=see n=and da=the d=the dis=this dat=that em=them dem=them 2=to 4=for w=with b=be`],
];

export const SHORTHAND: ReadonlyMap<string, Shorthand> = new Map(
  SPELLINGS.flatMap(([cost, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [short, long] = entry.split('=') as [string, string];
        const sure = cost === SURE && long.replaceAll("'", '') === short;
        return [short, { words: long.split('-'), cost: sure ? APOSTROPHE : cost }] as const;
      }),
  ),
);
