import type { BlockStarts } from './block-starts.ts';
import type { Span } from './interval-index.ts';

/** Attributes that mean something outside this program. */
const kept: ReadonlySet<string> = new Set(['href', 'colspan', 'rowspan', 'start', 'alt']);

/** HTML of a copied piece without the classes and styles of this program. */
function cleanHtml(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const element of holder.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!kept.has(name)) element.removeAttribute(name);
  return holder.innerHTML;
}

/** Copies a stretch of the document: its plain text exactly, and its blocks as HTML. */
export function copySpan(
  event: ClipboardEvent,
  span: Span,
  range: Range,
  starts: BlockStarts,
): void {
  if (event.clipboardData === null) return;
  event.preventDefault();
  event.stopPropagation();
  event.clipboardData.setData('text/plain', starts.textBetween(span.start, span.end));
  event.clipboardData.setData('text/html', cleanHtml(range));
}
