/** Between an article and the form that edits it: wordings are lines, times are moments of the calendar. */
import dayjs, { type Dayjs } from 'dayjs';
import type { Attribute } from '../../../domain/article.ts';
import type { ArticleDraft } from '../../api/knowledge.ts';
import type { Article, Lang } from '../../types.ts';

export interface ArticleForm {
  readonly lang: Lang;
  readonly question: string;
  readonly answer: string;
  readonly variants: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly audience: string;
  readonly valid: readonly [Dayjs | null, Dayjs | null] | null;
  /** Rows of the form; one that is all empty is none. */
  readonly attributes: readonly (Partial<Attribute> | undefined)[];
  readonly liveEdit: boolean;
}

export function formOf(article: Article): ArticleForm {
  const moment = (at: string | undefined | null) => (at ? dayjs(at) : null);
  return {
    lang: article.lang,
    question: article.question,
    answer: article.answer,
    variants: article.variants.join('\n'),
    category: article.category,
    tags: article.tags,
    audience: article.audience,
    valid: article.validFrom || article.validTo ? [moment(article.validFrom), moment(article.validTo)] : null,
    attributes: article.attributes ?? [],
    liveEdit: article.liveEdit,
  };
}

/** Lines of other wordings: trimmed, without blanks, repeats or the question itself. */
export function variantLines(text: string, question: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '' && line !== question.trim());
}

/** Rows as facts; those in which nothing was written are left out. */
function attributesOf(rows: ArticleForm['attributes']): Attribute[] {
  return rows
    .map((row) => ({
      product: row?.product?.trim() ?? '',
      property: row?.property?.trim() ?? '',
      value: row?.value?.trim() ?? '',
    }))
    .filter(({ product, property, value }) => product + property + value !== '');
}

export function draftOf(form: ArticleForm): ArticleDraft {
  const moment = (at: Dayjs | null | undefined) => (at ? at.toISOString() : null);
  return {
    lang: form.lang,
    question: form.question.trim(),
    answer: form.answer.trim(),
    variants: variantLines(form.variants ?? '', form.question),
    category: form.category.trim(),
    tags: form.tags ?? [],
    audience: form.audience?.trim() || 'everyone',
    validFrom: moment(form.valid?.[0]),
    validTo: moment(form.valid?.[1]),
    attributes: attributesOf(form.attributes ?? []),
    liveEdit: form.liveEdit ?? false,
  };
}
