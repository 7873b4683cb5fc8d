/** Zips as people, Windows and attackers make them: what can be read is taken, the rest is refused by name and code. */
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../test/fakes/manual-clock.ts';
import { type ArchivePart, makeArchive } from '../../../test/fixtures/import/make-archive.ts';
import { makeXlsx } from '../../../test/fixtures/import/make-files.ts';
import { fileReader } from '../../adapters/file-readers/file-reader.ts';
import { createMemoryStore } from '../../adapters/memory/store.ts';
import type { TenantId, Timestamp } from '../../domain/ids.ts';
import type { ArchivedFile, FileReader, SourceFile } from '../../ports/file-reader.ts';
import { allBytes } from './decode-text.ts';
import type { FileFault } from './entry.ts';
import { importFiles } from './import-files.ts';
import { type Opened, openArchive } from './open-archive.ts';

const tenantId = 't1' as TenantId;
const csv = (question: string) => `question,answer\n${question},yes\n`;
const GOOD: ArchivePart = { name: 'good.csv', content: csv('Is this taken?') };

async function importing(bytes: Uint8Array, name = 'pack.zip') {
  const store = createMemoryStore();
  await store.migrate();
  await store.createTenant({ id: tenantId, name: 'T', createdAt: '2026-01-01T00:00:00.000Z' as Timestamp });
  const file = {
    name,
    path: name,
    sizeBytes: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
    },
  };
  const report = await importFiles(
    { store, reader: fileReader, clock: new ManualClock() },
    { tenantId, files: [file], dryRun: false, publish: false, by: 'test' },
  );
  const { items } = await store.listArticles({ tenantId, limit: 200, offset: 0 });
  return { report, questions: items.map((article) => article.question).sort(), ids: items.map(({ id }) => id).sort() };
}
const of = (...parts: ArchivePart[]) => importing(makeArchive(parts));

