import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { clickOn, dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

/** Every kind of block and several scripts, so that offsets have something to go wrong with. */
const source = `# The night in Veldra

The talks ended **without a vote**. Ministers left by the side door 🌊 and the *communiqué* was [published](https://example.org/x) at midnight.

- A common register
- Fees, of which
  1. half to the ports
  2. half to the coast guard
- A review in two years

> “We came to listen,” the envoy said.

| State | Ships |
| --- | --- |
| Veldra | 112 |
| | 40 |

\`\`\`
ship,owner
\tAurora
\`\`\`

---

وقال الوزير إن الاتفاق سيعرض على البرلمان قبل نهاية العام.

部長は協定が年内に議会へ提出されると述べた。

The last paragraph stands alone.
`;

let dictum: Dictum;
let window: Page;
let document: string;

test.beforeAll(async () => {
  const folder = await temporaryFolder('reader');
  const library = join(folder, 'library');
  const file = join(folder, 'night.md');
  await writeFile(file, source, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  document = (JSON.parse(imported.stdout) as { id: string }).id;
  dictum = await launchDictum({ library });
  window = dictum.window;
  await libraryRow(window, 'The night in Veldra').click();
  await expect(readingText(window).getByText('The last paragraph')).toBeVisible();
});

test.afterAll(() => dictum.close());

const bundle = () => callLibrary(window, 'document', { id: document });

async function deleteAll(): Promise<void> {
  const { passages } = await bundle();
  const ids = passages.map((passage) => passage.id);
  if (ids.length > 0)
    await callLibrary(window, 'run', {
      id: crypto.randomUUID(),
      command: 'delete-passages',
      args: { ids },
    });
  await expect(passageRows(window)).toHaveCount(0);
}

/** The words under every highlight that is drawn, as the DOM has them. */
const drawn = () =>
  window.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((part) => {
        const range = globalThis.document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      }),
    ),
  );

/** Line breaks and borders of cells are no text in the DOM. */
const bare = (text: string): string => text.replaceAll(/[\n\t]/g, '');

test('a highlight is drawn on exactly the words of its passage, in every kind of block', async () => {
  const length = (await bundle()).document.sections.reduce((sum, one) => sum + one.length + 1, -1);
  const passages = [];
  for (let start = 0; start + 7 < length; start += 5)
    passages.push({ document, start, end: start + 7, colour: ((start / 5) % 8) + 1 });
  await callLibrary(window, 'run', {
    id: crypto.randomUUID(),
    command: 'create-passages',
    args: { passages },
  });
  await expect(passageRows(window).first()).toBeVisible();
  const quotes = (await bundle()).passages.map((passage) => bare(passage.quote));
  expect(quotes.length).toBeGreaterThan(60);
  await expect.poll(async () => (await drawn()).map(bare).toSorted()).toEqual(quotes.toSorted());
  await deleteAll();
});

for (const quote of [
  'without a vote. Ministers left',
  'door 🌊 and the communiqué was published at',
  'half to the ports',
  'listen,” the envoy',
  '112',
  '協定が年内に',
])
  test(`the mouse over “${quote}” makes that very passage`, async () => {
    await dragOver(window, quote);
    await window.keyboard.press('3');
    await expect(passageRows(window)).toHaveCount(1);
    const { passages } = await bundle();
    expect(passages.map((passage) => passage.quote)).toEqual([quote]);
    await deleteAll();
  });

test('a word written from right to left is selected as it stands in the text', async () => {
  const line = readingText(window).getByText('وقال الوزير');
  const { width = 0 } = (await line.boundingBox()) ?? {};
  // The line begins at its right end; “وقال” is its first word.
  await line.dblclick({ position: { x: width - 12, y: 12 } });
  const word = await window.evaluate(() => getSelection()?.toString().trim() ?? '');
  expect(word).toBe('وقال');
  await window.keyboard.press('5');
  await expect(passageRows(window)).toHaveCount(1);
  const { passages } = await bundle();
  expect(passages.map((passage) => passage.quote)).toEqual([word]);
  await expect.poll(drawn).toEqual([word]);
  await deleteAll();
});

