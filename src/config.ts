/** The only reader of process.env. Every setting is validated once, documented here, and frozen. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { encoderSetting, type PromptSetting } from './domain/encoder-setting.ts';

/** A setting that cannot be used: one line naming the variable, what it was and what is allowed. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((n) => n >= min && n <= max);

const price = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,6})?$/)
  .transform(Number)
  .refine((n) => n <= 1_000_000);

const prompts = z.string().transform((text, context) => {
  try {
    return z.strictObject({ query: z.string(), passage: z.string() }).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
});

interface Setting {
  readonly schema: z.ZodType;
  readonly fallback: string | undefined;
  readonly allowed: string;
  readonly about: string;
}

/** name → schema, default, what is allowed, what it does. The operations page is compared with this table by a test. */
export const SETTINGS = {
  PORT: {
    schema: integer(0, 65535),
    fallback: '3000',
    allowed: 'a whole number from 0 to 65535',
    about: 'TCP port; 0 picks a free one',
  },
  HOST: {
    schema: z.string().min(1),
    fallback: '0.0.0.0',
    allowed: 'an address to listen on',
    about: 'address to listen on',
  },
  KEFU_DATA_DIR: {
    schema: z.string().min(1),
    fallback: './data',
    allowed: 'a folder that can be written',
    about: 'where everything durable goes',
  },
  DATABASE_URL: {
    schema: z.string().regex(/^postgres(ql)?:\/\//),
    fallback: undefined,
    allowed: 'postgres://user:password@host:port/database',
    about: 'use PostgreSQL instead of the embedded SQLite',
  },
  REDIS_URL: {
    schema: z.string().regex(/^rediss?:\/\//),
    fallback: undefined,
    allowed: 'redis://host:port',
    about: 'carry events between several servers',
  },
  KEFU_WIDGET_KEY: {
    schema: z.string().regex(/^[A-Za-z0-9_-]{8,128}$/),
    fallback: undefined,
    allowed: '8 to 128 letters, digits, _ or -',
    about: 'widget key of the first inbox `web`, on first start',
  },
  KEFU_ADMIN_EMAIL: {
    schema: z.email(),
    fallback: undefined,
    allowed: 'an e-mail address',
    about: 'login of the first administrator, on first start',
  },
  KEFU_ADMIN_PASSWORD: {
    schema: z.string().min(8).max(256),
    fallback: undefined,
    allowed: '8 to 256 characters',
    about: 'password of the first administrator, on first start',
  },
  KEFU_TRUST_PROXY: {
    schema: z.string().regex(/^(true|false|\d{1,2}|[0-9a-fA-F.:/, ]+|loopback|linklocal|uniquelocal)$/),
    fallback: 'false',
    allowed: 'false, true, a number of hops, or a list of proxy addresses',
    about: 'take visitor addresses from X-Forwarded-For behind this proxy',
  },
  KEFU_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'info',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    about: 'how much is logged',
  },
  KEFU_PUBLIC_URL: {
    schema: z.url(),
    fallback: undefined,
    allowed: 'an absolute URL',
    about: 'how visitors reach this server; printed at start',
  },
  KEFU_ORDERS_URL: {
    schema: z.url(),
    fallback: undefined,
    allowed: 'an absolute URL',
    about: 'the order system that flows call; unset, the demo one with 50 orders is started',
  },
  KEFU_ORDERS_TOKEN: {
    schema: z.string().min(1),
    fallback: undefined,
    allowed: 'text',
    about: 'bearer token for the order system',
  },
  KEFU_ORDERS_BUDGET_MS: {
    schema: integer(10, 60_000),
    fallback: '200',
    allowed: 'a whole number from 10 to 60000',
    about: 'how long a flow waits for a read from the order system before it uses the last good one',
  },
  KEFU_ENCODER: {
    schema: z.string().min(1),
    fallback: undefined,
    allowed: '<org>/<name> or a folder in the transformers layout',
    about: 'another text encoder than the shipped one',
  },
  KEFU_ENCODER_PROMPTS: {
    schema: prompts,
    fallback: undefined,
    allowed: 'JSON as {"query":"query: ","passage":"passage: "}',
    about:
      'what KEFU_ENCODER wants before a question and before a text that may answer it; unset, what its own files say',
  },
  KEFU_RERANKER: {
    schema: z.string().min(1),
    fallback: undefined,
    allowed: '<org>/<name> or a folder in the transformers layout',
    about: 'a cross-encoder that has the last word on the order of what a search finds; unset, none has',
  },
  KEFU_RERANKER_CANDIDATES: {
    schema: integer(2, 50),
    fallback: '20',
    allowed: 'a whole number from 2 to 50',
    about: 'how many of the best articles the reranker reads',
  },
  KEFU_RERANKER_BUDGET_MS: {
    schema: integer(10, 5_000),
    fallback: '150',
    allowed: 'a whole number from 10 to 5000',
    about: 'how long a search waits for the reranker before its own order stands',
  },
  KEFU_HUB_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    fallback: undefined,
    allowed: 'an http(s) URL',
    about:
      'the hub that <org>/<name> of KEFU_ENCODER and KEFU_RERANKER is downloaded from; unset, the public one of @xenova/transformers',
  },
  KEFU_WORKERS: {
    schema: integer(1, 32),
    fallback: '1',
    allowed: 'a whole number from 1 to 32',
    about: 'understanding worker threads',
  },
  KEFU_ANSWER_CACHE_SECONDS: {
    schema: integer(0, 86_400),
    fallback: '300',
    allowed: 'a whole number from 0 to 86400',
    about: 'how long a found answer is given again without a search; publishing ends it at once, 0 turns it off',
  },
  KEFU_LLM_BASE_URL: {
    schema: z.url(),
    fallback: undefined,
    allowed: 'an absolute URL, up to and with /v1',
    about: 'OpenAI-compatible endpoint that phrases answers; unset, answers are the articles as they stand',
  },
  KEFU_LLM_MODEL: {
    schema: z.string().min(1).max(200),
    fallback: undefined,
    allowed: 'the name of a model, needed with KEFU_LLM_BASE_URL',
    about: 'model the endpoint is asked for',
  },
  KEFU_LLM_API_KEY: {
    schema: z.string().min(1).max(4096),
    fallback: undefined,
    allowed: 'text',
    about: 'key for the endpoint, where it wants one',
  },
  KEFU_LLM_BUDGET_MS: {
    schema: integer(100, 30_000),
    fallback: '6000',
    allowed: 'a whole number from 100 to 30000',
    about: 'how long an answer may take to phrase before the article is given as it stands',
  },
  KEFU_LLM_CONCURRENCY: {
    schema: integer(1, 32),
    fallback: '8',
    allowed: 'a whole number from 1 to 32',
    about: 'answers phrased at once; beyond, the article is given as it stands',
  },
  KEFU_LLM_PROMPT_PRICE: {
    schema: price,
    fallback: '0',
    allowed: 'a number from 0 to 1000000',
    about: 'price of a million prompt tokens, for the metric kefu_llm_cost_total',
  },
  KEFU_LLM_COMPLETION_PRICE: {
    schema: price,
    fallback: '0',
    allowed: 'a number from 0 to 1000000',
    about: 'price of a million completion tokens, for the metric kefu_llm_cost_total',
  },
  KEFU_VISITOR_BURST: {
    schema: integer(1, 1_000_000),
    fallback: '60',
    allowed: 'a whole number from 1 to 1000000',
    about: 'messages one visitor may send in 10 s; an address may send 20 times that',
  },
} as const satisfies Record<string, Setting>;

