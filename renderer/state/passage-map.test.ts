import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PassageRecord } from '#core/records/passage.ts';
import { PassageDraft, PassageMap } from './passage-map.ts';

const passage = (id: string, section: string, end = section): PassageRecord => ({
  id,
  document: 'd',
  anchor: { start: { section, offset: 4 }, end: { section: end, offset: 9 } },
  quote: 'tide',
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'anchored',
  createdAt: '',
  changedAt: '',
});

const section = fc.constantFrom('s', 't', 'u');
const puts = fc.array(fc.tuple(fc.nat(9), fc.option(fc.tuple(section, section))), {
  minLength: 1,
  maxLength: 8,
});

it('is as a map of the same puts, and none of the maps before it ever changes', () => {
  fc.assert(
    fc.property(fc.array(puts, { minLength: 1, maxLength: 12 }), (changes) => {
      let now: ReadonlyMap<string, PassageRecord> = PassageMap.of([]);
      let expected = new Map<string, PassageRecord>();
      const all: [ReadonlyMap<string, PassageRecord>, Map<string, PassageRecord>][] = [];
      for (const change of changes) {
        const draft = new PassageDraft(now);
        expected = new Map(expected);
        for (const [number, place] of change) {
          const id = `p${number}`;
          const after = place === null ? null : passage(id, ...place);
          draft.put(id, after);
          if (after === null) expected.delete(id);
          else expected.set(id, after);
          expect(draft.has(id)).toBe(after !== null);
        }
        now = draft.now;
        all.push([now, expected]);
      }
      for (const [map, as] of all) {
        expect(new Map(map)).toEqual(as);
        expect(map.size).toBe(as.size);
        expect(new Set(map.keys())).toEqual(new Set(as.keys()));
        expect(new Set(map.values())).toEqual(new Set(as.values()));
        const seen: string[] = [];
        map.forEach((_passage, id) => void seen.push(id));
        expect(new Set(seen)).toEqual(new Set(as.keys()));
        for (let number = 0; number < 10; number += 1)
          expect(map.get(`p${number}`)).toBe(as.get(`p${number}`));
      }
    }),
    { seed: 20261122, numRuns: 200 },
  );
});

it('after an edit holds those of other sections as they were, groups and all', () => {
  const before = PassageMap.of([
    passage('a', 's'),
    passage('b', 't', 's'),
    passage('c', 't'),
    passage('d', 'u'),
  ]);
  const draft = new PassageDraft(before);
  draft.edit({
    op: 'edit',
    document: 'd',
    section: 's',
    at: 0,
    text: { run: 0, offset: 0, removed: '', inserted: 'xx' },
    from: 0,
    cut: 0,
    grown: 2,
    changed: ['', ''],
    except: [],
  });
  const { now } = draft;
  const offsets = ['a', 'b', 'c', 'd'].map((id) => {
    const anchor = now.get(id)?.anchor;
    return [anchor?.start.offset, anchor?.end.offset];
  });
  expect(offsets).toEqual([
    [6, 11],
    [4, 11],
    [4, 9],
    [4, 9],
  ]);
  expect(now.get('c')).toBe(before.get('c'));
  expect(now instanceof PassageMap && now.groups.get('u')).toBe(before.groups.get('u'));
});
