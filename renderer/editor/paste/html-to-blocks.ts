// The allow-list walk from HTML to our blocks. It is the sanitiser of everything pasted or dropped: it
// builds our own tree from names it knows, so nothing else can come through.

import type { Block, Mark, Run } from '#core/text/blocks.ts';
import { safeUrl } from '#core/text/links.ts';
import { cleanText } from '#core/text/plain.ts';
import { foldToRuns, linesAsRuns } from './fold-blocks.ts';
import { blockLevel, headingLevels, marksOf, pictures, skipped } from './html-elements.ts';
import { lookOfStyle } from './html-look.ts';
import { withFootnotes } from './footnotes.ts';
import { listBlock } from './html-list.ts';
import { rowCells, tableGrid, tableRows } from './html-table.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement, rawText } from './html-tree.ts';
import type { Look } from './run-builder.ts';
import { plainLook, runBuilder } from './run-builder.ts';
import { withWordLists } from './word-lists.ts';

/** What HTML gave, and how much of it has no place in a note. */
export interface ReadHtml {
  blocks: Block[];
  pictures: number;
  /** Links whose address may not be kept; their text is. */
  links: number;
  /** Whether something was too deep or too wide to be read in full. */
  cut: boolean;
}

/** Elements nested deeper than this are read as plain text. */
const deepest = 150;
/** Lists nested deeper than this are folded into their item. */
const deepestList = 12;

interface Place {
  look: Look;
  inQuote: boolean;
  depth: number;
  lists: number;
}

/** The address of a pasted link if it may be kept: absolute ones only, as a relative one leads nowhere. */
function absoluteUrl(raw: string): string | null {
  const url = safeUrl(raw);
  return url !== null && /^(https?|mailto):/i.test(url) ? url : null;
}

/** Google's editor wraps all it copies in a `b` that is not bold. */
function isWrapper(element: HtmlElement): boolean {
  return element.tag === 'b' && (element.attribute('id') ?? '').startsWith('docs-internal-guid');
}

/** Reads parsed HTML as blocks. It is pure and cannot fail: what it does not know, it leaves out. */
export function htmlToBlocks(trees: readonly HtmlTree[]): ReadHtml {
  const found = { pictures: 0, links: 0, cut: false };

  function read(children: readonly HtmlTree[], start: Place): Block[] {
    const blocks: Block[] = [];
    const line = runBuilder();

    const textBlock = (runs: Run[]): void => {
      if (runs.length > 0) blocks.push({ type: start.inQuote ? 'quote' : 'paragraph', runs });
    };

    function walk(nodes: readonly HtmlTree[], place: Place): void {
      for (const node of withWordLists(nodes)) {
        if (!isElement(node)) line.text(node.text, place.look);
        else if (pictures.has(node.tag)) found.pictures += 1;
        else if (node.html && !skipped.has(node.tag) && node.attribute('hidden') === null)
          element(node, { ...place, depth: place.depth + 1 });
      }
    }

    function element(node: HtmlElement, place: Place): void {
      if (place.depth > deepest) {
        found.cut = true;
        line.text(rawText(node.children, skipped), place.look);
      } else if (!asBlock(node, place)) inline(node, place);
    }

    function endLine(): void {
      textBlock(line.take());
    }

    function asBlock(node: HtmlElement, place: Place): boolean {
      const level = headingLevels.get(node.tag);
      const isList = /^(ul|ol|menu|dir)$/.test(node.tag);
      const isOwn = /^(blockquote|pre|hr|table)$/.test(node.tag);
      if (level === undefined && !isList && !isOwn && !blockLevel.has(node.tag)) return false;
      endLine();
      if (level !== undefined) {
        const runs = foldToRuns(read(node.children, place));
        if (runs.length > 0) blocks.push({ type: 'heading', level, runs });
      } else if (isList) list(node, place);
      else if (node.tag === 'pre') code(node);
      else if (node.tag === 'hr') blocks.push({ type: 'rule' });
      else if (node.tag === 'table') table(node, place);
      else {
        const inQuote = place.inQuote || node.tag === 'blockquote';
        blocks.push(...read(node.children, { ...place, inQuote }));
      }
      return true;
    }

    function list(node: HtmlElement, place: Place): void {
      const inside = { ...place, lists: place.lists + 1, inQuote: false };
      const made = listBlock(node, (children) => read(children, inside));
      if (made === null) return;
      if (inside.lists <= deepestList) blocks.push(made);
      else {
        found.cut = true;
        textBlock(foldToRuns([made]));
      }
    }

    function table(node: HtmlElement, place: Place): void {
      const cells = tableRows(node.children).map(rowCells);
      const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
      const captions = node.children.filter(isElement).filter((one) => one.tag === 'caption');
      for (const caption of captions) blocks.push(...read(caption.children, place));
      // A table of one cell only lays a page out.
      if (only !== undefined) return void blocks.push(...read(only.children, place));
      const inside = { ...place, inQuote: false };
      const grid = tableGrid(node, (cell) => foldToRuns(read(cell.children, inside)));
      found.cut ||= grid.cut;
      if (grid.rows.length > 0) blocks.push({ type: 'table', rows: grid.rows });
    }

    function code(node: HtmlElement): void {
      const text = cleanText(rawText(node.children, skipped)).replace(/^\n|\n$/g, '');
      if (text.trim() !== '') blocks.push({ type: 'code', text });
    }

    function footnote(children: readonly HtmlTree[], place: Place): void {
      const inside = { ...place, look: plainLook, inQuote: false };
      const runs = foldToRuns(read(children, inside)).filter((run) => run.type !== 'footnote');
      line.runs([{ type: 'footnote', runs }]);
    }

    function inline(node: HtmlElement, place: Place): void {
      if (node.footnote !== undefined) footnote(node.footnote, place);
      else if (node.tag === 'br') line.lineBreak();
      else if (node.tag === 'wbr') return;
      else walk(node.children, { ...place, look: lookInside(node, place.look) });
    }

    walk(children, start);
    textBlock(line.take());
    return blocks;
  }

  function lookInside(node: HtmlElement, look: Look): Look {
    const mark: Mark | undefined = isWrapper(node) ? undefined : marksOf.get(node.tag);
    const address = node.tag === 'a' ? node.attribute('href') : null;
    const isLink = look.url !== null || address !== null;
    const byTag = mark === undefined ? look : { ...look, marks: new Set([...look.marks, mark]) };
    return linkedLook(address, lookOfStyle(node, byTag, isLink));
  }

  function linkedLook(address: string | null, look: Look): Look {
    if (address === null) return look;
    const url = absoluteUrl(address);
    if (url === null) found.links += 1;
    return { ...look, url };
  }

  const blocks = read(withFootnotes(trees), {
    look: plainLook,
    inQuote: false,
    depth: 0,
    lists: 0,
  });
  return { blocks, ...found };
}

/** Plain text as blocks: every line a paragraph, empty lines between paragraphs dropped. */
export function plainTextToBlocks(text: string): Block[] {
  return cleanText(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', runs: linesAsRuns(line) }));
}