/** The endpoint that phrases answers. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
  readonly budgetMs: number;
  readonly maxRunning: number;
  /** Of a million tokens. */
  readonly promptPrice: number;
  readonly completionPrice: number;
}

/** The model that judges the order of what a search finds. */
export interface RerankerConfig {
  readonly setting: string;
  readonly candidates: number;
  readonly budgetMs: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly widgetKey: string | undefined;
  readonly adminEmail: string | undefined;
  readonly adminPassword: string | undefined;
  /** As Express's `trust proxy` takes it. */
  readonly trustProxy: boolean | number | string;
  readonly logLevel: string;
  readonly publicUrl: string | undefined;
  readonly ordersUrl: string | undefined;
  readonly ordersToken: string | undefined;
  readonly ordersBudgetMs: number;
  readonly answerCacheMs: number;
  /** See `readEncoderSetting`. */
  readonly encoder: string | undefined;
  /** undefined: nothing is reranked. */
  readonly reranker: RerankerConfig | undefined;
  readonly hubUrl: string | undefined;
  readonly workers: number;
  readonly visitorBurst: number;
  /** undefined: answers are extractive. */
  readonly llm: LlmConfig | undefined;
}

const SECRET = /PASSWORD|TOKEN|SECRET|KEY|_URL$/;

