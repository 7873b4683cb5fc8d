// Checks an exported encoder as Node will serve it: `node verify.mjs models/encoder/v1 RUN/reference.json`.
// The tokenizer of @xenova/transformers and onnxruntime-node, one thread, must give PyTorch's vectors to 1e-4; then times it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(`${process.cwd()}/package.json`);
const ort = require('onnxruntime-node');
const hub = require('@xenova/transformers');
const [folder, referenceFile] = process.argv.slice(2);
hub.env.allowRemoteModels = false;
hub.env.localModelPath = resolve(folder, '..');
const tokenizer = await hub.AutoTokenizer.from_pretrained(folder.replace(/\/$/, '').split('/').pop(), {
  local_files_only: true,
});
const session = await ort.InferenceSession.create(`${folder}/onnx/model.onnx`, {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});
const { texts, vectors } = JSON.parse(readFileSync(referenceFile, 'utf8'));

const encode = (text) => tokenizer(text, { padding: true, truncation: true });
const run = async (input) =>
  (
    await session.run({
      input_ids: new ort.Tensor('int64', input.input_ids.data, input.input_ids.dims),
      attention_mask: new ort.Tensor('int64', input.attention_mask.data, input.attention_mask.dims),
    })
  ).sentence_embedding;

let worst = 0;
const compare = (got, wanted) =>
  wanted.forEach((value, i) => {
    worst = Math.max(worst, Math.abs(value - got[i]));
  });
const batch = await run(encode(texts));
for (let i = 0; i < texts.length; i++) {
  compare(batch.data.subarray(i * 256, (i + 1) * 256), vectors[i]);
  compare((await run(encode(texts[i]))).data, vectors[i]);
}
const time = async (work, rounds = 3000) => {
  const spent = [];
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    await work(texts[i % texts.length]);
    spent.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  spent.sort((a, b) => a - b);
  return `median ${spent[rounds >> 1].toFixed(0)} µs, p99 ${spent[Math.floor(rounds * 0.99)].toFixed(0)} µs`;
};
const inputs = new Map(texts.map((t) => [t, encode(t)]));
console.log(`largest difference ${worst.toExponential(1)}`);
console.log(`run alone: ${await time((t) => run(inputs.get(t)))}`);
console.log(`tokenizer alone: ${await time((t) => encode(t))}`);
console.log(`both: ${await time((t) => run(encode(t)))}`);
if (!(worst < 1e-4)) process.exit(1);
