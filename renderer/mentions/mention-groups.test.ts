import { expect, it } from 'vitest';
import type { MentionView } from '#core/mentions-api.ts';
import { isOf, mentionGroups, numbersInWords } from './mention-groups.ts';

const mention = (
  surface: string,
  actors: string[],
  status: MentionView['status'],
  said: Record<string, 'accepted' | 'rejected'> = {},
): MentionView => {
  const left = actors.filter((one) => said[one] !== 'rejected');
  const accepted = actors.find((one) => said[one] === 'accepted');
  return {
    start: 0,
    end: surface.length,
    surface,
    actors,
    status,
    actor: accepted ?? (left.length === 1 ? (left[0] ?? null) : null),
    decisions: Object.entries(said).map(([actor, verdict]) => ({ id: actor, actor, verdict })),
  };
};

const list = [
  mention('Pell', ['pell'], 'proposed'),
  mention('Karel', ['ines', 'tomas'], 'proposed'),
  mention('Karel', ['ines', 'tomas'], 'accepted', { ines: 'accepted' }),
  mention('Karel', ['ines', 'tomas'], 'proposed', { ines: 'rejected' }),
  mention('Karel', ['ines', 'tomas'], 'rejected', { ines: 'rejected', tomas: 'rejected' }),
  mention('League', ['league'], 'accepted', { league: 'accepted' }),
  mention('League', ['league'], 'accepted', { league: 'accepted' }),
  mention('Pell', ['pell'], 'proposed'),
];

it('mentions stand by whom they mean, what is not clear first', () => {
  const shown = mentionGroups(list).map(
    (group) => `${group.actor ?? group.surfaces.join()}: ${numbersInWords(group)}`,
  );
  expect(shown).toEqual([
    'Karel: 1 proposed',
    'pell: 2 proposed',
    'tomas: 1 proposed · 1 rejected',
    'league: 2 accepted',
    'ines: 1 accepted · 1 rejected',
  ]);
  const [unclear, pell] = mentionGroups(list);
  expect(unclear?.candidates).toEqual(['ines', 'tomas']);
  expect(list.filter((one) => pell !== undefined && isOf(one, pell))).toHaveLength(2);
});
