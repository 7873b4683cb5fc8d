import { describe, expect, it } from 'vitest';
import { productsOf, readCatalogue } from './catalogue.ts';

describe('a catalogue', () => {
  it('has the products of the entities with the names of each language', () => {
    const entries = readCatalogue('version: 1\nproducts:\n  - { id: lamp, zh: [台灯], en: [lamp, light], price: 9 }\n');
    expect(entries).toEqual([{ id: 'lamp', zh: ['台灯'], en: ['lamp', 'light'] }]);
    expect(productsOf(entries)).toEqual([{ id: 'lamp', names: ['台灯', 'lamp', 'light'] }]);
  });

  it('leaves out what is no product and what is no name', () => {
    expect(readCatalogue('products: [{ zh: [灯] }, {}, null, { id: a, zh: [1, 一], en: no list }]')).toEqual([
      { id: '灯', zh: ['灯'], en: [] },
      { id: 'a', zh: ['一'], en: [] },
    ]);
    for (const text of ['', 'version: 1', 'products: none']) expect(readCatalogue(text)).toEqual([]);
  });

  it('refuses a text that is no YAML', () => {
    expect(() => readCatalogue('products: [')).toThrow();
  });
});
