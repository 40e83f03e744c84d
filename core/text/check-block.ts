// The validator of the rich-text tree: what does not fit is refused, so that nothing foreign is ever
// stored or drawn.

import type { Check } from '../check.ts';
import {
  flag,
  id,
  isObject,
  list,
  object,
  oneOf,
  optional,
  sha256,
  text,
  whole,
} from '../check.ts';
import { invalidInput } from '../errors.ts';
import type {
  Block,
  CitationRun,
  FootnoteText,
  ListBlock,
  ListItem,
  Mark,
  MentionRun,
  Run,
  TextRun,
} from './blocks.ts';
import { calloutKinds, marks, mentionKinds } from './blocks.ts';
import { safeUrl } from './links.ts';

const url: Check<string> = (value, where) => {
  const safe = typeof value === 'string' ? safeUrl(value) : null;
  if (safe === null) throw invalidInput(`${where} is not an address that may be kept.`);
  return safe;
};

const runText: Check<string> = (value, where) => {
  const checked = text()(value, where);
  if (checked === '' || /[\r\n\0]/.test(checked))
    throw invalidInput(`${where} must be text without line breaks, and not empty.`);
  return checked;
};

const markList: Check<Mark[]> = (value, where) => {
  const given = list(oneOf(marks), marks.length)(value, where);
  return marks.filter((mark) => given.includes(mark));
};

const textRun: Check<TextRun> = object({
  type: oneOf(['text']),
  text: runText,
  marks: optional(markList),
  url: optional(url),
});

const breakRun = object({ type: oneOf(['break']) });

/** What a citation says, as a block or in a line. */
const cited = {
  passage: id,
  quote: text(),
  speaker: optional(text(1000)),
  source: text(2000),
  date: optional(text(40)),
  place: optional(text(200)),
  kept: optional(text(60)),
};

const mentionText: Check<string> = (value, where) => text(2000)(runText(value, where), where);

const mentionRun: Check<MentionRun> = object({
  type: oneOf(['mention']),
  kind: oneOf(mentionKinds),
  id,
  text: mentionText,
  marks: optional(markList),
});

const citationRun: Check<CitationRun> = object({
  type: oneOf(['citation']),
  ...cited,
  brief: optional(flag),
  marks: optional(markList),
});

const inLine: { readonly [T in FootnoteText['type']]: Check<Extract<FootnoteText, { type: T }>> } =
  {
    text: textRun,
    break: breakRun,
    mention: mentionRun,
    citation: citationRun,
  };

const inLineType = oneOf(['text', 'break', 'mention', 'citation']);

const footnoteText: Check<FootnoteText> = (value, where) => {
  const type = inLineType(isObject(value) ? value['type'] : undefined, `${where}.type`);
  return inLine[type](value, where);
};

const footnote = object({ type: oneOf(['footnote']), runs: list(footnoteText, 10_000) });

const run: Check<Run> = (value, where) =>
  isObject(value) && value['type'] === 'footnote'
    ? footnote(value, where)
    : footnoteText(value, where);

const runs = list(run);
const turn = object({ label: text(200), length: whole() });

const deepest = 20;

function listAt(depth: number): Check<ListBlock> {
  if (depth > deepest)
    return (_value, where) => {
      throw invalidInput(`${where} is nested too deeply.`);
    };
  const item: Check<ListItem> = (value, where) =>
    object({ runs, checked: optional(flag), list: optional(listAt(depth + 1)) })(value, where);
  return object({
    type: oneOf(['list']),
    style: oneOf(['bullet', 'number', 'check']),
    start: optional(whole()),
    items: list(item),
  });
}

const spanned: Check<number> = (value, where) => {
  const given = whole()(value, where);
  if (given < 2 || given > 1000) throw invalidInput(`${where} must be from 2 to 1000.`);
  return given;
};

const cell = object({
  runs,
  header: optional(flag),
  colSpan: optional(spanned),
  rowSpan: optional(spanned),
  align: optional(oneOf(['left', 'center', 'right'])),
});

const blockChecks: { readonly [T in Block['type']]: Check<Extract<Block, { type: T }>> } = {
  paragraph: object({ type: oneOf(['paragraph']), runs, turn: optional(turn) }),
  heading: object({ type: oneOf(['heading']), level: oneOf([1, 2, 3, 4, 5, 6]), runs }),
  quote: object({ type: oneOf(['quote']), runs }),
  callout: object({ type: oneOf(['callout']), kind: oneOf(calloutKinds), runs }),
  code: object({ type: oneOf(['code']), language: optional(text(60)), text: text() }),
  list: (value, where) => listAt(0)(value, where),
  table: object({ type: oneOf(['table']), rows: list(list(cell, 1000), 100_000) }),
  rule: object({ type: oneOf(['rule']) }),
  image: object({ type: oneOf(['image']), asset: sha256, alt: text(10_000) }),
  citation: object({ type: oneOf(['citation']), ...cited }),
};

const typeOf = oneOf([
  'paragraph',
  'heading',
  'quote',
  'callout',
  'code',
  'list',
  'table',
  'rule',
  'image',
  'citation',
]);

/** Checks one block and returns it built afresh; throws `InvalidInputError` with the place. */
export const block: Check<Block> = (value, where) => {
  const type = typeOf(isObject(value) ? value['type'] : undefined, `${where}.type`);
  return blockChecks[type](value, where);
};

/** Checks a list of blocks, as of a section or a note. */
export const blocks: Check<Block[]> = list(block);
