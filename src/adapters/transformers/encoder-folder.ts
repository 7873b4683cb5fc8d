/**
 * An encoder's folder. How its token vectors become a sentence's is said, where it is said at all, by the files that
 * sentence-transformers writes: modules.json, 1_Pooling/config.json, sentence_bert_config.json; what is put before a text, by
 * config_sentence_transformers.json.
 */
import type { TextRole } from '../../ports/encoder.ts';
import { FolderReader, type ModelFolder } from './model-folder.ts';
import type { Pooling } from './pooling.ts';

/** Read when they are there. */
export const ENCODER_FILES = [
  'modules.json',
  '1_Pooling/config.json',
  'sentence_bert_config.json',
  'config_sentence_transformers.json',
] as const;

/** What is put before a text of each kind. */
export type Prompts = Readonly<Record<TextRole, string>>;

export interface EncoderFolder extends ModelFolder {
  readonly prompts: Prompts;
  readonly pooling: Pooling;
  /** A layer behind the pooling that the files name: the vectors are right only when the model's own output has it in. */
  readonly dense: boolean;
}

/** Throws KefuError `model_refused`, naming what is missing or cannot be read. */
export function readEncoderFolder(folder: string): EncoderFolder {
  const reader = new FolderReader(folder, 'encoder');
  const config = reader.json('config.json');
  const sentence = reader.optionalJson('sentence_bert_config.json');
  const model = reader.model(config, ENCODER_FILES, sentence?.max_seq_length);
  const modules = reader.optionalJson('modules.json');
  return {
    ...model,
    pooling: readPooling(reader),
    prompts: readPrompts(reader),
    dense: Array.isArray(modules) && modules.some((module) => /\.Dense$/.test(String(module?.type))),
  };
}

/** `pooling_mode_*` of sentence-transformers; mean when nothing is said. */
function readPooling(reader: FolderReader): Pooling {
  const config = reader.optionalJson('1_Pooling/config.json');
  if (config === null) return 'mean';
  const named = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  const known: Record<string, Pooling> = {
    pooling_mode_mean_tokens: 'mean',
    pooling_mode_cls_token: 'cls',
    pooling_mode_max_tokens: 'max',
    pooling_mode_lasttoken: 'last',
  };
  const pooling = named.length === 1 ? known[named[0] as string] : named.length === 0 ? 'mean' : undefined;
  if (pooling === undefined) throw reader.refused(`the pooling ${named.join(' + ')} is not supported`);
  return pooling;
}

/** Names that models give the prompt of what may answer, in the order in which they count. */
const PASSAGE_NAMES = ['passage', 'document', 'corpus'];

/** `prompts` by name, and `default_prompt_name` for what has none; empty where nothing is said. */
function readPrompts(reader: FolderReader): Prompts {
  const config = reader.optionalJson('config_sentence_transformers.json');
  const { prompts = null, default_prompt_name: fallback = null } = config ?? {};
  if (prompts === null) return { query: '', passage: '' };
  if (typeof prompts !== 'object' || !Object.values(prompts).every((prompt) => typeof prompt === 'string')) {
    throw reader.refused('config_sentence_transformers.json: prompts are not texts by name');
  }
  const named = prompts as Readonly<Record<string, string>>;
  const first = (names: readonly string[]) => names.map((name) => named[name]).find((prompt) => prompt !== undefined);
  const usual = typeof fallback === 'string' ? [fallback] : [];
  return { query: first(['query', ...usual]) ?? '', passage: first([...PASSAGE_NAMES, ...usual]) ?? '' };
}
