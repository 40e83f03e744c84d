// Templates of notes: which there are, and making notes of them.

import { titleFor, fillTemplate, placeToWrite, readyTemplates } from '#core/notes/templates.ts';
import type { NoteTemplate, TemplateContext } from '#core/notes/templates.ts';
import type { NoteRecord, TemplateUse } from '#core/records/note.ts';
import { paragraph } from '#core/text/blocks.ts';
import { ask, run } from '../services/library.ts';
import { dateInWords } from '../ui/dates.ts';
import { useLibrary } from './library.ts';
import { noteSets } from './note-sets.ts';
import { takeTyped, typingAhead } from './typing-ahead.ts';
import { offerUndo } from './undoing.ts';
import { closeTab, openNote, tabKey } from './workspace.ts';

/** A template as lists show it. */
export interface TemplateEntry {
  id: string;
  title: string;
  use: TemplateUse;
  /** It comes with the program; `opened`: and stands in the library as it came; `changed`: and was changed. */
  origin: 'ready' | 'opened' | 'changed' | 'own';
}

const known = new WeakMap<ReadonlyMap<string, NoteRecord>, readonly TemplateEntry[]>();

/** Every template, those that come with the program first; the same list for the same notes. */
export function templateEntries(notes: ReadonlyMap<string, NoteRecord>): readonly TemplateEntry[] {
  const before = known.get(notes);
  if (before !== undefined) return before;
  const { templates } = noteSets(notes);
  const ready = readyTemplates.map(({ id, title, use }): TemplateEntry => {
    const own = templates.get(id);
    if (own === undefined) return { id, title, use, origin: 'ready' };
    const isChanged = own.changedAt !== own.createdAt || own.template !== use;
    const origin = isChanged ? 'changed' : 'opened';
    return { id, title: own.title, use: own.template ?? use, origin };
  });
  const readyIds = new Set(readyTemplates.map((one) => one.id));
  const own = [...templates.values()]
    .filter((note) => !readyIds.has(note.id))
    .map((note): TemplateEntry => {
      return { id: note.id, title: note.title, use: note.template ?? 'any', origin: 'own' };
    })
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
  const entries = [...ready, ...own];
  known.set(notes, entries);
  return entries;
}

/** What a note is made of: the document or actor it is about; neither for one about anything. */
export interface About {
  document?: string;
  actor?: string;
}

/** The templates that make sense for something, best first. */
export function templatesFor(
  notes: ReadonlyMap<string, NoteRecord>,
  about: About,
): TemplateEntry[] {
  const use: TemplateUse =
    about.document !== undefined ? 'document' : about.actor !== undefined ? 'actor' : 'any';
  const all = templateEntries(notes);
  return [
    ...all.filter((one) => one.use === use),
    ...all.filter((one) => one.use === 'any' && use !== 'any'),
  ];
}

/** Today in the machine's own time: `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function contextOf({ document: documentId, actor: actorId }: About): TemplateContext {
  const { documents, actors } = useLibrary.getState();
  const document = documents.get(documentId ?? '');
  const actor = actors.get(actorId ?? '');
  const speakers = (document?.speakers ?? []).map(
    ({ label, actor: speaker }) => actors.get(speaker ?? '')?.name ?? label,
  );
  return {
    ...(document === undefined ? {} : { document, speakers: [...new Set(speakers)] }),
    ...(actor === undefined ? {} : { actor }),
    today: today(),
    inWords: dateInWords,
  };
}

/** A template with its text. */
async function load(entry: TemplateEntry): Promise<NoteTemplate> {
  const ready = readyTemplates.find((one) => one.id === entry.id);
  if (entry.origin === 'ready' && ready !== undefined) return ready;
  const { note, section } = await ask('note', { id: entry.id });
  return { id: note.id, title: note.title, use: entry.use, blocks: section.blocks };
}

/** Makes a note of a template, filled from what it is about, and opens it (`beside`: on the other side). */
export async function newFromTemplate(
  entry: TemplateEntry,
  about: About = {},
  side: 'home' | 'beside' = 'home',
): Promise<void> {
  const template = await load(entry);
  const context = contextOf(about);
  const filled = fillTemplate(template.blocks, context);
  const blocks = filled.length === 0 ? [paragraph('')] : filled;
  const place = placeToWrite(blocks);
  const title = titleFor(template, context);
  const make = () => run('create-note', { title, blocks });
  const { id } = await (place.start === undefined ? make() : typingAhead(make));
  openNote(id, place, side);
}

/** Today's note and where there is room to write in it; it is made of the template for days when there is none. */
async function dailyNote() {
  const day = today();
  const { notes } = useLibrary.getState();
  const entry = templateEntries(notes).find((one) => one.use === 'day');
  const context = contextOf({});
  const template = entry === undefined ? null : await load(entry);
  const made = await run('create-note', {
    title: dateInWords(day),
    blocks: template === null ? [paragraph('')] : fillTemplate(template.blocks, context),
    day,
  });
  // It may have been there before, with other words in it.
  const { note, section } = await ask('note', { id: made.id });
  return { id: note.id, place: placeToWrite(section.blocks) };
}

/** Opens today's note; what is typed meanwhile is written in it. */
export async function openDailyNote(): Promise<void> {
  const { id, place } = await typingAhead(dailyNote);
  if (place.start === undefined) takeTyped();
  openNote(id, place);
}

/** Opens a template to be written; one that comes with the program becomes one of the library first. */
export async function editTemplate(entry: TemplateEntry): Promise<void> {
  if (entry.origin === 'ready') {
    const { title, use, blocks } = await load(entry);
    await run('create-note', { id: entry.id, title, blocks, template: use });
  }
  openNote(entry.id);
}

/** Makes an empty template and opens it. */
export async function newTemplate(): Promise<void> {
  const { id } = await run('create-note', {
    title: 'New template',
    blocks: [paragraph('')],
    template: 'document',
  });
  openNote(id);
}

/** Makes a template of a note as it stands. */
export async function templateOf(note: string): Promise<void> {
  const { note: record, section } = await ask('note', { id: note });
  const { id } = await run('create-note', {
    title: record.title,
    blocks: section.blocks,
    template: 'any',
  });
  openNote(id);
  offerUndo(`Made a template of “${record.title}”.`);
}

/** Takes a template of the library away; one that comes with the program is as it was again. */
export async function removeTemplate(entry: TemplateEntry): Promise<void> {
  closeTab(tabKey({ kind: 'note', id: entry.id }));
  if (entry.origin === 'own') {
    await run('trash-notes', { ids: [entry.id] });
    offerUndo(`Moved the template “${entry.title}” to the trash.`);
  } else {
    await run('reset-template', { id: entry.id });
    offerUndo(`The template “${entry.title}” is as it came.`);
  }
}
