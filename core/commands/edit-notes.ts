import { put } from '../change.ts';
import { flag, id, list, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import { invalidInput } from '../errors.ts';
import type { NoteRecord } from '../records/note.ts';
import { mostTags, noteTagList, templateUse } from '../records/note.ts';
import { tidyTags } from '../records/note-tags.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { allExisting } from './lookups.ts';
import { notesInWords } from './note-words.ts';

type Args = CommandArgs<'edit-notes'>;

function labelFor(args: Args, notes: readonly NoteRecord[]): string {
  const what = notesInWords(notes);
  if (args.template !== undefined) return `Changed what ${what} is a template for`;
  if (args.pinned === true) return `Pinned ${what}`;
  return args.pinned === false ? `Unpinned ${what}` : `Changed the tags of ${what}`;
}

/** The note with these tags, whichever it had. */
export function withTags(note: NoteRecord, tags: readonly string[]): NoteRecord {
  const { tags: _before, ...rest } = note;
  if (tags.length > mostTags) throw invalidInput(`A note can have ${mostTags} tags at most.`);
  return tags.length === 0 ? rest : { ...rest, tags: [...tags] };
}

function edited(note: NoteRecord, args: Args): NoteRecord {
  const drop = new Set(args.removeTags);
  const tags = [...(args.tags ?? note.tags ?? []), ...(args.addTags ?? [])];
  const tagged = withTags(note, tidyTags(tags.filter((tag) => !drop.has(tag))));
  const { pinned, ...unpinned } = tagged;
  const { template = note.template } = args;
  return {
    ...unpinned,
    ...((args.pinned ?? pinned) === true ? { pinned: true } : {}),
    ...(template === undefined ? {} : { template }),
  };
}

/** Changes tags or pin of notes, or what a template is for. That is no change of their text: the moment of their last change stays. */
export const editNotes: Command<Args, null> = {
  name: 'edit-notes',
  check: object({
    ids: list(id, 100_000),
    tags: optional(noteTagList),
    addTags: optional(noteTagList),
    removeTags: optional(noteTagList),
    pinned: optional(flag),
    template: optional(templateUse),
  }),
  async plan(args, read): Promise<Plan<null>> {
    const notes = await allExisting(read, 'notes', args.ids);
    if (args.template !== undefined && notes.some((note) => note.template === undefined))
      throw invalidInput('Only a template is for something.');
    const ops = notes.flatMap((before) => {
      const after = edited(before, args);
      return isEqual(before, after) ? [] : [put('notes', before, after)];
    });
    return { label: labelFor(args, notes), kind: 'do', ops, result: null };
  },
};
