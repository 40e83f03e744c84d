import { id, object } from '../check.ts';
import { bookmarkOf, bookmarksOp, calledBookmark } from './bookmarks.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Takes a bookmark out of a document. */
export const deleteBookmark: Command<CommandArgs<'delete-bookmark'>, null> = {
  name: 'delete-bookmark',
  check: object({ document: id, id }),
  async plan(args, read): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.document);
    const gone = bookmarkOf(document, args.id);
    const left = (document.bookmarks ?? []).filter((one) => one !== gone);
    return {
      label: `Deleted the bookmark ${calledBookmark(gone)} in “${brief(document.title)}”`,
      kind: 'do',
      ops: [bookmarksOp(document, left)],
      result: null,
    };
  },
};
