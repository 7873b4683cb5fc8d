/**
 * What an utterance says: normal form → language → entities → mood → embedding → intents with confidences, and whether it
 * belongs to anything served at all. Runs inside a worker; everything but the encoder is synchronous.
 */
import type { Confidence, Score } from '../domain/confidence.ts';
import type { Lang } from '../domain/language.ts';
import type { Entity, Understanding } from '../domain/understanding.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import type { UnderstandRequest } from '../ports/understander.ts';
import { detectLang } from '../text/detect-lang.ts';
import { modelText } from '../text/model-text.ts';
import { normalize } from '../text/normalize.ts';
import { holdsEnglish, isCutPinyin } from '../text/pinyin-text.ts';
import type { HeadChoice, LoadedHead } from './head-store.ts';
import type { EncoderReference } from './registry/manifest.ts';
import { readMood } from './sentiment/sentiment.ts';

export interface UnderstandingParts {
  readonly encoder: SentenceEncoder;
  /** The head that serves this visitor of this tenant, and one that only watches. */
  chooseHead(tenantId: string, visitorId: string): HeadChoice;
  /** By the tenant's own catalogue. */
  findEntities(text: string, now: string, tenantId: string): Entity[];
}

/** Understands utterances together: one run of the encoder for all of them. Results in the order of the requests. */
export async function understand(
  requests: readonly UnderstandRequest[],
  parts: UnderstandingParts,
): Promise<Understanding[]> {
  const normalized = requests.map((request) => normalize(request.text));
  const masked = normalized.map(modelText);
  const embeddings = await parts.encoder.embed(masked);
  return requests.map((request, i) =>
    understandOne(request, normalized[i] as string, masked[i] as string, embeddings[i] as Float32Array, parts),
  );
}

const WORD = /\p{L}/u;

function understandOne(
  request: UnderstandRequest,
  normalized: string,
  masked: string,
  embedding: Float32Array,
  parts: UnderstandingParts,
): Understanding {
  const choice = parts.chooseHead(request.tenantId, request.visitorId);
  const { serving, shadow, split } = choice;
  return {
    text: request.text,
    normalized,
    lang: isCutPinyin(masked) ? spokenIn(normalized, request.lang) : detectLang(normalized, request.lang),
    entities: parts.findEntities(request.text, request.now, request.tenantId),
    ...judge(serving, masked, embedding),
    ...readMood(request.text, normalized),
    embedding,
    versions: versionsOf(parts.encoder, choice),
    ...(split === null ? {} : { split: { model: serving.name, ...split } }),
    ...(shadow === null
      ? {}
      : { shadow: { model: shadow.name, version: shadow.version, ...judge(shadow, masked, embedding) } }),
  };
}

/** Pinyin is Chinese, but in an English conversation "and for xinjiang" only names a place. */
function spokenIn(normalized: string, conversation: Lang): Lang {
  return conversation === 'en' && holdsEnglish(normalized) ? 'en' : 'zh';
}

/** Model → version, as traces name them. */
export function versionsOf(encoder: EncoderReference, { serving, shadow }: HeadChoice): Record<string, string> {
  return {
    [encoder.name]: encoder.version,
    [serving.name]: serving.version,
    ...(shadow === null ? {} : { [`${shadow.name}:shadow`]: shadow.version }),
  };
}

/** What one head says. */
function judge({ head }: LoadedHead, masked: string, embedding: Float32Array) {
  const { best, rejection, outOfScope, doubtful } = head.predict(masked, embedding);
  // With no word in it (a number, an emoji) there is nothing to judge by: a guess would only be the commonest intent.
  const intents = (WORD.test(masked) ? best : []).map(({ label, probability }) => ({
    intent: head.labels[label] as string,
    confidence: probability as Confidence,
  }));
  return { intents, oosScore: rejection as Score, outOfScope, doubtful };
}
