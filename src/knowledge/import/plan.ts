/**
 * Decides what becomes of each candidate, given everything stored and everything earlier in this import: saved as new or
 * changed, left alone, or set aside and reported. Holds hashes and questions, not answers, so that 100,000 rows fit.
 */
import { createHash } from 'node:crypto';
import type { Article, ArticleContent } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Conflict, Place, Twin } from '../../domain/import-report.ts';
import { normalize } from '../../text/normalize.ts';
import { bareQuestion } from './bare-question.ts';
import type { Candidate } from './entry.ts';
import { Likeness } from './likeness.ts';
import { audienceOf, questionKey } from './question-key.ts';

export type Verdict =
  | {
      readonly kind: 'save';
      /** `unchanged`: only the document it comes from was not known of it yet. */
      readonly change: 'added' | 'changed' | 'unchanged';
      readonly id: ArticleId;
      readonly content: ArticleContent;
      readonly twin: Twin | null;
    }
  | { readonly kind: 'unchanged'; readonly id: ArticleId }
  /** Says what another says already; not saved. */
  | { readonly kind: 'duplicate'; readonly twin: Twin }
  /** The same question with another answer; not saved, a person decides. */
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'refused'; readonly reason: string };

/** An article of a document that has it no more. */
export interface Lost {
  readonly id: ArticleId;
  readonly question: string;
  readonly version: number;
  readonly document: string;
}

interface Known {
  readonly place: Place;
  /** Question key; an earlier question of the same article is none of its any more. */
  readonly asked: string;
  /** Of the whole content but the live-edit mark, which files do not carry, and the document. */
  readonly hash: string;
  readonly answerHash: string;
  readonly liveEdit: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  /** The document it is a section of; null: of none, or taken in when that was not kept. */
  readonly source: string | null;
  /** Of the stored article; 0 = it is of this import. */
  readonly version: number;
  /** Where in this import it was met. */
  met: { readonly file: string; readonly line: number } | null;
}

export class Plan {
  readonly #known: Known[] = [];
  readonly #byId = new Map<string, number>();
  /** Question in normal form, with language and audience → those that ask it. */
  readonly #byQuestion = new Map<string, number[]>();
  readonly #likeness = new Likeness();
  readonly #sources = new Map<string, string>();
  readonly #load: (id: ArticleId) => Promise<Article | null>;

  /** `load` fetches a stored article whose unnamed fields are to be kept. */
  constructor(load: (id: ArticleId) => Promise<Article | null>) {
    this.#load = load;
  }

  /** Makes a stored article known. All of them come before the first `judge`. */
  know(article: Article): void {
    const { id, question } = article;
    this.#enter({ id, question }, article, article.version, null);
  }

  has(id: ArticleId): boolean {
    return this.#byId.has(id);
  }

  /** What is stored of these documents and was not met in this import. */
  lost(documents: ReadonlySet<string>): readonly Lost[] {
    return this.#known
      .filter(({ source, met }) => met === null && source !== null && documents.has(source))
      .map(({ place: { id, question }, source, version }) => ({ id, question, version, document: source as string }));
  }

  async judge(candidate: Candidate, file: string): Promise<Verdict> {
    const { line, given } = candidate;
    const asked = questionKey(given.lang, given.question, given.audience ?? 'everyone');
    const id = candidate.id === null ? this.#idOf(asked, candidate.document) : (candidate.id as ArticleId);
    const index = this.#byId.get(id);
    const stored = index === undefined ? null : this.#known[index]!;
    const content = await this.#complete(id, candidate, stored);
    const answerHash = hashOf(content.answer.trim());

    if (stored !== null && stored.met !== null) {
      if (candidate.id !== null) {
        return {
          kind: 'refused',
          reason: `id ${id} stands on line ${place(stored.met, file)} and again on line ${line}; the first was taken`,
        };
      }
      return stored.answerHash === answerHash
        ? { kind: 'duplicate', twin: this.#twin(candidate, file, id, stored, 1, false) }
        : { kind: 'conflict', conflict: { file, line, id, question: given.question, with: whereOf(stored) } };
    }
    // What is stored side by side already was somebody's decision; only news is held against others.
    const news = stored === null || stored.asked !== asked || stored.answerHash !== answerHash;
    const rival = news ? this.#rivals(asked, index, content)[0] : undefined;
    if (rival !== undefined && candidate.document === null) {
      if (rival.answerHash !== answerHash) {
        return { kind: 'conflict', conflict: { file, line, id, question: given.question, with: whereOf(rival) } };
      }
      if (stored === null) return { kind: 'duplicate', twin: this.#twin(candidate, file, id, rival, 1, false) };
    }

    if (stored !== null && stored.hash === hashOfContent(content)) {
      stored.met = { file, line };
      if (stored.source === (content.source ?? null)) return { kind: 'unchanged', id };
      return { kind: 'save', change: 'unchanged', id, content, twin: null };
    }
    const twin = stored === null ? this.#nearTwin(candidate, file, id, content, rival ?? null) : null;
    this.#enter({ id, question: given.question }, content, 0, { file, line });
    return { kind: 'save', change: stored === null ? 'added' : 'changed', id, content, twin };
  }

  /** Sections taken in when documents were known by their path inside of the folder alone keep the id they got then. */
  #idOf(asked: string, document: string | null): ArticleId {
    const id = idFrom(asked, document);
    if (document === null || this.#byId.has(id) || !document.includes('/')) return id;
    const former = idFrom(asked, document.slice(document.indexOf('/') + 1));
    const index = this.#byId.get(former);
    const source = index === undefined ? undefined : this.#known[index]!.source;
    return source === null || source === document ? former : id;
  }

  /** Others that ask the same of the same people at the same time. */
  #rivals(asked: string, index: number | undefined, content: ArticleContent): Known[] {
    return (this.#byQuestion.get(asked) ?? [])
      .filter((other) => other !== index)
      .map((other) => this.#known[other]!)
      .filter((known) => known.asked === asked && overlap(known, content));
  }

  /** Sections of a document resemble each other by their path; for them only the same question elsewhere is worth a look. */
  #nearTwin(
    candidate: Candidate,
    file: string,
    id: ArticleId,
    content: ArticleContent,
    rival: Known | null,
  ): Twin | null {
    if (rival !== null) return this.#twin(candidate, file, id, rival, 1, true);
    if (candidate.document !== null) return null;
    const audience = audienceOf(questionKey(content.lang, content.question, content.audience));
    const near = this.#likeness.nearest(bareQuestion(normalize(content.question)), (owner) => {
      const known = this.#known[owner]!;
      return audienceOf(known.asked) === audience && overlap(known, content);
    });
    return near === null ? null : this.#twin(candidate, file, id, this.#known[near.owner]!, near.likeness, true);
  }

