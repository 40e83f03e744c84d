import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { FileBase, MergeTools, VaultFile } from './merge-file.ts';
import { mergeFile, splitFront } from './merge-file.ts';
import { readSegments } from './parts.ts';
import { naughtyStrings } from '../../../tests/fixtures/formats/naughty-strings.ts';

const id = '00000000-0000-4000-8000-000000000100';
const tools: MergeTools = {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  resolve: (target) => target,
  today: '2026-03-01',
};
const file = (fields: Partial<VaultFile> = {}): VaultFile => ({
  id,
  front: {
    id,
    type: 'source',
    title: 'Talks',
    tags: ['harbour'],
    date: '2025-06-24',
    author: null,
  },
  parts: [
    { name: 'text', content: '# Talks\n\nWe never closed it. ^h-1' },
    { name: 'passages', content: '## Passages\n\n> We never closed it.' },
  ],
  ...fields,
});
const baseOf = ({ front, parts }: VaultFile): FileBase => ({
  front: Object.fromEntries(
    Object.entries(front).filter((one): one is [string, string | string[]] => one[1] !== null),
  ),
  parts: parts.map(({ name }) => name),
});
const first = mergeFile(null, file(), null, tools).text;
const again = (text: string, next: VaultFile = file(), base: FileBase | null = baseOf(file())) =>
  mergeFile(text, next, base, tools);
/** The parts of ours in a file, by name. */
const partsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    readSegments(splitFront(text.replaceAll('\r\n', '\n')).body).flatMap((one) =>
      one.type === 'part' ? [[one.name, one.content]] : [],
    ),
  );
const newer = file({
  front: { id, type: 'source', title: 'The talks', tags: ['harbour', 'new'], date: '2025-06-24' },
  parts: [
    { name: 'text', content: '# The talks\n\nWe never closed it, ever. ^h-1' },
    { name: 'passages', content: '## Passages\n\n> We never closed it, ever.' },
  ],
});
const fresh = { text: newer.parts[0]?.content, passages: newer.parts[1]?.content };

