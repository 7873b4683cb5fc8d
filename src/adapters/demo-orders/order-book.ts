/**
 * The demo order system's rules: who may see an order, what may still be changed, and that one key changes things once. Changes
 * and their answers are stored in SQLite in one transaction, so that a repeat after a crash finds the first answer.
 */
import Database from 'better-sqlite3';
import type { Clock } from '../../ports/clock.ts';
import type { DemoOrder, OrderStatus } from './seed.ts';
import { seedOrders } from './seed.ts';

export type Fields = Readonly<Record<string, string>>;

/** As it goes over HTTP. */
export type OrderAnswer =
  | { readonly status: 200; readonly body: { readonly data: Fields } }
  | { readonly status: 404; readonly body: Record<string, never> }
  | { readonly status: 409; readonly body: { readonly code: string; readonly message: string } }
  | { readonly status: 400; readonly body: { readonly code: string; readonly message: string } };

/** Something that was really changed. */
export interface Effect {
  readonly key: string;
  readonly operation: string;
  readonly orderNumber: string;
  readonly at: string;
}

/** What changes have made of an order since it was seeded. */
interface Patch {
  readonly status?: OrderStatus;
  readonly address?: string;
  readonly addressChanged?: true;
  readonly returnNumber?: string;
  readonly invoiceNumber?: string;
}
type Decision =
  | { readonly kind: 'done'; readonly patch: Patch; readonly data: Fields }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };
type Rule = (order: DemoOrder, input: Fields, nowMs: number) => Decision;

const DAY = 24 * 60 * 60 * 1000;
const NOT_FOUND: OrderAnswer = { status: 404, body: {} };

export class OrderBook {
  readonly #db: Database.Database;
  readonly #clock: Clock;
  readonly #orders: ReadonlyMap<string, DemoOrder>;

  /** `path` null = in memory. */
  constructor(path: string | null, clock: Clock) {
    this.#clock = clock;
    this.#orders = new Map(seedOrders(clock.now()).map((order) => [order.orderNumber, order]));
    this.#db = new Database(path ?? ':memory:');
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec(`
      create table if not exists patch (order_number text primary key, patch text not null) strict;
      create table if not exists answer (
        key text primary key, operation text not null, input text not null, answer text not null,
        order_number text not null, changed integer not null, at text not null
      ) strict;
    `);
  }

  close(): void {
    this.#db.close();
  }

