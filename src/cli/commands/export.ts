/** `kefu export FILE`: the tenant's articles as JSON lines or CSV, or its facts as Turtle, by the file's ending. */
import { createWriteStream, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Article } from '../../domain/article.ts';
import type { TenantId } from '../../domain/ids.ts';
import { IMPORT_FIELDS } from '../../domain/import-report.ts';
import type { Store } from '../../ports/store.ts';
import { DEFAULT_TENANT } from '../../wiring/bootstrap.ts';
import { readFacts } from '../../wiring/read-facts.ts';
import { type Command, UsageError } from '../command.ts';
import { withStore } from '../with-engine.ts';

const PAGE = 200;

export const command: Command = {
  name: 'export',
  summary: "write the tenant's articles to a .jsonl or .csv file, or its facts to a .ttl file (Turtle)",
  usage: 'kefu export FILE.jsonl|FILE.csv|FILE.ttl [--tenant T]',
  options: { tenant: { type: 'string' } },
  async run({ values, positionals }, context) {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file');
    const format = extname(file).toLowerCase();
    if (format !== '.jsonl' && format !== '.csv' && format !== '.ttl')
      throw new UsageError('the file must end in .jsonl, .csv or .ttl');
    const tenantId = (values.tenant as TenantId | undefined) ?? DEFAULT_TENANT;
    return withStore(context.config, async (store) => {
      if ((await store.getTenant(tenantId)) === null) throw new UsageError(`there is no tenant ${tenantId}`);
      if (format === '.ttl') {
        const graph = await readFacts(store, tenantId, articles(store, tenantId));
        writeFileSync(file, graph.turtle());
        return { ok: true, json: { file, facts: graph.size }, text: `${graph.size} facts written to ${file}` };
      }
      let written = 0;
      await pipeline(async function* () {
        if (format === '.csv') yield `\uFEFF${IMPORT_FIELDS.join(',')}\r\n`;
        for await (const article of articles(store, tenantId)) {
          yield format === '.csv' ? csvLine(article) : `${JSON.stringify(row(article))}\n`;
          written++;
          context.progress(`${written} articles`);
        }
      }, createWriteStream(file));
      return { ok: true, json: { file, articles: written }, text: `${written} articles written to ${file}` };
    });
  },
};

async function* articles(store: Store, tenantId: TenantId): AsyncIterable<Article> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await store.listArticles({ tenantId, limit: PAGE, offset });
    yield* items;
    if (items.length < PAGE) return;
  }
}

function row(article: Article): Record<(typeof IMPORT_FIELDS)[number], unknown> {
  const { id, lang, question, answer, variants, category, tags, validFrom, validTo, audience, attributes } = article;
  return { id, lang, question, answer, variants, category, tags, validFrom, validTo, audience, attributes };
}

function csvLine(article: Article): string {
  const { attributes = [], ...rest } = article;
  const written = attributes.map(({ product, property, value }) => `${product} / ${property} = ${value}`).join('\n');
  const cells = Object.entries(row(rest)).map(([name, value]) =>
    csvCell(name === 'attributes' ? written : Array.isArray(value) ? value.join('|') : String(value ?? '')),
  );
  return `${cells.join(',')}\r\n`;
}

/** RFC 4180 quoting; a cell that a spreadsheet would run as a formula is led by an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
