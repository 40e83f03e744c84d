// Markdown (CommonMark with GitHub's tables, check lists, strike-through and footnotes) → blocks.

import type { Definition, FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markTurns } from '../../import/mark-turns.ts';
import type { Block, CodeBlock, FootnoteText, Run, TableCell } from '../../text/blocks.ts';
import { readCallout } from './read-callout.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { InlineContext } from './read-inline.ts';
import { addText, inlineRuns } from './read-inline.ts';
import { readList } from './read-lists.ts';
import { ReadReport } from './read-report.ts';
import { divideLongRuns, settleSoftBreaks } from './read-runs.ts';

/** The longest code block the validator lets pass, with some room. */
const longestCode = 900_000;

/** How Markdown is read. */
export interface MarkdownOptions {
  /**
   * `kept`: a footnote stays part of its line, as in a note. `moved`: its sign stands as text and its text at
   * the end, where passages can be marked in it, as in a document.
   */
  footnotes?: 'kept' | 'moved';
}

/** What a Markdown text says. */
export interface MarkdownText {
  blocks: Block[];
  /** The same blocks with their soft line breaks as `\n`: bylines and dates stand on lines of their own. */
  asTyped: Block[];
  frontMatter: FrontMatter;
  /** The labels of the speakers' turns in order. */
  labels: string[];
  timed: boolean;
  /** What did not fit, one sentence each. */
  report: string[];
}

/** Reads a cleaned text (line breaks are `\n`). Throws `RangeError` when it is nested without measure. */
export function readMarkdown(text: string, options: MarkdownOptions = {}): MarkdownText {
  const front = readFrontMatter(text);
  const root = fromMarkdown(front.body, {
    extensions: [gfm()],
    mdastExtensions: withoutGuesses,
  });
  const reader = new Reader(root, front.body, options.footnotes === 'kept');
  const { blocks, labels, timed } = markTurns(reader.read(root.children));
  return {
    blocks: blocks.map(settleSoftBreaks).map(divideLongRuns),
    asTyped: blocks,
    frontMatter: front.fields,
    labels,
    timed,
    report: [...front.report, ...reader.report.sentences()],
  };
}

/**
 * GitHub's forms, but no second look for addresses in text that was read already: an escaped `www\.a.org`
 * is no link.
 */
const withoutGuesses = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

class Reader {
  readonly report = new ReadReport();
  private readonly inline: InlineContext;

  /** The footnotes that became part of their lines. */
  private readonly inLine = new Set<FootnoteDefinition>();

  private readonly source: string;

  constructor(root: Root, source: string, keepsFootnotes: boolean) {
    this.source = source;
    const definitions = new Map<string, Definition>();
    const footnotes = new Map<string, FootnoteDefinition>();
    const visit = (nodes: readonly RootContent[]): void => {
      for (const node of nodes) {
        if (node.type === 'definition' && !definitions.has(node.identifier))
          definitions.set(node.identifier, node);
        else if (node.type === 'footnoteDefinition') {
          if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
        } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
          visit(node.children);
      }
    };
    visit(root.children);
    const footnote = (identifier: string): FootnoteText[] | null => {
      const definition = keepsFootnotes ? footnotes.get(identifier) : undefined;
      return definition === undefined ? null : this.lineOf(definition);
    };
    this.inline = { report: this.report, definitions, used: new Set(), footnote };
  }

  /** A footnote that holds paragraphs only, as runs; null when it holds more, or another footnote. */
  private lineOf(note: FootnoteDefinition): FootnoteText[] | null {
    const inside: InlineContext = { ...this.inline, footnote: () => null };
    const runs: FootnoteText[] = [];
    for (const child of note.children) {
      if (child.type !== 'paragraph') return null;
      if (runs.length > 0) runs.push({ type: 'break' });
      runs.push(...inlineRuns(child.children, inside).filter((run) => run.type !== 'footnote'));
    }
    this.inLine.add(note);
    return runs;
  }

  read(nodes: readonly RootContent[]): Block[] {
    const notes: FootnoteDefinition[] = [];
    const blocks = this.blocks(nodes, notes);
    // A footnote may hold further ones, which come after it.
    for (let at = 0; at < notes.length; at += 1) {
      const note = notes[at];
      if (note === undefined) break;
      if (this.inLine.has(note)) continue;
      this.report.note('footnote');
      blocks.push(...this.footnote(note, notes));
    }
    for (const identifier of this.inline.definitions.keys())
      if (!this.inline.used.has(identifier)) this.report.note('definition');
    return blocks;
  }