  orders(): readonly DemoOrder[] {
    return [...this.#orders.keys()].map((number) => this.#order(number) as DemoOrder);
  }

  /** Every change made, oldest first. */
  effects(): readonly Effect[] {
    return this.#db
      .prepare<[], Effect>(
        'select key, operation, order_number as orderNumber, at from answer where changed = 1 order by at, key',
      )
      .all();
  }

  read(operation: string, input: Fields): OrderAnswer {
    if (operation !== 'order.get') return unknown(operation);
    const order = this.#order(input.order_number ?? '');
    const proof = order && provenBy(order, input);
    // An order of someone else and no order at all look the same.
    return order && proof ? { status: 200, body: { data: describe(order, proof, this.#clock.now()) } } : NOT_FOUND;
  }

  /** The same key answers as it did the first time and changes nothing more; with other input it is refused. */
  change(operation: string, input: Fields, key: string): OrderAnswer {
    const rule = Object.hasOwn(RULES, operation) ? RULES[operation] : undefined;
    if (!rule) return unknown(operation);
    return this.#db
      .transaction((): OrderAnswer => {
        const first = this.#db
          .prepare<[string], { operation: string; input: string; answer: string }>(
            'select operation, input, answer from answer where key = ?',
          )
          .get(key);
        const canonical = JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)));
        if (first) {
          const same = first.operation === operation && first.input === canonical;
          return same
            ? (JSON.parse(first.answer) as OrderAnswer)
            : {
                status: 400,
                body: { code: 'idempotency_mismatch', message: 'This key was used with another request.' },
              };
        }
        const order = this.#order(input.order_number ?? '');
        if (!order || !provenBy(order, input)) return NOT_FOUND;
        const decision = rule(order, input, this.#clock.now());
        const answer: OrderAnswer =
          decision.kind === 'done'
            ? { status: 200, body: { data: decision.data } }
            : { status: 409, body: { code: decision.code, message: decision.message } };
        if (decision.kind === 'done') this.#patch(order.orderNumber, decision.patch);
        this.#db
          .prepare(
            'insert into answer (key, operation, input, answer, order_number, changed, at) values (?, ?, ?, ?, ?, ?, ?)',
          )
          .run(
            key,
            operation,
            canonical,
            JSON.stringify(answer),
            order.orderNumber,
            decision.kind === 'done' ? 1 : 0,
            new Date(this.#clock.now()).toISOString(),
          );
        return answer;
      })
      .immediate();
  }

  #order(number: string): DemoOrder | null {
    const seeded = this.#orders.get(number);
    if (!seeded) return null;
    const row = this.#db
      .prepare<[string], { patch: string }>('select patch from patch where order_number = ?')
      .get(number);
    return row ? { ...seeded, ...(JSON.parse(row.patch) as Patch) } : seeded;
  }

  #patch(number: string, patch: Patch): void {
    const row = this.#db
      .prepare<[string], { patch: string }>('select patch from patch where order_number = ?')
      .get(number);
    const merged = { ...(row ? (JSON.parse(row.patch) as Patch) : {}), ...patch };
    this.#db
      .prepare(
        'insert into patch (order_number, patch) values (?, ?) on conflict (order_number) do update set patch = excluded.patch',
      )
      .run(number, JSON.stringify(merged));
  }
}

function unknown(operation: string): OrderAnswer {
  return { status: 400, body: { code: 'unknown_operation', message: `There is no operation ${operation}.` } };
}

/** Which of the proofs holds: the shop's own customer id, or the end of the order's phone number. */
function provenBy(order: DemoOrder, input: Fields): 'customer_id' | 'phone_last4' | null {
  if (input.customer_id !== undefined) return input.customer_id === order.customerId ? 'customer_id' : null;
  if (input.phone_last4 !== undefined)
    return order.phone.endsWith(input.phone_last4) && input.phone_last4.length === 4 ? 'phone_last4' : null;
  return null;
}

function describe(order: DemoOrder, proof: string, nowMs: number): Fields {
  const names = (lang: 'zh' | 'en'): string =>
    order.items
      .map(({ product, quantity }) => (quantity > 1 ? `${product[lang]} ×${quantity}` : product[lang]))
      .join(lang === 'zh' ? '、' : ', ');
  const progress = progressOf(order, nowMs);
  return {
    verified_by: proof,
    order_number: order.orderNumber,
    status: order.status,
    items_zh: names('zh'),
    items_en: names('en'),
    amount: order.amount.toFixed(2),
    placed_on: day(order.placedMs),
    ships_on: day(order.placedMs + DAY),
    carrier_zh: order.sf ? '顺丰' : '中通',
    carrier_en: order.sf ? 'SF Express' : 'ZTO',
    tracking_number: order.shippedMs === null ? '' : order.trackingNumber,
    progress_zh: progress.zh,
    progress_en: progress.en,
    eta_on: order.shippedMs === null ? '' : day(order.shippedMs + 3 * DAY),
    delivered_on: order.deliveredMs === null ? '' : day(order.deliveredMs),
    address: order.address,
    address_changed: order.addressChanged ? 'yes' : 'no',
    return_number: order.returnNumber ?? '',
    return_state: returnState(order, nowMs),
    invoice_state: order.invoiceNumber !== null ? 'issued' : invoiceIsLate(order, nowMs) ? 'too_late' : 'none',
    invoice_number: order.invoiceNumber ?? '',
  };
}

function progressOf(order: DemoOrder, nowMs: number): { zh: string; en: string } {
  if (order.deliveredMs !== null) return { zh: '已签收', en: 'Delivered' };
  if (order.shippedMs === null) return { zh: '等待发出', en: 'Waiting to leave the warehouse' };
  const days = Math.floor((nowMs - order.shippedMs) / DAY);
  return days < 1
    ? { zh: '包裹已从杭州仓库发出', en: 'Left the Hangzhou warehouse' }
    : { zh: `包裹已到达${order.city.zh}转运中心`, en: `Arrived at the ${order.city.en} sorting centre` };
}

/** Calendar day in China, where the shop is. */
function day(ms: number): string {
  return new Date(ms + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function refused(code: string, message: string): Decision {
  return { kind: 'refused', code, message };
}

/** What a return would meet, said with the order so that nobody answers questions for a return that cannot be. */
function returnState(order: DemoOrder, nowMs: number): string {
  if (order.returnNumber !== null) return 'requested';
  if (order.deliveredMs === null) return 'not_delivered';
  const age = nowMs - order.deliveredMs;
  if (age > FAULTY_DAYS * DAY) return 'over';
  if (order.items.some(({ product }) => !product.returnable)) return 'only_faulty';
  return age > NO_REASON_DAYS * DAY ? 'late_unless_faulty' : 'open';
}

/** Days after delivery in which an order can be returned: with a fault, and for no reason. */
const FAULTY_DAYS = 15;
const NO_REASON_DAYS = 7;

const requestReturn: Rule = (order, input, nowMs) => {
  const faulty = input.reason !== 'not_wanted';
  switch (returnState(order, nowMs)) {
    case 'requested':
      return refused('already_requested', 'A return was requested already.');
    case 'not_delivered':
      return refused('not_delivered', 'The order has not been delivered yet.');
    case 'over':
      return refused('window_over', `Returns end ${faulty ? FAULTY_DAYS : NO_REASON_DAYS} days after delivery.`);
    case 'only_faulty':
      if (!faulty) return refused('not_returnable', 'This product cannot be returned without a fault.');
      break;
    case 'late_unless_faulty':
      if (!faulty) return refused('window_over', `Returns end ${NO_REASON_DAYS} days after delivery.`);
      break;
    default:
  }
  const returnNumber = `RT${order.orderNumber.slice(2)}`;
  return {
    kind: 'done',
    patch: { returnNumber },
    data: {
      return_number: returnNumber,
      refund_amount: order.amount.toFixed(2),
      freight_zh: faulty ? '质量问题的退货运费由我们承担。' : '无理由退货的运费需要您先垫付（有运费险可退 ¥10）。',
      freight_en: faulty
        ? 'We pay the freight, as the item is faulty.'
        : 'Return freight is on you (¥10 comes back with freight insurance).',
    },
  };
};

const changeAddress: Rule = (order, input) => {
  if (order.status !== 'unpaid' && order.status !== 'paid' && order.status !== 'packed') {
    return refused('already_shipped', 'The order has left the warehouse.');
  }
  if (order.addressChanged) return refused('already_changed', 'The address was changed once already.');
  const address = (input.new_address ?? '').trim();
  if (address === '') return refused('no_address', 'There is no new address.');
  if (regionOf(address) !== order.city.region)
    return refused('other_country', 'The new address is in another country or region.');
  return { kind: 'done', patch: { address, addressChanged: true }, data: { address } };
};

function regionOf(address: string): string {
  if (/香港|hong ?kong/i.test(address)) return 'HK';
  if (/澳门|澳門|macau|macao/i.test(address)) return 'MO';
  if (/台湾|台灣|台北|taiwan|taipei/i.test(address)) return 'TW';
  if (
    /\b(?:usa|united states|uk|united kingdom|japan|tokyo|singapore|london|new york|sydney|australia|canada|germany|berlin|france|paris)\b|美国|英国|日本|新加坡|澳大利亚|加拿大|德国|法国|韩国|首尔/i.test(
      address,
    )
  ) {
    return 'abroad';
  }
  return 'CN';
}

function invoiceIsLate(order: DemoOrder, nowMs: number): boolean {
  return nowMs - (order.deliveredMs ?? nowMs) > 180 * DAY;
}

const cancelOrder: Rule = (order) => {
  if (order.status === 'cancelled') return refused('already_cancelled', 'The order was cancelled already.');
  if (order.status !== 'unpaid' && order.status !== 'paid')
    return refused('already_packed', 'The order has been packed.');
  return { kind: 'done', patch: { status: 'cancelled' }, data: { refund: order.status === 'paid' ? 'yes' : 'no' } };
};

const issueInvoice: Rule = (order, input, nowMs) => {
  if (order.invoiceNumber !== null) return refused('already_issued', 'The order was invoiced already.');
  if (order.status === 'unpaid') return refused('not_paid', 'The order has not been paid.');
  if (order.status === 'cancelled') return refused('cancelled', 'The order was cancelled.');
  if (order.status === 'returned') return refused('returned', 'The order was returned and refunded.');
  if (invoiceIsLate(order, nowMs)) return refused('too_late', 'Invoices end 180 days after the order was completed.');
  if (!/^[^\s@]+@[^\s@]+$/.test(input.email ?? '')) return refused('no_email', 'There is no e-mail address.');
  if (input.invoice_type === 'company' && !input.tax_number)
    return refused('no_tax_number', 'A company invoice needs a tax number.');
  const invoiceNumber = `FP${order.orderNumber.slice(2)}`;
  return { kind: 'done', patch: { invoiceNumber }, data: { invoice_number: invoiceNumber, email: input.email ?? '' } };
};

const RULES: Readonly<Record<string, Rule>> = {
  'return.request': requestReturn,
  'address.change': changeAddress,
  'invoice.issue': issueInvoice,
  'order.cancel': cancelOrder,
};
