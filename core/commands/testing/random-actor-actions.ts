// Random steps about actors and what names them: statements, concepts, decisions, labels; merging, splitting.

import { actorTypes } from '../../records/actor.ts';
import { roles } from '../../records/link.ts';
import { colours } from '../../records/passage.ts';
import { stances, statementSlots } from '../../records/statement.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import type { NewActor, NewConcept } from '../command-inputs.ts';
import { text } from './fixtures.ts';
import type { Act, RandomTarget } from './random-target.ts';
import { at, names, onOne, words } from './random-target.ts';

const plain = plainTextOfBlocks(text);

const actorOf = (b: number): NewActor => {
  return { name: at(names, b), type: at(actorTypes, b), aliases: [], description: '' };
};
const conceptOf = (b: number): NewConcept => {
  return { name: at(words, b), parent: null, definition: at(['', 'When it fits.'], b) };
};

/** Some of a list, by the bits of a number. */
function some<T>(all: readonly T[], bits: number): T[] {
  return all.filter((_one, index) => ((bits >> (index % 8)) & 1) === 1);
}

const merge: Act = async (target, a, b) => {
  const actors = await target.records('actors');
  if (actors.length === 0) return null;
  const into = at(actors, a).id;
  const ids = some(actors, b).map((one) => one.id);
  const keepNames = some(names, a);
  return await target.run('merge-actors', { into, ids, ...(b % 3 === 0 ? { keepNames } : {}) });
};

/** Gives a second actor some of what names the first, in some of the slots. */
async function split(target: RandomTarget, id: string, b: number): Promise<unknown> {
  const actor = (await target.records('actors')).find((one) => one.id === id);
  const links = (await target.records('links')).filter((one) => one.actor === id);
  const decisions = (await target.records('decisions')).filter((one) => one.actor === id);
  const statements = await target.records('statements');
  const labels = (await target.records('documents')).flatMap((document) =>
    (document.speakers ?? [])
      .filter((one) => one.actor === id)
      .map(({ label }) => ({ document: document.id, label })),
  );
  return await target.run('split-actor', {
    id,
    actor: { ...actorOf(b), name: `${at(names, b)} ${b % 4}` },
    links: some(links, b).map((one) => one.id),
    decisions: some(decisions, b >> 1).map((one) => one.id),
    aliases: some(actor?.aliases ?? [], b),
    labels: some(labels, b >> 2),
    statements: some(statements, b).map((one) => ({
      id: one.id,
      slots: some(
        statementSlots.filter((slot) =>
          slot === 'targets' ? one.targets.includes(id) : one[slot] === id,
        ),
        b >> 3,
      ),
    })),
  });
}

/** The steps; one that stands several times comes up more often. */
export const actorActs: readonly Act[] = [
  merge,
  merge,
  onOne('actors', split),
  onOne('passages', (target, passage, b) =>
    target.run('create-statement', {
      passage,
      statement: {
        speaker: b % 4 === 0 ? null : actorOf(b),
        organisation: b % 3 === 0 ? actorOf(b + 1) : null,
        concept: b % 5 === 0 ? null : conceptOf(b),
        stance: at(stances, b),
        targets: some(names, b).map((_name, index) => actorOf(b + index)),
        date: null,
        note: '',
      },
    }),
  ),
  onOne('statements', (target, id, b) =>
    target.run('edit-statements', {
      ids: [id],
      fields: { speaker: actorOf(b), stance: at(stances, b) },
    }),
  ),
  onOne('statements', (target, id) => target.run('delete-statements', { ids: [id] })),
  (target, a) => target.run('create-concept', conceptOf(a)),
  onOne('concepts', async (target, id, b) => {
    const concepts = await target.records('concepts');
    return await target.run('edit-concept', { id, fields: { parent: at(concepts, b).id } });
  }),
  onOne('concepts', async (target, into, b) => {
    const ids = some(await target.records('concepts'), b).map((one) => one.id);
    return await target.run('merge-concepts', { into, ids });
  }),
  onOne('concepts', (target, id) => target.run('delete-concepts', { ids: [id] })),
  onOne('documents', (target, document, b) =>
    target.run('map-speakers', {
      document,
      speakers: [{ label: at(names, b), actor: b % 4 === 0 ? null : actorOf(b + 1) }],
    }),
  ),
  onOne('documents', async (target, document, b) => {
    const actors = await target.records('actors');
    return await target.run('decide-mentions', {
      document,
      mentions: actors.slice(0, 3).map(({ id }, index) => {
        const start = (b + index) % 12;
        const verdict = at(['accepted', 'rejected'] as const, b + index);
        return {
          actor: id,
          start,
          end: start + 2,
          surface: plain.slice(start, start + 2),
          verdict,
        };
      }),
    });
  }),
  onOne('decisions', (target, id) => target.run('undecide-mentions', { ids: [id] })),
  onOne('actors', async (target, _id, b) => {
    const ids = some(await target.records('actors'), b).map((one) => one.id);
    return await target.run('edit-actors', {
      ids,
      fields: {
        ...(b % 2 === 0 ? { type: at(actorTypes, b) } : { colour: at([...colours, null], b) }),
        addAttributes: [{ name: at(words, b), value: at(names, b) }],
        removeAttributes: [at(words, b + 1)],
        addAliases: [at(words, b)],
      },
    });
  }),
  onOne('actors', (target, id, b) => target.run('delete-actors', { ids: b % 3 === 0 ? [id] : [] })),
  onOne('actors', (target, id, b) =>
    target.run('edit-actor', { id, fields: { name: at(names, b) }, keepName: true }),
  ),
  onOne('passages', (target, id, b) =>
    target.run('link-passages', { passages: [id], actor: actorOf(b), role: at(roles, b >> 3) }),
  ),
];
