import { describe, expect, it } from 'vitest';
import { namesIn } from './names.tsx';

const text = (zh: string, en: string) => ({ zh, en });
const labels = {
  intents: { 'order.track': text('查订单物流', 'Track my order') },
  flows: { track_order: text('查订单物流', 'Track my order') },
  steps: { track_order: { prove: text('核对订单归属', 'checking whose order it is') } },
  slots: { reason: { label: text('退货原因', 'reason'), values: { faulty: text('质量问题', 'It is faulty') } } },
};

describe('names', () => {
  it('are the tenant’s own titles in the language of the reader', () => {
    const [zh, en] = [namesIn('zh', labels), namesIn('en', labels)];
    expect([zh.flow('track_order'), en.intent('order.track')]).toEqual(['查订单物流', 'Track my order']);
    expect([zh.step('track_order', 'prove'), zh.step('other', 'prove')]).toEqual(['核对订单归属', 'prove']);
    expect([zh.slot('reason'), zh.slotValue('reason', 'faulty')]).toEqual(['退货原因', '质量问题']);
  });

  it('are those that Kefu ships for its categories and queues', () => {
    expect([namesIn('zh', null).category('returns'), namesIn('en', null).queue('aftersales')]).toEqual([
      '退换货与退款',
      'After-sales',
    ]);
  });

  it('stay as they are where nobody gave a title', () => {
    const names = namesIn('zh', labels);
    expect([names.category('constructor'), names.slot('toString'), names.slotValue('reason', '太贵')]).toEqual([
      'constructor',
      'toString',
      '太贵',
    ]);
    expect(names.queue('贵宾')).toBe('贵宾');
  });
});
