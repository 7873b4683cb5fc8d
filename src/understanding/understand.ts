/**
 * What an utterance says: normal form → language → entities → mood → embedding → intents with confidences, and whether it
 * belongs to anything served at all. Runs inside a worker; everything but the encoder is synchronous.
 */
import type { Confidence, Score } from '../domain/confidence.ts';
import type { Entity, Understanding } from '../domain/understanding.ts';
import type { SentenceEncoder } from '../ports/encoder.ts';
import type { UnderstandRequest } from '../ports/understander.ts';
import { detectLang } from '../text/detect-lang.ts';
import { maskSpecifics } from '../text/mask-specifics.ts';
import { normalize } from '../text/normalize.ts';
import type { HeadChoice } from './head-store.ts';
import { readMood } from './sentiment/sentiment.ts';

export interface UnderstandingParts {
  readonly encoder: SentenceEncoder;
  /** The head that serves this visitor of this tenant, and one that only watches. */
  chooseHead(tenantId: string, visitorId: string): HeadChoice;
  findEntities(text: string, now: string): Entity[];
}

/** Understands utterances together: one run of the encoder for all of them. Results in the order of the requests. */
export async function understand(
  requests: readonly UnderstandRequest[],
  parts: UnderstandingParts,
): Promise<Understanding[]> {
  const normalized = requests.map((request) => normalize(request.text));
  const masked = normalized.map(maskSpecifics);
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
  const { serving, shadow } = parts.chooseHead(request.tenantId, request.visitorId);
  const versions: Record<string, string> = {
    [parts.encoder.name]: parts.encoder.version,
    [serving.name]: serving.version,
  };
  const { best, rejection, outOfScope } = serving.head.predict(masked, embedding);
  // With no word in it (a number, an emoji) there is nothing to judge by: a guess would only be the commonest intent.
  const intents = (WORD.test(masked) ? best : []).map(({ label, probability }) => ({
    intent: serving.head.labels[label] as string,
    confidence: probability as Confidence,
  }));
  if (shadow !== null) {
    const [guess] = shadow.head.predict(masked, embedding, 1).best;
    const intent = guess === undefined ? '' : (shadow.head.labels[guess.label] as string);
    versions[`${shadow.name}:shadow`] = `${shadow.version} ${intent} ${guess?.probability.toFixed(3) ?? ''}`;
  }
  return {
    text: request.text,
    normalized,
    lang: detectLang(normalized, request.lang),
    entities: parts.findEntities(request.text, request.now),
    intents,
    oosScore: rejection as Score,
    outOfScope,
    ...readMood(request.text, normalized),
    embedding,
    versions,
  };
}
