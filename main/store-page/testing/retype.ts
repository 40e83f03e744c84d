import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { SectionRecord } from '#core/records/section.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';

/**
 * The save of an editor in which the first `old` of a document's paragraphs was overwritten by `typed`.
 * Throws a RangeError when it does not stand there.
 */
export function retyped(
  document: string,
  sections: readonly SectionRecord[],
  session: string,
  old: string,
  typed: string,
): CommandArgs<'edit-text'> {
  const blocks = sections.flatMap((section) => section.blocks);
  const texts = blocks.map(plainTextOfBlock);
  const number = texts.findIndex((text) => text.includes(old));
  const [block, text] = [blocks[number], texts[number]];
  if (block === undefined || text === undefined)
    throw new RangeError(`“${old}” is not in the text.`);
  const from = texts.slice(0, number).reduce((sum, one) => sum + one.length + 1, 0);
  const at = text.indexOf(old);
  const now = paragraph(text.slice(0, at) + typed + text.slice(at + old.length));
  return {
    document,
    session,
    hunks: [{ at: number, removed: [block], inserted: [now] }],
    edits: [{ from: from + at, cut: old.length, grown: typed.length }],
  };
}
