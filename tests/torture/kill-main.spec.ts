import { expect, test } from '@playwright/test';
import type { NewActor } from '#core/commands/command-inputs.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { expectTyped, makeTypedDocument, typeInto } from './typed-document.ts';

const rounds = 12;
const perRound = 5;

/**
 * The process is killed the moment a change was acknowledged. Whatever was acknowledged, in this round
 * and in all before, must be there after the next start; what was under way is there whole or not at all.
 */
test(`${rounds} kills of main right after an acknowledged change lose nothing`, async () => {
  const library = await temporaryFolder('kill-main');
  const acknowledged: string[] = [];
  let typed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const dictum = await launchDictum({ library });
    if (round === 0) await makeTypedDocument(dictum.window);
    else typed = await expectTyped(dictum.window, typed);
    const { actors } = await callLibrary(dictum.window, 'overview', null);
    expect(actors.map((actor) => actor.name)).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(actors.map((actor) => actor.name)).size).toBe(actors.length);
    for (let index = 0; index < perRound; index += 1) {
      const name = `Actor ${round}-${index}`;
      await runCommand(dictum.window, 'create-actor', {
        name,
        type: 'person',
        aliases: [],
        description: '',
      });
      acknowledged.push(name);
      await typeInto(dictum.window, typed);
      typed += 1;
    }
    // One more of each is sent and not waited for, so that the kill falls into work.
    const under: NewActor = {
      name: `Under way ${round}`,
      type: 'group',
      aliases: [],
      description: '',
    };
    runCommand(dictum.window, 'create-actor', under).catch(() => undefined);
    typeInto(dictum.window, typed).catch(() => undefined);
    await dictum.kill();
  }
  const last = await launchDictum({ library });
  typed = await expectTyped(last.window, typed);
  const { actors, seq } = await callLibrary(last.window, 'overview', null);
  expect(actors.map((actor) => actor.name)).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged).toHaveLength(rounds * perRound);
  // Besides the actors and what was typed there are the document and its passages.
  expect(seq).toBe(actors.length + typed + 2);
  await last.close();
  expect((await runCli(['check', '--library', library])).stdout).toContain('The library is whole');
});
