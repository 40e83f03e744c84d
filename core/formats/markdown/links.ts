// How a Markdown text leads to other things of the library: by their names alone, by addresses of files,
// or as a vault links.

import type { PhrasingContent } from 'mdast';

/** What can be led to. */
export type LinkKind = 'document' | 'actor' | 'note' | 'concept';

/** How mentions and citations lead on; each export has ways of its own. */
export interface Links {
  /** The words, leading to the thing when it is written somewhere. */
  to(kind: LinkKind, id: string, words: string): PhrasingContent;
  /** The words, leading to the very paragraph of a passage. */
  passage(id: string, words: string): PhrasingContent;
}

/** Names only, for a file on its own. */
export const noLinks: Links = {
  to: (_kind, _id, words) => ({ type: 'text', value: words }),
  passage: (_id, words) => ({ type: 'text', value: words }),
};

/** Links to the addresses of files; what has none is named only. */
export function addressLinks(
  addressOf: (kind: LinkKind, id: string) => string | null,
  documentOf: (passage: string) => string | undefined,
): Links {
  const to: Links['to'] = (kind, id, words) => {
    const url = addressOf(kind, id);
    if (url === null || words === '') return { type: 'text', value: words };
    return { type: 'link', url, children: [{ type: 'text', value: words }] };
  };
  return { to, passage: (id, words) => to('document', documentOf(id) ?? '', words) };
}

/** Things one after another, with commas between. */
export function listed(items: readonly PhrasingContent[]): PhrasingContent[] {
  return items.flatMap((item, index): PhrasingContent[] =>
    index === 0 ? [item] : [{ type: 'text', value: ', ' }, item],
  );
}
