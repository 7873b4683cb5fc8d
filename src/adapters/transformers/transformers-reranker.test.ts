import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AutoModelForSequenceClassification, AutoTokenizer, type Tensor } from '@xenova/transformers';
import { afterAll, describe, expect, it } from 'vitest';
import { readRerankerFolder } from './reranker-folder.ts';
import { openTransformersReranker, toScores } from './transformers-reranker.ts';

const tiny = join(import.meta.dirname, '../../../test/fixtures/tiny-reranker/model');
const tinyEncoder = join(import.meta.dirname, '../../../test/fixtures/tiny-encoder/model');
const scratch = mkdtempSync(join(tmpdir(), 'kefu-reranker-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const open = (folder: string) => openTransformersReranker(readRerankerFolder(folder), 't');
const patient = () => new AbortController().signal;

let copies = 0;
function copy(change: (folder: string) => void): string {
  const folder = join(scratch, `copy-${++copies}`);
  cpSync(tiny, folder, { recursive: true });
  change(folder);
  return folder;
}
function configured(change: Record<string, unknown>): string {
  return copy((at) => {
    const config = JSON.parse(readFileSync(join(at, 'config.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(at, 'config.json'), JSON.stringify({ ...config, ...change }));
  });
}

const QUESTION = '退款一般多久到账';
const TEXTS = [
  '怎么修改收货地址',
  '退款多久能到账',
  '退款一般多久到账',
  'how long does a refund take',
  '',
  '长'.repeat(3000),
  ...Array.from({ length: 9 }, (_, i) => `退款 ${'又'.repeat(i)}`),
];

describe('a reranker in the transformers layout', () => {
  it('gives the sigmoid of the logit that the library has for a pair alone, whatever is batched with what', async () => {
    const reranker = await open(tiny);
    const tokenizer = await AutoTokenizer.from_pretrained(tiny, { local_files_only: true });
    const model = await AutoModelForSequenceClassification.from_pretrained(tiny, {
      local_files_only: true,
      dtype: 'fp32',
    });
    const scores = await reranker.score(QUESTION, TEXTS, patient());
    expect(scores).toHaveLength(TEXTS.length);
    for (const [i, text] of TEXTS.entries()) {
      const inputs = tokenizer(QUESTION, { text_pair: text, truncation: true, max_length: 128 });
      const { logits } = (await model(inputs)) as { logits: Tensor };
      expect(scores[i]).toBeCloseTo(1 / (1 + Math.exp(-(logits.data[0] as number))), 5);
    }
    await reranker.close();
  });

  it('prefers the text that says the same, and scores a question that fills the limit by itself', async () => {
    const reranker = await open(tiny);
    const [address, near, same] = await reranker.score(QUESTION, TEXTS, patient());
    expect(same as number).toBeGreaterThan(near as number);
    expect(near as number).toBeGreaterThan(address as number);
    const [match, other] = await reranker.score('退'.repeat(5000), ['退', '换'], patient());
    expect(match as number).toBeGreaterThan(other as number);
    expect(await reranker.score(QUESTION, [], patient())).toEqual([]);
    await reranker.close();
  });

  it('ends between two batches when its time is over', async () => {
    const reranker = await open(tiny);
    const abort = new AbortController();
    const many = Array.from({ length: 400 }, (_, i) => `${'退款'.repeat(40)}${i}`);
    let done = false;
    const scoring = reranker.score(QUESTION, many, abort.signal).finally(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).toBe(false);
    abort.abort(new Error('over'));
    await expect(scoring).rejects.toThrow('over');
    await expect(reranker.score(QUESTION, ['退款'], abort.signal)).rejects.toThrow('over');
    await reranker.close();
  });

  it('takes the quantised model first', async () => {
    const folder = copy((at) => renameSync(join(at, 'onnx/model.onnx'), join(at, 'onnx/model_quantized.onnx')));
    expect(readRerankerFolder(folder)).toMatchObject({ dtype: 'q8', maxTokens: 128 });
    const reranker = await open(folder);
    expect(await reranker.score('退款', ['退款'], patient())).toHaveLength(1);
    await reranker.close();
  });

  it('reads one logit as a sigmoid and two as no and yes', () => {
    expect(toScores(Float32Array.of(0, 2), 1)).toEqual([0.5, expect.closeTo(0.8808, 4)]);
    expect(toScores(Float32Array.of(0, 2, 5, 1), 2)).toEqual([expect.closeTo(0.8808, 4), expect.closeTo(0.018, 4)]);
    expect(() => toScores(Float32Array.of(1, 2, 3), 3)).toThrow('3 logits');
  });

  it.each<[string, () => string, RegExp]>([
    ['no tokenizer', () => copy((at) => rmSync(join(at, 'tokenizer.json'))), /tokenizer\.json is missing/],
    ['no model', () => copy((at) => rmSync(join(at, 'onnx'), { recursive: true })), /onnx\/model\.onnx is missing/],
    ['half a model', () => copy((at) => truncateSync(join(at, 'onnx/model.onnx'), 4000)), /cannot be used/],
    ['half a tokenizer', () => copy((at) => truncateSync(join(at, 'tokenizer.json'), 9000)), /tokenizer\.json is no J/],
    ['an encoder', () => tinyEncoder, /BertModel, no sequence classification/],
    ['three labels', () => configured({ id2label: { 0: 'no', 1: 'neutral', 2: 'yes' } }), /3 labels/],
    [
      'an encoder that calls itself a classifier',
      () => {
        const folder = configured({ architectures: undefined });
        cpSync(join(tinyEncoder, 'onnx/model.onnx'), join(folder, 'onnx/model.onnx'));
        return folder;
      },
      /cannot be used/,
    ],
  ])('refuses %s in one line', async (_, folder, message) => {
    await expect((async () => open(folder()))()).rejects.toMatchObject({
      code: 'model_refused',
      message: expect.stringMatching(/^The reranker in [^\n]*$/),
    });
    await expect((async () => open(folder()))()).rejects.toMatchObject({ message });
  });
});
