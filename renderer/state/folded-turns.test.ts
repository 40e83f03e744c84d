import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolded, withFolded, writeFolded } from './folded-turns.ts';

describe('what is folded', () => {
  it('comes back as it was written, whatever the labels', () => {
    const label = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), label), { maxLength: 20 }), (folds) => {
        const folded = folds.reduce((all, [id, one]) => withFolded(all, id, [one], true), {});
        expect(readFolded(writeFolded(folded))).toEqual(folded);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('keeps the labels it is told of, and takes them back', () => {
    const both = withFolded(withFolded({}, 'a', ['Q'], true), 'a', ['A'], true);
    expect(both).toEqual({ a: ['Q', 'A'] });
    expect(withFolded(both, 'a', ['Q'], false)).toEqual({ a: ['A'] });
    expect(writeFolded(withFolded({ a: ['Q'] }, 'a', ['Q'], false))).toBe('{}');
  });

  it('forgets the oldest of very many documents', () => {
    let folded = {};
    for (let at = 0; at < 510; at += 1) folded = withFolded(folded, `d${at}`, ['Q'], true);
    const kept = readFolded(writeFolded(folded));
    expect(Object.keys(kept).length).toBe(500);
    expect(kept['d509']).toEqual(['Q']);
    expect(kept['d0']).toBeUndefined();
  });

  it.each([null, '', 'x', '[1]', '{"a":1}', '{"a":[1,null]}'])(
    'reads %j without a word',
    (kept) => {
      expect(Object.values(readFolded(kept)).flat()).toEqual([]);
    },
  );
});
