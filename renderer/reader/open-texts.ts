// The texts that are open for reading, for what works on them from outside the reader itself: finding,
// outline, bookmarks, progress.

import { useEffect } from 'react';
import { create } from 'zustand';
import { useGroup } from '../state/group-context.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { activeTab } from '../state/workspace.ts';
import type { BlockStarts } from './block-starts.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import type { ReaderSession } from './reader-session.ts';

/** A document as one group of tabs shows it. */
export interface OpenText {
  readonly document: string;
  readonly group: number;
  readonly session: ReaderSession;
  readonly text: BlockStarts;
  readonly marks: IntervalIndex<Mark>;
}

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
export function useOfferText(
  document: string,
  session: ReaderSession | null,
  text: BlockStarts,
  marks: IntervalIndex<Mark>,
): void {
  const group = useGroup();
  useEffect(() => {
    if (session === null) return undefined;
    const offered: OpenText = { document, group, session, text, marks };
    useOpenTexts.setState(({ texts }) => ({ texts: [...texts, offered] }));
    return () =>
      useOpenTexts.setState(({ texts }) => ({ texts: texts.filter((one) => one !== offered) }));
  }, [document, group, session, text, marks]);
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
