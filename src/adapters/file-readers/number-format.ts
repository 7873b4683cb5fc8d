/**
 * Numbers as a workbook shows them (ECMA-376 part 1, 18.8.31): an answer that reads `15%` in Excel must not reach a visitor as
 * `0.15`. What formats say of colours, widths and conditions is left out; dates are not made here.
 */

/** Formats that files name by number alone, where they are not the plain number. Currencies differ by country: digits only. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  9: '0%',
  10: '0.00%',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  32: 'h:mm',
  33: 'h:mm:ss',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
};

export function builtInFormat(id: number): string | null {
  return BUILT_IN[id] ?? null;
}

/** The number as it is when nobody says how to show it: 15 digits, as Excel keeps them. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Null when the format is one of dates, or of a kind that is not read: then the plain number, or the date, is as good. */
export function formatNumber(value: number, format: string): string | null {
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  if (isTime(bare)) return timeOf(value, bare);
  if (/[ymdhs]/i.test(bare.replace(/general|\[(?:red|black|blue|green|cyan|magenta|yellow|white)\]/gi, '')))
    return null;
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+/g) ?? [];
  if (sections.some((section) => /\[[<>=]/.test(section))) return null;
  const byZero = value === 0 ? sections[2] : undefined;
  const byMinus = value < 0 ? sections[1] : undefined;
  const section = byZero ?? byMinus ?? sections[0];
  if (section === undefined) return null;
  const shown = inSection(Math.abs(value), section);
  return shown === null ? null : `${value < 0 && byMinus === undefined ? '-' : ''}${shown}`.trim();
}

const TOKEN = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|(G\/通用格式|General)|([0#?,.]+)|([E@/])|(.)/gisu;

function inSection(value: number, section: string): string | null {
  const percents = section.replace(/"[^"]*"|\\./g, '').split('%').length - 1;
  let scaled = Number(value.toPrecision(15));
  for (let n = 0; n < percents; n++) scaled = Number(`${scaled}e2`);
  let out = '';
  let numbers = 0;
  for (const [, quoted, escaped, currency, general, digits, unread, other] of section.matchAll(TOKEN)) {
    if (unread !== undefined) return null;
    if (digits !== undefined || general !== undefined) numbers++;
    out += quoted ?? escaped ?? currency ?? other ?? '';
    if (general !== undefined) out += plainNumber(scaled);
    else if (digits !== undefined) out += byDigits(scaled, digits);
  }
  // Digits in several groups (`000-0000-0000`) are filled from behind; they say nothing about the value.
  return numbers === 1 || (numbers === 0 && out.trim() !== '') ? out : null;
}

function byDigits(value: number, pattern: string): string {
  const [, body = '', commas = ''] = /^(.*?)(,*)$/.exec(pattern) ?? [];
  const [whole = '', fraction = ''] = body.split('.');
  const scaled = value / 1000 ** commas.length;
  const most = Math.min(fraction.replaceAll(',', '').length, 15);
  const least = fraction.replace(/[^0]/g, '').length;
  // Rounded on the decimal digits that are shown: 1.005 is a little less in binary.
  const rounded =
    scaled < 1e15
      ? Math.round(
          Number(
            `${scaled.toPrecision(15)}e${most}`.replace(/e\+?(-?\d+)e(\d+)/, (_, a, b) => `e${Number(a) + Number(b)}`),
          ),
        )
      : null;
  const text = rounded === null ? scaled.toFixed(0) : Number(`${rounded}e-${most}`).toFixed(most);
  const [head = '', tail = ''] = text.split('.');
  const padded = head.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = tail.slice(0, least) + tail.slice(least).replace(/0+$/, '');
  const integer = whole !== '' && !/0/.test(whole) && head === '0' ? '' : grouped;
  return kept === '' ? integer || '0' : `${integer}.${kept}`;
}

/** Hours, minutes or seconds, and no day. */
function isTime(bare: string): boolean {
  return (
    /h|s/i.test(bare) &&
    /[hms]+\]?[:时分\s]/i.test(`${bare} `) &&
    !/[yd]|general|@/i.test(bare.replace(/\[[a-z]{3,}\]/gi, ''))
  );
}

function timeOf(value: number, bare: string): string {
  const total = Math.round(value * 86_400);
  const elapsed = /\[h+\]/i.test(bare);
  const hasHours = /h/i.test(bare);
  const hours = elapsed ? Math.floor(total / 3600) : Math.floor(total / 3600) % 24;
  const minutes = Math.floor(total / 60) % 60;
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = /s/i.test(bare) ? `:${two(total % 60)}` : '';
  return hasHours ? `${two(hours)}:${two(minutes)}${seconds}` : `${two(minutes)}${seconds}`;
}
