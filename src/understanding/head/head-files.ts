/**
 * A head on disk: `weights.bin`, `labels.json`, `calibration.json`. weights.bin is little-endian: eight letters, eight
 * uint32 (format, features, columns, labels, dimensions, entries, network columns, hidden units), then the arrays of
 * HeadWeights in the order of `layout`, each beginning at a multiple of eight bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../lib/assert.ts';
import { FEATURES_VERSION } from '../features/ngrams.ts';
import { Vocabulary } from '../features/vocabulary.ts';
import { type Calibration, type HeadWeights, IntentHead } from './intent-head.ts';
import { HIDDEN } from './net.ts';

export const HEAD_FILES = ['weights.bin', 'labels.json', 'calibration.json'] as const;

const MAGIC = 'KEFUHEAD';
const FORMAT = 3;
const HEADER_BYTES = 40;
const EMPTY = new Float32Array(0);

interface Sizes {
  readonly columns: number;
  readonly labels: number;
  readonly dimensions: number;
  readonly entries: number;
  /** 0 = no network. */
  readonly netColumns: number;
  readonly hidden: number;
}

type ArrayName =
  | 'hashes'
  | 'idf'
  | 'starts'
  | 'scales'
  | 'bias'
  | 'dense'
  | 'alone'
  | 'aloneBias'
  | 'bagScales'
  | 'netDense'
  | 'hiddenBias'
  | 'out'
  | 'outBias'
  | 'labelOf'
  | 'weights'
  | 'centroids'
  | 'bag';

function layout(sizes: Sizes): { places: Record<ArrayName, { at: number; length: number }>; bytes: number } {
  const { columns, labels, dimensions, entries, netColumns, hidden } = sizes;
  const plan: [ArrayName, number, number][] = [
    ['hashes', columns, 4],
    ['idf', columns, 4],
    ['starts', columns + 1, 4],
    ['scales', labels, 4],
    ['bias', labels, 4],
    ['dense', labels * dimensions, 4],
    ['alone', labels * dimensions, 4],
    ['aloneBias', labels, 4],
    ['bagScales', netColumns, 4],
    ['netDense', dimensions * hidden, 4],
    ['hiddenBias', hidden, 4],
    ['out', labels * hidden, 4],
    ['outBias', hidden === 0 ? 0 : labels, 4],
    ['labelOf', entries, 2],
    ['weights', entries, 1],
    ['centroids', labels * dimensions, 1],
    ['bag', netColumns * hidden, 1],
  ];
  const places = {} as Record<ArrayName, { at: number; length: number }>;
  let at = HEADER_BYTES;
  for (const [name, length, width] of plan) {
    places[name] = { at, length };
    at = Math.ceil((at + length * width) / 8) * 8;
  }
  return { places, bytes: at };
}

export function writeHeadFiles(
  folder: string,
  labels: readonly string[],
  weights: HeadWeights,
  calibration: Calibration,
): void {
  const sizes: Sizes = {
    columns: weights.vocabulary.size,
    labels: labels.length,
    dimensions: weights.dimensions,
    entries: weights.labelOf.length,
    netColumns: weights.net?.columns ?? 0,
    hidden: weights.net === null ? 0 : HIDDEN,
  };
  const { places, bytes } = layout(sizes);
  const file = new Uint8Array(bytes);
  file.set(Buffer.from(MAGIC, 'latin1'));
  const header = [
    FORMAT,
    FEATURES_VERSION,
    sizes.columns,
    sizes.labels,
    sizes.dimensions,
    sizes.entries,
    sizes.netColumns,
    sizes.hidden,
  ];
  new Uint32Array(file.buffer, 8, header.length).set(header);
  const arrays: Record<ArrayName, ArrayBufferView> = {
    ...weights,
    hashes: weights.vocabulary.hashes,
    idf: weights.vocabulary.idf,
    bagScales: weights.net?.bagScales ?? EMPTY,
    netDense: weights.net?.dense ?? EMPTY,
    hiddenBias: weights.net?.hiddenBias ?? EMPTY,
    out: weights.net?.out ?? EMPTY,
    outBias: weights.net?.outBias ?? EMPTY,
    bag: weights.net?.bag ?? new Int8Array(0),
  };
  for (const name of Object.keys(places) as ArrayName[]) {
    const array = arrays[name];
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[name].at);
  }
  writeFileSync(join(folder, 'weights.bin'), file);
  writeFileSync(join(folder, 'labels.json'), `${JSON.stringify(labels, null, 1)}\n`);
  writeFileSync(join(folder, 'calibration.json'), `${JSON.stringify(calibration, null, 1)}\n`);
}

/** Reads what `writeHeadFiles` wrote; throws InvariantError on a file of another format or of other features. */
export function readHeadFiles(folder: string): IntentHead {
  const read = readFileSync(join(folder, 'weights.bin'));
  // A copy of its own: the arrays need aligned memory, and a pooled Buffer may begin anywhere.
  const file = new Uint8Array(read);
  assert(Buffer.from(file.subarray(0, 8)).toString('latin1') === MAGIC, 'weights.bin holds an intent head');
  const header = new Uint32Array(file.buffer, 8, 8);
  const [format, features, columns = 0, labelCount = 0, dimensions = 0, entries = 0, netColumns = 0, hidden = 0] =
    header;
  assert(format === FORMAT, 'weights.bin has the format this version reads');
  assert(features === FEATURES_VERSION, 'the head was trained on the features this version computes');
  const { places, bytes } = layout({ columns, labels: labelCount, dimensions, entries, netColumns, hidden });
  assert(hidden === 0 || hidden === HIDDEN, 'the network has the size this version runs');
  assert(file.byteLength === bytes, 'weights.bin is complete');
  const u32 = (name: ArrayName) => new Uint32Array(file.buffer, places[name].at, places[name].length);
  const f32 = (name: ArrayName) => new Float32Array(file.buffer, places[name].at, places[name].length);
  const i8 = (name: ArrayName) => new Int8Array(file.buffer, places[name].at, places[name].length);
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as string[];
  const calibration = JSON.parse(readFileSync(join(folder, 'calibration.json'), 'utf8')) as Calibration;
  assert(labels.length === labelCount, 'labels.json and weights.bin agree');
  return new IntentHead(
    labels,
    {
      vocabulary: new Vocabulary(u32('hashes'), f32('idf')),
      starts: u32('starts'),
      labelOf: new Uint16Array(file.buffer, places.labelOf.at, places.labelOf.length),
      weights: i8('weights'),
      scales: f32('scales'),
      dense: f32('dense'),
      dimensions,
      bias: f32('bias'),
      alone: f32('alone'),
      aloneBias: f32('aloneBias'),
      centroids: i8('centroids'),
      net:
        hidden === 0
          ? null
          : {
              columns: netColumns,
              bag: i8('bag'),
              bagScales: f32('bagScales'),
              dense: f32('netDense'),
              hiddenBias: f32('hiddenBias'),
              out: f32('out'),
              outBias: f32('outBias'),
            },
    },
    calibration,
  );
}
