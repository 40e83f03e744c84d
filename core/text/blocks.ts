// Our own rich-text tree. Every body (a document's, a note's) is a list of blocks; a block holds runs
// of text. Lexical's JSON, HTML and Markdown are translated to and from this tree at the edges and are
// never stored.

/** The ways a run of text may be marked, in the order in which they are nested when written out. */
export const marks = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'sub',
  'sup',
  'highlight',
] as const;
/** One of `marks`. */
export type Mark = (typeof marks)[number];

/** Text of one look. `text` is never empty and holds no line break; `marks` is sorted as `marks` is. */
export interface TextRun {
  type: 'text';
  text: string;
  marks?: Mark[];
  /** Where the text links to: `http(s):`, `mailto:` or a relative address, nothing else. */
  url?: string;
}

/** A line break inside a block; counts as one `\n` in plain text. */
export interface BreakRun {
  type: 'break';
}

/** The kinds of records a run may mention. */
export const mentionKinds = ['actor', 'document', 'note'] as const;
/** One of `mentionKinds`. */
export type MentionKind = (typeof mentionKinds)[number];

/**
 * A mention of an actor, or a link to a document or another note, in the middle of a line. It is shown by
 * the record's present name; in plain text it is `text`.
 */
export interface MentionRun {
  type: 'mention';
  kind: MentionKind;
  /** The record; it may have been deleted since. */
  id: string;
  /** What the record was called when the mention was last written: one line, never empty. */
  text: string;
  marks?: Mark[];
}

/** What a passage said when it was cited, or when the citation was last updated. */
export interface Cited {
  passage: string;
  quote: string;
  /** Display name of the speaker, if known: a speaker link's actor, else the turn's label. */
  speaker?: string;
  /** Title of the document. */
  source: string;
  /** Date of the document, as far as known. */
  date?: string;
  /** Where in the document it stands, in words: `paragraph 12`. */
  place?: string;
  /** What the source had become when the user chose to keep the citation as it is: a fingerprint of that. */
  kept?: string;
}

/** A passage cited in the middle of a line. In plain text it is its label (`citationLabel`). */
export interface CitationRun extends Cited {
  type: 'citation';
  /** Only who, where and when is shown, in brackets, and not the quote. */
  brief?: boolean;
  marks?: Mark[];
}

/** What a footnote may hold: everything a line may, but no further footnote. */
export type FootnoteText = TextRun | BreakRun | MentionRun | CitationRun;

/**
 * The sign of a footnote together with the footnote's text. Footnotes are numbered by their order. In plain
 * text the sign is one U+FFFC; the text does not count, and is found by `footnotesOf`.
 */
export interface FootnoteRun {
  type: 'footnote';
  runs: FootnoteText[];
}

/** What stands in a line: text, a line break, a mention, a citation, the sign of a footnote. */
export type Run = FootnoteText | FootnoteRun;

/** The label that opens a speaker's turn, as it stands in the text. */
export interface Turn {
  /** Who speaks, as labelled: `Dr. Carter`. */
  label: string;
  /** How many UTF-16 units of the paragraph belong to the label and its mark: `Dr. Carter: ` has 12. */
  length: number;
}

/** A paragraph. */
export interface ParagraphBlock {
  type: 'paragraph';
  runs: Run[];
  /** Present on the paragraph that opens a turn; the turn lasts until the next one opens. */
  turn?: Turn;
}

/** A heading; level 1 is outermost. */
export interface HeadingBlock {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  runs: Run[];
}

/** A quotation set apart. */
export interface QuoteBlock {
  type: 'quote';
  runs: Run[];
}

/** What callouts are for: GitHub's five, and three of Obsidian's. */
export const calloutKinds = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'question',
  'example',
  'summary',
] as const;
/** One of `calloutKinds`. */
export type CalloutKind = (typeof calloutKinds)[number];

/** Text set apart in a box. A first line that is bold as a whole is its title where a format has titles. */
export interface CalloutBlock {
  type: 'callout';
  kind: CalloutKind;
  runs: Run[];
}

/** Code, whose line breaks count. */
export interface CodeBlock {
  type: 'code';
  language?: string;
  /** The code, lines separated by `\n`. */
  text: string;
}

/** One item of a list: a line, and what is nested below it. */
export interface ListItem {
  runs: Run[];
  /** Present on items of a check list. */
  checked?: boolean;
  /** A list nested below this item. */
  list?: ListBlock;
}

/** A list with all that is nested in it. */
export interface ListBlock {
  type: 'list';
  style: 'bullet' | 'number' | 'check';
  /** The number of the first item of a numbered list, when it is not 1. */
  start?: number;
  items: ListItem[];
}

/** One cell of a table. */
export interface TableCell {
  runs: Run[];
  header?: boolean;
  /** How many columns and rows the cell covers, when more than 1; covered places have no cell of their own. */
  colSpan?: number;
  rowSpan?: number;
  align?: 'left' | 'center' | 'right';
}

/** A table, row by row. */
export interface TableBlock {
  type: 'table';
  rows: TableCell[][];
}

/** A line across the text. */
export interface RuleBlock {
  type: 'rule';
}

/** A picture of its own; in plain text one U+FFFC. */
export interface ImageBlock {
  type: 'image';
  /** SHA-256 of the picture in the library's assets. */
  asset: string;
  alt: string;
}

/**
 * A passage cited in a note, as a block of its own. It keeps what the passage said when it was cited, so
 * that a note stands on its own and can tell that its source changed.
 */
export interface CitationBlock extends Cited {
  type: 'citation';
}

/** One block of a body. Stored as it stands here; `plain.ts` says what it is as plain text. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | QuoteBlock
  | CalloutBlock
  | CodeBlock
  | ListBlock
  | TableBlock
  | RuleBlock
  | ImageBlock
  | CitationBlock;

/** A paragraph of plain text, for tests and simple texts. */
export function paragraph(text: string): ParagraphBlock {
  return { type: 'paragraph', runs: text === '' ? [] : [{ type: 'text', text }] };
}