  /** What the file does not say stays as it is stored. */
  async #complete(id: ArticleId, { given, document }: Candidate, stored: Known | null): Promise<ArticleContent> {
    const says =
      given.variants &&
      given.tags &&
      given.category &&
      given.audience &&
      given.attributes &&
      given.validFrom !== undefined &&
      given.validTo !== undefined;
    const before = stored === null || says ? null : await this.#load(id);
    const attributes = given.attributes ?? before?.attributes;
    const validFrom = given.validFrom === undefined ? before?.validFrom : given.validFrom;
    const validTo = given.validTo === undefined ? before?.validTo : given.validTo;
    const source = document ?? stored?.source;
    return {
      lang: given.lang,
      question: given.question,
      answer: given.answer,
      variants: given.variants ?? before?.variants ?? [],
      category: given.category ?? before?.category ?? 'general',
      tags: given.tags ?? before?.tags ?? [],
      audience: given.audience ?? before?.audience ?? 'everyone',
      liveEdit: stored?.liveEdit ?? false,
      // None and an empty list say the same; only one of them is kept, so that a file brought in twice changes nothing.
      ...(attributes === undefined || attributes.length === 0 ? {} : { attributes }),
      ...(validFrom ? { validFrom } : {}),
      ...(validTo ? { validTo } : {}),
      ...(source == null ? {} : { source }),
    };
  }

  #enter(at: Place, content: ArticleContent, version: number, met: Known['met']): void {
    const asked = questionKey(content.lang, content.question, content.audience);
    const known: Known = {
      place: at,
      asked,
      hash: hashOfContent(content),
      answerHash: hashOf(content.answer.trim()),
      liveEdit: content.liveEdit,
      validFrom: content.validFrom ?? '',
      validTo: content.validTo ?? '\uffff',
      source: content.source === undefined ? null : this.#shared(content.source),
      version,
      met,
    };
    const before = this.#byId.get(at.id);
    const index = before ?? this.#known.length;
    this.#known[index] = known;
    this.#byId.set(at.id, index);
    const askers = this.#byQuestion.get(asked);
    if (askers === undefined) this.#byQuestion.set(asked, [index]);
    else if (!askers.includes(index)) askers.push(index);
    if (before === undefined) this.#likeness.add(bareQuestion(normalize(content.question)), index);
  }

  /** One string for all sections of a document. */
  #shared(source: string): string {
    const known = this.#sources.get(source);
    if (known === undefined) this.#sources.set(source, source);
    return known ?? source;
  }

  #twin(candidate: Candidate, file: string, id: ArticleId, known: Known, likeness: number, saved: boolean): Twin {
    const { line, given } = candidate;
    return {
      file,
      line,
      id,
      question: given.question,
      twin: whereOf(known),
      likeness: Math.round(likeness * 1000) / 1000,
      saved,
    };
  }
}

/** The same question in the same language for the same people is the same article, file after file. */
function idFrom(asked: string, document: string | null): ArticleId {
  const key = document === null ? asked : `${document}\0${asked}`;
  return `${document === null ? 'q' : 'doc'}-${createHash('sha256').update(key).digest('hex').slice(0, 24)}` as ArticleId;
}
function overlap(known: Known, content: ArticleContent): boolean {
  return known.validFrom <= (content.validTo ?? '\uffff') && (content.validFrom ?? '') <= known.validTo;
}
function whereOf(known: Known): Place {
  return known.met === null ? known.place : { ...known.place, ...known.met };
}
function place(met: { file: string; line: number }, file: string): string {
  return met.file === file ? `${met.line}` : `${met.line} of ${met.file}`;
}
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
function hashOfContent({
  lang,
  question,
  answer,
  variants,
  category,
  tags,
  audience,
  attributes,
  validFrom,
  validTo,
}: ArticleContent): string {
  return hashOf(
    JSON.stringify([
      lang,
      question,
      answer,
      variants,
      category,
      tags,
      audience,
      validFrom ?? null,
      validTo ?? null,
      // Left out when there are none: the hashes of articles without them stay what they were.
      ...((attributes ?? []).length === 0 ? [] : [attributes ?? []]),
    ]),
  );
}
