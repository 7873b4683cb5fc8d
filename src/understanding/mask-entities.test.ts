import { describe, expect, it } from 'vitest';
import { normalize } from '../text/normalize.ts';
import { entityFinder } from './entities/find-entities.ts';
import { maskEntities, maskedEntity } from './mask-entities.ts';

const find = entityFinder([]);
const NOW = '2026-11-21T02:00:00.000Z';

describe('what is taken out of texts that outlive a turn', () => {
  it.each([
    ['KF202611010001 8821', 'KF202611010001 (phone)'],
    ['8821', '(phone)'],
    ['尾号八八二一', '尾号(phone)'],
    ['单号 KF202611018821，手机后四位 8821', '单号 KF202611018821，手机后四位 (phone)'],
    ['我的电话是 138-1234-8821，尾号8821', '我的电话是 (phone)，尾号(phone)'],
    ['mail me at Jo.Doe+kf@example.com or call 13812348821', 'mail me at (e-mail) or call (phone)'],
    ['refund 12.50 USD by 2026-12-01 for KF202611010001', 'refund 12.50 USD by 2026-12-01 for KF202611010001'],
  ])('%s', (text, masked) => {
    expect(maskEntities(text, find(text, NOW))).toBe(masked);
  });

  it('goes from the normal form too, however it was typed', () => {
    const text = '尾号８８２１，ＫＦ２０２６１１０１０００１，邮箱 JO@EXAMPLE.COM';
    const entities = find(text, NOW);
    expect(maskEntities(normalize(text), entities)).toBe('尾号(phone),kf202611010001,邮箱 (e-mail)');
    const kept = JSON.stringify(entities.map(maskedEntity));
    expect(kept).toContain('KF202611010001');
    expect(kept).not.toMatch(/8821|８８２１|example/i);
  });
});
