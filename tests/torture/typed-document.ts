// A document into which the drills type between their kills, and its passages, which must follow.

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';

const id = 'typed';
const beginning = 'The harbour vote';
const rest = Array.from({ length: 300 }, (_, number) =>
  paragraph(`Paragraph ${number} tells of the council of Ost, ${'and of its harbour, '.repeat(4)}`),
);

/** Imports the document and highlights a hundred passages of it: two Changes. */
export async function makeTypedDocument(page: Page): Promise<void> {
  const typed = newDocument(beginning, [paragraph(beginning), ...rest], { id });
  await runCommand(page, 'import-document', typed);
  await runCommand(page, 'create-passages', {
    passages: Array.from({ length: 100 }, (_, number) => {
      return { document: id, start: 4 + number * 250, end: 11 + number * 260, colour: 1 as const };
    }),
  });
}

/** Types one more letter at the top, where `typed` stand already; answers when that was acknowledged. */
export async function typeInto(page: Page, typed: number, call?: string): Promise<void> {
  const before = paragraph('x'.repeat(typed) + beginning);
  const after = paragraph('x'.repeat(typed + 1) + beginning);
  const hunks = [{ at: 0, removed: [before], inserted: [after] }];
  const edits = [{ from: 0, cut: 0, grown: 1 }];
  await runCommand(page, 'edit-text', { document: id, session: 'session', hunks, edits }, call);
}

/**
 * Expects all that was typed and acknowledged, at most one letter more, and every passage on its quote.
 * Answers how many letters stand there.
 */
export async function expectTyped(page: Page, acknowledged: number): Promise<number> {
  const { document, sections, passages } = await callLibrary(page, 'document', { id });
  const text = joinSections(sections.map((section) => plainTextOfBlocks(section.blocks)));
  const typed = text.indexOf(beginning);
  expect([acknowledged, acknowledged + 1]).toContain(typed);
  expect(text.slice(0, typed)).toBe('x'.repeat(typed));
  const starts = new Map<string, number>();
  let from = 0;
  for (const section of document.sections) {
    starts.set(section.id, from);
    from += section.length + 1;
  }
  expect(passages).toHaveLength(100);
  for (const { anchor, quote } of passages) {
    const start = (starts.get(anchor.start.section) ?? NaN) + anchor.start.offset;
    const end = (starts.get(anchor.end.section) ?? NaN) + anchor.end.offset;
    expect(text.slice(start, end)).toBe(quote);
  }
  return typed;
}
