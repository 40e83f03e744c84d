// What the palette offers: commands that make sense now, and everything that can be opened.

import type { AppCommand, CommandSection } from '../commands.ts';
import { commandSections, possibleCommands, runNow } from '../commands.ts';
import type { Lists } from '../state/fold-overview.ts';
import { noteSets } from '../state/note-sets.ts';
import { openActor, openConcept } from '../state/open-pages.ts';
import { openDocument, openNote } from '../state/workspace.ts';
import { foldText } from '../ui/fold-text.ts';
import { fuzzyScorer } from '../ui/fuzzy.ts';

/** A line of the palette. */
export interface PaletteEntry {
  id: string;
  group: string;
  title: string;
  kind: 'command' | 'document' | 'note' | 'actor' | 'concept';
  keys?: string | undefined;
  /** Of a command: the part of the whole list it stands in. */
  section?: CommandSection;
  run: () => void;
}

/** The commands that make sense now. */
export function commandEntries(commands: readonly AppCommand[]): PaletteEntry[] {
  return possibleCommands(commands)
    .filter((command) => command.hidden !== true)
    .map((command): PaletteEntry => ({
      id: command.id,
      group: 'Commands',
      title: command.title,
      kind: 'command',
      section: command.section,
      keys: command.keys?.[0] ?? command.shownKeys,
      run: () => runNow(command),
    }));
}

/** What can be opened, by its record: each is made once, however often the palette is. */
const made = new WeakMap<object, PaletteEntry>();

const things = {
  document: { group: 'Documents', prefix: 'document-', open: (id: string) => openDocument(id) },
  note: { group: 'Notes', prefix: 'note-', open: (id: string) => openNote(id) },
  actor: { group: 'Actors', prefix: 'actor-', open: openActor },
  concept: { group: 'Concepts', prefix: 'concept-', open: openConcept },
} as const;

type Thing = keyof typeof things;

function thingEntry(kind: Thing, record: { id: string }, name: string): PaletteEntry {
  const before = made.get(record);
  if (before !== undefined) return before;
  const { group, prefix, open } = things[kind];
  const { id } = record;
  const title = name === '' ? 'Untitled' : name;
  const entry: PaletteEntry = { id: `${prefix}${id}`, group, title, kind, run: () => open(id) };
  made.set(record, entry);
  return entry;
}

/**
 * Everything that can be opened, an entry a step, in the order of its kinds. Taken step by step while nothing is
 * typed yet, it makes the first letter as quick as the later ones.
 */
export function* thingEntries(lists: Lists): Generator<PaletteEntry, void> {
  for (const one of lists.documents.values()) yield thingEntry('document', one, one.title);
  for (const one of noteSets(lists.notes).listed.values()) yield thingEntry('note', one, one.title);
  for (const one of lists.actors.values()) yield thingEntry('actor', one, one.name);
  for (const one of lists.concepts.values()) yield thingEntry('concept', one, one.name);
}

const folded = new WeakMap<PaletteEntry, string>();

/** An entry's title as it is compared; worked out once, not at every key. */
export function foldedTitle(entry: PaletteEntry): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const made = foldText(entry.title);
  folded.set(entry, made);
  return made;
}

/** The most entries of a group that are shown when something is typed. */
const mostOfGroup = 12;

interface Scored {
  entry: PaletteEntry;
  score: number;
}

/** Puts an entry in its place among the best of its group, behind those that are as good and came before. */
function keepBest(group: Scored[], one: Scored): void {
  if (group.length === mostOfGroup && (group.at(-1)?.score ?? 0) >= one.score) return;
  let at = group.length;
  while (at > 0 && (group[at - 1]?.score ?? 0) < one.score) at -= 1;
  group.splice(at, 0, one);
  if (group.length > mostOfGroup) group.pop();
}

/** All commands, section by section. */
function commandsBySection(entries: readonly PaletteEntry[]): PaletteEntry[] {
  return commandSections.flatMap((section) =>
    entries
      .filter((entry) => entry.section === section)
      .map((entry) => ({ ...entry, group: section })),
  );
}

/**
 * The entries that fit what is typed, best first inside their group, the group of the best one first.
 * With nothing typed, the commands, section by section.
 */
export function fittingEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  if (typed.trim() === '') return commandsBySection(entries);
  const scoreOf = fuzzyScorer(typed);
  const groups = new Map<string, Scored[]>();
  for (const entry of entries) {
    const score = scoreOf(foldedTitle(entry));
    if (score === null) continue;
    const group = groups.get(entry.group) ?? [];
    groups.set(entry.group, group);
    keepBest(group, { entry, score });
  }
  return [...groups.values()]
    .toSorted((one, other) => (other[0]?.score ?? 0) - (one[0]?.score ?? 0))
    .flatMap((group) => group.map(({ entry }) => entry));
}
