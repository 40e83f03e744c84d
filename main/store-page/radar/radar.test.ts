import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { importArgs, mayor } from '#core/commands/testing/fixtures.ts';
import { randomStep, stepKinds } from '#core/commands/testing/random-actions.ts';
import type { MentionView } from '#core/mentions-api.ts';
import type { Verdict } from '#core/records/decision.ts';
import { paragraph } from '#core/text/blocks.ts';
import { indexInMemory } from '../testing/node-index.ts';
import { retyped } from '../testing/retype.ts';
import { TestStore, freshName, reopened } from '../testing/test-store.ts';

let store: TestStore;
beforeEach(async () => {
  store = new TestStore(freshName(), await indexInMemory());
  await store.owner.open({ expected: false, rebuild: false });
  await store.owner.start(null);
});

const importText = async (digit: string, ...lines: string[]): Promise<string> => {
  const args = { ...importArgs(digit), blocks: lines.map(paragraph) };
  return (await store.run('import-document', args)).id;
};
const mentionsOf = async (document: string): Promise<MentionView[]> =>
  (await store.owner.mentions({ document })).mentions;
const shown = async (document: string): Promise<string[]> =>
  (await mentionsOf(document)).map(
    ({ start, surface, status, actors }) => `${start} ${surface} ${status} ${actors.length}`,
  );
const named = (name: string, ...aliases: string[]) => ({ ...mayor, name, aliases });

async function decide(document: string, actor: string, number: number, verdict: Verdict) {
  const one = (await mentionsOf(document))[number];
  if (one === undefined) throw new RangeError('There is no such mention.');
  const { start, end, surface, decisions } = one;
  const old = decisions.find((said) => said.actor === actor)?.id;
  const replacing = old === undefined ? {} : { replaces: old };
  return await store.run('decide-mentions', {
    document,
    mentions: [{ actor, start, end, surface, verdict, ...replacing }],
  });
}

