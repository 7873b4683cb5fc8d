import { describe, expect, it } from 'vitest';
import { productHider } from './hide-products.ts';

const ENTITIES = `
products:
  - { id: lamp, zh: [台灯, 年轮台灯], en: [desk lamp, Ring desk lamp] }
  - { id: kettle, zh: [水壶], en: [kettle, "K2 (1.5 l)"] }
`;

describe('questions without the names of products', () => {
  const hide = productHider(ENTITIES);

  it.each([
    ['年轮台灯的线有多长', '它的线有多长'],
    ['how long is the cable of the ring desk lamp', 'how long is the cable of the it'],
    ['do two desk lamps fit into one parcel', 'do two it fit into one parcel'],
    ['does the k2 (1.5 l) whistle', 'does the it whistle'],
    ['a lamp is no desk', 'a lamp is no desk'],
    ['my kettleful is gone', 'my kettleful is gone'],
    ['水壶和desk lamp能一起寄吗', '它和it能一起寄吗'],
  ])('%j is grouped as %j', (text, wanted) => {
    expect(hide(text)).toBe(wanted);
  });

  it('stay as they are where the name is all there is', () => {
    expect(hide('年轮台灯？')).toBe('年轮台灯？');
    expect(hide('desk lamp')).toBe('desk lamp');
  });

  it.each(['', 'products: none', ': no yaml [', 'products:\n  - { zh: [""] }'])(
    'stay as they are with the catalogue %j',
    (entities) => {
      expect(productHider(entities)('年轮台灯的线有多长')).toBe('年轮台灯的线有多长');
    },
  );
});
