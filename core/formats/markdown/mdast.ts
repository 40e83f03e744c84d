// Our rich-text tree as an mdast tree. Text stays text: the writer of the mdast tree escapes whatever
// looks like markup.

import type {
  BlockContent,
  ListItem as MdastListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type {
  Block,
  CitationBlock,
  ImageBlock,
  ListBlock,
  ListItem,
  Mark,
  Run,
  TableBlock,
} from '../../text/blocks.ts';
import { plainTextOfRuns } from '../../text/plain.ts';
import { tableGrid } from '../../text/table-grid.ts';
import { noLinks } from './links.ts';
import * as losses from './losses.ts';
import { calloutToMdast } from './write-callout.ts';
import type { MarkdownContext } from './write-runs.ts';
import { footnoteNodes, runsToMdast, textNode } from './write-runs.ts';

/** A paragraph of what is given. */
export function paragraphNode(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** A paragraph, or several, of a text that may hold line breaks: one a line, empty lines left out. */
export function textParagraphs(text: string): Paragraph[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => paragraphNode(textNode(line)));
}

/**
 * The blocks as mdast, with their footnotes behind them. Empty paragraphs, which Markdown does not have, are
 * left out.
 */
export function blocksToMdast(blocks: readonly Block[], context: MarkdownContext): RootContent[] {
  const nodes: RootContent[] = [];
  blocks.forEach((block, index) => {
    const made = blockToMdast(block, context);
    // An editor keeps an empty last line for the caret, which nobody misses.
    if (made.length === 0 && index < blocks.length - 1) context.report.lost(losses.emptyBlock);
    nodes.push(...named(made, context.blockName?.(index) ?? null));
  });
  return [...nodes, ...footnoteNodes(context)];
}

/** What a block became, with its name: at the end of a line of text, or on a line of its own. */
function named(made: BlockContent[], name: string | null): BlockContent[] {
  const last = made.at(-1);
  if (name === null || last === undefined) return made;
  if (last.type !== 'paragraph' && last.type !== 'heading') return [...made, nameLine(name)];
  const sign: PhrasingContent = { type: 'html', value: ` ^${name}` };
  return [...made.slice(0, -1), { ...last, children: [...last.children, sign] }];
}

/** The name of what stands above it, on a line of its own, as Obsidian reads it. */
export function nameLine(name: string): Paragraph {
  return paragraphNode({ type: 'html', value: `^${name}` });
}

function blockToMdast(block: Block, context: MarkdownContext): BlockContent[] {
  switch (block.type) {
    case 'callout':
      return [calloutToMdast(block, context)];
    case 'paragraph':
    case 'quote': {
      const children = runsToMdast(block.runs, context);
      if (children.length === 0) return [];
      const inner = paragraphNode(...children);
      return block.type === 'quote' ? [{ type: 'blockquote', children: [inner] }] : [inner];
    }
    case 'heading':
      return [
        {
          type: 'heading',
          depth: block.level,
          children: runsToMdast(onOneLine(block.runs, context), context),
        },
      ];
    case 'code':
      return [{ type: 'code', lang: block.language ?? null, value: block.text }];
    case 'list':
      return listToMdast(block, context);
    case 'table':
      return tableToMdast(block, context);
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'image':
      return imageToMdast(block, context);
    case 'citation':
      return [citationToMdast(block, context)];
  }
}

function listToMdast(list: ListBlock, context: MarkdownContext): BlockContent[] {
  if (list.items.length === 0) return [];
  const ordered = list.style === 'number';
  return [
    {
      type: 'list',
      ordered,
      start: ordered ? (list.start ?? 1) : null,
      spread: false,
      children: list.items.map((item) => itemToMdast(item, list.style === 'check', context)),
    },
  ];
}

function itemToMdast(item: ListItem, check: boolean, context: MarkdownContext): MdastListItem {
  const children: BlockContent[] = [];
  const own = runsToMdast(item.runs, context);
  if (own.length > 0) children.push(paragraphNode(...own));
  if (item.list !== undefined) children.push(...listToMdast(item.list, context));
  const wanted = check || item.checked !== undefined;
  // A box needs text after it, else it is read as text itself.
  if (wanted && own.length === 0) context.report.lost(losses.emptyCheckBox);
  const checked = wanted && own.length > 0 ? (item.checked ?? false) : null;
  return { type: 'listItem', spread: false, checked, children };
}

function tableToMdast(table: TableBlock, context: MarkdownContext): BlockContent[] {
  const grid = tableGrid(table);
  const [first] = grid;
  if (first === undefined || first.length === 0) return [];
  if (table.rows[0]?.some((cell) => cell.header !== true) === true)
    context.report.lost(losses.headerRow);
  for (const cell of table.rows.flat())
    if (cell.colSpan !== undefined || cell.rowSpan !== undefined)
      context.report.lost(losses.mergedCell);
  const rows = grid.map((row): TableRow => {
    const cells = row.map((cell) =>
      keepEdges(runsToMdast(inCell(onOneLine(cell?.runs ?? [], context), context), context)),
    );
    return {
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    };
  });
  const align = first.map((cell, column) => cell?.align ?? grid[1]?.[column]?.align ?? null);
  const node: Table = { type: 'table', align, children: rows };
  return [node];
}

function imageToMdast(image: ImageBlock, context: MarkdownContext): BlockContent[] {
  const embedded = context.embed?.(image.asset, image.alt.replaceAll('\n', ' ')) ?? null;
  if (embedded !== null) return [paragraphNode(embedded)];
  const url = context.picture?.(image.asset) ?? null;
  if (url !== null)
    return [paragraphNode({ type: 'image', url, alt: image.alt.replaceAll('\n', ' ') })];
  context.report.lost(losses.picture);
  return [
    paragraphNode(textNode(`[Picture: ${image.alt.replaceAll('\n', ' ') || 'no description'}]`)),
  ];
}

function citationToMdast(citation: CitationBlock, context: MarkdownContext): BlockContent {
  const { links = noLinks, citationKey } = context;
  const key = citationKey?.(citation) ?? null;
  const line: PhrasingContent[] =
    key === null
      ? attribution(citation, (source) => links.passage(citation.passage, source))
      : [{ type: 'html', value: key }];
  return {
    type: 'blockquote',
    children: [...textParagraphs(citation.quote), paragraphNode(...line)],
  };
}

/** `— Speaker, *Source*, date, place`: who said it, where it stands, from when. */
export function attribution(
  of: { speaker?: string; source: string; date?: string; place?: string },
  /** What the source's name leads to. */
  linked: (source: string) => PhrasingContent = textNode,
): PhrasingContent[] {
  const source = oneLine(of.source);
  const parts: PhrasingContent[] = [
    textNode(of.speaker === undefined ? '— ' : `— ${oneLine(of.speaker)}, `),
  ];
  if (source !== '') parts.push({ type: 'emphasis', children: [linked(source)] });
  for (const part of [of.date, of.place])
    if (part !== undefined) parts.push(textNode(`, ${oneLine(part)}`));
  return parts;
}

/** Text on one line, as for a heading. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function onOneLine(runs: readonly Run[], context: MarkdownContext): Run[] {
  return runs.map((run) => {
    if (run.type !== 'break') return run;
    context.report.lost(losses.lineBreak);
    return { type: 'text', text: ' ' };
  });
}

/** White space at the edges of a cell would be trimmed; as character references it stays. */
function keepEdges(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    const atEdge = index === 0 || index === children.length - 1;
    if (child.type !== 'text' || !atEdge) return [child];
    if (/^[ \t]+$/.test(child.value)) return references(child.value);
    const [, start = '', middle = '', end = ''] =
      /^([ \t]*)(.*?)([ \t]*)$/s.exec(child.value) ?? [];
    const before = index === 0 ? references(start) : [textNode(start)];
    const after = index === children.length - 1 ? references(end) : [textNode(end)];
    return [...before, textNode(middle), ...after].filter(
      (node) => !('value' in node) || node.value !== '',
    );
  });
}

