import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeEncoder } from '../../../test/fakes/encoder.ts';
import { modelText } from '../../text/model-text.ts';
import { normalize } from '../../text/normalize.ts';
import { readHeadFiles, writeHeadFiles } from '../head/head-files.ts';
import { IntentHead } from '../head/intent-head.ts';
import { readExamples } from './examples.ts';
import { trainIntents } from './train-intents.ts';

const WAYS: Record<string, string[]> = {
  track: [
    'where is my {}',
    'track the {}',
    'has my {} shipped',
    'when does the {} arrive',
    '我的{}到哪了',
    '{}什么时候到',
  ],
  refund: [
    'refund the {}',
    'i want my money back for the {}',
    'return this {}',
    'give me a refund on {}',
    '{}要退款',
    '退掉{}',
  ],
  invoice: [
    'invoice for the {}',
    'send me a bill for {}',
    'i need a receipt of my {}',
    'where is the {} invoice',
    '开{}的发票',
    '{}发票',
  ],
};
const THINGS = ['kettle', 'lamp', 'order', 'parcel', 'pillow', 'fan', '水壶', '台灯'];
const NOTHING = ['sing a song', 'who won the game', 'what is the weather', 'tell me a joke', '今天天气', '讲个笑话'];

const rows = Object.entries(WAYS).flatMap(([label, ways]) =>
  ways.flatMap((way) => THINGS.map((thing) => ({ text: way.replace('{}', thing), label }))),
);
const jsonl = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).join('\n');
const examples = readExamples(jsonl(rows)).examples;
const quiet = { seed: 7, progress: () => {} };
const encoder = fakeEncoder();
let once: ReturnType<typeof trainIntents> | undefined;
/** From `examples`: one training for all tests that look at a head. That another gives the same is a test of its own. */
const trained = () => {
  once ??= trainIntents(examples, encoder, quiet);
  return once;
};

