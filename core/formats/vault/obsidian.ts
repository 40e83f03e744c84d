// Markdown as Obsidian reads it: links in double brackets, names of paragraphs, highlights, and the signs
// that mean something there and nothing in CommonMark, escaped where a text merely holds them.

import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { textHandler } from '../markdown/text-handler.ts';
import { signsInText } from '../markdown/write.ts';

/** Comments, highlights, tags, formulas, and names of paragraphs. */
const unsafe = signsInText([
  { character: '%', before: '%' },
  { character: '%', after: '%' },
  { character: '=', before: '=' },
  { character: '=', after: '=' },
  { character: '#', after: '[^\\s#]' },
  { character: '$' },
  { character: '^' },
]);

/** The Markdown of an mdast tree, for Obsidian; nodes of type `html` stand as they are. */
export function mdastToObsidian(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      fences: true,
      listItemIndent: 'one',
      rule: '*',
      unsafe,
      handlers: {
        text: textHandler,
        // A bar inside a cell would end it.
        html: Object.assign(
          (node: { value: string }, _parent: unknown, state: { stack: readonly string[] }) =>
            state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value,
          { peek: (node: { value: string }) => node.value.charAt(0) },
        ),
      },
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}

/** Words that mean nothing but themselves inside double brackets, to Obsidian and to CommonMark. */
const plainWords =
  /^(?!.*(?:www\.|:\/\/|&[#\w]))(?:[\p{L}\p{N}\p{M} .,:;'"()!?/&+-]|(?![\p{ASCII}\p{Z}\p{C}]).)+$/iu;

/**
 * A link to a file of the vault, or to a paragraph of it. `target` is what stands in the brackets: a file's
 * name without its ending, or its path. Words that would mean something there make it a link in the usual
 * form, which Obsidian reads, too.
 */
export function vaultLink(target: string, block: string | null, words: string): PhrasingContent {
  const place = block === null ? '' : `#^${block}`;
  if (plainWords.test(words) && words.trim() === words)
    return {
      type: 'html',
      value: words === `${target}${place}` ? `[[${words}]]` : `[[${target}${place}|${words}]]`,
    };
  const address = `${target.split('/').map(encodeURIComponent).join('/')}.md`;
  return {
    type: 'link',
    url: `${address}${place.replace('^', '%5E')}`,
    children: [{ type: 'text', value: words }],
  };
}

/**
 * A picture of the vault, shown in the text. A description that would mean something between the brackets makes
 * it a picture in the usual form, which Obsidian reads, too.
 */
export function embed(name: string, description: string): PhrasingContent {
  if (description === '') return { type: 'html', value: `![[${name}]]` };
  return plainWords.test(description) && !/^\d+(x\d+)?$/.test(description)
    ? { type: 'html', value: `![[${name}|${description}]]` }
    : { type: 'image', url: encodeURIComponent(name), alt: description };
}
