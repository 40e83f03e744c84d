// The radar on the sample library, whose texts were written for this project, against a list made by hand
// while reading. Precision and recall are printed.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NamedActor } from './matcher.ts';
import { buildMatcher } from './matcher.ts';

const folder = new URL('../../../assets/sample/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** By file and actor: how the text names it, in small letters, and how often. */
const gold: Record<string, Record<string, Record<string, number>>> = {
  'Haldria denies holding back the Amaur.txt': {
    // Both times the town alone is meant by “Sollen”, which is a name of the state elsewhere.
    haldria: { haldria: 4 },
    lorvane: { lorvane: 4 },
    greyfall: { 'greyfall dam': 1, greyfall: 2, 'the dam': 4 },
    vahl: { 'idris vahl': 1, 'the minister of water and energy': 1, 'mr vahl': 1 },
    commission: {
      'amaur river commission': 1,
      'the commission': 2,
      'the secretariat': 1,
      'its secretariat': 1,
    },
    teel: { 'marra teel': 1 },
    villages: { 'assembly of the ferry villages': 1, 'the assembly': 1, 'the villagers': 1 },
    stenrick: { 'stenrick hydropower': 1, stenrick: 1, 'the company': 1 },
    'open-banks': { 'open banks': 2, 'the group': 1 },
  },
  'Interview with Nela Harrow.txt': {
    harrow: { 'nela harrow': 1, 'dr. harrow': 13 },
    haldria: { haldria: 4 },
    lorvane: { lorvane: 5 },
    greyfall: { 'greyfall dam': 1, 'the dam': 3 },
    vahl: { 'minister vahl': 1, 'mr vahl': 1, 'the minister in sollen': 1 },
    commission: { 'amaur river commission': 1, 'the commission': 2, 'the first commission': 1 },
    villages: { 'assembly of the ferry villages': 1 },
    stenrick: { stenrick: 1 },
    'open-banks': { 'open banks': 1 },
  },
};

interface Manifest {
  actors: (Omit<NamedActor, 'id'> & { key: string })[];
}

test('finds in the sample library what a careful reader marks', () => {
  // The sample's own tests check the manifest.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { actors } = JSON.parse(read('manifest.json')) as Manifest;
  const matcher = buildMatcher(actors.map(({ key, ...actor }) => ({ ...actor, id: key })));
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const [file, byActor] of Object.entries(gold)) {
    const counts = new Map<string, number>();
    for (const [actor, names] of Object.entries(byActor))
      for (const [name, count] of Object.entries(names)) {
        counts.set(`${actor}: ${name}`, count);
        wanted += count;
      }
    for (const { surface, actors: ids } of matcher.find(read(file), 'en')) {
      const name = `${ids.join('/')}: ${surface.toLowerCase()}`;
      const left = counts.get(name) ?? 0;
      found += 1;
      if (left > 0) right += 1;
      counts.set(name, left - 1);
    }
  }
  const [precision, recall] = [right / found, right / wanted];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(
    `mentions in the sample library: ${wanted} wanted, ${found} found, precision ${percent(precision)}, recall ${percent(recall)}`,
  );
  expect(precision).toBeGreaterThan(0.95);
  expect(recall).toBeGreaterThan(0.95);
});
