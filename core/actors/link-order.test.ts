import { expect, test } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import type { LinkRecord, Role } from '../records/link.ts';
import { linksInOrder } from './link-order.ts';

const actor = (id: string, name: string): [string, ActorRecord] => [
  id,
  { id, name, type: 'person', aliases: [], description: '', createdAt: '', changedAt: '' },
];
const actors = new Map([actor('a', 'Zora'), actor('b', 'Abel')]);
const link = (id: string, who: string, role: Role, createdAt: string): LinkRecord => ({
  id,
  passage: 'p',
  actor: who,
  role,
  document: 'd',
  createdAt,
});

test('links made in one step come by role and name, whatever their ids; later ones after them', () => {
  const links = [
    link('1', 'a', 'cited source', '2026-01-01'),
    link('2', 'a', 'about', '2026-01-01'),
    link('3', 'b', 'about', '2026-01-01'),
    link('0', 'b', 'about', '2026-01-02'),
  ];
  expect(linksInOrder(links, actors).map((one) => one.id)).toEqual(['3', '2', '1', '0']);
});
