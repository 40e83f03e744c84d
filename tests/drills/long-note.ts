// A note as long as a book's chapter with all that a note can hold, and the document it cites.

import type { Page } from '@playwright/test';
import type { Block, Cited, Run, TableBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { prose } from '../bench/texts.ts';
import { openText } from '../end-to-end/support/editing.ts';
import { runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';

const source = 'The gauge of Ost';
const quoteLength = 80;

/** How much of everything the note has. */
export const longNoteSize = { characters: 200_000, citations: 200, headings: 50, tables: 20 };

const text = (words: string): Run => ({ type: 'text', text: words });

function table(number: number): TableBlock {
  const rows = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => ({
      runs: [text(`Gauge ${number}, ${row} and ${column}`)],
      ...(row === 0 ? { header: true } : {}),
    })),
  );
  return { type: 'table', rows };
}

/** What stands between the paragraphs: citations as blocks and in the line, headings, tables, lists, footnotes. */
function between(number: number, cited: Cited): Block[] {
  const blocks: Block[] = [];
  if (number % 10 === 0)
    blocks.push({ type: 'heading', level: 2, runs: [text(`Part ${number / 10 + 1}`)] });
  if (number % 5 === 0) blocks.push({ type: 'citation', ...cited });
  else if (number % 5 === 1)
    blocks.push({
      type: 'paragraph',
      runs: [
        text('As it was said, '),
        { type: 'citation', ...cited },
        text(' and noted'),
        { type: 'footnote', runs: [{ type: 'text', text: `Seen in place ${number}.` }] },
        text('.'),
      ],
    });
  if (number % 25 === 3) blocks.push(table(number));
  if (number % 25 === 13)
    blocks.push({
      type: 'list',
      style: 'bullet',
      items: ['river', 'harbour', 'dam'].map((word) => ({ runs: [text(`The ${word}`)] })),
    });
  return blocks;
}

/** The blocks of the note; it cites the passages of these ids, by turns. */
export function longNoteBlocks(passages: readonly string[]): Block[] {
  const { characters } = longNoteSize;
  const lines = prose(characters * 0.82, 7);
  const blocks = lines.flatMap((line, number): Block[] => {
    const passage = passages[number % passages.length] ?? '';
    const cited = { passage, quote: 'A quote of a few words that stands in its source.', source };
    return [...between(number, cited), line];
  });
  const missing = characters - plainTextOfBlocks(blocks).length;
  return missing > 0 ? [...blocks, ...prose(missing, 9)] : blocks;
}

/** Makes the document, its passages and the note; answers the note's id. */
export async function makeLongNote(window: Page, title: string): Promise<string> {
  const blocks = [paragraph(source), ...prose(longNoteSize.citations * quoteLength * 1.1, 3)];
  const cited = newDocument(source, blocks, { id: 'long-note-source' });
  await runCommand(window, 'import-document', cited);
  const { ids } = await runCommand(window, 'create-passages', {
    passages: Array.from({ length: longNoteSize.citations }, (_, number) => ({
      document: 'long-note-source',
      start: number * quoteLength,
      end: number * quoteLength + 60,
      colour: 1 as const,
    })),
  });
  return (await runCommand(window, 'create-note', { title, blocks: longNoteBlocks(ids) })).id;
}

const long = 'All minutes of the council';

/** Makes a document of 1,000,000 characters and opens it. */
export async function openLongDocument(window: Page): Promise<void> {
  const blocks: Block[] = [
    { type: 'heading', level: 1, runs: [text(long)] },
    ...prose(1_000_000, 5),
  ];
  await runCommand(window, 'import-document', newDocument(long, blocks, { id: 'long-document' }));
  await window.keyboard.press('Control+Shift+1');
  await openText(window, long);
}
