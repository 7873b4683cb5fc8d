/**
 * Chinese questions as people also type them, by other rules than noise.ts: sounds that regions do not tell apart, characters
 * that look alike, whole questions in pinyin with and without tones or spaces, initials, the characters of Taiwan and Hong Kong.
 */
import { Converter } from 'opencc-js';
import { PINYIN } from '../../src/text/pinyin-data.ts';
import { homophones, type Noise, pinyin, traditional } from './noise.ts';

const CHARACTERS_A_SLIP = 8;

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

/** Sounds that many speakers do not tell apart, and the input methods set for them. */
function heard(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^h(?=u)/, 'f');
}

/** The 3,755 frequent characters: the first level of GB 2312. */
const frequent = new Set<string>();
const gb = new TextDecoder('gb18030');
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gb.decode(Uint8Array.of(row, cell));
    if (/^\p{Script=Han}$/u.test(character)) frequent.add(character);
  }
}

const syllableOf = new Map<string, string>();
const soundingLike = new Map<string, string[]>();
for (const line of PINYIN.trim().split('\n')) {
  const [syllable, all] = line.split(' ') as [string, string];
  for (const character of all) {
    syllableOf.set(character, syllable);
    if (!frequent.has(character)) continue;
    const sound = heard(syllable);
    soundingLike.set(sound, [...(soundingLike.get(sound) ?? []), character]);
  }
}

/** As most people read them, where the table has another reading. */
syllableOf.set('了', 'le');

function replaceSome(text: string, next: () => number, alike: (character: string) => readonly string[]): string {
  const characters = [...text];
  let places = characters.flatMap((c, i) => (alike(c).length > 0 ? [i] : []));
  for (let left = Math.max(1, Math.round(places.length / CHARACTERS_A_SLIP)); left > 0 && places.length > 0; left--) {
    const at = pick(places, next);
    places = places.filter((place) => place !== at);
    characters[at] = pick(alike(characters[at]!), next);
  }
  return characters.join('');
}

/** Characters of nearly the same sound, as a regional accent hears them; frequent characters only. */
export const accents: Noise = (text, next) =>
  replaceSome(text, next, (character) => {
    const syllable = syllableOf.get(character);
    if (syllable === undefined) return [];
    const others = soundingLike.get(heard(syllable)) ?? [];
    return others.filter((c) => syllableOf.get(c) !== syllable);
  });

/** Characters that are taken for one another when written by hand or read from a picture. */
const LOOKALIKES =
  '己已巳 未末 土士 人入八 日曰目 田由甲申 大太犬 天夫 干千于 刀力 贝见 午牛 我找 卖买实 拆折析 货贷资 快块决 款颜 退腿褪 换涣 钱线浅 费贵 收攻 到倒 单草 订钉灯 运远 送迭 发友 票栗 付什 账帐胀 号亏 码妈玛 件伴 优忧 惠患 券卷 领邻 评苹 价阶 保堡 修俢 质盾 问间闻 题提 登澄 录绿 密蜜 绑帮 解懈 微徽 信倍 客容 服报 电申 话活 地池 址扯 改攻 写与 错借措 拒柜 签鉴 取趣 消悄 破坡 坏怀环 少小 漏露 商高 品晶 寄奇 包句 邮油 免兔 关美 税锐 抽油 奖桨 积枳 分公 会合 员贝 级极 升开 没设 有友 怎作 么公 什付 时对 间问 多夕 久欠 能熊 可司 要耍 不木 还坏 在再 请清情 想相 看着 里理 哪那 为办 了子 吗妈'
    .split(' ')
    .map((group) => [...group]);
const lookingLike = new Map<string, string[]>();
for (const group of LOOKALIKES) {
  for (const character of group) {
    lookingLike.set(character, [...(lookingLike.get(character) ?? []), ...group.filter((c) => c !== character)]);
  }
}

/** Characters that look alike. */
export const lookalikes: Noise = (text, next) =>
  replaceSome(text, next, (character) => lookingLike.get(character) ?? []);

const HAN_RUN = /\p{Script=Han}+/gu;

function spellOut(text: string, spell: (syllables: readonly string[]) => string): string {
  return text
    .replace(HAN_RUN, (run) => ` ${spell([...run].map((character) => syllableOf.get(character) ?? character))} `)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The whole question in pinyin, a space after each syllable. */
export const pinyinSpaced: Noise = (text) => spellOut(text, (syllables) => syllables.join(' '));
/** The whole question in pinyin, without spaces between its words. */
export const pinyinRun: Noise = (text) => spellOut(text, (syllables) => syllables.join(''));
/** The whole question in pinyin with a tone after each syllable, in figures; which tone is anybody's guess. */
export const pinyinTones: Noise = (text, next) =>
  spellOut(text, (syllables) => syllables.map((syllable) => syllable + (1 + Math.floor(next() * 4))).join(' '));

/** Two neighbouring characters spelt out with tone marks. */
export const pinyinMarks: Noise = (text, next) =>
  pinyin(text, next).replace(/[a-z]{3,}/g, (letters) => {
    const vowel = /[aeo]/.exec(letters);
    if (vowel === null) return letters;
    const mark = pick(['\u0304', '\u0301', '\u030c', '\u0300'], next);
    return (letters.slice(0, vowel.index + 1) + mark + letters.slice(vowel.index + 1)).normalize('NFC');
  });

/** What people abbreviate to its initials. */
const ABBREVIATED =
  '支付宝 微信 淘宝 花呗 身份证 手机号 验证码 优惠券 客服 快递 退款 退货 换货 发货 收货 订单 发票 密码 会员 红包 评价 包邮 运费 地址 物流 付款 账号 售后 商家 商品 积分 质量 赠品 预售 定金 尾款 下单 签收 补偿 投诉 电话 银行卡 信用卡'.split(
    ' ',
  );

/** One word as its initials; where there is none to abbreviate, two characters spelt out. */
export const initials: Noise = (text, next) => {
  const words = ABBREVIATED.filter((word) => text.includes(word));
  if (words.length === 0) return pinyin(text, next);
  const word = pick(words, next);
  return text.replace(word, [...word].map((character) => syllableOf.get(character)![0]).join(''));
};

const toTaiwanWords = Converter({ from: 'cn', to: 'twp' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });

/** Traditional characters with Taiwan's words (程序 → 程式). */
export const taiwanWords: Noise = (text) => toTaiwanWords(text);
export const hongKong: Noise = (text) => toHongKong(text);

/** Homophones, then pinyin, then traditional characters, all in one question. */
export const everything: Noise = (text, next) => traditional(pinyin(homophones(text, next), next), next);