describe('mergeFile', () => {
  it('writes a new file', () => {
    expect(first).toMatch(
      /^---\nid: "0{8}-[-\d]+"\ntype: "source"\ntitle: "Talks"\ntags:\n {2}- "harbour"\ndate: 2025-06-24\n---\n%% dictum:begin id=\S+ part=text hash=[\da-f]{16} %%\n\n# Talks\n/,
    );
  });

  it('changes nothing when nothing has changed', () => {
    expect(again(first)).toMatchObject({ text: first, trouble: [] });
  });

  const edits: [
    what: string,
    edit: (text: string) => string,
    kept: string[],
    trouble?: string[],
  ][] = [
    ['text below', (text) => `${text}\nMy own words.\n`, ['\nMy own words.\n']],
    ['text above', (text) => text.replace('%% dictum:begin', 'Read first.\n\n$&'), ['Read first.']],
    [
      'text between the parts',
      (text) => text.replace(/\n\n(%% dictum:begin \S+ part=passages)/, '\n\nIn between.\n\n$1'),
      ['\n\nIn between.\n\n'],
    ],
    [
      'a property of one’s own, with a comment',
      (text) => text.replace('type:', 'rating: 5 # mine\ntype:'),
      ['rating: 5 # mine'],
    ],
    ['a tag', (text) => text.replace('  - "harbour"', '  - "harbour"\n  - mine'), ['- "mine"']],
    [
      'another title',
      (text) => text.replace('title: "Talks"', 'title: My talks'),
      ['title: My talks'],
      ['both-changed'],
    ],
    [
      'words inside a part',
      (text) => text.replace('closed it. ^h-1', 'closed it!! ^h-1'),
      ['We never closed it!!', 'Your version, kept on 2026-03-01'],
      ['part-changed'],
    ],
    [
      'the line that ends a part taken out',
      (text) => text.replace(/%% dictum:end \S+ part=passages.*\n/, 'Tail.\n'),
      ['Tail.', '> We never closed it.\n'],
      ['part-changed'],
    ],
    ['line breaks of Windows', (text) => text.replaceAll('\n', '\r\n'), ['\r\n# The talks\r\n']],
    ['white space at the ends of lines', (text) => text.replace('# Talks', '# Talks  '), []],
  ];

  it.each(edits)(
    'keeps %s, and nothing stale in its own parts',
    (_what, edit, kept, trouble = []) => {
      const merged = again(edit(first), newer);
      for (const words of kept) expect(merged.text).toContain(words);
      expect(partsOf(merged.text)).toEqual(fresh);
      expect(merged.trouble.map(({ kind }) => kind)).toEqual(trouble);
      // A third time nothing more happens.
      const third = mergeFile(merged.text, newer, baseOf(newer), tools);
      expect(third.text).toBe(merged.text);
    },
  );

  it('does not write a part again that was taken out by hand', () => {
    const text = first.replace(
      /%% dictum:begin \S+ part=text[^]*?part=text hash=\S+ %%\n\n(?=%%)/,
      '',
    );
    const merged = again(text, newer);
    expect(partsOf(merged.text)).toEqual({ passages: fresh.passages });
    expect(merged.trouble).toEqual([{ kind: 'part-removed', part: 'text' }]);
  });

  it('adds a part that is new, after the others', () => {
    const only = file({ parts: file().parts.slice(0, 1) });
    const before = `${mergeFile(null, only, null, tools).text}\nMine.\n`;
    const merged = mergeFile(before, file(), baseOf(only), tools);
    expect(partsOf(merged.text)).toEqual(partsOf(first));
    expect(merged.text).toMatch(/part=passages hash=\S+ %%\n\nMine\.\n$/);
  });

  it('empties nothing of another file’s parts', () => {
    const other = first.replaceAll(id, 'other-id');
    const merged = again(other, newer, null);
    expect(merged.text).toContain('%% dictum:begin id=other-id part=text');
    expect(merged.text).toContain('We never closed it. ^h-1');
  });

  it('leaves front matter alone that is no YAML any more', () => {
    const merged = again(first.replace('type: "source"', 'type: "source\n: ['), newer);
    expect(merged.text).toContain('type: "source\n: [');
    expect(merged.trouble).toEqual([{ kind: 'unreadable' }]);
    expect(partsOf(merged.text)).toEqual(fresh);
  });

  it('takes links that lead to the same thing for the same', () => {
    const content = 'See [[Talks|the talks]] and [[Sources/Talks#^h-1|there]].';
    const one = file({ parts: [{ name: 'text', content }] });
    const known: MergeTools = {
      ...tools,
      resolve: (target) => (/(^|\/)(Talks|Renamed)$/.test(target) ? 'id-1' : target),
    };
    const text = mergeFile(null, one, null, known).text;
    const moved = text
      .replace('[[Talks|', '[[Archive/Renamed|')
      .replace('[[Sources/Talks#', '[[Renamed#');
    expect(mergeFile(moved, one, baseOf(one), known)).toMatchObject({ text, trouble: [] });
    const elsewhere = text.replace('[[Talks|', '[[Another|');
    expect(mergeFile(elsewhere, one, baseOf(one), known).trouble).toEqual([
      { kind: 'part-changed', part: 'text' },
    ]);
  });

  it('is not fooled by a text that holds the lines of a part', () => {
    const mark = /%% dictum:begin.*\n/.exec(first)?.[0] ?? '';
    const end = /%% dictum:end.*\n/.exec(first)?.[0] ?? '';
    const content = `\`\`\`\n${mark}${end}\`\`\`\nlast words`;
    const sly = file({ parts: [{ name: 'text', content }] });
    const written = mergeFile(null, sly, null, tools).text;
    expect(partsOf(written)).toEqual({ text: content });
    expect(mergeFile(written, newer, baseOf(sly), tools).text).not.toContain('last words');
  });

  it('writes one YAML document, whatever the values, and gives them back', () => {
    for (const value of naughtyStrings()) {
      const { text } = mergeFile(
        null,
        file({ front: { id, title: value, tags: [value] } }),
        null,
        tools,
      );
      const documents = parseAllDocuments(splitFront(text).front ?? '');
      expect(documents).toHaveLength(1);
      const [document] = documents;
      expect(document && 'errors' in document ? document.errors : null).toEqual([]);
      expect(document && 'toJS' in document ? document.toJS() : null).toEqual({
        id,
        title: value,
        tags: [value],
      });
    }
  });

  it('keeps every line written outside of its parts, in order', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\r\n]/.test(text));
    const own = fc
      .array(line, { maxLength: 4 })
      .map((lines) => lines.map((text) => `~${text}\n`).join(''));
    fc.assert(
      fc.property(own, own, own, (above, between, below) => {
        const [head = '', middle = '', tail = ''] = first.split(/(?=%% dictum:begin)/);
        const merged = again([head, above, middle, between, tail, below].join(''), newer);
        const kept = readSegments(splitFront(merged.text).body)
          .map((one) => (one.type === 'own' ? one.text : ''))
          .join('');
        expect(kept.replace(/^\n+$/gm, '')).toContain(above);
        expect(kept).toContain(between);
        expect(kept).toContain(below);
        expect(partsOf(merged.text)).toEqual(fresh);
        expect(merged.trouble).toEqual([]);
      }),
      { seed: 77, numRuns: 100 },
    );
  });

  it('loses no word that was written by hand, wherever and however', () => {
    const lines = first.split('\n').length;
    const word = fc.nat(lines).map((at) => ({ kind: 'word' as const, at }));
    const cut = fc.record({ kind: fc.constant('cut' as const), at: fc.nat(lines) });
    const whole = fc.constantFrom('crlf', 'bom', 'twice').map((kind) => ({ kind, at: 0 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, cut, whole), { maxLength: 8 }), (edits) => {
        const words: string[] = [];
        let text = first;
        for (const { kind, at } of edits) {
          const all = text.split('\n');
          if (kind === 'word') {
            // Within the front matter only YAML is the user's.
            const own = `own${words.length}`;
            const end = all.indexOf('---', 1);
            all.splice(at, 0, at > 0 && at <= end ? `${own}: ${own}` : own);
            words.push(own);
          } else if (kind === 'cut') {
            if (!words.some((own) => all[at]?.includes(own) === true)) all.splice(at, 1);
          }
          text = all.join('\n');
          if (kind === 'crlf') text = text.replaceAll(/\r?\n/g, '\r\n');
          if (kind === 'bom') text = `\uFEFF${text.replace(/^\uFEFF/, '')}`;
          if (kind === 'twice') text = `${text}\n${text}`;
        }
        const merged = again(text, newer);
        for (const own of words) expect(merged.text).toContain(own);
        for (const one of readSegments(merged.text.replaceAll('\r\n', '\n')))
          if (one.type === 'part' && one.id === id)
            expect(one.content).toBe(one.name === 'text' ? fresh.text : fresh.passages);
        expect(again(merged.text, newer, baseOf(newer)).text).toBe(merged.text);
      }),
      { seed: 20_261, numRuns: 500 },
    );
  });
});
