import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The text that is being read. */
export function readingText(window: Page): Locator {
  return window.getByRole('textbox', { name: /^Text of / });
}

/** The rows of a list in the library pane. */
export function libraryRow(window: Page, title: string | RegExp): Locator {
  return window.locator('button[data-row]').filter({ hasText: title });
}

/** The passages listed beside the text. */
export function passageRows(window: Page): Locator {
  return window.getByRole('listbox', { name: 'Passages of this document' }).getByRole('option');
}

/** Where the first and the last character of a quote stand on the screen, scrolled into sight. */
async function edgesOf(
  text: Locator,
  quote: string,
): Promise<{ from: { x: number; y: number }; to: { x: number; y: number } }> {
  return text.evaluate(async (root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      nodes.push({ node, start: all.length });
      all += node.data;
    }
    const at = all.indexOf(wanted);
    if (at < 0) throw new Error(`“${wanted}” does not stand in the text`);
    const place = (offset: number): [Text, number] => {
      const found = nodes.findLast((one) => one.start <= offset);
      if (found === undefined) throw new Error('no text');
      return [found.node, offset - found.start];
    };
    const rectOf = (offset: number): DOMRect => {
      const range = document.createRange();
      const [node, inside] = place(offset);
      range.setStart(node, inside);
      range.setEnd(node, inside + 1);
      return range.getBoundingClientRect();
    };
    const [first] = place(at);
    first.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A jump under way goes on for some frames: one clicks on what stands still.
    for (let still = 0, top = NaN; still < 6;) {
      const now = rectOf(at).top;
      still = now === top ? still + 1 : 0;
      top = now;
      await new Promise(requestAnimationFrame);
    }
    const start = rectOf(at);
    const end = rectOf(at + wanted.length - 1);
    return {
      from: { x: start.left + 1, y: start.top + start.height / 2 },
      to: { x: end.right - 0.5, y: end.top + end.height / 2 },
    };
  }, quote);
}

/** Selects a quote in the text (of two, in the one given) by dragging the mouse over it. */
export async function dragOver(
  window: Page,
  quote: string,
  text: Locator = readingText(window),
): Promise<void> {
  const { from, to } = await edgesOf(text, quote);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await window.mouse.move(to.x, to.y, { steps: 4 });
  await window.mouse.up();
  await expect
    .poll(() => window.evaluate(() => getSelection()?.toString().replaceAll('\n', '')))
    .toBe(quote);
}

/** Clicks into the middle of a quote. */
export async function clickOn(
  window: Page,
  quote: string,
  offset = Math.floor(quote.length / 2),
): Promise<void> {
  const { from } = await edgesOf(readingText(window), quote.slice(offset));
  await window.mouse.click(from.x, from.y);
}

/** Answers the next open dialogs with these paths. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next save dialogs with this path. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** Links the selected passage to an actor made on the spot: key A, a name, a role, a type. */
export async function linkNewActor(
  window: Page,
  name: string,
  type: string,
  roleKey: string,
): Promise<void> {
  await window.keyboard.press('a');
  const field = window.getByRole('combobox', { name: /^Link an actor as / });
  await expect(field).toBeFocused();
  await window.keyboard.press(roleKey);
  await window.keyboard.type(name);
  await window.getByRole('option', { name: type, exact: true }).click();
  await expect(
    window.getByRole('list', { name: 'Actors of this passage' }).getByText(name),
  ).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(field).toBeHidden();
}
