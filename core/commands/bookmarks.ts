// What the commands on bookmarks share.

import { put } from '../change.ts';
import type { Op } from '../change.ts';
import { notFound } from '../errors.ts';
import type { Bookmark, DocumentRecord } from '../records/document.ts';
import { brief } from './command.ts';

/** How a bookmark is called in a label: its name, else the text that follows it. */
export function calledBookmark({ name, text }: Pick<Bookmark, 'name' | 'text'>): string {
  const called = brief(name) || brief(text);
  return called === '' ? 'a place' : `“${called}”`;
}

/** The document's bookmark with this id; throws `NotFoundError` when it has none. */
export function bookmarkOf({ bookmarks = [] }: DocumentRecord, id: string): Bookmark {
  const found = bookmarks.find((one) => one.id === id);
  if (found === undefined) throw notFound('This bookmark is no longer in the document.');
  return found;
}

/** The op that gives a document these bookmarks. The document itself does not count as changed. */
export function bookmarksOp(document: DocumentRecord, bookmarks: Bookmark[]): Op {
  const { bookmarks: _before, ...rest } = document;
  return put('documents', document, bookmarks.length === 0 ? rest : { ...document, bookmarks });
}
