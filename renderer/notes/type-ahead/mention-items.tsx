// Actors, documents and notes to mention, by what was typed; and what can be made on the spot.

import { FileText, NotebookPen, Plus } from 'lucide-react';
import type { MentionKind } from '#core/text/blocks.ts';
import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { $createMentionNode } from '../../editor/inline-nodes.ts';
import { run } from '../../services/library.ts';
import { useLibrary } from '../../state/library.ts';
import { noteSets } from '../../state/note-sets.ts';
import { actorOptions } from '../../ui/actor-options.ts';
import { ActorIcon, typeWords } from '../../ui/actor-words.tsx';
import { foldText } from '../../ui/fold-text.ts';
import { fuzzyScore } from '../../ui/fuzzy.ts';
import type { TypeAheadItem } from './items.ts';

/** Rows that are shown at once; typing on finds the rest. */
const most = 12;

/** Writes a mention at the caret and puts the caret behind the space that follows, which may stand there. */
export function $insertMention(kind: MentionKind, id: string, name: string): void {
  const selection = $getSelection();
  const text = name.replace(/\s+/gu, ' ').trim();
  if (!$isRangeSelection(selection) || text === '') return;
  const mention = $createMentionNode({ type: 'mention', kind, id, text });
  selection.insertNodes([mention]);
  const next = mention.getNextSibling();
  if ($isTextNode(next) && /^\s/u.test(next.getTextContent())) next.select(1, 1);
  else mention.insertAfter($createTextNode(' ')).selectEnd();
}

/** The actors that fit, and the types as which a new one can be made. */
export function actorItems(query: string): TypeAheadItem[] {
  const { actors } = useLibrary.getState();
  return actorOptions(actors, query, most).map((option): TypeAheadItem => {
    const { id, name, type, isNew, alias, group } = option;
    const icon = <ActorIcon type={type} />;
    if (!isNew)
      return {
        id,
        title: name,
        ...(alias === null ? {} : { detail: alias }),
        icon,
        group,
        $choose: () => $insertMention('actor', id, name),
      };
    return {
      id,
      title: typeWords[type].one,
      icon,
      group,
      prepare: async () => {
        const made = await run('create-actor', { name, type, aliases: [], description: '' });
        return () => $insertMention('actor', made.id, made.name);
      },
    };
  });
}

function byFit<T extends { title: string }>(records: Iterable<T>, query: string): T[] {
  const scored = [...records].flatMap((record) => {
    const score = fuzzyScore(query, record.title);
    return score === null ? [] : [{ record, score }];
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ record }) => record);
}

/** The notes and documents that fit, the note itself left out, and a note to be made of this title. */
export function pageItems(query: string, own: string): TypeAheadItem[] {
  const { documents, notes } = useLibrary.getState();
  const others = [...noteSets(notes).listed.values()].filter(({ id }) => id !== own);
  const fits = byFit(
    [
      ...others.map(({ id, title, changedAt }) => ({
        kind: 'note' as const,
        id,
        title,
        changedAt,
      })),
      ...[...documents.values()].map(({ id, title, changedAt }) => ({
        kind: 'document' as const,
        id,
        title,
        changedAt,
      })),
    ].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    query,
  ).slice(0, most);
  const items = fits.map(({ kind, id, title }): TypeAheadItem => ({
    id,
    title,
    detail: kind === 'note' ? 'Note' : 'Document',
    icon:
      kind === 'note' ? <NotebookPen size={15} aria-hidden /> : <FileText size={15} aria-hidden />,
    $choose: () => $insertMention(kind, id, title),
  }));
  const title = query.trim();
  if (title === '' || fits.some((one) => foldText(one.title) === foldText(title))) return items;
  const make: TypeAheadItem = {
    id: 'new-note',
    title: `Create the note “${title}”`,
    icon: <Plus size={15} aria-hidden />,
    prepare: async () => {
      const { id } = await run('create-note', { title, blocks: [{ type: 'paragraph', runs: [] }] });
      return () => $insertMention('note', id, title);
    },
  };
  return [...items, make];
}
