import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { libraryRow, readingText } from './hands.ts';
import type { Dictum } from './launch.ts';
import { launchDictum, runCli, temporaryFolder } from './launch.ts';

/** A text of many paragraphs, no two alike. */
export function longText(name: string): string {
  const paragraphs = Array.from(
    { length: 150 },
    (_none, index) =>
      `Paragraph ${index + 1} of ${name}. ${'What was said there is told at some length. '.repeat(6).trim()}`,
  );
  return `# ${name}\n\n${paragraphs.join('\n\n')}\n`;
}

const sentence =
  'In the end the clerk read the minutes to the council, and the council kept them as they were. ';

/** A Markdown text of more than a million characters, in which a word stands more than 10,000 times. */
export const longMinutes = `# The minutes of Veldra\n\n${Array.from(
  { length: 2600 },
  (_, number) => `Paragraph ${number}. ${sentence.repeat(4)}`,
).join('\n\n')}\n`;

/** A new library with a long text for each name, all of them open, and their ids by name. */
export async function openTexts(
  names: readonly string[],
): Promise<{ dictum: Dictum; documents: ReadonlyMap<string, string> }> {
  const folder = await temporaryFolder('tabs');
  const library = join(folder, 'library');
  const sources = join(folder, 'sources');
  await mkdir(sources, { mode: 0o755 });
  for (const name of names)
    await writeFile(join(sources, `${name}.md`), longText(name), { mode: 0o644 });
  const imported = await runCli(['import', sources, '--json', '--library', library]);
  const documents = new Map<string, string>();
  for (const line of imported.stdout.trim().split('\n')) {
    const { id, title } = JSON.parse(line) as { id: string; title: string };
    documents.set(title, id);
  }
  const dictum = await launchDictum({ library });
  for (const name of names) {
    await libraryRow(dictum.window, name).click();
    await expect(readingText(dictum.window)).toContainText(`Paragraph 1 of ${name}`);
  }
  return { dictum, documents };
}
