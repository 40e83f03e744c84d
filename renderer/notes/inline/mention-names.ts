// Mentions are shown by the present names of what they mention.

import type { LexicalEditor } from 'lexical';
import { $getNodeByKey, HISTORY_MERGE_TAG, mergeRegister, SKIP_DOM_SELECTION_TAG } from 'lexical';
import type { MentionRun } from '#core/text/blocks.ts';
import { $isMentionNode, MentionNode } from '../../editor/inline-nodes.ts';
import { useLibrary } from '../../state/library.ts';
import { fromLibrary } from '../note-session.ts';

/** What a record is called now, on one line; null when it is gone, or not known yet. */
function presentName({ kind, id }: MentionRun): string | null {
  const { actors, documents, notes } = useLibrary.getState();
  const name =
    kind === 'actor'
      ? actors.get(id)?.name
      : (kind === 'document' ? documents : notes).get(id)?.title;
  const line = name?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? null : line;
}

/** Keeps the names of an editor's mentions up to date and marks those that lead nowhere; returns the undo. */
export function registerMentionNames(editor: LexicalEditor): () => void {
  const keys = new Set<string>();

  function refresh(): void {
    if (keys.size === 0 || useLibrary.getState().status !== 'ready') return;
    const stale: { key: string; mention: MentionRun }[] = [];
    editor.read(() => {
      for (const key of keys) {
        const node = $getNodeByKey(key);
        if (!$isMentionNode(node)) continue;
        const mention = node.getMention();
        const name = presentName(mention);
        editor.getElementByKey(key)?.toggleAttribute('data-gone', name === null);
        if (name !== null && name !== mention.text)
          stale.push({ key, mention: { ...mention, text: name } });
      }
    });
    if (stale.length === 0) return;
    // The note is not changed by it: what is kept follows with the next change of the user's.
    editor.update(
      () => {
        for (const { key, mention } of stale) {
          const node = $getNodeByKey(key);
          if ($isMentionNode(node)) node.setMention(mention);
        }
      },
      { tag: [fromLibrary, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
    );
  }

  return mergeRegister(
    editor.registerMutationListener(
      MentionNode,
      (mutations) => {
        for (const [key, mutation] of mutations)
          if (mutation === 'destroyed') keys.delete(key);
          else keys.add(key);
        queueMicrotask(refresh);
      },
      { skipInitialization: false },
    ),
    useLibrary.subscribe((now, before) => {
      const same =
        now.actors === before.actors &&
        now.documents === before.documents &&
        now.notes === before.notes &&
        now.status === before.status;
      if (!same) refresh();
    }),
  );
}