/** Reads and checks the settings. Throws ConfigError on the first wrong one; secrets are not repeated in the message. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = <T>(name: keyof typeof SETTINGS): T => {
    const setting: Setting = SETTINGS[name];
    const raw = env[name] === '' ? undefined : env[name];
    const text = raw ?? setting.fallback;
    if (text === undefined) return undefined as T;
    const parsed = setting.schema.safeParse(text);
    if (!parsed.success) {
      const was = SECRET.test(name) && name !== 'KEFU_PUBLIC_URL' ? 'what it is set to' : JSON.stringify(text);
      throw new ConfigError(`${name}: ${was} is not allowed; allowed: ${setting.allowed}`);
    }
    return parsed.data as T;
  };
  const proxy = read<string>('KEFU_TRUST_PROXY');
  const model = read<string | undefined>('KEFU_ENCODER');
  const encoderPrompts = read<PromptSetting | undefined>('KEFU_ENCODER_PROMPTS');
  if (model === undefined && encoderPrompts !== undefined) {
    throw new ConfigError(
      'KEFU_ENCODER_PROMPTS: the shipped encoder takes no prompts; set KEFU_ENCODER too or neither',
    );
  }
  return Object.freeze({
    port: read<number>('PORT'),
    host: read<string>('HOST'),
    dataDir: resolve(read<string>('KEFU_DATA_DIR')),
    databaseUrl: read<string | undefined>('DATABASE_URL'),
    redisUrl: read<string | undefined>('REDIS_URL'),
    widgetKey: read<string | undefined>('KEFU_WIDGET_KEY'),
    adminEmail: read<string | undefined>('KEFU_ADMIN_EMAIL'),
    adminPassword: read<string | undefined>('KEFU_ADMIN_PASSWORD'),
    trustProxy: proxy === 'true' ? true : proxy === 'false' ? false : /^\d+$/.test(proxy) ? Number(proxy) : proxy,
    logLevel: read<string>('KEFU_LOG_LEVEL'),
    publicUrl: read<string | undefined>('KEFU_PUBLIC_URL'),
    ordersUrl: read<string | undefined>('KEFU_ORDERS_URL'),
    ordersToken: read<string | undefined>('KEFU_ORDERS_TOKEN'),
    ordersBudgetMs: read<number>('KEFU_ORDERS_BUDGET_MS'),
    answerCacheMs: 1000 * read<number>('KEFU_ANSWER_CACHE_SECONDS'),
    encoder: model === undefined ? undefined : encoderSetting({ model, prompts: encoderPrompts ?? null }),
    reranker: rerankerConfig(read),
    hubUrl: read<string | undefined>('KEFU_HUB_URL'),
    workers: read<number>('KEFU_WORKERS'),
    visitorBurst: read<number>('KEFU_VISITOR_BURST'),
    llm: llmConfig(read),
  });
}

function rerankerConfig(read: <T>(name: keyof typeof SETTINGS) => T): RerankerConfig | undefined {
  const setting = read<string | undefined>('KEFU_RERANKER');
  const bounds = {
    candidates: read<number>('KEFU_RERANKER_CANDIDATES'),
    budgetMs: read<number>('KEFU_RERANKER_BUDGET_MS'),
  };
  return setting === undefined ? undefined : { setting, ...bounds };
}

function llmConfig(read: <T>(name: keyof typeof SETTINGS) => T): LlmConfig | undefined {
  const baseUrl = read<string | undefined>('KEFU_LLM_BASE_URL');
  const model = read<string | undefined>('KEFU_LLM_MODEL');
  const settings = {
    apiKey: read<string | undefined>('KEFU_LLM_API_KEY'),
    budgetMs: read<number>('KEFU_LLM_BUDGET_MS'),
    maxRunning: read<number>('KEFU_LLM_CONCURRENCY'),
    promptPrice: read<number>('KEFU_LLM_PROMPT_PRICE'),
    completionPrice: read<number>('KEFU_LLM_COMPLETION_PRICE'),
  };
  if (baseUrl === undefined) return undefined;
  if (!/^https?:$/.test(new URL(baseUrl).protocol) || model === undefined) {
    const name = model === undefined ? 'KEFU_LLM_MODEL' : 'KEFU_LLM_BASE_URL';
    throw new ConfigError(`${name}: what it is set to is not allowed; allowed: ${SETTINGS[name].allowed}`);
  }
  return { baseUrl, model, ...settings };
}
