/** Lines of origins as an administrator types them. */

/** The origins in `text`, in their normal form, and the first line that is none. */
export function parseOrigins(text: string): { readonly origins: readonly string[]; readonly bad: string | null } {
  const lines = text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const origins: string[] = [];
  for (const line of lines) {
    const origin = originOf(line);
    if (origin === null) return { origins, bad: line };
    if (!origins.includes(origin)) origins.push(origin);
  }
  return { origins, bad: null };
}

function originOf(line: string): string | null {
  let url: URL;
  try {
    url = new URL(line);
  } catch {
    return null;
  }
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'https:' || url.protocol === 'http:') ? url.origin : null;
}
