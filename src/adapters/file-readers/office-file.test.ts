/** What an Office file really unpacks to counts, whatever it says. */
import { describe, expect, it } from 'vitest';
import { type ArchivePart, makeArchive } from '../../../test/fixtures/import/make-archive.ts';
import { readDocx } from './docx.ts';
import { readOfficeFile } from './office-file.ts';
import { readSheets } from './sheets.ts';
import { readZip } from './zip.ts';

const MB = 1024 * 1024;
const open = (parts: readonly ArchivePart[], mostBytes = 4 * MB) =>
  readOfficeFile('thing', makeArchive(parts), async (file) => file, mostBytes);

describe('an Office file', () => {
  it('comes as a zip of the same parts, without compression', async () => {
    const file = await open([{ name: 'a.xml', content: 'x'.repeat(1000) }, { name: 'folder/' }, { name: '表.xml' }]);
    expect(file.part('a.xml')?.toString()).toBe('x'.repeat(1000));
    expect(file.part('b.xml')).toBeNull();
    const again: [string, number, number][] = [];
    for await (const part of readZip(file.zip)) again.push([part.name, part.packedBytes, part.sizeBytes]);
    expect(again).toEqual([
      ['a.xml', 1000, 1000],
      ['表.xml', 0, 0],
    ]);
  });

  it.each<[string, ArchivePart[]]>([
    ['one part', [{ name: 'a', content: Buffer.alloc(5 * MB) }]],
    ['its parts together', [1, 2, 3].map((n) => ({ name: `${n}`, content: Buffer.alloc(2 * MB) }))],
    ['a claim', [{ name: 'a', content: 'x', claimsBytes: 0xfffffff0 }]],
  ])('is refused when %s unpacks to too much', async (_name, parts) => {
    await expect(open(parts)).rejects.toThrow('unpacks to more than 4 MB');
  });

  it.each([1, MB, 16 * MB])(
    'that says %i bytes and holds 64 MB is unpacked no further than it says',
    async (claimsBytes) => {
      const bomb = makeArchive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(64 * MB), claimsBytes }]);
      const cause = expect.objectContaining({ message: 'is damaged inside its zip archive' });
      await expect(readSheets(bomb)).rejects.toMatchObject({
        message: 'is no Excel workbook (.xlsx), or a damaged one',
        cause,
      });
      await expect(readDocx(bomb)).rejects.toMatchObject({
        message: 'is no Word document (.docx), or a damaged one',
        cause,
      });
    },
  );

  it('says so when Office encrypted it, or wrote it before 2007', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);
    for (const read of [readSheets, readDocx]) await expect(read(old)).rejects.toThrow(/password.*2007/);
  });

  it('hides nothing from its list: what only the headers in between name is not read', async () => {
    const hidden = makeArchive([{ name: 'hidden.xml', content: 'h' }]).subarray(0, 30 + 'hidden.xml'.length + 3);
    const bytes = makeArchive([{ name: 'a.xml', content: 'a' }]);
    // The list and the parts it names move back behind the part that it leaves out.
    const end = bytes.length - 22;
    bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + hidden.length, end + 16);
    bytes.writeUInt32LE(hidden.length, bytes.indexOf('PK\x01\x02') + 42);
    const file = await readOfficeFile('thing', Buffer.concat([hidden, bytes]), async (opened) => opened);
    expect(file.part('a.xml')?.toString()).toBe('a');
    expect(file.zip.includes('hidden.xml')).toBe(false);
  });
});
