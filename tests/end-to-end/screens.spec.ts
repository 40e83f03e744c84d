import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { someActions } from './support/library-calls.ts';
import { judge, themes } from './support/judging.ts';
import { overflowing, runFromPalette, seriousFindings, useTheme } from './support/screens.ts';

// Every screen in every theme, wide and narrow: what axe finds, what sticks out, and how it looks.

let dictum: Dictum;
let window: Page;

/** The application that the helpers below look at. */
function useScreens(started: Dictum): void {
  dictum = started;
  window = started.window;
}

const visible = async (...names: string[]): Promise<void> => {
  for (const name of names)
    await expect(window.getByRole('button', { name }).first()).toBeInViewport();
};

async function openInList(list: 'Documents' | 'Notes' | 'Actors', title: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Parts of the library' })
    .getByRole('button', { name: list })
    .click();
  await libraryRow(window, title).click();
}

interface Screen {
  readonly name: string;
  /** Goes there from wherever the window stands. */
  show(): Promise<void>;
  /** Checks that what one needs there is in sight. */
  control(): Promise<void>;
  leave?(): Promise<void>;
}

const search = () => window.getByRole('combobox', { name: 'Search the library' });

const screens: readonly Screen[] = [
  {
    name: 'reader',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await passageRows(window).filter({ hasText: 'below the treaty minimum' }).click();
      await expect(window.getByLabel('Selected passage')).toContainText('below the treaty minimum');
    },
    async control() {
      await expect(readingText(window)).toBeInViewport();
      await visible('Link an actor', 'Export', 'Hide the library', 'Hide the side panel', 'Look');
      await expect(window.getByRole('textbox', { name: 'Comment' })).toBeInViewport();
    },
  },
  {
    name: 'details',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await window.keyboard.press('Control+i');
      await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused();
    },
    async control() {
      await expect(window.getByRole('textbox', { name: 'Author' })).toBeInViewport();
    },
    async leave() {
      await window.getByRole('tab', { name: 'Passages' }).click();
    },
  },
  {
    name: 'actor',
    async show() {
      await openInList('Actors', 'Nela Harrow');
      await expect(window.getByRole('heading', { level: 1, name: 'Nela Harrow' })).toBeVisible();
    },
    async control() {
      await visible('Export', 'Look');
      await expect(window.getByRole('textbox', { name: 'Name' })).toBeInViewport();
    },
  },
  {
    name: 'note',
    async show() {
      await openInList('Notes', 'How the minister’s claim changed');
      await expect(window.getByRole('figure', { name: 'Citation' }).first()).toBeVisible();
    },
    async control() {
      await expect(window.getByRole('textbox', { name: 'Title of the note' })).toBeInViewport();
      await visible('Bold', 'Insert more', 'Export');
    },
  },
  {
    name: 'search',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await search().fill('treaty');
      await expect(
        window.getByRole('listbox', { name: 'Search the library' }).locator('mark').first(),
      ).toBeVisible();
    },
    async control() {
      await expect(search()).toBeInViewport();
      await visible('End the search');
    },
    async leave() {
      await search().fill('');
    },
  },
  {
    name: 'palette',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await window.keyboard.press('Control+k');
      await window.getByRole('combobox', { name: /^Commands/ }).fill('export');
      await expect(window.getByRole('option').first()).toBeVisible();
    },
    async control() {
      await expect(window.getByRole('option', { name: /PDF/ }).first()).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Escape');
      await expect(window.getByRole('combobox', { name: /^Commands/ })).toBeHidden();
    },
  },
  {
    name: 'split-view',
    async show() {
      await openInList('Notes', 'How the minister’s claim changed');
      await openInList('Documents', 'Haldria denies');
      await window.keyboard.press('Control+\\');
      await openInList('Documents', 'Low water at Pell');
      await expect(readingText(window)).toHaveCount(2);
    },
    async control() {
      for (const text of await readingText(window).all()) await expect(text).toBeInViewport();
      await visible('Close split view', 'All open tabs', 'Hide the side panel');
      await expect(
        window.getByRole('separator', { name: 'Sizes of the two sides' }),
      ).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Control+Alt+w');
      await expect(window.getByRole('region', { name: 'Left side' })).toHaveCount(0);
    },
  },
  {
    name: 'history',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await someActions(window);
      await window.keyboard.press('Control+Shift+h');
      const rows = window.getByRole('region', { name: 'History' }).getByRole('option');
      await expect(rows.nth(3)).toContainText('Changed the colour of');
      await rows.nth(1).dblclick();
      await expect(window.locator('[data-state="undone"]')).toHaveCount(2);
      await rows.nth(3).click();
    },
    async control() {
      await visible('Undo to here', 'Close the history');
      await expect(window.getByRole('searchbox', { name: 'Search the history' })).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Control+Shift+z');
      await window.keyboard.press('Control+Shift+z');
      await expect(window.locator('[data-state="undone"]')).toHaveCount(0);
      await visible('Close the history');
      await window.getByRole('button', { name: 'Close the history' }).click();
    },
  },
  {
    name: 'focus-mode',
    async show() {
      await openInList('Documents', 'Haldria denies');
      await window.keyboard.press('F8');
      await expect(window.getByRole('navigation')).toHaveCount(0);
    },
    async control() {
      await expect(readingText(window)).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Escape');
      await visible('Hide the library');
    },
  },
  {
    name: 'colours',
    async show() {
      await runFromPalette(window, 'Name the colours');
      await expect(window.getByRole('dialog', { name: 'Names of the colours' })).toBeVisible();
    },
    async control() {
      for (const colour of [1, 8])
        await expect(window.getByRole('textbox', { name: `Colour ${colour}` })).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog', { name: 'Names of the colours' })).toBeHidden();
    },
  },
  {
    name: 'paste',
    async show() {
      await runFromPalette(window, 'Paste as document…');
      await expect(window.getByRole('dialog', { name: 'Paste as document' })).toBeVisible();
    },
    async control() {
      await expect(window.getByRole('button', { name: 'Add document' })).toBeInViewport();
    },
    async leave() {
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog', { name: 'Paste as document' })).toBeHidden();
    },
  },
  {
    name: 'tour',
    async show() {
      await runFromPalette(window, 'Show welcome');
      await window.getByRole('button', { name: 'Take the two-minute tour' }).click();
    },
    control: () => visible('Next', 'Close the tour'),
    async leave() {
      await window.keyboard.press('Escape');
      await expect(window.getByRole('button', { name: 'Next', exact: true })).toHaveCount(0);
    },
  },
  {
    name: 'welcome-again',
    async show() {
      await runFromPalette(window, 'Show welcome');
      await expect(window.getByRole('heading', { name: 'Last changed' })).toBeVisible();
    },
    control: () => visible('Import files', 'Take the two-minute tour'),
  },
];