describe('trainIntents', () => {
  it('learns intents that it then tells apart in new words', async () => {
    const { head } = await trained();
    const best = async (text: string) => {
      const [vector] = await encoder.embed([normalize(text)]);
      const { best } = head.predict(normalize(text), vector as Float32Array);
      return head.labels[best[0]?.label ?? -1];
    };
    expect(await best('where is my blender')).toBe('track');
    expect(await best('refund for the blender please')).toBe('refund');
    expect(await best('搅拌机的发票')).toBe('invoice');
  });

  it('gives the same head, bit for bit, for the same examples and seed, and another for another seed', async () => {
    const one = await trained();
    const two = await trainIntents(examples, fakeEncoder(), quiet);
    expect(two.weights.weights).toEqual(one.weights.weights);
    expect(two.weights.dense).toEqual(one.weights.dense);
    expect(two.weights.net).toEqual(one.weights.net);
    expect(two.calibration).toEqual(one.calibration);
    const other = await trainIntents(examples, fakeEncoder(), { ...quiet, seed: 8 });
    expect(other.weights.dense).not.toEqual(one.weights.dense);
  });

  it('reads back from its files what it wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kefu-head-'));
    try {
      const { head, weights, calibration, labels } = await trained();
      writeHeadFiles(folder, labels, weights, calibration);
      const read = readHeadFiles(folder);
      for (const { text } of examples.slice(0, 20)) {
        const [vector] = (await encoder.embed([text])) as [Float32Array];
        expect(read.predict(text, vector)).toEqual(head.predict(text, vector));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('knows Chinese examples when they are typed in pinyin', async () => {
    const { head } = await trained();
    const best = async (typed: string) => {
      const text = modelText(normalize(typed));
      const [vector] = await encoder.embed([text]);
      return head.labels[head.predict(text, vector as Float32Array).best[0]?.label ?? -1];
    };
    expect(await best('shuihu daona le')).toBe('track');
    expect(await best('wo yao tuikuan')).toBe('refund');
    expect(await best('kai yi zhang fapiao')).toBe('invoice');
  });

  it('learns without an encoder', async () => {
    const { head, metrics } = await trainIntents(examples, null, quiet);
    const { best } = head.predict('where is my blender', new Float32Array(0));
    expect(head.labels[best[0]?.label ?? -1]).toBe('track');
    expect(metrics.encoderWeight).toBe(0);
  });

  it('rejects what is out of scope more than what is in it, with such examples and without', async () => {
    const outside = NOTHING.flatMap((text) =>
      ['', ' now', ' please', ' for me', '吧', '呀', ' ok'].map((end) => ({ text: text + end, label: 'oos' })),
    );
    const withOos = readExamples(jsonl([...rows, ...outside])).examples;
    for (const { head, labels } of [await trained(), await trainIntents(withOos, encoder, quiet)]) {
      expect(labels).not.toContain('oos');
      const score = async (text: string) => {
        const [vector] = (await encoder.embed([text])) as [Float32Array];
        return head.predict(text, vector).rejection;
      };
      expect(await score('play some music by mozart')).toBeGreaterThan(await score('has my lamp arrived'));
    }
  });

  it('is as sure of a text without a known n-gram, whatever the sharpness of the other members', async () => {
    const { labels, weights, calibration } = await trained();
    const [vector] = (await encoder.embed(['where is my lamp'])) as [Float32Array];
    const confidence = (sharpness: number, text: string) =>
      new IntentHead(labels, weights, { ...calibration, sharpness }).predict(text, vector).best[0]?.probability ?? 0;
    const { sharpness } = calibration;
    expect(confidence(2 * sharpness, 'ÿþ')).toBeCloseTo(confidence(sharpness, 'ÿþ'), 5);
    expect(confidence(2 * sharpness, 'has my lamp')).toBeGreaterThan(confidence(sharpness, 'has my lamp') + 0.001);
  });

  it('does not reject a language for having no n-gram of it: that says nothing of what is meant', async () => {
    const english = examples.filter(({ text }) => !/\p{Script=Han}/u.test(text));
    const { labels, weights, calibration, head } = await trainIntents(english, encoder, quiet);
    expect(calibration.languages).toEqual(['en']);
    expect((await trained()).calibration.languages).toEqual(['zh', 'en']);
    const { languages, ...withoutLanguages } = calibration;
    const before = new IntentHead(labels, weights, withoutLanguages);
    const [zh, en] = await encoder.embed(['我的包裹在哪', 'xyzzy plugh']);
    expect(head.predict('我的包裹在哪', zh!).rejection).toBeLessThan(
      before.predict('我的包裹在哪', zh!).rejection - 0.2,
    );
    expect(head.predict('xyzzy plugh', en!).rejection).toBe(before.predict('xyzzy plugh', en!).rejection);
  });

  it('is judged by the texts that are new to its encoder, where they are enough', async () => {
    const learnt = new Set(examples.filter((_, i) => i % 4 !== 0).map((e) => e.text));
    const partly = { ...encoder, embed: encoder.embed.bind(encoder), trainedOn: (text: string) => learnt.has(text) };
    const many = readExamples(
      jsonl(rows.flatMap((row) => ['', ' now'].map((end) => ({ ...row, text: row.text + end })))),
    ).examples;
    expect((await trained()).metrics.heldOutRows).toBe(examples.length);
    const { metrics } = await trainIntents(many, partly, quiet);
    expect(metrics.heldOutRows).toBe(many.filter((e) => !learnt.has(e.text)).length);
  });

  it('bears two labels with one example each, and a label a thousand times as large', async () => {
    const two = readExamples(
      jsonl([
        { text: 'yes', label: 'a' },
        { text: 'no', label: 'b' },
      ]),
    ).examples;
    expect((await trainIntents(two, fakeEncoder(), quiet)).labels).toEqual(['a', 'b']);
    const many = Array.from({ length: 1000 }, (_, i) => ({ text: `number ${i} of many ${i % 7}`, label: 'large' }));
    const { head } = await trainIntents(
      readExamples(jsonl([...many, { text: 'help', label: 'small' }])).examples,
      fakeEncoder(),
      quiet,
    );
    const [vector] = (await fakeEncoder().embed(['help'])) as [Float32Array];
    expect(head.labels[head.predict('help', vector).best[0]?.label ?? -1]).toBe('small');
  });

  it('tells a thousand labels apart, one of them in a hundred examples', async () => {
    const word = (n: number) =>
      [...String(n).padStart(4, '0')].map((d) => `${'bdfgklmnpr'[Number(d)]}${'aeiou'[n % 5]}`).join('');
    const thousand = Array.from({ length: 1000 }, (_, n) => ({ text: `please ${word(n)} now`, label: `label ${n}` }));
    const more = Array.from({ length: 100 }, (_, n) => ({
      text: `please ${word(7)} ${word(2000 + n)}`,
      label: 'label 7',
    }));
    const { head, labels } = await trainIntents(
      readExamples(jsonl([...thousand, ...more])).examples,
      fakeEncoder(),
      quiet,
    );
    expect(labels).toHaveLength(1000);
    let right = 0;
    for (const { text, label } of thousand) {
      const [vector] = (await fakeEncoder().embed([text])) as [Float32Array];
      const [best] = head.predict(text, vector).best;
      if (head.labels[best?.label ?? -1] === label) right++;
    }
    expect(right).toBeGreaterThan(950);
  });

  it('refuses fewer than two labels with a reason', async () => {
    const one = readExamples(
      jsonl([
        { text: 'a', label: 'x' },
        { text: 'b', label: 'oos' },
      ]),
    ).examples;
    await expect(trainIntents(one, null, quiet)).rejects.toMatchObject({ code: 'invalid_payload' });
  });

  it('gives finite confidences that sum to at most one for any text', async () => {
    const { head } = await trained();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const normalized = normalize(text);
        const [vector] = (await encoder.embed([normalized])) as [Float32Array];
        const { best, rejection } = head.predict(normalized, vector);
        const total = best.reduce((sum, b) => sum + b.probability, 0);
        expect(Number.isFinite(rejection)).toBe(true);
        expect(total).toBeGreaterThan(0);
        expect(total).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
