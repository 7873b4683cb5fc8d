/**
 * One door to the REST API: JSON in and out, the login cookie, If-Match for versioned things, coded errors. A 401 on
 * anything but the login itself means the session ended; `onSessionEnd` is told once per call.
 */
import { randomId } from '../random-id.ts';
import { ApiError } from './api-error.ts';

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly body?: unknown;
  /** The version this write was made from. */
  readonly ifMatch?: number;
  /** Repeats with the same key have one effect. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface ApiClient {
  get<T>(path: string, options?: Pick<CallOptions, 'query' | 'signal'>): Promise<T>;
  /** Sends an Idempotency-Key of its own making unless one is given. */
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  /** A form with files. */
  upload<T>(path: string, form: FormData): Promise<T>;
  put<T>(path: string, body: unknown, ifMatch?: number): Promise<T>;
  patch<T>(path: string, body: unknown, ifMatch?: number): Promise<T>;
  delete<T>(path: string, ifMatch?: number): Promise<T>;
}

export interface ClientSettings {
  readonly fetch: typeof fetch;
  /** Counts logins, so that a late answer to an older login's call does not end the present one. */
  readonly login: () => number;
  /** That login's session is gone. */
  readonly onSessionEnd: (login: number) => void;
}

export function queryString(query: CallOptions['query']): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { error?: { code?: unknown; message?: unknown; details?: Record<string, unknown> } } | null)
    ?.error;
  if (typeof error?.code === 'string') {
    return new ApiError(response.status, error.code, String(error.message ?? error.code), error.details);
  }
  return new ApiError(response.status, 'bad_response', `HTTP ${response.status}`);
}

export function createClient(settings: ClientSettings): ApiClient {
  async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
    const login = settings.login();
    const headers: Record<string, string> = { Accept: 'application/json' };
    const isForm = options.body instanceof FormData;
    // Of a form the browser itself writes the type, which names the parts' boundary.
    if (options.body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
    let response: Response;
    try {
      response = await settings.fetch(`${path}${queryString(options.query)}`, {
        method,
        headers,
        credentials: 'same-origin',
        body:
          options.body === undefined ? undefined : isForm ? (options.body as FormData) : JSON.stringify(options.body),
        signal: options.signal,
      });
    } catch (cause) {
      if (options.signal?.aborted) throw cause;
      throw new ApiError(0, 'network', 'The server cannot be reached.', undefined, cause);
    }
    if (!response.ok) {
      const error = await readError(response);
      if (response.status === 401 && path !== '/v1/login') settings.onSessionEnd(login);
      throw error;
    }
    if (response.status === 204) return undefined as T;
    const text = await response.text();
    if (text === '') return undefined as T;
    try {
      return JSON.parse(text) as T;
    } catch (cause) {
      throw new ApiError(response.status, 'bad_response', 'The answer is not JSON.', undefined, cause);
    }
  }

  return {
    get: (path, options) => call('GET', path, options),
    post: (path, body, options) => call('POST', path, { idempotencyKey: randomId(), ...options, body: body ?? {} }),
    upload: (path, form) => call('POST', path, { body: form }),
    put: (path, body, ifMatch) => call('PUT', path, { body, ifMatch }),
    patch: (path, body, ifMatch) => call('PATCH', path, { body, ifMatch }),
    delete: (path, ifMatch) => call('DELETE', path, { ifMatch }),
  };
}
