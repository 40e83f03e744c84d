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
  const colours = new Map<string, string>();
  for (const { style, text } of written)
    style.cssText = text.replaceAll(variable, (whole: string, name: string) => {
      const known = colours.get(name) ?? computed.getPropertyValue(name).trim();
      colours.set(name, known);
      return known === '' ? whole : known;
    });
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
