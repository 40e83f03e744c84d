// Copies what is selected in a form other programs read; loaded when it is first wanted.

import { htmlFragment } from '#core/formats/html/fragment.ts';
import { writeMarkdown } from '#core/formats/markdown/write.ts';
import { copyText, showToast } from '../../ui/toast.tsx';
import { selectedBlocks } from './selected-blocks.ts';

/** Tells what was copied, and what did not fit. */
function tell(what: string, report: readonly string[]): void {
  showToast([`Copied as ${what}.`, ...report].join(' '), { id: 'copied' });
}

/** Copies the selection of a text as Markdown. */
export function copyAsMarkdown(root: HTMLElement): void {
  const { text, report } = writeMarkdown(selectedBlocks(root));
  copyText(text.trimEnd());
  tell('Markdown', report);
}

/** Copies the selection of a text as HTML: its source for programs that take text, the text itself for others. */
export function copyAsHtml(root: HTMLElement): void {
  const { html, report } = htmlFragment(selectedBlocks(root));
  copyText(html, html);
  tell('HTML', report);
}