test('the first start, in every theme', async () => {
  const fresh = await launchDictum();
  useScreens(fresh);
  for (const theme of themes)
    await test.step(theme, async () => {
      await useTheme(fresh.window, theme);
      const doors = ['Import files', 'Open the sample library', 'Take the two-minute tour'];
      await judge(dictum, 'welcome', theme, () => visible(...doors));
    });
  await test.step('what is wrong would be found', async () => {
    await fresh.window.evaluate(() => {
      const planted = document.createElement('div');
      planted.style.cssText = 'position: fixed; width: 3000px; color: #999; background: #aaa';
      planted.append(document.createElement('button'), 'pale');
      planted.style.left = '900px';
      document.querySelector('main')?.append(planted);
    });
    const found = (await seriousFindings(fresh.window)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
    await fresh.window
      .locator('main > div > button')
      .last()
      .evaluate((button) => {
        button.style.cssText = 'width: 800px; height: 30px';
      });
    expect((await overflowing(fresh.window)).join('\n')).toContain('reaches out of the window');
  });
  await fresh.close();
});

test.describe('with the sample library', () => {
  test.beforeAll(async () => {
    useScreens(await launchDictum());
    await window.getByRole('button', { name: 'Open the sample library' }).click();
    await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
    await expect(libraryRow(window, 'Haldria denies')).toBeVisible();
  });
  test.afterAll(() => dictum.close());

  for (const theme of themes)
    test(`every screen, ${theme}`, async () => {
      test.setTimeout(180_000);
      await useTheme(window, theme);
      for (const screen of screens)
        await test.step(screen.name, async () => {
          await screen.show();
          await judge(dictum, screen.name, theme, () => screen.control());
          await screen.leave?.();
        });
    });
});
