// Highlights painted from style sheets without variables. Chromium computes the style of a `::highlight()`
// that reads a custom property anew for every element that comes into view, which takes a third of the time
// of scrolling through a text with thousands of passages; with plain colours elements share one style. So
// the sheets stay as they are written, and the colours of the moment are put into their rules.

interface Written {
  readonly style: CSSStyleDeclaration;
  /** The declarations as the sheet has them. */
  readonly text: string;
}

const variable = /var\((--drawn-[\w-]+)\)/g;

let written: readonly Written[] | null = null;
/** The colours that stand in the rules, by the name of their variable. */
let drawn: ReadonlyMap<string, string> = new Map();

function rulesOfHighlights(): Written[] {
  const found: Written[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSStyleRule && rule.selectorText.includes('::highlight('))
        if (rule.style.cssText.includes('var(--drawn-'))
          found.push({ style: rule.style, text: rule.style.cssText });
  return found;
}

function resolve(host: HTMLElement): void {
  written ??= rulesOfHighlights();
  const computed = getComputedStyle(host);
  const names = new Set(
    written.flatMap(({ text }) => [...text.matchAll(variable)].map(([, name]) => name ?? '')),
  );
  const colours = new Map(
    [...names].map((name) => [name, computed.getPropertyValue(name).trim()] as const),
  );
  // Writing a rule has Chromium look through the whole page: not for every text that is opened.
  if ([...colours].every(([name, colour]) => drawn.get(name) === colour)) return;
  drawn = colours;
  for (const { style, text } of written)
    style.cssText = text.replaceAll(variable, (whole: string, name: string) => {
      const colour = colours.get(name) ?? '';
      return colour === '' ? whole : colour;
    });
}

/** Puts the colours of the theme into the rules before a text is there. */
export function drawMarkColours(): void {
  const host = document.createElement('div');
  host.dataset['marks'] = '';
  document.body.append(host);
  resolve(host);
  host.remove();
}

/**
 * Keeps the colours of highlights those of the theme, as `host`, an element with `data-marks`, has them.
 * Returns the undo.
 */
export function followMarkColours(host: HTMLElement): () => void {
  const again = (): void => resolve(host);
  again();
  const themes = new MutationObserver(again);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme', 'style', 'class'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', again);
  return () => {
    themes.disconnect();
    system.removeEventListener('change', again);
  };
}
