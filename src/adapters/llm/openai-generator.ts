/**
 * An OpenAI-compatible chat endpoint through LangChain. Faults are translated here: callers see a closed list of them,
 * never a vendor's error, whose text may repeat what was sent.
 */
import type { AIMessage, AIMessageChunk, HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { ChatOpenAI } from '@langchain/openai';
import type {
  GenerationFault,
  GenerationMessage,
  GenerationPart,
  GenerationRequest,
  Generator,
  TokenUsage,
} from '../../ports/generator.ts';
import { AnswerTooLong, limitedFetch } from './limited-fetch.ts';

export interface EndpointOptions {
  /** Up to and with `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Local servers often take any. */
  readonly apiKey: string | undefined;
  /** Of one answer. */
  readonly maxTokens: number;
}

interface Opened {
  readonly model: ChatOpenAI;
  toLangChain(message: GenerationMessage): SystemMessage | HumanMessage | AIMessage;
}

/** LangChain is 11 MB of code, so that it is loaded where an endpoint is configured, and nowhere else. */
async function open(options: EndpointOptions): Promise<Opened> {
  const [messages, { ChatOpenAI }] = await Promise.all([
    import('@langchain/core/messages'),
    import('@langchain/openai'),
  ]);
  const model = new ChatOpenAI({
    model: options.model,
    // Always given, or LangChain would send the operator's OPENAI_API_KEY to this endpoint.
    apiKey: options.apiKey ?? 'none',
    temperature: 0,
    maxTokens: options.maxTokens,
    streaming: true,
    streamUsage: true,
    useResponsesApi: false,
    // The turn has one budget; a second attempt would come out of it, and the extractive answer is already there.
    maxRetries: 0,
    configuration: {
      baseURL: options.baseUrl,
      fetch: limitedFetch,
      // `null` keeps the SDK from reading OPENAI_ORG_ID and OPENAI_PROJECT_ID; its log would hold visitors' words.
      organization: null,
      project: null,
      logLevel: 'off',
    },
  });
  const classes = { system: messages.SystemMessage, user: messages.HumanMessage, assistant: messages.AIMessage };
  return { model, toLangChain: ({ role, content }) => new classes[role](content) };
}

export function createOpenAiGenerator(options: EndpointOptions): Generator {
  const opening = open(options);
  // Whoever asks for an answer is told.
  opening.catch(() => undefined);
  return {
    model: options.model,
    async *stream(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<GenerationPart> {
      let finish: string | null = null;
      let usage: TokenUsage | null = null;
      try {
        const { model, toLangChain } = await opening;
        const chunks = await model.stream(request.messages.map(toLangChain), { signal });
        for await (const chunk of chunks) {
          usage = usageOf(chunk) ?? usage;
          const said = (chunk.response_metadata as { finish_reason?: unknown }).finish_reason;
          if (typeof said === 'string') finish = said;
          if (typeof chunk.content === 'string' && chunk.content !== '') yield { type: 'text', text: chunk.content };
        }
      } catch (error) {
        yield { type: 'fault', ...faultOf(error, signal), ...retryAfter(error) };
        return;
      }
      if (signal.aborted) yield { type: 'fault', fault: 'aborted', status: null };
      // A connection that ends politely before the model said why it stopped was cut all the same.
      else if (finish === null) yield { type: 'fault', fault: 'cut', status: null };
      else yield { type: 'done', finish, usage };
    },
  };
}

function usageOf(chunk: AIMessageChunk): TokenUsage | null {
  const usage = chunk.usage_metadata;
  if (usage === undefined || !(usage.input_tokens > 0 || usage.output_tokens > 0)) return null;
  return { promptTokens: usage.input_tokens, completionTokens: usage.output_tokens };
}

/** `retry-after` in seconds or as a date (RFC 9110, 10.2.3); nothing when it is missing, past or neither. */
function retryAfter(error: unknown): { retryAfterMs?: number } {
  const { headers } = (error ?? {}) as { headers?: unknown };
  const said = headers instanceof Headers ? headers.get('retry-after') : null;
  if (said === null) return {};
  const ms = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return ms > 0 ? { retryAfterMs: ms } : {};
}

function faultOf(error: unknown, signal: AbortSignal): { fault: GenerationFault; status: number | null } {
  if (signal.aborted) return { fault: 'aborted', status: null };
  if (error instanceof SyntaxError || error instanceof AnswerTooLong) return { fault: 'malformed', status: null };
  const { status, name, message } = (error ?? {}) as { status?: unknown; name?: unknown; message?: unknown };
  if (typeof status === 'number') {
    const fault = status === 429 ? 'rate_limited' : status >= 500 ? 'server_error' : 'refused';
    return { fault, status };
  }
  if (/terminated|premature|socket|ECONNRESET|other side closed/i.test(String(message)))
    return { fault: 'cut', status: null };
  // An error object inside the stream has no status; a connection that never stood has this name.
  return {
    fault: name === 'APIConnectionError' || /connection/i.test(String(message)) ? 'unreachable' : 'server_error',
    status: null,
  };
}
