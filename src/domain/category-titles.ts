/** What people call the categories and queues of the starter pack; a tenant's own names say themselves what they are. */
import type { LocalText } from './language.ts';

export const GENERAL = 'general';

export const CATEGORY_TITLES = {
  orders: { zh: '订单', en: 'Order' },
  shipping: { zh: '物流配送', en: 'Shipping' },
  returns: { zh: '退换货与退款', en: 'Returns and refunds' },
  warranty: { zh: '保修与维修', en: 'Warranty and repair' },
  invoice: { zh: '发票', en: 'Invoice' },
  payment: { zh: '支付', en: 'Payment' },
  promotions: { zh: '优惠与价格', en: 'Promotions and prices' },
  products: { zh: '商品咨询', en: 'Products' },
  membership: { zh: '会员与积分', en: 'Membership' },
  account: { zh: '账号', en: 'Account' },
  service: { zh: '服务与投诉', en: 'Service and complaints' },
  [GENERAL]: { zh: '咨询', en: 'General question' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const QUEUE_TITLES = {
  orders: { zh: '订单与物流', en: 'Orders and shipping' },
  aftersales: { zh: '售后', en: 'After-sales' },
  billing: { zh: '支付与发票', en: 'Payment and invoices' },
  sales: { zh: '售前咨询', en: 'Sales' },
  account: { zh: '账号与会员', en: 'Accounts' },
  [GENERAL]: { zh: '综合', en: 'General' },
} as const satisfies Readonly<Record<string, LocalText>>;
