/** How phone numbers and the last four digits of one are written, in folded text (half-width, lower case); all are global. */

export const MOBILE = /(?<![\da-z])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\s-]?\d)/g;
/** The eight digits of a large city's number, or seven or eight elsewhere; without a space only where the area code is a known one. */
export const LANDLINE =
  /(?<![\d-])(?:(?:\+|00)?86[\s-]?)?(?:\(0\d{2,3}\)[\s-]?\d{7,8}|0\d{2,3}[\s-]\d{7,8}|0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8})(?!\d)|(?<![\d.,-])[48]00(?:-\d{3}-\d{4}|\s\d{3}\s\d{4}|-?\d{7})(?![\d.])/g;
/** Of any country, with its plus sign (E.164: 15 digits at most). */
export const INTERNATIONAL = /(?<![\d+])\+(?!86|852)[1-9]\d{0,2}(?:[\s-]?\(?\d{1,5}\)?){2,5}(?!\d)/g;
/** 一三八…, spelt digit by digit as mobiles are: eleven numerals that begin with 1 and 3–9. */
export const MOBILE_ZH =
  /(?<![零〇一二三四五六七八九幺十百千万])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺十百千万])/g;
export const HONG_KONG = /(?<![\d+])(?:\+|00)?852[\s-]?([2-9]\d{3})[\s-]?(\d{4})(?!\d)/g;
/** Eight digits alone may be a date; said to be a phone they are one. */
export const HONG_KONG_SAID =
  /(?:电话|手机|号码|联系方式|tel|phone|mobile|call me (?:at|on))[^\d]{0,12}([2-9]\d{3})[\s-]?(\d{4})(?![\s-]?\d)/g;

/** Exactly four digits with nothing attached that would make them an amount, a year, a time, a house or room, or a part of something longer. */
export const FOUR =
  /(?<![\d.,:/¥$€£a-z#-])\d{4}(?![\d.,:/]\d|\d|\s*(?:年|元|块|个|件|[室房栋幢弄楼层户]|单元|号(?!码|机)|mah|w\b|k\b|ml|%|usd|cny|rmb|yuan|dollars?)|[a-z-])/g;

/** A comma before four digits makes them part of an amount, but not right behind an order number. */
export const AFTER_ORDER = /(?<=kf\d{12}\s*[,、;.:/]\s*)\d{4}(?![\d.,:/]\d|\d|[a-z-])/g;
/** Four Chinese numerals in a row; they also make years and quantities, so the words around them must speak of a phone. */
export const SPOKEN_ZH =
  /(?<=^\s*|kf\d{12}[\s,，、]+|(?:尾号|尾数|[后末]四位|后4位|手机|电话)[^\d零〇一二三四五六七八九两幺]{0,6})[零〇一二三四五六七八九两幺]{4}(?![零〇一二三四五六七八九两幺十百千万亿年个块元])/g;
/** Nobody says four digits as words one by one but to spell a number out. */
const DIGIT_WORD = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
export const SPOKEN_EN = new RegExp(
  `(?<![a-z])(?<!${DIGIT_WORD}[\\s,-]{1,3})${DIGIT_WORD}(?:[\\s,-]{1,3}${DIGIT_WORD}){3}(?![a-z])(?![\\s,-]{1,3}${DIGIT_WORD})`,
  'g',
);
