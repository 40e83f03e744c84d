import { id, object, text } from '../check.ts';
import { bookmarkOf, bookmarksOp, calledBookmark } from './bookmarks.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Gives a bookmark another name; an empty one shows the text that follows again. */
export const renameBookmark: Command<CommandArgs<'rename-bookmark'>, null> = {
  name: 'rename-bookmark',
  check: object({ document: id, id, name: text(200) }),
  async plan(args, read): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.document);
    const before = bookmarkOf(document, args.id);
    const after = { ...before, name: args.name.trim() };
    const bookmarks = (document.bookmarks ?? []).map((one) => (one === before ? after : one));
    return {
      label: `Renamed the bookmark ${calledBookmark(before)} to ${calledBookmark(after)} in “${brief(document.title)}”`,
      kind: 'do',
      ops: before.name === after.name ? [] : [bookmarksOp(document, bookmarks)],
      result: null,
    };
  },
};
