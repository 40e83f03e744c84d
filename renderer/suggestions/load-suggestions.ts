// The proposals for open documents, asked for once for each state of a text.

import { startTransition, useEffect, useMemo, useState } from 'react';
import type { SuggestionList } from '#core/actors/suggestion-list.ts';
import type { DictumError } from '#core/errors.ts';
import { describeError, reviveError } from '#core/errors.ts';
import type { SectionRecord } from '#core/records/section.ts';
import { ask } from '../services/library.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useLibrary } from '../state/library.ts';
import type { SuggestionItem } from './suggestion-items.ts';
import { namesOfActors, suggestionItems } from './suggestion-items.ts';

/** A text that changes is read again when it has rested this long, in milliseconds. */
const settling = 900;

/** By the sections themselves, which are other ones as soon as the text is another. */
const asked = new WeakMap<readonly SectionRecord[], Promise<SuggestionList>>();

function listFor(document: string, sections: readonly SectionRecord[]): Promise<SuggestionList> {
  const standing = asked.get(sections);
  if (standing !== undefined) return standing;
  const list = ask('suggestions', { document });
  asked.set(sections, list);
  list.catch(() => asked.delete(sections));
  return list;
}

/** A document's proposals, as far as they are known. */
export interface LoadedItems {
  /** Null while the text is being read. */
  items: readonly SuggestionItem[] | null;
  error: DictumError | null;
}

/**
 * What is still to be decided of a document's proposals, live. While a changed text is read again the
 * earlier proposals stay. `wanted`: whether to ask for them at all.
 */
export function useItems(body: DocumentBody, wanted = true): LoadedItems {
  const { document, sections, passages, links } = body;
  const { id } = document;
  const [read, setRead] = useState<{ list: SuggestionList } | null>(null);
  const [error, setError] = useState<DictumError | null>(null);
  const actors = useLibrary((state) => state.actors);
  const isFirst = read === null;

  useEffect(() => {
    if (!wanted) return undefined;
    let isHere = true;
    const load = (): void => {
      listFor(id, sections).then(
        (list) => {
          if (!isHere) return;
          // Thousands of proposals are drawn in slices, between which the window answers.
          startTransition(() => {
            setRead({ list });
            setError(null);
          });
        },
        (thrown: unknown) => {
          if (isHere) setError(reviveError(describeError(thrown)));
        },
      );
    };
    const timer = setTimeout(load, isFirst ? 0 : settling);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [id, sections, wanted, isFirst]);

  const names = useMemo(() => (wanted ? namesOfActors(actors) : new Map()), [actors, wanted]);
  const items = useMemo(
    () =>
      read === null
        ? null
        : suggestionItems(
            read.list,
            { document, passages: passages.values(), links },
            actors,
            names,
          ),
    [read, document, passages, links, actors, names],
  );
  return { items, error };
}
