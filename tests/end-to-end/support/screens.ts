import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Theme } from '#core/desktop-api.ts';

/** The sizes every screen is looked at, in CSS pixels. */
export const sizes = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 900, height: 700 },
} as const;

/** Gives the window's page a size and waits until it has it. */
export async function resize(
  app: ElectronApplication,
  window: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow, webContents }, { width, height }) => {
    const shown = webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith('app://ui/'));
    if (shown !== undefined) BrowserWindow.fromWebContents(shown)?.setContentSize(width, height);
  }, size);
  await expect
    .poll(() => window.evaluate(() => [innerWidth, innerHeight]))
    .toEqual([size.width, size.height]);
}

/** Sets the theme as the menu “Look” does and waits until the window shows it. */
export async function useTheme(window: Page, theme: Theme): Promise<void> {
  await window.evaluate(
    (wanted) => globalThis.window.dictum.desktop.setPreferences({ theme: wanted }),
    theme,
  );
  await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Runs a command by its title, as a person finds it in the palette. */
export async function runFromPalette(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const field = window.getByRole('combobox', { name: 'Commands, documents, notes and actors' });
  await field.fill(title);
  await window.getByRole('option', { name: title }).first().click();
  await expect(field).toBeHidden();
}

let axe: string | null = null;

/** What axe finds to be serious or critical in what is shown, one line each with where it stands. */
export function seriousFindings(window: Page): Promise<string[]> {
  return findings(window, ['serious', 'critical']);
}

/** All that axe finds. */
export function allFindings(window: Page): Promise<string[]> {
  return findings(window, ['minor', 'moderate', 'serious', 'critical']);
}

/** The checker is evaluated over the debugger: the page's own content policy would not let it in. */
async function findings(window: Page, impacts: readonly string[]): Promise<string[]> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const session = await window.context().newCDPSession(window);
  await session.send('Runtime.evaluate', { expression: `${axe}\nundefined` });
  const answer = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((found) => JSON.stringify(found.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (answer.exceptionDetails !== undefined)
    throw new Error(answer.exceptionDetails.exception?.description);
  const violations = JSON.parse(String(answer.result.value)) as AxeResults['violations'];
  return violations
    .filter(({ impact }) => impacts.includes(impact ?? 'critical'))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        (node) =>
          `${id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`,
      ),
    );
}

/** What axe finds once nothing moves: a message that fades has no contrast. */
export async function settledFindings(window: Page): Promise<string[]> {
  await expect.poll(() => window.evaluate(() => document.getAnimations().length)).toBe(0);
  return seriousFindings(window);
}

/** The elements that reach out of the window at its right edge, and whether anything scrolls sideways. */
export async function overflowing(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 30) ?? ''}”`;
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element);
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      // A region named as one that scrolls, such as a wide table, may; a pane may not.
      if (
        scrolls &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.closest('table, pre, nav') === null
      )
        found.push(`${name(element)} scrolls sideways`);
      if (element.matches('button, input, [role="button"], [role="combobox"]')) {
        const box = element.getBoundingClientRect();
        if (
          box.width > 1 &&
          box.height > 1 &&
          style.visibility === 'visible' &&
          box.right > innerWidth + 1 &&
          element.closest('nav') === null
        )
          found.push(`${name(element)} reaches out of the window`);
      }
    }
    if (document.documentElement.scrollWidth > innerWidth)
      found.push('the window scrolls sideways');
    return found;
  });
}
