/** The API to read at /docs: one page of plain HTML that loads nothing, from here or elsewhere. */
import { z } from 'zod';
import { ERRORS } from '../../domain/errors.ts';
import { STAFF_EVENTS } from '../../protocol/staff.ts';
import { VISITOR_EVENTS } from '../../protocol/visitor-socket.ts';
import { errorsOf, honoursKey } from './openapi.ts';
import type { Route } from './route.ts';

const STYLE = `
  :root { color-scheme: light dark; --ink: #1b2925; --soft: #5f706a; --line: #dfe7e3; --paper: #fbfcfb; --card: #fff; --accent: #1f7a63; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e4ede9; --soft: #9db0a9; --line: #2a3531; --paper: #111715; --card: #19201e; --accent: #63c7ab; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 960px; margin: 0 auto; padding: 40px 24px 80px; }
  h1 { margin: 0 0 4px; } h2 { margin: 40px 0 10px; text-transform: capitalize; } a { color: var(--accent); }
  .lead { color: var(--soft); }
  details { border: 1px solid var(--line); border-radius: 10px; background: var(--card); margin: 8px 0; }
  summary { cursor: pointer; padding: 10px 14px; display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
  summary code { font-weight: 600; } summary span { color: var(--soft); }
  .verb { display: inline-block; min-width: 58px; font-weight: 700; font-size: 12px; color: var(--accent); letter-spacing: .04em; }
  .inside { padding: 4px 16px 14px; border-top: 1px solid var(--line); }
  h4 { margin: 14px 0 4px; font-size: 13px; color: var(--soft); font-weight: 600; }
  pre { margin: 0; padding: 10px 12px; overflow: auto; border-radius: 8px; background: var(--paper); border: 1px solid var(--line); font-size: 13px; line-height: 1.5; max-height: 420px; }
  table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
`;

export function docsPage(routes: readonly Route[], version: string): string {
  const tags = [...new Set(routes.map((route) => route.tag))];
  const sections = tags.map(
    (tag) =>
      `<h2 id="${tag}">${tag}</h2>${routes
        .filter((route) => route.tag === tag)
        .map(describe)
        .join('')}`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kefu API</title><style>${STYLE}</style></head><body><main>
<h1>Kefu API</h1>
<p class="lead">Version ${escapeHtml(version)} · <a href="/openapi.json">openapi.json</a> ·
${[...tags, 'sockets', 'errors'].map((tag) => `<a href="#${tag}">${tag}</a>`).join(' · ')}</p>
<p>Send <code>Authorization: Bearer &lt;token&gt;</code>: a login token, an API key, or a visitor token where it says so.
Lists take <code>limit</code> (at most 200) and <code>offset</code>. Changes to versioned things send
<code>If-Match: "&lt;version&gt;"</code>; what changed meanwhile answers 412 with its current state.</p>
${sections.join('\n')}
<h2 id="sockets">sockets</h2>
<p>Socket.IO 4 at <code>/socket.io</code>. Every event is acknowledged with <code>{ ok: true, … }</code> or
<code>{ ok: false, error }</code>.</p>
${events('/visitor', VISITOR_EVENTS)}${events('/staff', STAFF_EVENTS)}
<h2 id="errors">errors</h2>
<table><tr><th>code</th><th>status</th><th>meaning</th></tr>${Object.entries(ERRORS)
    .map(
      ([code, spec]) =>
        `<tr><td><code>${code}</code></td><td>${spec.status}</td><td>${escapeHtml(spec.meaning)}</td></tr>`,
    )
    .join('')}</table>
</main></body></html>`;
}

function describe(route: Route): string {
  const parts: string[] = [];
  parts.push(`<h4>Who</h4>${escapeHtml(who(route))}`);
  const headers = [route.versioned ? 'If-Match (required)' : '', honoursKey(route) ? 'Idempotency-Key' : ''].filter(
    Boolean,
  );
  if (headers.length > 0) parts.push(`<h4>Headers</h4>${headers.join(', ')}`);
  if (route.query !== undefined) parts.push(`<h4>Query</h4>${schemaOf(route.query, 'input')}`);
  if (route.body !== undefined) parts.push(`<h4>Body</h4>${schemaOf(route.body, 'input')}`);
  for (const [status, schema] of Object.entries(route.responses)) {
    const shown = schema === null ? escapeHtml(route.streams ?? 'no body') : schemaOf(schema, 'output');
    parts.push(`<h4>${status}</h4>${shown}`);
  }
  parts.push(
    `<h4>Errors</h4>${errorsOf(route)
      .map((code) => `<code>${code}</code>`)
      .join(' ')}`,
  );
  return `<details><summary><span class="verb">${route.method.toUpperCase()}</span><code>${escapeHtml(route.path)}</code>
<span>${escapeHtml(route.summary)}</span></summary><div class="inside">${parts.join('')}</div></details>`;
}

function who(route: Route): string {
  const { access } = route;
  if (access.kind === 'public') return 'anyone';
  const roles = `staff and keys with role ${access.roles.join(', ')}`;
  return access.kind === 'visitor_or_staff' ? `the visitor, and ${roles}` : roles;
}

function events(namespace: string, table: Readonly<Record<string, { readonly payload: z.ZodType }>>): string {
  return Object.entries(table)
    .map(
      ([name, { payload }]) => `<details><summary><span class="verb">EMIT</span><code>${escapeHtml(name)}</code>
<span>${namespace}</span></summary><div class="inside"><h4>Payload</h4>${schemaOf(payload, 'input')}</div></details>`,
    )
    .join('');
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return `<pre>${escapeHtml(JSON.stringify(rest, null, 2))}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
