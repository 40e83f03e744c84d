// A small library about a mayor who is kept as two actors, for the tests of keeping actors.

import type { Page } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { runCommand } from './library-calls.ts';
import { newDocument } from './new-document.ts';

/** Ids of the actors by a short name. */
export interface MayorLibrary {
  ada: string;
  mayor: string;
  hall: string;
}

const person = (name: string, aliases: string[] = []) => ({
  name,
  type: 'person' as const,
  aliases,
  description: '',
});

async function actor(window: Page, name: string, aliases: string[] = []): Promise<string> {
  return (await runCommand(window, 'create-actor', person(name, aliases))).id;
}

/** A document with four passages, three actors of whom two are the same person, links and statements. */
export async function fillMayorLibrary(window: Page): Promise<MayorLibrary> {
  const text =
    'Ada Tessel said the harbour stays. Mayor Tessel denied it. Ivo Tessel wept. The council met.';
  const vote = newDocument('The harbour vote', [paragraph(text)], { date: '2025-03' });
  const { id: document } = await runCommand(window, 'import-document', vote);
  const spans = [
    [0, 34],
    [35, 58],
    [59, 75],
  ] as const;
  const { ids } = await runCommand(window, 'create-passages', {
    passages: spans.map(([start, end]) => ({ document, start, end, colour: 1 as const })),
  });
  const [first = '', second = '', third = ''] = ids;
  const ada = await actor(window, 'Ada Tessel');
  const mayor = await actor(window, 'Mayor Tessel', ['the mayor']);
  const hall = await actor(window, 'Town hall', ['The Mayor']);
  const link = (passage: string, who: string, role: 'about' | 'speaker'): Promise<unknown> =>
    runCommand(window, 'link-passages', { passages: [passage], actor: who, role });
  await link(first, ada, 'speaker');
  await link(first, mayor, 'speaker');
  await link(second, mayor, 'about');
  await link(third, mayor, 'about');
  await runCommand(window, 'create-statement', {
    passage: second,
    statement: {
      speaker: mayor,
      organisation: hall,
      concept: { name: 'The harbour stays', parent: null, definition: '' },
      stance: 'opposes',
      targets: [ada, mayor],
      date: null,
      note: '',
    },
  });
  return { ada, mayor, hall };
}
