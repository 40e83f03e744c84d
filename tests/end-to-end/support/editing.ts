// A text that is edited in the application, and how it stands on the screen and in the library.

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { libraryRow, readingText } from './hands.ts';
import type { Dictum } from './launch.ts';
import { launchDictum } from './launch.ts';
import { callLibrary, runCommand } from './library-calls.ts';
import { newDocument } from './new-document.ts';

/**
 * A Markdown text in a new library, opened in the application; its first heading is its title. The library
 * is made in `library`, an empty folder, where that is given.
 */
export async function startWith(
  source: string,
  library?: string,
): Promise<{ dictum: Dictum; window: Page; document: string; title: string }> {
  const title = /^# (.*)$/m.exec(source)?.[1] ?? '';
  const dictum = await launchDictum(library === undefined ? {} : { library });
  const { window } = dictum;
  const document = crypto.randomUUID();
  const made = newDocument(title, readMarkdown(source).blocks, { id: document });
  await runCommand(window, 'import-document', made);
  await openText(window, title);
  return { dictum, window, document, title };
}

/** Opens a text from the library pane. */
export async function openText(window: Page, title: string): Promise<void> {
  await libraryRow(window, title).first().click();
  await expect(readingText(window).getByRole('heading', { name: title })).toBeVisible();
}

/** The blocks as the library has them. */
export async function savedBlocks(window: Page, document: string): Promise<Block[]> {
  const { sections } = await callLibrary(window, 'document', { id: document });
  return sections.flatMap((section) => section.blocks);
}

/** The text as the library has it. */
export async function savedText(window: Page, document: string): Promise<string> {
  return plainTextOfBlocks(await savedBlocks(window, document));
}

/** Key E, with the caret where it is. */
export async function beginEditing(window: Page): Promise<void> {
  await readingText(window).focus();
  await window.keyboard.press('e');
  await expect(window.getByRole('group', { name: 'Editing the text' })).toBeVisible();
  await expect(readingText(window)).toHaveAttribute('aria-readonly', 'false');
}

/** Waits until the bar above the text says that all is saved, at most `timeout` milliseconds. */
export async function saved(window: Page, timeout = 10_000): Promise<void> {
  const bar = window.getByRole('group', { name: 'Editing the text' });
  await expect(bar.getByRole('status')).toHaveText('Saved', { timeout });
}

/** The words under every highlight that is drawn. */
export function drawnWords(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...CSS.highlights.entries()].flatMap(([name, highlight]) =>
      name.startsWith('mark-') && name !== 'mark-flash'
        ? [...highlight].map((part) => {
            const range = globalThis.document.createRange();
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
            return range.toString();
          })
        : [],
    ),
  );
}

/** While saves are held, none is due until something asks for it. */
export async function holdSaves(window: Page, isHeld: boolean): Promise<void> {
  await window.evaluate((held) => {
    const clock = globalThis as typeof globalThis & { real?: typeof setTimeout };
    const real = (clock.real ??= clock.setTimeout);
    const later = (call: () => void, wait?: number, ...more: unknown[]) =>
      real(call, wait === 400 ? 1e9 : wait, ...more);
    Object.assign(clock, { setTimeout: held ? later : real });
  }, isHeld);
}
