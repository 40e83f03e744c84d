// Text nodes of an mdast tree, most of which hold nothing that could be markup: those are written as they
// stand, without going through every rule of escaping. That is what most of the time goes to otherwise.

import type { Parents, Text } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

/**
 * One line that begins with a letter and holds letters, digits and signs that mean nothing inside a line.
 * Not: a stop after `www`, a colon before a slash, an exclamation mark at the end (a bracket may follow).
 */
const harmless = /^\p{L}(?:[\p{L}\p{N},;'’‘“”"()?…–—-]|(?<!www)[.]|:(?!\/|$)|!(?!$)| (?!$))*$/iu;
/** What stands between names in a list of them. */
const between = /^,? $|^[’”)]$/;

function isHarmless(value: string, info: Info): boolean {
  if (between.test(value)) return !/[\r\n]/.test(info.before + info.after) && info.before !== '';
  return harmless.test(value);
}

function write(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  return isHarmless(node.value, info) ? node.value : state.safe(node.value, info);
}

/** The handler of `text` for `toMarkdown`; it writes what the usual one writes. */
export const textHandler = Object.assign(write, {
  peek: (node: Text, parent: Parents | undefined, state: State, info: Info): string =>
    write(node, parent, state, info).charAt(0),
});