test('nothing that is typed, pasted, cut or composed changes the text', async () => {
  const text = readingText(window);
  const before = await text.innerText();
  await clickOn(window, 'talks ended');
  await window.keyboard.type('xyz9');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Backspace');
  await dragOver(window, 'Ministers left');
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+x');
  await window.keyboard.press('Control+v');
  await window.evaluate(() => globalThis.document.execCommand('insertText', false, 'typed'));
  const session = await window.context().newCDPSession(window);
  await session.send('Input.imeSetComposition', {
    text: '漢字',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await session.send('Input.insertText', { text: '漢字' });
  await expect.poll(() => text.innerText()).toBe(before);
  await expect(passageRows(window)).toHaveCount(0);
});

test('the keyboard alone selects, highlights from the bar, and deletes', async () => {
  await readingText(window).focus();
  await window.keyboard.press('Control+End');
  for (let word = 0; word < 2; word += 1) await window.keyboard.press('Control+Shift+ArrowLeft');
  await expect(window.getByRole('toolbar', { name: 'Highlight the selected text' })).toBeVisible();
  await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  const card = window.getByLabel('Selected passage');
  await expect(card).toContainText('alone.');
  await expect(card.getByRole('button', { name: 'Green' })).toHaveAttribute('aria-pressed', 'true');
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('6');
  await expect(card.getByRole('button', { name: 'Orange' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await window.keyboard.press('Delete');
  await expect(passageRows(window)).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(passageRows(window)).toHaveCount(1);
  await deleteAll();
});

test('keys go from passage to passage and say where they are; H hides the marks', async () => {
  for (const quote of ['talks ended', 'common register', 'stands alone']) {
    await dragOver(window, quote);
    await window.keyboard.press('1');
    await expect(passageRows(window).filter({ hasText: quote })).toBeVisible();
  }
  await window.keyboard.press('Control+Home');
  await clickOn(window, 'The night', 1);
  await window.keyboard.press('Alt+ArrowDown');
  const spoken = window.getByRole('status').filter({ hasText: 'Passage' });
  await expect(spoken).toHaveText('Passage 1 of 3, yellow: “talks ended”');
  await window.keyboard.press('Alt+ArrowDown');
  await expect(spoken).toHaveText('Passage 2 of 3, yellow: “common register”');
  await expect(passageRows(window).nth(1)).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('h');
  await expect.poll(drawn).toEqual([]);
  await window.keyboard.press('h');
  await expect
    .poll(async () => (await drawn()).toSorted())
    .toEqual(['common register', 'stands alone', 'talks ended']);
  await deleteAll();
});

test('Escape leads from the comment and from the actors back to the text, the comment saved', async () => {
  await deleteAll();
  await dragOver(window, 'A common register');
  await window.keyboard.press('1');
  await expect(passageRows(window)).toHaveCount(1);
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('c');
  await expect(window.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await window.keyboard.type('Which one?');
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await expect.poll(async () => (await bundle()).passages[0]?.comment).toBe('Which one?');
  await window.keyboard.press('a');
  const picker = window.getByRole('combobox', { name: /^Link an actor as / });
  await expect(picker).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(picker).toHaveCount(0);
  await expect(readingText(window)).toBeFocused();
  const caret = await readingText(window).evaluate((root) => {
    const node = getSelection()?.anchorNode ?? null;
    return node !== null && root.contains(node) ? node.textContent : null;
  });
  expect(caret).toContain('A common register');
});

test('Escape leads from the palette back to the text, and so does a command', async () => {
  await clickOn(window, 'talks ended');
  await expect(readingText(window)).toBeFocused();
  const field = window.getByRole('combobox', { name: 'Commands, documents, notes and actors' });
  await window.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(readingText(window)).toBeFocused();
  for (const command of ['Hide or show all highlights', 'Hide or show all highlights']) {
    await window.keyboard.press('Control+k');
    await window.keyboard.type(command);
    await window.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
    await expect(readingText(window)).toBeFocused();
  }
});

test('one key enlarges the text by every name it has', async () => {
  const size = () =>
    readingText(window).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const usual = await size();
  for (const key of ['Control+=', 'Control+Shift+=', 'Control+NumpadAdd'])
    await window.keyboard.press(key);
  await expect.poll(size).toBe(usual + 3);
  await window.keyboard.press('Control+0');
  await expect.poll(size).toBe(usual);
  const menu = await dictum.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((one) => one.submenu?.items ?? [])
      .filter((one) => one.label === 'Larger text')
      .map((one) => String(one.accelerator)),
  );
  expect(menu).toEqual(['CmdOrCtrl+Plus']);
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: /^Commands/ }).fill('Larger text');
  await expect(window.getByRole('option', { name: /Larger text/ })).toContainText('Ctrl+');
  await window.keyboard.press('Escape');
});
