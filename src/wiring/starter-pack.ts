/** Reads the starter pack in knowledge/: what a new tenant's content is copied from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleContent } from '../domain/article.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Lang } from '../domain/language.ts';
import type { TenantTexts } from '../domain/tenant.ts';

export interface StarterPack {
  readonly flows: readonly { readonly name: string; readonly text: string }[];
  /** YAML texts, as they are edited. */
  readonly intents: string;
  readonly replies: string;
  readonly entities: string;
  /** Other names for things, one group a line. */
  readonly synonyms: string;
  /** The table of facts. */
  readonly graph: string;
  readonly articles: readonly { readonly id: ArticleId; readonly content: ArticleContent }[];
  readonly texts: TenantTexts;
  /** Held-out questions with the articles that answer them: what the gate is calibrated on, and evidence for search. */
  readonly calibration: readonly CalibrationQuestion[];
}

export interface CalibrationQuestion {
  readonly text: string;
  readonly lang: Lang;
  /** Ids of articles; none = the knowledge does not cover it. */
  readonly gold: readonly string[];
}

const TEXTS: TenantTexts = {
  greeting: {
    zh: '您好，我是云杉商城的智能客服。可以直接问我问题，也可以让我查物流、办退货、改地址、开发票。',
    en: 'Hello, I am the assistant of Spruce Store. Ask me anything, or let me track an order, start a return, change an address or send an invoice.',
  },
  fallback: {
    zh: '这个问题我没有把握回答。您是想问下面哪一个吗？',
    en: 'I am not sure I can answer that. Did you mean one of these?',
  },
  hours: {
    zh: '人工客服的时间是每天 9:00–21:00（北京时间）。',
    en: 'People are here every day from 9:00 to 21:00 Beijing time.',
  },
};

interface FaqLine {
  readonly id: string;
  readonly lang: Lang;
  readonly question: string;
  readonly answer: string;
  readonly variants: readonly string[];
  readonly category: string;
  readonly tags: readonly string[];
}

export function readStarterPack(folder: string, calibrationFiles: readonly string[]): StarterPack {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const flows = readdirSync(join(folder, 'flows'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: text(join('flows', name)) }));
  const articles = (['zh', 'en'] as const).flatMap((lang) =>
    text(`faq/${lang}.jsonl`)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => toArticle(JSON.parse(line) as FaqLine)),
  );
  return {
    flows,
    intents: text('intents.yaml'),
    replies: text('replies.yaml'),
    entities: text('entities.yaml'),
    graph: text('graph.yaml'),
    synonyms: text('synonyms.txt'),
    articles,
    texts: TEXTS,
    calibration: calibrationFiles.flatMap((file) =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as CalibrationQuestion),
    ),
  };
}

function toArticle(line: FaqLine): StarterPack['articles'][number] {
  return {
    id: line.id as ArticleId,
    content: {
      lang: line.lang,
      question: line.question,
      answer: line.answer,
      variants: line.variants,
      category: line.category,
      tags: line.tags,
      audience: 'everyone',
      liveEdit: false,
    },
  };
}