  private blocks(nodes: readonly RootContent[], notes: FootnoteDefinition[]): Block[] {
    return nodes.flatMap((node) => this.block(node, notes));
  }

  private block(node: RootContent, notes: FootnoteDefinition[]): Block[] {
    switch (node.type) {
      case 'paragraph':
        return filled('paragraph', inlineRuns(node.children, this.inline));
      case 'heading': {
        const runs = inlineRuns(node.children, this.inline);
        return runs.length === 0 ? [] : [{ type: 'heading', level: node.depth, runs }];
      }
      case 'blockquote': {
        const callout = readCallout(node, this.source, (child) => this.runs(child));
        if (callout !== null) {
          const rest = callout.rest.flatMap((child) => this.quoted(child, notes));
          return [callout.block, ...rest];
        }
        return node.children.flatMap((child) => this.quoted(child, notes));
      }
      case 'code':
        return codeBlocks(node.value, node.lang);
      case 'html':
        this.report.note('html');
        return filled('paragraph', literal(node.value));
      case 'list':
        return readList(node, {
          runs: (child) => (child.type === 'paragraph' ? this.runs(child) : []),
          blocks: (child) => this.block(child, notes),
          note: (remark) => this.report.note(remark),
        });
      case 'table':
        return [
          {
            type: 'table',
            rows: node.children.map((row, index) =>
              row.children.map((cell, column): TableCell => {
                const runs = inlineRuns(cell.children, this.inline);
                const align = node.align?.[column] ?? null;
                return {
                  runs,
                  ...(index === 0 ? { header: true } : {}),
                  ...(align === null ? {} : { align }),
                };
              }),
            ),
          },
        ];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'footnoteDefinition':
        notes.push(node);
        return [];
      default:
        // Definitions are looked up by what refers to them; the rest only occurs inside other nodes.
        return [];
    }
  }

  private runs(node: Paragraph): Run[] {
    return inlineRuns(node.children, this.inline);
  }

  /** Our quotes hold text only; other blocks inside one stand on their own. */
  private quoted(node: RootContent, notes: FootnoteDefinition[]): Block[] {
    if (node.type === 'paragraph') return filled('quote', this.runs(node));
    if (node.type === 'blockquote')
      return node.children.flatMap((child) => this.quoted(child, notes));
    const blocks = this.block(node, notes);
    if (blocks.length > 0) this.report.note('quoted');
    return blocks;
  }

  private footnote(note: FootnoteDefinition, notes: FootnoteDefinition[]): Block[] {
    const mark: Run[] = [];
    addText(mark, `[${note.label ?? note.identifier}] `, { marks: [] });
    const [first, ...rest] = note.children;
    if (first?.type === 'paragraph') {
      const runs = inlineRuns(first.children, this.inline, mark);
      return [{ type: 'paragraph', runs }, ...this.blocks(rest, notes)];
    }
    return [{ type: 'paragraph', runs: mark }, ...this.blocks(note.children, notes)];
  }
}

function filled(type: 'paragraph' | 'quote', runs: Run[]): Block[] {
  return runs.some((run) => run.type !== 'break') ? [{ type, runs }] : [];
}

/** Text line by line, as it stands. */
function literal(text: string): Run[] {
  const runs: Run[] = [];
  text.split('\n').forEach((line, index) => {
    if (index > 0) runs.push({ type: 'break' });
    addText(runs, line, { marks: [] });
  });
  return runs;
}

function codeBlocks(text: string, language: string | null | undefined): Block[] {
  const named = typeof language === 'string' && language.length <= 60 ? { language } : {};
  const make = (part: string): CodeBlock => ({ type: 'code', ...named, text: part });
  if (text.length <= longestCode) return [make(text)];
  const blocks: Block[] = [];
  let part = '';
  for (const line of text.split('\n')) {
    if (line.length > longestCode) {
      if (part !== '') blocks.push(make(part));
      part = '';
      blocks.push({ type: 'paragraph', runs: [{ type: 'text', text: line }] });
    } else if (part.length + line.length >= longestCode) {
      blocks.push(make(part));
      part = line;
    } else part = part === '' ? line : `${part}\n${line}`;
  }
  if (part !== '') blocks.push(make(part));
  return blocks;
}
