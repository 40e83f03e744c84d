// Templates of notes: those that come with the program, and how the places in a template are filled.

import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { TemplateUse } from '../records/note.ts';
import type { Block, Run, TextRun } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';

/** A template that can be used: of the library, or one that comes with the program. */
export interface NoteTemplate {
  id: string;
  title: string;
  use: TemplateUse;
  blocks: Block[];
}

const text = (words: string): TextRun => ({ type: 'text', text: words });
const heading = (words: string): Block => ({ type: 'heading', level: 2, runs: [text(words)] });
const line = (label: string, place: string): Block => ({
  type: 'paragraph',
  runs: [{ type: 'text', text: label, marks: ['bold'] }, text(` {{${place}}}`)],
});
const empty: Block = { type: 'paragraph', runs: [] };
const parts = (...titles: string[]): Block[] => titles.flatMap((title) => [heading(title), empty]);

/** Those that come with the program. One that was changed stands in the library, under the same id. */
export const readyTemplates: readonly NoteTemplate[] = [
  {
    id: 'template-reading-note',
    title: 'Reading note',
    use: 'document',
    blocks: [
      line('Source:', 'document'),
      line('By:', 'author'),
      line('Date:', 'date'),
      ...parts('What it says', 'What I make of it', 'Questions'),
    ],
  },
  {
    id: 'template-interview-summary',
    title: 'Interview summary',
    use: 'document',
    blocks: [
      line('Interview:', 'document'),
      line('Date:', 'date'),
      line('Speakers:', 'speakers'),
      ...parts(
        'In short',
        'Themes',
        'In their words',
        'Silences and contradictions',
        'To follow up',
      ),
    ],
  },
  {
    id: 'template-literature-note',
    title: 'Literature note',
    use: 'document',
    blocks: [
      line('Source:', 'document'),
      line('Author:', 'author'),
      line('Published:', 'publisher'),
      line('Date:', 'date'),
      line('Address:', 'url'),
      ...parts('Argument', 'Evidence and method', 'Quotations', 'What it means for my work'),
    ],
  },
  {
    id: 'template-actor-memo',
    title: 'Actor memo',
    use: 'actor',
    blocks: [
      line('Actor:', 'actor'),
      line('Type:', 'type'),
      line('Also called:', 'aliases'),
      ...parts('Who it is', 'Positions', 'Allies and opponents', 'Open questions'),
    ],
  },
  {
    id: 'template-daily-note',
    title: 'Daily note',
    use: 'day',
    blocks: parts('Read today', 'Thoughts', 'Next'),
  },
];

/** What stands around a note that is made. */
export interface TemplateContext {
  document?: DocumentRecord;
  /** Names of the speakers of the document's turns. */
  speakers?: readonly string[];
  actor?: ActorRecord;
  /** `YYYY-MM-DD`. */
  today: string;
  /** How a date (`YYYY[-MM[-DD]]`) is written. */
  inWords: (date: string) => string;
}

/** The places a template may have, with what each becomes; those of another context are in no list. */
export const placeWords: readonly { place: string; words: string }[] = [
  { place: 'document', words: 'the document, as a link' },
  { place: 'title', words: 'its title' },
  { place: 'author', words: 'its author' },
  { place: 'publisher', words: 'its publisher' },
  { place: 'date', words: 'its date' },
  { place: 'kind', words: 'what kind of source it is' },
  { place: 'url', words: 'its address' },
  { place: 'speakers', words: 'who speaks in it' },
  { place: 'actor', words: 'the actor, as a link' },
  { place: 'name', words: 'its name' },
  { place: 'type', words: 'its type' },
  { place: 'aliases', words: 'its other names' },
  { place: 'description', words: 'its description' },
  { place: 'today', words: 'today’s date' },
];

/** What stands in a place; undefined where the place is not known or belongs to another context. */
function runsFor(place: string, context: TemplateContext): readonly (string | Run)[] | undefined {
  const { document, actor, speakers = [], today, inWords } = context;
  if (place === 'today') return [inWords(today)];
  if (document !== undefined)
    switch (place) {
      case 'document':
        return [
          { type: 'mention', kind: 'document', id: document.id, text: oneLine(document.title) },
        ];
      case 'title':
        return [document.title];
      case 'author':
        return [document.author ?? ''];
      case 'publisher':
        return [document.publisher ?? ''];
      case 'date':
        return [document.date === null ? '' : inWords(document.date)];
      case 'kind':
        return [document.kind];
      case 'url':
        return [document.url ?? ''];
      case 'speakers':
        return [speakers.join(', ')];
    }
  if (actor !== undefined)
    switch (place) {
      case 'actor':
        return [{ type: 'mention', kind: 'actor', id: actor.id, text: oneLine(actor.name) }];
      case 'name':
        return [actor.name];
      case 'type':
        return [actor.type];
      case 'aliases':
        return [actor.aliases.join(', ')];
      case 'description':
        return [actor.description];
    }
  return placeWords.some((one) => one.place === place) ? [] : undefined;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim() || 'Untitled';
}

const places = /\{\{\s*([a-z]+)\s*\}\}/g;

/** A run with its places filled; what is in braces and no place of ours stays as it is written. */
function filledRun(run: Run, context: TemplateContext): Run[] {
  if (run.type !== 'text') return [run];
  const filled: Run[] = [];
  const add = (words: string): void => {
    const clean = words.replace(/[\r\n\0]+/g, ' ');
    if (clean === '') return;
    const last = filled.at(-1);
    if (last?.type === 'text') filled[filled.length - 1] = { ...last, text: last.text + clean };
    else filled.push({ ...run, text: clean });
  };
  let at = 0;
  for (const match of run.text.matchAll(places)) {
    const inside = runsFor(match[1] ?? '', context);
    if (inside === undefined) continue;
    add(run.text.slice(at, match.index));
    for (const one of inside) {
      if (typeof one === 'string') add(one);
      else filled.push(one);
    }
    at = match.index + match[0].length;
  }
  add(run.text.slice(at));
  return filled;
}

function filledValue(value: unknown, context: TemplateContext): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => filledValue(one, context));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === 'runs' && Array.isArray(inner)
      ? inner.flatMap((run: Run) => filledRun(run, context))
      : filledValue(inner, context),
  ]);
  return Object.fromEntries(entries);
}

/** The blocks of a note made of a template: every `{{place}}` gives way to what it says of the context. */
export function fillTemplate(blocks: readonly Block[], context: TemplateContext): Block[] {
  // The same tree with other runs, wherever a block holds runs.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return blocks.map((block) => filledValue(block, context) as Block);
}

/** What a note made of a template is called. */
export function titleFor(template: NoteTemplate, context: TemplateContext): string {
  const { document, actor, today, inWords } = context;
  if (template.use === 'day') return inWords(today);
  const about = document?.title ?? actor?.name;
  return about === undefined ? template.title : `${template.title}: ${about}`.slice(0, 2000);
}

/** Where one begins to write in a filled template: its first empty paragraph, as a place of the note. */
export function placeToWrite(blocks: readonly Block[]): { start?: number } {
  let start = 0;
  for (const block of blocks) {
    const text = plainTextOfBlock(block);
    if (block.type === 'paragraph' && text === '') return { start };
    start += text.length + 1;
  }
  return {};
}
