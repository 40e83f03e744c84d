import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { NoteRecord } from '../records/note.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { allExisting } from './lookups.ts';
import { notesInWords } from './note-words.ts';

const check = object({ ids: list(id, 100_000) });

/** Moves notes to the trash, from where they can be restored for 30 days. */
export const trashNotes: Command<CommandArgs<'trash-notes'>, null> = {
  name: 'trash-notes',
  check,
  async plan(args, read, context): Promise<Plan<null>> {
    const notes = await allExisting(read, 'notes', args.ids);
    const there = notes.filter((note) => note.trashedAt === undefined);
    return {
      label: `Moved ${notesInWords(there)} to the trash`,
      kind: 'do',
      ops: there.map((note) => put('notes', note, { ...note, trashedAt: context.now })),
      result: null,
    };
  },
};

/** The days that have a daily note outside the trash. */
async function takenDays(notes: readonly NoteRecord[], read: Reader): Promise<Set<string>> {
  const days = notes.flatMap((note) => note.day ?? []);
  const found = days.length === 0 ? [] : await read.where('notes', 'day', days);
  return new Set(
    found.flatMap((note) => (note.trashedAt === undefined && note.day ? [note.day] : [])),
  );
}

/** Takes notes out of the trash. A daily note whose day has another one by now becomes an ordinary note. */
export const restoreNotes: Command<CommandArgs<'restore-notes'>, null> = {
  name: 'restore-notes',
  check,
  async plan(args, read): Promise<Plan<null>> {
    const notes = await allExisting(read, 'notes', args.ids);
    const trashed = notes.filter((note) => note.trashedAt !== undefined);
    const taken = await takenDays(trashed, read);
    const ops = trashed.map((note) => {
      const { trashedAt: _since, day, ...rest } = note;
      if (day === undefined || taken.has(day)) return put('notes', note, rest);
      taken.add(day);
      return put('notes', note, { ...rest, day });
    });
    return {
      label: `Restored ${notesInWords(trashed)} from the trash`,
      kind: 'do',
      ops,
      result: null,
    };
  },
};
