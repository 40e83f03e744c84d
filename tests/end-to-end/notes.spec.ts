import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { dragOver, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { newNote, noteText, savedBlocks } from './support/notes.ts';

let dictum: Dictum;
let window: Page;

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
});
test.afterAll(() => dictum.close());

const kindsOf = (blocks: readonly Block[]): string[] => blocks.map((block) => block.type);

test('Markdown while typing: headings, lists, quotes, code, marks', async () => {
  const id = await newNote(window, 'Shortcuts');
  await window.keyboard.type('# One\n## Two\nPlain **bold** and *italic* and `code` here.\n');
  await window.keyboard.type('- first\nsecond\n\n1. one\ntwo\n\n> said\n');
  const text = noteText(window);
  await expect(text.getByRole('heading', { level: 1, name: 'One' })).toBeVisible();
  await expect(text.getByRole('heading', { level: 2, name: 'Two' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('bold');
  await expect(text.locator('em')).toHaveText('italic');
  await expect(text.locator('code')).toHaveText('code');
  await expect(text.locator('ul > li')).toHaveText(['first', 'second']);
  await expect(text.locator('ol > li')).toHaveText(['one', 'two']);
  await expect(text.locator('blockquote')).toContainText('said');
  const blocks = await savedBlocks(window, id);
  expect(kindsOf(blocks).slice(0, 6)).toEqual([
    'heading',
    'heading',
    'paragraph',
    'list',
    'list',
    'quote',
  ]);
  expect(blocks[2]).toMatchObject({
    runs: [
      { text: 'Plain ' },
      { text: 'bold', marks: ['bold'] },
      { text: ' and ' },
      { text: 'italic', marks: ['italic'] },
      { text: ' and ' },
      { text: 'code', marks: ['code'] },
      { text: ' here.' },
    ],
  });
});

test('`- [ ] ` and `[x] ` in a list make it a check list', async () => {
  const id = await newNote(window, 'Checks');
  await window.keyboard.type('- [ ] open\nnext\n[x] done');
  await expect(noteText(window).getByRole('checkbox')).toHaveText(['open', 'next', 'done']);
  expect(await savedBlocks(window, id)).toMatchObject([
    {
      type: 'list',
      items: [
        { checked: false, runs: [{ text: 'open' }] },
        { checked: false, runs: [{ text: 'next' }] },
        { checked: true, runs: [{ text: 'done' }] },
      ],
    },
  ]);
});

test('a table from the toolbar, with Tab from cell to cell', async () => {
  const id = await newNote(window, 'Table');
  await window.keyboard.type('Before');
  await window.getByRole('button', { name: 'Insert table' }).click();
  await window.getByRole('spinbutton', { name: 'Rows' }).fill('2');
  await window.getByRole('button', { name: 'Insert', exact: true }).click();
  const table = noteText(window).getByRole('table');
  await expect(table).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(2);
  await window.keyboard.type('State');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Ships');
  const cells = table.locator('th, td');
  const columns = (await cells.count()) / 2;
  for (let step = 2; step < columns * 2; step += 1) await window.keyboard.press('Tab');
  await window.keyboard.press('Tab');
  await expect(table.getByRole('row')).toHaveCount(3);
  await window.keyboard.type('Added');
  await expect(cells.nth(columns * 2)).toHaveText('Added');
  for (let step = 0; step <= columns * 2; step += 1) await window.keyboard.press('Shift+Tab');
  await window.keyboard.type('!');
  await expect(cells.first()).toHaveText('State!');
  const blocks = await savedBlocks(window, id);
  expect(kindsOf(blocks)).toContain('table');
  expect(plainTextOfBlocks(blocks)).toContain('State!\tShips');
});

test('a link is made of selected words with Ctrl+L', async () => {
  const id = await newNote(window, 'Link');
  await window.keyboard.type('the gauge at Pell');
  for (let letter = 0; letter < 4; letter += 1) await window.keyboard.press('Shift+ArrowLeft');
  await window.keyboard.press('Control+l');
  const address = window.getByRole('textbox', { name: /Address/ });
  await expect(address).toBeFocused();
  await address.fill('https://example.org/pell');
  await window.keyboard.press('Enter');
  await expect(noteText(window).getByRole('link', { name: 'Pell' })).toBeVisible();
  expect(await savedBlocks(window, id)).toMatchObject([
    {
      type: 'paragraph',
      runs: [{ text: 'the gauge at ' }, { text: 'Pell', url: 'https://example.org/pell' }],
    },
  ]);
});

test('Ctrl+E exports also while writing, Ctrl+Shift+K makes code', async () => {
  await newNote(window, 'Keys');
  await window.keyboard.type('x');
  await window.keyboard.press('Control+e');
  await expect(window.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: 'Export' })).toBeHidden();
  await noteText(window).click();
  await window.keyboard.press('Control+Shift+K');
  await window.keyboard.type('raw');
  await expect(noteText(window).locator('code')).toHaveText('raw');
});

test('undo inside the text takes back typing and leaves the library alone', async () => {
  const before = (await callLibrary(window, 'overview', null)).history.undo;
  const id = await newNote(window, 'Undo');
  const made = (await callLibrary(window, 'overview', null)).history.undo;
  expect(made).not.toBe(before);
  await window.keyboard.type('first');
  await savedBlocks(window, id);
  await window.keyboard.type(' second');
  await savedBlocks(window, id);
  for (let step = 0; step < 6; step += 1) await window.keyboard.press('Control+z');
  await expect(noteText(window)).not.toContainText('second');
  const { history, notes } = await callLibrary(window, 'overview', null);
  expect(history.undo).toBe(made);
  expect(notes.map((note) => note.title)).toContain('Undo');
  await window.keyboard.press('Control+Shift+Z');
  await expect(noteText(window)).toContainText('first');
});

test('selected text is highlighted and cited in one step, and the citation leads back', async () => {
  const id = await newNote(window, 'Citing');
  await window.keyboard.type('It begins:');
  await savedBlocks(window, id);
  await window.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(window, 'Haldria denies').click();
  const quote = 'the long flat ferry';
  await dragOver(window, quote);
  const count = await passageRows(window).count();
  await window.keyboard.press('Control+Shift+C');
  await expect(passageRows(window)).toHaveCount(count + 1);
  await expect(window.getByLabel('Selected passage')).toContainText(quote);
  await window.getByRole('button', { name: 'Open note' }).click();
  const citation = window.getByRole('figure', { name: 'Citation' });
  await expect(citation).toContainText(quote);
  await citation.getByRole('button', { name: 'Go to passage' }).click();
  await expect(window.getByLabel('Selected passage')).toContainText(quote);
  await expect(readingText(window).getByText(quote)).toBeInViewport();
  const blocks = await savedCitations(id);
  expect(blocks).toEqual([quote]);
});

/** The quotes a note cites, as the library has them. */
async function savedCitations(id: string): Promise<string[]> {
  const { section } = await callLibrary(window, 'note', { id });
  return section.blocks.flatMap((block) => (block.type === 'citation' ? [block.quote] : []));
}

for (const target of ['tab', 'row'] as const)
  test(`a passage dragged onto a note’s ${target} opens it and is dropped in its text`, async () => {
    const title = `Dropped by ${target}`;
    const id = await newNote(window, title);
    await window.keyboard.type('Above.\nBelow.');
    await savedBlocks(window, id);
    await window.getByRole('button', { name: /^Documents/ }).click();
    await libraryRow(window, 'Haldria denies').click();
    const row = passageRows(window).filter({ hasText: 'not one litre less' });
    const quote = 'We have released every day what the treaty asks of us, and not one litre less';
    const tab = window
      .getByRole('navigation', { name: 'Open tabs' })
      .getByRole('button', { name: title, exact: true });
    await tab.scrollIntoViewIfNeeded();
    const from = await row.boundingBox();
    if (from === null) throw new Error('The passage is not on the screen.');
    await window.mouse.move(from.x + 60, from.y + 20);
    await window.mouse.down();
    await window.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
    const rest = async (over: ReturnType<Page['locator']>): Promise<void> => {
      const box = await over.boundingBox();
      if (box === null) throw new Error('There is nothing to rest on.');
      await window.mouse.move(box.x + box.width / 2 - 10, box.y + box.height / 2, { steps: 8 });
    };
    if (target === 'row') {
      await rest(window.getByRole('button', { name: /^Notes/ }));
      await expect(libraryRow(window, title)).toBeVisible();
      await rest(libraryRow(window, title));
    } else {
      await rest(tab);
    }
    await expect(noteText(window)).toContainText('Below.');
    const below = await noteText(window).getByText('Below.').boundingBox();
    if (below === null) throw new Error('The note is not on the screen.');
    await window.mouse.move(below.x + 40, below.y + 4, { steps: 6 });
    await window.mouse.up();
    await expect(noteText(window).getByRole('figure', { name: 'Citation' })).toContainText(quote);
    await expect.poll(() => savedCitations(id)).toEqual([quote]);
    expect(kindsOf(await savedBlocks(window, id))).toEqual(['paragraph', 'citation', 'paragraph']);
  });

const hostile = `<meta charset="utf-8"><style>p{position:fixed}</style>
<script>document.title='owned'</script><h2 onclick="document.title='owned'" style="position:fixed">Head</h2>
<p>Some <b>bold</b> <img src="x" onerror="document.title='owned'"><a href="javascript:document.title='owned'">click</a>
<a href="https://example.org/">fine</a></p><iframe src="https://example.org"></iframe><svg onload="document.title='owned'"></svg>
<ul><li>one</li><li>two</li></ul><form><input value="x"><button formaction="javascript:1">go</button></form>`;

test('hostile HTML from the clipboard becomes clean blocks', async () => {
  const id = await newNote(window, 'Pasted');
  await noteText(window).evaluate((root, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'Head');
    root.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, hostile);
  const text = noteText(window);
  await expect(text.getByRole('heading', { level: 2, name: 'Head' })).toBeVisible();
  await expect(text.locator('ul > li')).toHaveText(['one', 'two']);
  await expect(
    text.locator('script, style, iframe, svg, form, input, meta, [onclick], [onerror], [onload]'),
  ).toHaveCount(0);
  await expect(text.locator('[href^="javascript"]')).toHaveCount(0);
  const blocks = await savedBlocks(window, id);
  expect(JSON.stringify(blocks)).not.toMatch(/javascript:|owned|onerror|iframe|position/i);
  expect(JSON.stringify(blocks)).toContain('https://example.org/');
  expect(await window.title()).not.toContain('owned');
});

test('citing with no note open makes one note, which the next citation joins', async () => {
  const fresh = await launchDictum();
  const page = fresh.window;
  await page.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(page)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Documents/ }).click();
  await libraryRow(page, 'Haldria denies').click();
  const tabs = page.getByRole('navigation', { name: 'Open tabs' });
  const overview = async () => (await callLibrary(page, 'overview', null)).notes;
  const before = new Set((await overview()).map((note) => note.id));
  const made = async () => (await overview()).filter((note) => !before.has(note.id));
  const cite = async (words: string): Promise<void> => {
    await passageRows(page).filter({ hasText: words }).click();
    await page.keyboard.press('Control+Shift+C');
  };
  await cite('Our wells follow the river');
  await expect(page.getByText(/^Cited in “Notes on /)).toBeVisible();
  await expect(tabs.getByRole('button', { name: /^Notes on / })).toBeVisible();
  await expect(readingText(page)).toBeVisible();
  await cite('not one litre less');
  const [note] = await made();
  const kinds = async () =>
    kindsOf((await callLibrary(page, 'note', { id: note?.id ?? '' })).section.blocks);
  await expect.poll(kinds).toEqual(['citation', 'citation', 'paragraph']);
  expect(await made()).toHaveLength(1);
  await fresh.close();
});

test('what was typed at the last moment is there after the next start', async () => {
  const fresh = await launchDictum();
  const page = fresh.window;
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Title of the note' }).fill('Last words');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type('typed and quit');
  await fresh.close();
  const again = await launchDictum({ library: fresh.library });
  await expect(again.window.getByRole('textbox', { name: 'Text of the note' })).toHaveText(
    'typed and quit',
  );
  await expect(again.window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(
    'Last words',
  );
  await again.close();
});