describe('a zip', () => {
  it('is a folder: nested ones, every format, each file by its path', async () => {
    const { report, questions } = await of(
      { name: 'shop/' },
      { name: 'shop/faq.csv', content: csv('One?') },
      { name: 'shop/more/faq.jsonl', content: '{"question":"Two?","answer":"2"}\n' },
      { name: 'shop\\windows\\guide.md', content: '# Three\nText.\n' },
      {
        name: 'shop/table.xlsx',
        content: makeXlsx([
          ['question', 'answer'],
          ['Four?', '4'],
        ]),
      },
    );
    expect(questions).toEqual(['Four?', 'One?', 'Three', 'Two?']);
    expect(report.rejected).toEqual([]);
    expect(report.files.map(({ file }) => file)).toContain('pack.zip/shop/more/faq.jsonl');
  });

  it.each<[string, ArchivePart['name'], boolean]>([
    [
      'GBK, as Windows in Chinese writes them',
      Uint8Array.from([0xce, 0xca, 0xcc, 0xe2, 0x2e, 0x63, 0x73, 0x76]),
      false,
    ],
    ['UTF-8 without saying so', '问题.csv', false],
    ['UTF-8', '问题.csv', true],
  ])('may have names in %s', async (_name, name, utf8) => {
    const { report } = await of({ name, utf8, content: 'no columns here' });
    expect(report.rejected[0]?.file).toBe('pack.zip/问题.csv');
  });

  it('gives documents the same identity as the folder it was made from, on any machine', async () => {
    const parts = [{ name: 'guide/a.md', content: '# Overview\nOne.\n' }];
    const [here, there] = await Promise.all([
      importing(makeArchive(parts), '/home/a/pack.zip'),
      importing(makeArchive(parts), 'renamed.zip'),
    ]);
    expect(here.ids).toEqual(there.ids);
  });

  it('is the folder by its name where its files lie bare in it', async () => {
    const parts = (text: string): ArchivePart[] => [
      { name: 'returns.md', content: `# Returns\n${text}\n` },
      { name: 'shipping/eu.md', content: '# EU\nThree days.\n' },
    ];
    const paths = async (name: string) => {
      const out: string[] = [];
      const bytes = makeArchive(parts('Seven days.'));
      const source = {
        name,
        path: name,
        sizeBytes: bytes.length,
        read: async function* () {
          yield bytes;
        },
      };
      for await (const { file } of openArchive(source, fileReader)) out.push(file.path);
      return out;
    };
    expect(await paths('/tmp/guides.zip')).toEqual(['guides/returns.md', 'guides/shipping/eu.md']);
    expect(await paths('指南.zip')).toEqual(['指南/returns.md', '指南/shipping/eu.md']);
  });

  it.each<[string, string, ArchivePart]>([
    ['zip_path', 'a name that climbs out', { name: '../../etc/cron.csv', content: csv('Evil?') }],
    ['zip_path', 'a name that climbs out backwards', { name: 'a\\..\\..\\b.csv', content: csv('Evil?') }],
    ['zip_path', 'an absolute name', { name: '/etc/passwd.csv', content: csv('Evil?') }],
    ['zip_path', 'a drive', { name: 'C:\\faq.csv', content: csv('Evil?') }],
    ['zip_link', 'a link', { name: 'link.csv', content: '/etc/passwd', link: true }],
    ['zip_encrypted', 'a locked file', { name: 'locked.csv', content: csv('Secret?'), encrypted: true }],
    ['zip_method', 'a method nobody unpacks', { name: 'odd.csv', content: csv('Odd?'), method: 14 }],
    ['zip_nested', 'a zip in a zip', { name: 'inner.zip', content: makeArchive([GOOD]) }],
    ['zip_bomb', 'a flood of zeros', { name: 'flood.csv', content: Buffer.alloc(40 * 1024 * 1024) }],
    ['zip_bomb', 'a claim beyond all memory', { name: 'claim.csv', content: 'x', claimsBytes: 0xfffffff0 }],
    [
      'unreadable_file',
      'more bytes than it says',
      { name: 'liar.csv', content: csv('x'.repeat(400)), claimsBytes: 10 },
    ],
    ['unreadable_file', 'spoilt bytes', { name: 'spoilt.csv', content: csv('What is this?'), spoilt: true }],
    ['unknown_format', 'a program', { name: 'setup.exe', content: 'MZ' }],
    ['empty_file', 'an empty file', { name: 'empty.csv' }],
  ])('refuses as %s %s, by name, and takes the rest', async (code, _name, part) => {
    const { report, questions } = await of(GOOD, part, { name: 'after.csv', content: csv('And after?') });
    expect(report.rejected).toHaveLength(1);
    expect(report.rejected[0]).toMatchObject({ code, file: expect.stringContaining('pack.zip/'), line: 1 });
    expect(report.rejected[0]?.reason).not.toBe('');
    expect(questions).toEqual(['And after?', 'Is this taken?']);
  });

  describe('that unpacks to too much in all', () => {
    const limits = { mostBytes: 1000, mostRatio: 200, ratioFromBytes: 500 };
    /** What each file of the archive gives when it is read to its end: its bytes, or the code it is refused by. */
    async function reading(files: AsyncGenerator<Opened>) {
      const outcomes: (number | string)[] = [];
      for await (const { file, refusal } of files) {
        if (refusal !== null) outcomes.push(refusal.code);
        else
          outcomes.push(
            await allBytes(file).then(
              ({ length }) => length,
              (error: FileFault) => error.code,
            ),
          );
      }
      return outcomes;
    }
    const source = (bytes: Uint8Array): SourceFile => ({
      name: 'pack.zip',
      path: 'pack.zip',
      sizeBytes: bytes.length,
      async *read() {
        yield bytes;
      },
    });

    it('is taken up to there', async () => {
      const parts = [400, 400, 400, 200].map((size, n) => ({ name: `${n}.csv`, content: 'x'.repeat(size) }));
      expect(await reading(openArchive(source(makeArchive(parts)), fileReader, limits))).toEqual([
        400,
        400,
        'zip_bomb',
        200,
      ]);
    });

    it('counts what is read, once, and nothing else', async () => {
      const parts = [400, 400, 400].map((size, n) => ({ name: `${n}.csv`, content: 'x'.repeat(size) }));
      const refusals: unknown[] = [];
      for await (const { file, refusal } of openArchive(source(makeArchive(parts)), fileReader, limits)) {
        refusals.push(refusal);
        if (file.path === 'pack/1.csv') continue;
        await allBytes(file);
        await allBytes(file);
      }
      expect(refusals).toEqual([null, null, null]);
    });

    it('is stopped while it unpacks where it lies about its sizes', async () => {
      const flood: ArchivedFile = {
        name: 'flood.csv',
        packedBytes: 10,
        sizeBytes: 10,
        isEncrypted: false,
        isLink: false,
        isReadable: true,
        async *read() {
          for (;;) yield new Uint8Array(100);
        },
      };
      const reader: FileReader = {
        ...fileReader,
        async *readZip() {
          yield flood;
          yield { ...flood, packedBytes: 100 };
        },
      };
      // The first by its ratio, the second by what the first has left.
      expect(await reading(openArchive(source(Buffer.from('')), reader, { ...limits, mostRatio: 60 }))).toEqual([
        'zip_bomb',
        'zip_bomb',
      ]);
    });
  });

  it('leaves out what systems put in by themselves, without a word', async () => {
    const { report } = await of(
      GOOD,
      { name: '__MACOSX/._good.csv', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'a/.git/x.csv', content: 'x' },
    );
    expect([report.added, report.rejected.length]).toEqual([1, 0]);
  });

  it.each([
    ['none at all', Buffer.from('rubbish')],
    ['cut off', makeArchive([GOOD]).subarray(0, 60)],
  ])('that is %s is one refusal', async (_name, bytes) => {
    const { report } = await importing(bytes);
    expect(report.rejected).toMatchObject([{ file: 'pack.zip', line: 1, code: 'zip_damaged' }]);
  });

  it('changes nothing the second time', async () => {
    const bytes = makeArchive([GOOD, { name: 'b.csv', content: csv('Twice?') }]);
    const store = createMemoryStore();
    await store.migrate();
    await store.createTenant({ id: tenantId, name: 'T', createdAt: '2026-01-01T00:00:00.000Z' as Timestamp });
    const file = {
      name: 'p.zip',
      path: 'p.zip',
      sizeBytes: bytes.length,
      read: async function* () {
        yield bytes;
      },
    };
    const run = () =>
      importFiles(
        { store, reader: fileReader, clock: new ManualClock() },
        { tenantId, files: [file], dryRun: false, publish: false, by: 'test' },
      );
    expect((await run()).added).toBe(2);
    expect(await run()).toMatchObject({ added: 0, unchanged: 2 });
  });
});
