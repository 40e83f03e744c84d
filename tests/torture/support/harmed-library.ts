// A library for the drills that damage: texts, passages, actors, a note, and enough of it that database and
// journal have several files.

import { paragraph } from '#core/text/blocks.ts';
import { launchDictum } from '../../end-to-end/support/launch.ts';
import { runCommand } from '../../end-to-end/support/library-calls.ts';
import { newDocument } from '../../end-to-end/support/new-document.ts';
import { Chance } from './drill.ts';

/** Words that no compression makes shorter by much. */
function noise(chance: Chance, words: number): string {
  return Array.from({ length: words }, () => chance.below(2 ** 31).toString(36)).join(' ');
}

/**
 * Makes the library and closes it; answers its folder. Each of the `documents` has about `characters`: two of
 * 3,000,000 give the journal a second page and the database tables beside its log.
 */
export async function harmedLibrary(documents: number, characters: number): Promise<string> {
  const dictum = await launchDictum();
  const { window } = dictum;
  const chance = new Chance(7);
  const length = 3000;
  for (let number = 0; number < documents; number += 1) {
    const blocks = Array.from({ length: Math.ceil(characters / length) }, () =>
      paragraph(noise(chance, length / 7)),
    );
    const told = { id: `document-${number}`, date: '2026-03', kind: 'report' as const };
    await runCommand(window, 'import-document', newDocument(`Minutes ${number}`, blocks, told));
    for (let passage = 0; passage < 20; passage += 1)
      await runCommand(window, 'create-passages', {
        passages: [
          {
            document: `document-${number}`,
            start: passage * 100,
            end: passage * 100 + 30,
            colour: 2,
          },
        ],
      });
  }
  for (let actor = 0; actor < 20; actor += 1)
    await runCommand(window, 'create-actor', {
      name: `Actor ${actor}`,
      type: 'person',
      aliases: [],
      description: noise(chance, 20),
    });
  await runCommand(window, 'create-note', {
    title: 'A note',
    blocks: [paragraph('What was said.')],
  });
  await dictum.close();
  return dictum.library;
}