/** Each character as a reference; a node of type `html` is the one that is written as it stands. */
function references(space: string): PhrasingContent[] {
  return Array.from(space, (one): PhrasingContent => ({
    type: 'html',
    value: one === ' ' ? '&#x20;' : '&#x9;',
  }));
}

/**
 * In a table's cell, code cannot hold a backslash before a bar. Neighbouring pieces of code are written as one, so
 * they are looked at together.
 */
function inCell(runs: readonly Run[], context: MarkdownContext): Run[] {
  const lookOf = (run: Run): string | null => {
    if (run.type === 'break' || run.type === 'footnote') return null;
    const url = run.type === 'text' ? run.url : undefined;
    const look = [...(run.marks ?? []).filter((mark) => codeNeighbours.has(mark)), url ?? ''];
    return run.marks?.includes('code') === true ? look.join(' ') : null;
  };
  const out: Run[] = [];
  for (let at = 0; at < runs.length;) {
    const look = lookOf(runs[at] ?? { type: 'break' });
    let end = at + 1;
    if (look !== null)
      while (end < runs.length && lookOf(runs[end] ?? { type: 'break' }) === look) end += 1;
    const piece = runs.slice(at, end);
    const isBroken = look !== null && /\\+\|/.test(plainTextOfRuns(piece));
    if (isBroken) context.report.lost(losses.codeInCell);
    out.push(...(isBroken ? piece.map(withoutCode) : piece));
    at = end;
  }
  return out;
}

/** The marks that end a piece of code where they end. */
const codeNeighbours: ReadonlySet<Mark> = new Set(['bold', 'italic', 'strike']);

function withoutCode(run: Run): Run {
  return 'marks' in run && run.marks !== undefined
    ? { ...run, marks: run.marks.filter((mark) => mark !== 'code') }
    : run;
}
