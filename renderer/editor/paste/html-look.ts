// What the styles of a word processor say of a text's look. Only a few are read, and only these words of them.

import type { Mark } from '#core/text/blocks.ts';
import type { HtmlElement } from './html-tree.ts';
import type { Look } from './run-builder.ts';
import { lookAttribute } from './without-styles.ts';

/** The declarations of an element's style, lower case, by property; the last one of a name counts. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const declarations = (element.attribute(lookAttribute) ?? '').slice(0, 2000).split(';');
  return new Map(
    declarations.flatMap((one): [string, string][] => {
      const [name, ...value] = one.split(':');
      return value.length === 0
        ? []
        : [[(name ?? '').trim().toLowerCase(), value.join(':').trim().toLowerCase()]];
    }),
  );
}

function set(marks: Set<Mark>, mark: Mark, is: boolean): void {
  if (is) marks.add(mark);
  else marks.delete(mark);
}

/** A background that is no paper: Word's marker, or a colour other than white given to a stretch of text. */
function isMarked(style: ReadonlyMap<string, string>): boolean {
  const marker = style.get('mso-highlight');
  if (marker !== undefined) return marker !== 'none';
  const ground = style.get('background-color') ?? style.get('background') ?? '';
  return /^(yellow|lime|aqua|cyan|#ff(ff00|e599|f2cc|d966)|rgb\(255, ?255, ?0\))$/.test(ground);
}

/** The look of text inside an element, by its style. `isLink`: its line and colour are the link's own. */
export function lookOfStyle(element: HtmlElement, look: Look, isLink: boolean): Look {
  const style = styleOf(element);
  if (style.size === 0) return look;
  const marks = new Set(look.marks);
  const weight = style.get('font-weight');
  if (weight !== undefined && weight !== 'inherit')
    set(marks, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant === 'normal' || slant === 'italic' || slant === 'oblique')
    set(marks, 'italic', slant !== 'normal');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (line.includes('line-through')) marks.add('strike');
  if (line.includes('underline') && !isLink) marks.add('underline');
  const align = style.get('vertical-align');
  if (align === 'super' || align === 'sub') {
    set(marks, 'sup', align === 'super');
    set(marks, 'sub', align === 'sub');
  }
  if (isMarked(style)) marks.add('highlight');
  return { ...look, marks };
}
