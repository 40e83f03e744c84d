import { offsetMap } from '../anchoring/offsets.ts';
import { id, object, text, whole } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { Bookmark } from '../records/document.ts';
import { mostBookmarks } from '../records/document.ts';
import { graphemeStart } from '../text/graphemes.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { bookmarksOp, calledBookmark } from './bookmarks.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

type Result = CommandResult<'add-bookmark'>;

/** As much of the text that follows is kept, in UTF-16 units. */
const keptText = 60;

/** Marks a place of a document to come back to; without a name, it shows the text that follows. */
export const addBookmark: Command<CommandArgs<'add-bookmark'>, Result> = {
  name: 'add-bookmark',
  check: object({ document: id, offset: whole(), name: text(200) }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const document = await existing(read, 'documents', args.document);
    const { bookmarks = [], sections } = document;
    const length = sections.reduce((sum, one) => sum + one.length + 1, -1);
    if (args.offset > Math.max(0, length))
      throw invalidInput('A bookmark must be within the document.');
    if (bookmarks.length >= mostBookmarks)
      throw invalidInput(`A document can have at most ${mostBookmarks} bookmarks.`);
    const point = offsetMap(sections).pointAt(args.offset);
    const section = await existing(read, 'sections', point.section);
    const standing = plainTextOfBlocks(section.blocks);
    const offset = graphemeStart(standing, point.offset);
    const bookmark: Bookmark = {
      id: context.newId(),
      name: args.name.trim(),
      section: section.id,
      offset,
      text: standing.slice(offset, graphemeStart(standing, offset + keptText)),
      createdAt: context.now,
    };
    return {
      label: `Bookmarked ${calledBookmark(bookmark)} in “${brief(document.title)}”`,
      kind: 'do',
      ops: [bookmarksOp(document, [...bookmarks, bookmark])],
      result: { id: bookmark.id },
    };
  },
};
