/**
 * The demo shop's fifty orders: the same ones every time, their dates counted back from the moment they are made, so that a
 * return window that is open in the documentation is open on the day someone tries it.
 */

export const STATUSES = ['unpaid', 'paid', 'packed', 'shipped', 'delivered', 'completed', 'returned'] as const;
/** No order begins as `cancelled`; a change makes it so. */
export type OrderStatus = (typeof STATUSES)[number] | 'cancelled';

export interface Product {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly price: number;
  /** May be sent back without a fault. */
  readonly returnable: boolean;
}

export interface DemoOrder {
  readonly orderNumber: string;
  readonly customerId: string;
  readonly phone: string;
  readonly status: OrderStatus;
  readonly items: readonly { readonly product: Product; readonly quantity: number }[];
  /** Yuan, freight included. */
  readonly amount: number;
  readonly sf: boolean;
  readonly trackingNumber: string;
  readonly city: City;
  readonly address: string;
  readonly addressChanged: boolean;
  readonly placedMs: number;
  /** null until it has left, arrived. */
  readonly shippedMs: number | null;
  readonly deliveredMs: number | null;
  readonly invoiceNumber: string | null;
  readonly returnNumber: string | null;
}

export interface City {
  readonly zh: string;
  readonly en: string;
  readonly region: 'CN' | 'HK';
}

const DAY = 24 * 60 * 60 * 1000;

const PRODUCTS: readonly Product[] = [
  { id: 'pinecone-earbuds', zh: '松果无线耳机', en: 'Pinecone wireless earbuds', price: 299, returnable: false },
  {
    id: 'tundra-headphones',
    zh: '苔原降噪头戴耳机',
    en: 'Tundra noise-cancelling headphones',
    price: 899,
    returnable: true,
  },
  { id: 'brook-kettle', zh: '溪流电热水壶', en: 'Brook electric kettle', price: 159, returnable: true },
  { id: 'mist-humidifier', zh: '晨雾加湿器', en: 'Mist humidifier', price: 199, returnable: true },
  { id: 'ring-lamp', zh: '年轮木质台灯', en: 'Ring wooden desk lamp', price: 229, returnable: true },
  { id: 'ridge-circulator', zh: '山风循环扇', en: 'Ridge air circulator', price: 269, returnable: true },
  { id: 'bluestone-air-fryer', zh: '青石空气炸锅', en: 'Bluestone air fryer', price: 399, returnable: true },
  { id: 'kernel-blender', zh: '破壁料理机', en: 'Kernel blender', price: 459, returnable: true },
  { id: 'cloud-pillow', zh: '云朵乳胶枕', en: 'Cloud latex pillow', price: 189, returnable: true },
  { id: 'glade-robot-vacuum', zh: '林间扫地机器人', en: 'Glade robot vacuum', price: 1599, returnable: true },
  { id: 'dew-toothbrush', zh: '露珠电动牙刷', en: 'Dew electric toothbrush', price: 149, returnable: true },
  { id: 'firefly-power-bank', zh: '萤火充电宝', en: 'Firefly power bank', price: 129, returnable: true },
];

const CITIES: readonly (City & { readonly street: string })[] = [
  { zh: '杭州', en: 'Hangzhou', region: 'CN', street: '浙江省杭州市西湖区文三路' },
  { zh: '上海', en: 'Shanghai', region: 'CN', street: '上海市浦东新区世纪大道' },
  { zh: '北京', en: 'Beijing', region: 'CN', street: '北京市海淀区中关村大街' },
  { zh: '成都', en: 'Chengdu', region: 'CN', street: '四川省成都市武侯区人民南路' },
  { zh: '广州', en: 'Guangzhou', region: 'CN', street: '广东省广州市天河区体育西路' },
  { zh: '南京', en: 'Nanjing', region: 'CN', street: '江苏省南京市鼓楼区中山路' },
  { zh: '西安', en: "Xi'an", region: 'CN', street: '陕西省西安市雁塔区小寨东路' },
  { zh: '乌鲁木齐', en: 'Urumqi', region: 'CN', street: '新疆乌鲁木齐市天山区解放北路' },
  { zh: '香港', en: 'Hong Kong', region: 'HK', street: '香港九龙旺角弥敦道' },
];

type Fixed = readonly [
  number: string,
  customer: number,
  last4: string,
  status: OrderStatus,
  product: string,
  daysAgo: number,
  extra?: { readonly changed?: true; readonly invoiced?: true },
];

