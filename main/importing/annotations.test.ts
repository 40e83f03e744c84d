import { describe, expect, it } from 'vitest';
import { annotationsInWords, isAnnotationFile } from './annotations.ts';
import { temporaryFolder, world } from './fixtures/world.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const one = { type: 'Annotation', target: { source: 'x' } };

describe('isAnnotationFile', () => {
  it.each([
    ['a.json', one, true],
    ['a.jsonld', [one], true],
    ['a.JSON', { '@type': 'oa:Annotation' }, true],
    ['a.json', { type: 'AnnotationCollection', first: {} }, true],
    ['a.json', { format: 'dictum-library', kind: 'Annotation' }, false],
    ['a.json', { a: { type: 'Annotation' } }, false],
    ['a.txt', one, false],
  ])('%s %j', (name, value, isOne) => {
    expect(isAnnotationFile(bytes(value), name)).toBe(isOne);
  });
});

describe('annotations among the files of an import', () => {
  it('are handed to those who take them, and told in one line', async () => {
    const folder = await temporaryFolder();
    const file = await folder.file('marks.json', bytes([one]));
    const groups: string[] = [];
    const { importAll, runs } = world({
      async annotate(text, group) {
        groups.push(group);
        expect(JSON.parse(text)).toEqual([one]);
        const line = { annotation: 'a', passage: 'p', document: 'd', reason: null };
        return [
          { ...line, status: 'imported' as const },
          { ...line, status: 'refused' as const, reason: 'The quote does not stand in “x”.' },
        ];
      },
    });
    const { outcomes } = await importAll([file]);
    await folder.remove();
    expect(groups.length).toBe(1);
    expect(runs).toEqual([]);
    expect(outcomes).toMatchObject([
      {
        status: 'imported',
        id: null,
        reason: '1 passage added, 1 left out. The quote does not stand in “x”.',
      },
    ]);
  });

  it('are known when nothing of them is new, and refused when nothing fits', () => {
    const line = { annotation: 'a', passage: null, document: null, reason: null };
    expect(annotationsInWords([{ ...line, status: 'existing' }], 'm.json').status).toBe(
      'duplicate',
    );
    const refused = annotationsInWords([{ ...line, status: 'refused', reason: 'Why.' }], 'm.json');
    expect(refused).toEqual({ status: 'refused', reason: 'No annotation of “m.json” fits: Why.' });
  });
});
