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

/** Every entry, commands first. */
export function allEntries(commands: readonly AppCommand[], lists: Lists): PaletteEntry[] {
  return [
    ...possibleCommands(commands)
      .filter((command) => command.hidden !== true)
      .map((command): PaletteEntry => ({
        id: command.id,
        group: 'Commands',
        title: command.title,
        kind: 'command',
        section: command.section,
        keys: command.keys?.[0] ?? command.shownKeys,
        run: () => runNow(command),
      })),
    ...[...lists.documents.values()].map(({ id, title }): PaletteEntry => ({
      id: `document-${id}`,
      group: 'Documents',
      title: title === '' ? 'Untitled' : title,
      kind: 'document',
      run: () => openDocument(id),
    })),
    ...[...noteSets(lists.notes).listed.values()].map(({ id, title }): PaletteEntry => ({
      id: `note-${id}`,
      group: 'Notes',
      title: title === '' ? 'Untitled' : title,
      kind: 'note',
      run: () => openNote(id),
    })),
    ...[...lists.actors.values()].map(({ id, name }): PaletteEntry => ({
      id: `actor-${id}`,
      group: 'Actors',
      title: name,
      kind: 'actor',
      run: () => openActor(id),
    })),
    ...[...lists.concepts.values()].map(({ id, name }): PaletteEntry => ({
      id: `concept-${id}`,
      group: 'Concepts',
      title: name,
      kind: 'concept',
      run: () => openConcept(id),
    })),
  ];
}

const folded = new WeakMap<PaletteEntry, string>();

/** An entry's title as it is compared; worked out once, not at every key. */
function foldedTitle(entry: PaletteEntry): string {
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
