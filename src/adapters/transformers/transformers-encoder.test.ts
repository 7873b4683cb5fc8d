import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from '@xenova/transformers';
import { afterAll, describe, expect, it } from 'vitest';
import { openOnnxEncoder } from '../onnx/onnx-encoder.ts';
import { readEncoderFolder } from './encoder-folder.ts';
import { openTransformersEncoder } from './transformers-encoder.ts';

const tiny = join(import.meta.dirname, '../../../test/fixtures/tiny-encoder/model');
const scratch = mkdtempSync(join(tmpdir(), 'kefu-transformers-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const open = (folder: string) =>
  openTransformersEncoder({ folder: readEncoderFolder(folder), name: 'encoder', version: 't', fingerprint: 'f' });

let copies = 0;
function copy(change: (folder: string) => void): string {
  const folder = join(scratch, `copy-${++copies}`);
  cpSync(tiny, folder, { recursive: true });
  change(folder);
  return folder;
}

const TEXTS = [
  'where is my order',
  '我的快递到哪了',
  '退款 refund 多久到账?',
  'unbekannt Ω 😀',
  'x'.repeat(300),
  '长'.repeat(5000),
  ...Array.from({ length: 40 }, (_, i) => `order number ${i} ${'again '.repeat(i)}`),
];

describe('an encoder in the transformers layout', () => {
  it("gives the vectors of the library's own feature extraction, whatever is batched with what", async () => {
    const encoder = await open(tiny);
    const extract = await pipeline('feature-extraction', tiny, { dtype: 'fp32', local_files_only: true });
    const vectors = await encoder.embed(TEXTS);
    expect(encoder.dimensions).toBe(48);
    for (const [i, text] of TEXTS.entries()) {
      const wanted = (await extract(text, { pooling: 'mean', normalize: true })).data as Float32Array;
      const found = vectors[i] as Float32Array;
      expect(found.byteLength).toBe(found.buffer.byteLength);
      for (let d = 0; d < wanted.length; d++) expect(found[d]).toBeCloseTo(wanted[d] as number, 4);
    }
    await encoder.close();
  });

  it('gives an empty text a unit vector, and texts that share words near ones', async () => {
    const encoder = await open(tiny);
    const [empty, a, b, c] = (await encoder.embed(['', '我要退货', '怎么退货', 'invoice please'])) as Float32Array[];
    const cosine = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
    expect(Math.hypot(...(empty as Float32Array))).toBeCloseTo(1, 5);
    expect(cosine(a as Float32Array, b as Float32Array)).toBeGreaterThan(cosine(a as Float32Array, c as Float32Array));
    await encoder.close();
  });

  it('gives the vectors of the lean path for the shipped encoder, which has an output of its own', async () => {
    const models = join(import.meta.dirname, '../../../models');
    const { encoder: active } = JSON.parse(readFileSync(join(models, 'active.json'), 'utf8')) as { encoder: string };
    const shipped = join(models, 'encoder', active);
    const { dim, maxTokens } = JSON.parse(readFileSync(join(shipped, 'kefu.json'), 'utf8')) as Record<string, number>;
    const lean = await openOnnxEncoder({
      ...{ folder: shipped, name: 'encoder', version: active, fingerprint: '', outputName: 'sentence_embedding' },
      ...{ dimensions: dim as number, maxTokens: maxTokens as number },
    });
    const general = await open(shipped);
    const [ours, theirs] = await Promise.all([lean.embed(TEXTS), general.embed(TEXTS)]);
    for (const [i, vector] of ours.entries()) {
      for (const [d, value] of vector.entries()) expect(theirs[i]?.[d]).toBeCloseTo(value, 4);
    }
    await Promise.all([lean.close(), general.close()]);
  });

  it('reads pooling and length from the files of sentence-transformers, and takes the quantised model first', () => {
    const folder = copy((at) => {
      writeFileSync(
        join(at, '1_Pooling/config.json'),
        '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}',
      );
      writeFileSync(join(at, 'sentence_bert_config.json'), '{"max_seq_length":32}');
      cpSync(join(at, 'onnx/model.onnx'), join(at, 'onnx/model_quantized.onnx'));
    });
    expect(readEncoderFolder(folder)).toMatchObject({ pooling: 'cls', maxTokens: 32, dtype: 'q8' });
    expect(readEncoderFolder(tiny)).toMatchObject({ pooling: 'mean', maxTokens: 64, dtype: 'fp32' });
  });

  it.each([
    ['{"prompts":{"query":"query: ","passage":"passage: "}}', { query: 'query: ', passage: 'passage: ' }],
    ['{"prompts":{"query":"Q ","document":"D "},"default_prompt_name":null}', { query: 'Q ', passage: 'D ' }],
    ['{"prompts":{"search":"S "},"default_prompt_name":"search"}', { query: 'S ', passage: 'S ' }],
    ['{"prompts":{"classification":"C "}}', { query: '', passage: '' }],
    ['{"similarity_fn_name":"cosine"}', { query: '', passage: '' }],
  ])('reads the prompts of sentence-transformers: %s', (config, prompts) => {
    const folder = copy((at) => writeFileSync(join(at, 'config_sentence_transformers.json'), config));
    expect(readEncoderFolder(folder)).toMatchObject({ prompts });
    expect(readEncoderFolder(folder).files).toContain('config_sentence_transformers.json');
  });

  it('puts them before questions and before what may answer them; given ones take the place of the folder’s', async () => {
    const folder = copy((at) =>
      writeFileSync(
        join(at, 'config_sentence_transformers.json'),
        '{"prompts":{"query":"order ","passage":"invoice please "}}',
      ),
    );
    const [plain, prompted] = await Promise.all([open(tiny), open(folder)]);
    const given = await openTransformersEncoder({
      ...{ folder: readEncoderFolder(folder), name: 'encoder', version: 't', fingerprint: 'f' },
      prompts: { query: '', passage: '退款 ' },
    });
    const text = '多久到账';
    const [asQuery, asPassage, bare, refund] = await plain.embed([
      `order ${text}`,
      `invoice please ${text}`,
      text,
      `退款 ${text}`,
    ]);
    expect(asQuery).not.toEqual(asPassage);
    expect(await prompted.embed([text])).toEqual([asQuery]);
    expect(await prompted.embed([text], 'query')).toEqual([asQuery]);
    expect(await prompted.embed([text], 'passage')).toEqual([asPassage]);
    expect(await given.embed([text])).toEqual([bare]);
    expect(await given.embed([text], 'passage')).toEqual([refund]);
    await Promise.all([plain.close(), prompted.close(), given.close()]);
  });

  it('runs a model by its quantised file', async () => {
    const folder = copy((at) => renameSync(join(at, 'onnx/model.onnx'), join(at, 'onnx/model_quantized.onnx')));
    const encoder = await open(folder);
    expect((await encoder.embed(['hello']))[0]).toHaveLength(48);
    await encoder.close();
  });

  it.each<[string, (folder: string) => void, RegExp]>([
    ['no tokenizer', (at) => rmSync(join(at, 'tokenizer.json')), /tokenizer\.json is missing/],
    ['no model', (at) => rmSync(join(at, 'onnx'), { recursive: true }), /onnx\/model\.onnx is missing/],
    ['half a model', (at) => truncateSync(join(at, 'onnx/model.onnx'), 40_000), /cannot be used/],
    ['half a tokenizer', (at) => truncateSync(join(at, 'tokenizer.json'), 9_000), /tokenizer\.json is no JSON/],
    [
      'a pooling nobody knows',
      (at) => writeFileSync(join(at, '1_Pooling/config.json'), '{"pooling_mode_weightedmean_tokens":true}'),
      /pooling_mode_weightedmean_tokens is not supported/,
    ],
    [
      'prompts that are no texts',
      (at) => writeFileSync(join(at, 'config_sentence_transformers.json'), '{"prompts":{"query":1}}'),
      /prompts are not texts by name/,
    ],
    [
      'a layer that the model lacks',
      (at) => writeFileSync(join(at, 'modules.json'), '[{"type":"sentence_transformers.models.Dense"}]'),
      /Dense/,
    ],
  ])('refuses %s in one line', async (_, change, message) => {
    const folder = copy(change);
    await expect((async () => open(folder))()).rejects.toMatchObject({ code: 'model_refused', message });
  });
});
