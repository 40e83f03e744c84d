import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, renamedTags, tidyTag, tidyTags } from '../records/note-tags.ts';
import { tagCounts, tagRows } from './tag-tree.ts';

describe('tags', () => {
  it.each([
    ['  #Harbour  vote ', 'Harbour vote'],
    ['a / b//c/', 'a/b/c'],
    ['##', ''],
    ['one,two', 'one two'],
    ['日本/東京', '日本/東京'],
  ])('“%s” is kept as “%s”', (typed, kept) => expect(tidyTag(typed)).toBe(kept));

  it('are tidy once tidied, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (typed) => {
        const tags = tidyTags(typed);
        expect(tidyTags(tags)).toEqual(tags);
        expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(tags.length);
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });

  it('take what is part of them along when they are renamed, and nothing else', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'c');
    const tag = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(tag), tag, tag, (tags, from, to) => {
        const after = renamedTags(tags, from, to);
        for (const one of tags) if (!isWithin(one, from)) expect(after).toContain(one);
        if (!isWithin(to, from)) for (const one of after) expect(isWithin(one, from)).toBe(false);
        expect(renamedTags(tags, from, null)).toEqual(tags.filter((one) => !isWithin(one, from)));
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });
});

it('the tree counts each note once for a tag, with what is part of it', () => {
  const notes = [{ tags: ['a/b', 'a/c'] }, { tags: ['a'] }, { tags: ['B 10', 'b 9'] }, {}];
  const counts = tagCounts(notes);
  const short = (opened: string[]) =>
    tagRows(counts, new Set(opened)).map((row) => [row.tag, row.level, row.count, row.open]);
  expect(short([])).toEqual([
    ['a', 1, 2, false],
    ['b 9', 1, 1, null],
    ['B 10', 1, 1, null],
  ]);
  expect(short(['a']).slice(0, 3)).toEqual([
    ['a', 1, 2, true],
    ['a/b', 2, 1, null],
    ['a/c', 2, 1, null],
  ]);
});
