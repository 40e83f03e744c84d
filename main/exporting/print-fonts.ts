// The reading fonts for print, taken from the built interface: their files and the rules that name them.

import type { PageFile, PageFiles } from '../page-files.ts';

/** The families print uses. */
const families = /font-family:\s*["']?Source Serif 4/;

/**
 * `/fonts.css` and the font files it names, from the files of the interface's page. Without such fonts
 * the style sheet is empty and the page falls back to the system's.
 */
export function fontFiles(files: PageFiles): Map<string, PageFile> {
  const found = new Map<string, PageFile>();
  const rules: string[] = [];
  for (const [name, { body, type }] of files) {
    if (!type.startsWith('text/css')) continue;
    const css = Buffer.from(body).toString('utf8');
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
      if (!families.test(rule)) continue;
      rules.push(
        rule.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (whole, address: string) => {
          if (address.startsWith('data:')) return whole;
          const path = new URL(address, `app://ui${name}`).pathname;
          const file = files.get(path);
          if (file !== undefined) found.set(path, file);
          return `url("${path}")`;
        }),
      );
    }
  }
  const css = Buffer.from(`${rules.join('\n')}\n`, 'utf8');
  found.set('/fonts.css', { body: css, type: 'text/css; charset=utf-8' });
  return found;
}
