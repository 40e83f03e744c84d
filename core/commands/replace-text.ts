import { anchorText } from '../anchoring/make-anchor.ts';
import type { AnchorText } from '../anchoring/make-anchor.ts';
import { reanchor } from '../anchoring/reanchor.ts';
import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, nullable, object } from '../check.ts';
import { isEqual } from '../equal.ts';
import { invalidInput, notFound } from '../errors.ts';
import type { Bookmark, DocumentRecord } from '../records/document.ts';
import { original } from '../records/document.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { SectionRecord } from '../records/section.ts';
import { blocks } from '../text/check-block.ts';
import { graphemeStart } from '../text/graphemes.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';
import { replacedPassage, standingPassage } from './replace-text-passages.ts';
import { sectionsFor } from './replace-text-sections.ts';

type Args = CommandArgs<'replace-text'>;
type Result = CommandResult<'replace-text'>;

async function sectionsOf(document: DocumentRecord, read: Reader): Promise<SectionRecord[]> {
  const ids = document.sections.map((one) => one.id);
  const sections = (await read.many('sections', ids)).filter((one) => one !== undefined);
  if (sections.length < ids.length)
    throw notFound(`A part of the text of “${brief(document.title)}” is missing.`);
  return sections;
}

const anchorTextOf = (sections: readonly SectionRecord[]): AnchorText => {
  const texts = sections.map((one) => plainTextOfBlocks(one.blocks));
  const refs = sections.map(({ id: section }, index) => {
    return { id: section, length: texts[index]?.length ?? 0 };
  });
  return anchorText(refs, texts);
};

/** Bookmarks go along with the words they stand at. */
function bookmarksAfter(
  bookmarks: readonly Bookmark[],
  old: AnchorText,
  text: AnchorText,
  offsetAfter: (offset: number) => number,
): Bookmark[] {
  return bookmarks.map((bookmark) => {
    const before = old.map.offsetOf(bookmark);
    const offset = before === null ? 0 : graphemeStart(text.text, offsetAfter(before));
    return { ...bookmark, ...text.map.pointAt(offset) };
  });
}

function sectionOps(old: readonly SectionRecord[], next: readonly SectionRecord[]): Op[] {
  const before = new Map(old.map((one) => [one.id, one]));
  const stays = new Set(next.map((one) => one.id));
  return [
    ...next
      .filter((one) => before.get(one.id) !== one)
      .map((one) => put('sections', before.get(one.id) ?? null, one)),
    ...old.filter((one) => !stays.has(one.id)).map((one) => put('sections', one, null)),
  ];
}

function report(passages: readonly PassageRecord[], now: string): Result {
  const result: Result = { kept: 0, moved: 0, uncertain: 0, orphaned: 0 };
  for (const { state, review } of passages) {
    const isMoved = state === 'anchored' && review?.outcome === 'moved' && review.at === now;
    if (isMoved) result.moved += 1;
    else if (state === 'anchored') result.kept += 1;
    else result[state] += 1;
  }
  return result;
}

/**
 * Gives a document another text, as of a new version of its source. Sections whose blocks are the same
 * stay as they are; every passage is found again, or goes to the review list (`reanchor`).
 */
export const replaceText: Command<Args, Result> = {
  name: 'replace-text',
  check: object({ document: id, blocks, original: nullable(original) }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const document = await existing(read, 'documents', args.document);
    if (plainTextOfBlocks(args.blocks).trim() === '')
      throw invalidInput(
        `The new version of “${brief(document.title)}” has no text; nothing was changed.`,
      );
    const old = await sectionsOf(document, read);
    const passages = await read.where('passages', 'document', [document.id]);
    const sections = sectionsFor(args.blocks, old, document.id, context);
    const before = anchorTextOf(old);
    const after = anchorTextOf(sections);
    const found = reanchor(
      before.text,
      after.text,
      passages.map((one) => standingPassage(one, before)),
    );
    const replaced = passages.map((passage, index) => {
      const result = found.results[index];
      return result === undefined ? passage : replacedPassage(passage, result, after, context.now);
    });
    const next: DocumentRecord = {
      ...document,
      original: args.original,
      sections: sections.map((one) => ({
        id: one.id,
        length: plainTextOfBlocks(one.blocks).length,
      })),
    };
    if (document.bookmarks !== undefined)
      next.bookmarks = bookmarksAfter(document.bookmarks, before, after, found.offsetAfter);
    const passageOps = passages.flatMap((passage, index) => {
      const now = replaced[index] ?? passage;
      return isEqual(now, passage) ? [] : [put('passages', passage, now)];
    });
    const ops: Op[] = [...sectionOps(old, sections), ...passageOps];
    if (ops.length > 0 || !isEqual(next, document))
      ops.unshift(put('documents', document, { ...next, changedAt: context.now }));
    const plan: Plan<Result> = {
      label: `Replaced the text of “${brief(document.title)}”`,
      kind: 'do',
      ops,
      result: report(replaced, context.now),
    };
    return plan;
  },
};
