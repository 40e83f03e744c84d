import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object, optional, text, whole } from '../check.ts';
import type { AnchorText } from '../anchoring/make-anchor.ts';
import { anchorText, makeAnchor, sectionsAround } from '../anchoring/make-anchor.ts';
import type { DocumentRecord } from '../records/document.ts';
import { role } from '../records/link.ts';
import type { PassageRecord } from '../records/passage.ts';
import { colour, comment, longestQuote, tags } from '../records/passage.ts';
import { groupBy } from '../group-by.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { NewPassage } from './command-inputs.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { expectWords } from './anchor-in.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, distinct } from './lookups.ts';

type Args = CommandArgs<'create-passages'>;
type Result = CommandResult<'create-passages'>;

/** Reads as much of a document as the spans on it need, and prepares it for anchoring. */
async function textFor(
  { sections }: DocumentRecord,
  spans: readonly NewPassage[],
  read: Reader,
): Promise<AnchorText> {
  const start = spans.reduce((least, one) => Math.min(least, one.start), Infinity);
  const end = spans.reduce((most, one) => Math.max(most, one.end), 0);
  const { first, last } = sectionsAround(sections, start, Math.max(start, end));
  const ids = sections.slice(first, last + 1).map((one) => one.id);
  const stored = await read.many('sections', ids);
  const texts = stored.map((one) => (one === undefined ? '' : plainTextOfBlocks(one.blocks)));
  return anchorText(sections, texts, first);
}

/** Prepares each of the documents for anchoring. */
async function textsOf(documents: readonly DocumentRecord[], args: Args, read: Reader) {
  const spans = groupBy(args.passages, (one) => one.document);
  const texts = new Map<string, AnchorText>();
  for (const document of documents)
    texts.set(document.id, await textFor(document, spans.get(document.id) ?? [], read));
  return texts;
}

/** Ids of the passages that were made from annotations before, by document and annotation. */
async function annotatedBefore(args: Args, read: Reader): Promise<Map<string, string>> {
  const documents = args.passages
    .filter((one) => one.annotation !== undefined)
    .map((one) => one.document);
  const found = await read.where('passages', 'document', [...new Set(documents)]);
  const known = new Map<string, string>();
  for (const one of found)
    if (one.annotation !== undefined) known.set(`${one.document} ${one.annotation}`, one.id);
  return known;
}

function makePassage(wanted: NewPassage, document: AnchorText, context: Context): PassageRecord {
  const passage: PassageRecord = {
    id: context.newId(),
    document: wanted.document,
    ...makeAnchor(document, wanted.start, wanted.end),
    colour: wanted.colour,
    comment: wanted.comment?.trim() ?? '',
    tags: distinct(wanted.tags ?? []),
    state: 'anchored',
    createdAt: context.now,
    changedAt: context.now,
  };
  if (wanted.annotation !== undefined) passage.annotation = wanted.annotation;
  return passage;
}

function linkOps(wanted: NewPassage, passage: PassageRecord, context: Context): Op[] {
  const pairs = new Map((wanted.links ?? []).map((one) => [`${one.actor} ${one.role}`, one]));
  return [...pairs.values()].map((one) =>
    put('links', null, {
      id: context.newId(),
      passage: passage.id,
      actor: one.actor,
      role: one.role,
      document: passage.document,
      createdAt: context.now,
    }),
  );
}

function labelFor(made: readonly PassageRecord[], documents: readonly DocumentRecord[]): string {
  const [passage] = made;
  const [document] = documents;
  const where =
    document !== undefined && documents.length === 1
      ? `“${brief(document.title)}”`
      : counted(documents.length, 'document');
  const what =
    passage !== undefined && made.length === 1
      ? `“${brief(passage.quote)}”`
      : counted(made.length, 'passage');
  return `Highlighted ${what} in ${where}`;
}

/** Highlights spans of documents, with comments, tags and links when they bring some. */
export const createPassages: Command<Args, Result> = {
  name: 'create-passages',
  check: object({
    passages: list(
      object({
        document: id,
        start: whole(),
        end: whole(),
        quote: optional(text(longestQuote)),
        colour,
        comment: optional(comment),
        tags: optional(tags),
        annotation: optional(text(2000)),
        links: optional(list(object({ actor: id, role }), 1000)),
      }),
      100_000,
    ),
  }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const documentIds = args.passages.map((one) => one.document);
    const actorIds = args.passages.flatMap((one) => (one.links ?? []).map((link) => link.actor));
    const documents = await allExisting(read, 'documents', documentIds);
    await allExisting(read, 'actors', actorIds);
    const texts = await textsOf(documents, args, read);
    const known = await annotatedBefore(args, read);

    const made: PassageRecord[] = [];
    const ops: Op[] = [];
    const ids: string[] = [];
    for (const wanted of args.passages) {
      const document = texts.get(wanted.document);
      const key =
        wanted.annotation === undefined ? null : `${wanted.document} ${wanted.annotation}`;
      const before = key === null ? undefined : known.get(key);
      if (document === undefined || before !== undefined) {
        ids.push(before ?? '');
        continue;
      }
      expectWords(document, wanted.start, wanted.end, wanted.quote);
      const passage = makePassage(wanted, document, context);
      if (key !== null) known.set(key, passage.id);
      made.push(passage);
      ids.push(passage.id);
      ops.push(put('passages', null, passage), ...linkOps(wanted, passage, context));
    }
    return {
      label: labelFor(made, documents),
      kind: 'do',
      ops,
      result: { ids, created: made.length },
    };
  },
};
