// A hearing of our own, as a text and as subtitles; and what the library tells of turns and their speakers.

import type { Locator, Page } from '@playwright/test';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { turnSpans } from '#core/text/turn-spans.ts';
import { callLibrary } from './library-calls.ts';

/** An interview with labels of several kinds; the text tells that Dr. Tessel is Ada Tessel. */
export const interview = `The gauge at Pell

Ada Tessel has read the gauge at Pell since 1998. Dr. Tessel lives beside the river.

Interviewer: Who reads the gauge today, and how often is that done?

Dr. Tessel: I do, every morning at six. The river has never been as low as now.

It was higher even in the dry year of 2003.

Interviewer: And what does the commission say about the ferry?

BO: We keep the ferry as long as the water allows it. That is all I can say.

Interviewer: Is that a promise?

Dr. Tessel: It is a hope. The ferry lies still from Friday on, whatever is said.

BO: We shall see about that.
`;

export const subtitles = `WEBVTT - Evening bulletin

NOTE made for this test

1
00:00:01.000 --> 00:00:04.000
<v Host>Good evening. Is the ferry
<i>running</i> again?

2
00:00:04.200 --> 00:00:07.000
<v Host>We ask the commission.</v>

3
00:01:12.000 --> 00:01:15.500 align:start
<v BO>It is not. The river &amp; the
weather decide.

4
00:01:16.000 --> 00:01:18.000
<v Host>Thank you.
`;

/** Labels that only a pattern finds, and a line on which an expression may go on without an end. */
export const chat = `The chat\n\n${'<<Ann>> The river is low today, as it was.\n\n<<Bob>> It is, and stays so.\n\n'.repeat(3)}${'a'.repeat(40)}!\n`;

/** The row of a label in the list of speakers. */
export function speakerRow(window: Page, label: string): Locator {
  const list = window.getByRole('list', { name: 'Speakers of this document' });
  return list.locator(`[data-label="${label}"]`);
}

/** What the library has of the labels of the document with this title. */
export async function speakersSaid(window: Page, title: string): Promise<string[]> {
  const { documents, actors } = await callLibrary(window, 'overview', null);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const found = documents.find((one) => one.title === title)?.speakers ?? [];
  return found.map(
    ({ label, actor, asks }) =>
      `${label}: ${names.get(actor ?? '') ?? 'nobody'}${asks === true ? ', asks' : ''}`,
  );
}

/** The turns of a document as the library has them: `label|how its words begin`. */
export async function turnsIn(window: Page, title: string): Promise<string[]> {
  const { documents } = await callLibrary(window, 'overview', null);
  const id = documents.find((one) => one.title === title)?.id ?? '';
  const { sections } = await callLibrary(window, 'document', { id });
  const blocks = sections.flatMap((section) => section.blocks);
  const text = plainTextOfBlocks(blocks);
  return turnSpans(blocks).map(
    ({ label, textStart }) => `${label}|${text.slice(textStart, textStart + 9)}`,
  );
}
