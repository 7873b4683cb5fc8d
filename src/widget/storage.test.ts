import { describe, expect, test } from 'vitest';
import type { Outgoing } from './outbox.ts';
import { Memory, makeShelf } from './storage.ts';

/** A browser's storage, as far as we use it. */
function makeStorage(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}

function refuse(): never {
  throw new Error('SecurityError');
}

const item: Outgoing = {
  clientMessageId: 'c1',
  text: 'hello',
  atMs: 1,
  attempts: 0,
  delivery: { state: 'queued' },
};

describe('What the widget remembers', () => {
  test('outlives the page: token per site, unsent messages per tab', () => {
    const [site, tab] = [makeStorage(), makeStorage()];
    const open = (tabStorage: Storage) =>
      new Memory(
        'key',
        makeShelf(() => site),
        makeShelf(() => tabStorage),
      );
    const before = open(tab);
    before.tokens.save('token');
    before.outbox.save([item]);
    expect(open(tab).tokens.load()).toBe('token');
    expect(open(tab).outbox.load()).toEqual([item]);
    const otherTab = open(makeStorage());
    expect(otherTab.tokens.load()).toBe('token');
    expect(otherTab.outbox.load()).toEqual([]);
  });

  test('is kept apart by widget key', () => {
    const site = makeStorage();
    const open = (key: string) =>
      new Memory(
        key,
        makeShelf(() => site),
        makeShelf(() => site),
      );
    open('one').tokens.save('token');
    expect(open('two').tokens.load()).toBeNull();
  });

  test('lasts as long as the page where storage is forbidden', () => {
    const memory = new Memory('key', makeShelf(refuse), makeShelf(refuse));
    memory.tokens.save('token');
    memory.outbox.save([item]);
    expect(memory.tokens.load()).toBe('token');
    expect(memory.outbox.load()).toEqual([item]);
    memory.tokens.drop();
    expect(memory.tokens.load()).toBeNull();
  });

  test('lasts as long as the page where storage is full', () => {
    const full = { ...makeStorage(), setItem: refuse } as Storage;
    const memory = new Memory(
      'key',
      makeShelf(() => full),
      makeShelf(() => full),
    );
    memory.tokens.save('token');
    expect(memory.tokens.load()).toBe('token');
  });

  test('is not believed when something else wrote it', () => {
    const storage = makeStorage();
    const memory = new Memory(
      'key',
      makeShelf(() => storage),
      makeShelf(() => storage),
    );
    for (const junk of ['{', 'null', '{"a":1}', '[{"text":1}]', '[null]']) {
      storage.setItem('kefu:key:outbox', junk);
      storage.setItem('kefu:key:read', junk);
      expect(memory.outbox.load()).toEqual([]);
      expect(memory.readSeq('conversation')).toBe(0);
    }
  });

  test('holds how far the visitor has read, which never goes back, for the latest conversation', () => {
    const storage = makeStorage();
    const memory = new Memory(
      'key',
      makeShelf(() => storage),
      makeShelf(() => storage),
    );
    memory.markRead('one', 5);
    memory.markRead('one', 3);
    expect(memory.readSeq('one')).toBe(5);
    memory.markRead('two', 1);
    expect(memory.readSeq('two')).toBe(1);
    expect(memory.readSeq('one')).toBe(0);
  });
});