describe('the radar', () => {
  it('is made anew when it died, and knows what was done meanwhile', async () => {
    const first = await importText('a', 'Tessel came.');
    const { id } = await store.run('create-actor', named('Ada Tessel', 'Tessel'));
    expect(await shown(first)).toEqual(['0 Tessel proposed 1']);
    await decide(first, id, 0, 'rejected');
    store.killRadar();
    await store.run('edit-actor', { id, fields: { aliases: ['Tessel', 'came'] } });
    const second = await importText('b', 'Who came?');
    expect(await shown(second)).toEqual(['4 came proposed 1']);
    expect(await shown(first)).toEqual(['0 Tessel rejected 1', '7 came proposed 1']);
    // Not for ever: what kills every one of them is given up.
    for (let death = 0; death < 5; death += 1) {
      store.killRadar();
      await mentionsOf(first).catch(() => null);
    }
    await expect(mentionsOf(first)).rejects.toThrow('The mentions are not available.');
  });

  it('finds mentions of what is there, of what comes and of what changes', async () => {
    const first = await importText('a', 'Tessel came.', 'Then Ada Tessel left.');
    expect(await shown(first)).toEqual([]);
    const { id } = await store.run('create-actor', named('Ada Tessel'));
    expect(await shown(first)).toEqual(['18 Ada Tessel proposed 1']);
    await store.run('edit-actor', { id, fields: { aliases: ['Tessel'] } });
    expect(await shown(first)).toEqual(['0 Tessel proposed 1', '18 Ada Tessel proposed 1']);
    const second = await importText('b', 'Nobody but Tessel.');
    expect(await shown(second)).toEqual(['11 Tessel proposed 1']);
    const { sections } = await store.owner.document({ id: second });
    await store.run('edit-text', retyped(second, sections, 's', 'Nobody', 'Tessel and nobody'));
    expect(await shown(second)).toEqual(['0 Tessel proposed 1', '22 Tessel proposed 1']);
    await store.run('edit-actor', { id, fields: { exclusions: ['but Tessel'] } });
    expect(await shown(second)).toEqual(['0 Tessel proposed 1']);
    expect(await store.owner.mentionCounts({})).toEqual({
      complete: true,
      actors: { [id]: { documents: 2, proposed: 3, accepted: 0, rejected: 0 } },
      documents: {
        [first]: { proposed: 2, accepted: 0, rejected: 0, ambiguous: 0 },
        [second]: { proposed: 1, accepted: 0, rejected: 0, ambiguous: 0 },
      },
    });
    await store.run('delete-document', { id: first });
    expect((await store.owner.mentionCounts({})).actors[id]?.documents).toBe(1);
    await expect(mentionsOf(first)).rejects.toThrow('no longer');
    await store.target.undo();
    expect(await shown(first)).toHaveLength(2);
    await store.run('delete-actor', { id });
    expect(await store.owner.mentionCounts({})).toMatchObject({ actors: {}, documents: {} });
  });

  it('keeps what was decided, over edits, undo and a new start', async () => {
    const { id: ada } = await store.run('create-actor', named('Ada Tessel', 'Tessel'));
    const { id: bo } = await store.run('create-actor', named('Bo Tessel', 'Tessel'));
    const document = await importText(
      'a',
      'It was Tessel.',
      'Ada Tessel said so, and Tessel left.',
    );
    await decide(document, ada, 0, 'rejected');
    expect((await mentionsOf(document))[0]).toMatchObject({
      actor: bo,
      decisions: [{ actor: ada, verdict: 'rejected' }],
    });
    await decide(document, ada, 2, 'accepted');
    await decide(document, ada, 1, 'accepted');
    expect(await store.owner.mentionCounts({})).toMatchObject({
      actors: {
        [ada]: { documents: 1, proposed: 0, accepted: 2, rejected: 1 },
        [bo]: { documents: 1, proposed: 1, accepted: 0, rejected: 0 },
      },
      documents: { [document]: { proposed: 1, accepted: 2, rejected: 0, ambiguous: 0 } },
    });
    await decide(document, bo, 0, 'rejected');
    const after = ['7 Tessel rejected 2', '15 Ada Tessel accepted 1', '39 Tessel accepted 2'];
    expect(await shown(document)).toEqual(after);
    const { sections } = await store.owner.document({ id: document });
    await store.run('edit-text', retyped(document, sections, 's', 'It was', 'So it was'));
    const moved = ['10 Tessel rejected 2', '18 Ada Tessel accepted 1', '42 Tessel accepted 2'];
    expect(await shown(document)).toEqual(moved);
    store = await reopened(store);
    expect(await shown(document)).toEqual(moved);
    await store.target.undo();
    expect(await shown(document)).toEqual(after);
    await store.target.undo();
    expect((await shown(document))[0]).toBe('7 Tessel proposed 2');
  });

  it('keeps one decision an actor and mention, also where its place moved since', async () => {
    const { id: ada } = await store.run('create-actor', named('Ada Tessel', 'Tessel'));
    const document = await importText('a', 'It was Tessel.', 'And then it was Tessel.');
    await decide(document, ada, 0, 'rejected');
    const { sections } = await store.owner.document({ id: document });
    await store.run('edit-text', retyped(document, sections, 's', 'It was', 'So it was'));
    await decide(document, ada, 0, 'accepted');
    expect(await shown(document)).toEqual(['10 Tessel accepted 1', '34 Tessel proposed 1']);
    expect((await store.owner.document({ id: document })).decisions).toHaveLength(1);
  });

  it('tells an actor’s mentions by documents, a page at a time', async () => {
    const { id: actor } = await store.run('create-actor', named('Ada Tessel', 'Tessel'));
    const documents: string[] = [];
    for (const digit of ['a', 'b', 'c'])
      documents.push(await importText(digit, `Line ${digit}: Tessel, and then Tessel again.`));
    await decide(documents[1] ?? '', actor, 0, 'rejected');
    const page = await store.owner.mentionsOf({ actor, limit: 2, each: 1 });
    expect(page).toMatchObject({
      complete: true,
      next: documents[1],
      documents: [
        { document: documents[0], proposed: 2, rejected: 0, mentions: [{ status: 'proposed' }] },
        { document: documents[1], proposed: 1, rejected: 1, mentions: [{ status: 'rejected' }] },
      ],
    });
    expect(page.documents[0]?.mentions[0]).toMatchObject({
      before: 'Line a: ',
      surface: 'Tessel',
      after: ', and then Tessel again.',
    });
    const [second = ''] = documents.slice(1);
    const rest = await store.owner.mentionsOf({ actor, limit: 2, each: 9, after: second });
    expect(rest).toMatchObject({ next: null, documents: [{ document: documents[2] }] });
    const rejected = { actor, limit: 9, each: 9, status: 'rejected' } as const;
    expect((await store.owner.mentionsOf(rejected)).documents).toMatchObject([
      { document: second, mentions: [{ start: 8 }] },
    ]);
  });

  it('tells windows what changed, and when all was looked through', async () => {
    const document = await importText('a', 'Tessel came.');
    await store.owner.mentionCounts({});
    await store.owner.settle(null);
    expect(store.mentionEvents.at(-1)).toMatchObject({ complete: true });
    const { id } = await store.run('create-actor', named('Tessel'));
    await store.owner.settle(null);
    await expect
      .poll(() => store.mentionEvents.at(-1))
      .toEqual({ documents: [document], actors: [id], complete: true });
  });

  it('after any steps says what one that begins anew says', async () => {
    const step = fc.tuple(fc.nat(stepKinds - 1), fc.nat(100), fc.nat(100));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        store = new TestStore(freshName(), await indexInMemory());
        await store.owner.open({ expected: false, rebuild: false });
        await store.owner.start(null);
        await store.run('import-document', importArgs('a'));
        await store.owner.mentionCounts({});
        for (const one of steps) await randomStep(store.target, one);
        await store.owner.settle(null);
        const again = await reopened(store);
        await again.owner.mentionCounts({});
        await again.owner.settle(null);
        expect(await store.owner.mentionCounts({})).toEqual(await again.owner.mentionCounts({}));
        for (const { id } of (await store.owner.overview(null)).documents)
          expect(await store.owner.mentions({ document: id })).toEqual(
            await again.owner.mentions({ document: id }),
          );
      }),
      { seed: 20_310_501, numRuns: 25 },
    );
  });
});
