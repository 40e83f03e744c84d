// The texts that are open for reading, for what works on them from outside the reader itself: finding,
// outline, bookmarks, progress.

import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { useGroup } from '../state/group-context.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { activeTab } from '../state/workspace.ts';
import type { BlockStarts } from './block-starts.ts';
import type { ReaderSession } from './session-contract.ts';

/** A document as one group of tabs shows it; another object stands for it a moment after each edit. */
export interface OpenText {
  readonly document: string;
  readonly group: number;
  readonly session: ReaderSession;
  /** The text as it stands in the editor at this moment. */
  readonly text: BlockStarts;
  /** Grows with the edits of the text. */
  readonly edition: number;
}

/** How long after an edit those who follow the text are told, in milliseconds. */
const rest = 150;

const useOpenTexts = create<{ texts: readonly OpenText[] }>(() => ({ texts: [] }));

function find(
  texts: readonly OpenText[],
  document: string,
  group: number | undefined,
): OpenText | undefined {
  const open = texts.filter((text) => text.document === document);
  return open.find((text) => text.group === group) ?? open[0];
}

/** Makes a reader's text known while the reader stands; null while it is not there yet. */
export function useOfferText(document: string, session: ReaderSession | null): void {
  const group = useGroup();
  const [edition, setEdition] = useState(0);

  useEffect(() => {
    if (session === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.onText(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setEdition((last) => last + 1), rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);

  useEffect(() => {
    if (session === null) return;
    const offered: OpenText = { document, group, session, text: session.text, edition };
    useOpenTexts.setState(({ texts }) => ({
      texts: [...texts.filter((one) => one.session !== session), offered],
    }));
  }, [document, group, session, edition]);

  useEffect(
    () => () =>
      useOpenTexts.setState(({ texts }) => ({
        texts: texts.filter((one) => one.session !== session),
      })),
    [session],
  );
}

/** The open text of a document; of two, the one in this group. */
export function useOpenText(document: string, group?: number): OpenText | undefined {
  return useOpenTexts(({ texts }) => find(texts, document, group));
}

/** The text that keys are about: the document shown in the group with the focus. */
export function shownText(state: WorkspaceState): OpenText | undefined {
  const tab = activeTab(state);
  if (tab?.kind !== 'document') return undefined;
  return find(useOpenTexts.getState().texts, tab.id, state.focused);
}
