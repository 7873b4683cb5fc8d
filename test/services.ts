/** Real services for tests. Missing ones are skipped on a developer's machine, with a reason, and fail where CI must have them. */

/** `url`: use it; `reason`: why the tests that need it are skipped. */
export type Service = { readonly url: string; readonly reason: null } | { readonly url: null; readonly reason: string };

/** PostgreSQL that tests may make schemas in. Throws in CI when it is missing. */
export function postgresUrl(): Service {
  return service('DATABASE_URL', 'PostgreSQL');
}

/** Redis that tests may write to. Throws in CI when it is missing. */
export function redisUrl(): Service {
  return service('REDIS_URL', 'Redis');
}

function service(variable: string, what: string): Service {
  const url = process.env[variable];
  if (url !== undefined && url !== '') return { url, reason: null };
  if (process.env.CI) throw new Error(`${variable} must be set in CI: the ${what} tests are required there`);
  return { url: null, reason: `skipped: ${variable} is not set, so there is no ${what}` };
}
