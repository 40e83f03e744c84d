import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActorType } from '../../records/actor.ts';
import { draftIndex, lowered } from './draft-index.ts';
import type { Draft } from './drafts.ts';
import { spells } from './expansions.ts';
import type { Name } from './names.ts';
import { keyOf } from './names.ts';

const name = (surface: string): Name => ({
  key: keyOf(surface),
  surface,
  runs: [],
  parts: surface.split(' '),
  evidence: [],
  inside: 0,
  titles: [],
});

const part = fc.constantFrom(
  'Anna',
  'A.',
  'B',
  'Arno',
  'van',
  'Houten',
  'für',
  'Amt',
  'Rau',
  'O’Rau',
);
const surface = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const type = fc.constantFrom<ActorType>('person', 'person', 'organisation', 'place', 'state');
const made = fc.record({ surface, type, members: fc.array(surface, { maxLength: 2 }) });

const head = ({ parts }: Name): string => parts[0]?.toLowerCase() ?? '';
const tail = ({ parts }: Name): string => parts.at(-1)?.toLowerCase() ?? '';
const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Whether two names may be one person's, told without an index. */
const isTwin = (a: Name, b: Name): boolean =>
  a.parts.length > 1 &&
  b.parts.length > 1 &&
  tail(a) === tail(b) &&
  (head(a) === head(b) ||
    (head(a)[0] === head(b)[0] && (isInitial(head(a)) || isInitial(head(b)))));

it('an index finds what going through all drafts finds', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 12 }), surface, (all, asked) => {
      const index = draftIndex();
      const drafts = all.map((one): Draft => {
        const main = name(one.surface);
        const draft: Draft = {
          name: one.surface,
          type: one.type,
          reason: '',
          main,
          members: new Map(),
        };
        index.add(draft);
        for (const member of one.members.map(name)) {
          draft.members.set(member.key, { name: member, reason: '' });
          index.join(draft, member);
        }
        return draft;
      });
      const { key, parts } = name(asked);
      const persons = drafts.filter((one) => one.type === 'person');
      const long = persons.filter(({ main }) => main.parts.length > 1);
      expect(index.beginning(key)).toEqual(drafts.filter(({ main }) => head(main) === key));
      expect(index.ending(key)).toEqual(drafts.filter(({ main }) => tail(main) === key));
      expect(index.surnamed(key)).toEqual(
        long.filter(({ main, members }) =>
          [main, ...[...members.values()].map((one) => one.name)].some((one) => tail(one) === key),
        ),
      );
      expect(index.firstOfTwoSurnames(key)).toEqual(
        persons.filter(
          ({ main }) => main.parts.length === 3 && main.parts[1]?.toLowerCase() === key,
        ),
      );
      expect(index.withTail(key)).toEqual(
        persons.filter(({ main }) => main.key.endsWith(` ${key}`)),
      );
      const twins = persons.filter(({ main }) => isTwin(main, name(asked)));
      expect(index.twinOf(name(asked))).toBe(twins.length === 1 ? twins[0] : undefined);
      const acronym = parts.map((one) => one.slice(0, 1).toUpperCase()).join('');
      const several = drafts.filter(({ main }) => main.parts.length > 1);
      for (const capitals of [acronym, `${acronym}RAU`, acronym.slice(0, 1) + acronym])
        expect(index.maybeSpelling(capitals)).toEqual(
          expect.arrayContaining(several.filter(({ main }) => spells(lowered(main), capitals))),
        );
    }),
    { seed: 41, numRuns: 1500 },
  );
});