/** The ones the documentation names; `daysAgo` counts from the last thing that happened (placed, sent, delivered). */
const FIXED: readonly Fixed[] = [
  ['KF202611010001', 1, '8821', 'shipped', 'brook-kettle', 1],
  ['KF202611010002', 1, '8821', 'delivered', 'tundra-headphones', 2],
  ['KF202611030022', 1, '8821', 'paid', 'mist-humidifier', 0],
  ['KF202611050310', 2, '4417', 'delivered', 'ring-lamp', 3],
  ['KF202610300088', 3, '6602', 'delivered', 'pinecone-earbuds', 3],
  ['KF202610290045', 4, '7735', 'packed', 'cloud-pillow', 0, { changed: true }],
  ['KF202611120176', 4, '7735', 'packed', 'ridge-circulator', 0],
  ['KF202610250016', 5, '3308', 'completed', 'glade-robot-vacuum', 20],
  ['KF202610280137', 6, '9054', 'completed', 'bluestone-air-fryer', 25, { invoiced: true }],
  ['KF202611180007', 7, '1268', 'unpaid', 'dew-toothbrush', 0],
  ['KF202604020019', 8, '2246', 'completed', 'kernel-blender', 210],
  ['KF202610120064', 9, '8093', 'returned', 'firefly-power-bank', 15],
];

const COUNT = 50;

/** Fifty orders as of `nowMs`. Pure: the same moment gives the same orders. */
export function seedOrders(nowMs: number): DemoOrder[] {
  const next = counter(20261101);
  const orders = FIXED.map(([number, customer, last4, status, product, daysAgo, extra]) =>
    make(nowMs, next, { number, customer, last4, status, products: [productOf(product)], daysAgo, ...extra }),
  );
  for (let index = FIXED.length; index < COUNT; index++) {
    const status = STATUSES[(index * 3) % STATUSES.length] ?? 'paid';
    const daysAgo = status === 'completed' ? 8 + (next() % 60) : status === 'returned' ? 5 + (next() % 20) : next() % 4;
    const products = [pick(PRODUCTS, next()), ...(next() % 3 === 0 ? [pick(PRODUCTS, next())] : [])];
    const day = String(10 + (index % 9)).padStart(2, '0');
    orders.push(
      make(nowMs, next, {
        number: `KF202611${day}${String(1000 + index * 7)}`,
        customer: 10 + (index % 15),
        last4: String(1000 + ((next() >>> 3) % 9000)),
        status,
        products,
        daysAgo,
        ...(status === 'completed' && next() % 2 === 0 ? { invoiced: true as const } : {}),
      }),
    );
  }
  return orders;
}

interface Plan {
  readonly number: string;
  readonly customer: number;
  readonly last4: string;
  readonly status: OrderStatus;
  readonly products: readonly Product[];
  readonly daysAgo: number;
  readonly changed?: true;
  readonly invoiced?: true;
}

function make(nowMs: number, next: () => number, plan: Plan): DemoOrder {
  const city = pick(CITIES, next());
  const sf = next() % 2 === 0;
  const items = plan.products.map((product) => ({ product, quantity: 1 + (next() % 5 === 0 ? 1 : 0) }));
  const goods = items.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const lastMs = nowMs - plan.daysAgo * DAY;
  const left =
    plan.status === 'shipped' ||
    plan.status === 'delivered' ||
    plan.status === 'completed' ||
    plan.status === 'returned';
  const arrived = left && plan.status !== 'shipped';
  const deliveredMs = arrived ? lastMs : null;
  const shippedMs = arrived ? lastMs - 3 * DAY : left ? lastMs : null;
  const placedMs = (shippedMs ?? lastMs) - (plan.status === 'unpaid' ? 10 * 60 * 1000 : 6 * 60 * 60 * 1000);
  const digits = String(next()).padStart(10, '0');
  return {
    orderNumber: plan.number,
    customerId: `cust_${String(plan.customer).padStart(2, '0')}`,
    phone: `138${String(1000 + (next() % 9000))}${plan.last4}`,
    status: plan.status,
    items,
    amount: goods + (goods >= 99 ? 0 : 8),
    sf,
    trackingNumber: sf ? `SF1${digits}${digits.slice(0, 2)}` : `7${digits}${digits.slice(0, 3)}`,
    city: { zh: city.zh, en: city.en, region: city.region },
    address: `${city.street} ${1 + (next() % 300)} 号 ${1 + (next() % 12)} 栋 ${101 + (next() % 20) * 100} 室`,
    addressChanged: plan.changed ?? false,
    placedMs,
    shippedMs,
    deliveredMs,
    invoiceNumber: plan.invoiced ? `FP${digits}` : null,
    returnNumber: plan.status === 'returned' ? `RT${digits}` : null,
  };
}

function productOf(id: string): Product {
  const product = PRODUCTS.find((candidate) => candidate.id === id);
  if (!product) throw new Error(`the demo shop has no product ${id}`);
  return product;
}

function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}

/** The "minimal standard" generator (Park and Miller 1988): 31 bits, the same sequence everywhere. */
function counter(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
