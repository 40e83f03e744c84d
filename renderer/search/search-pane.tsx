import {
  FileText,
  Highlighter,
  MessageSquareText,
  NotebookPen,
  Quote,
  Search,
  Tag,
  User,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo, useRef } from 'react';
import type { SearchHit, SearchKind } from '#core/library-api.ts';
import { useCommandList } from '../ui/use-command-list.ts';
import { useLibrary } from '../state/library.ts';
import { isLeftShown, setPane } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import type { SuggestItem } from '../ui/suggest.tsx';
import { plural } from '../ui/plural.ts';
import { Suggest } from '../ui/suggest.tsx';
import { openHit } from './open-hit.ts';
import styles from './search-pane.module.css';
import { mostHits, searchFor, useSearch } from './search-state.ts';
import { snippetParts } from './snippet.ts';

interface HitItem extends SuggestItem {
  hit: SearchHit;
}

const kinds: readonly { kind: SearchKind; words: string; icon: ReactNode }[] = [
  { kind: 'actor', words: 'Actors', icon: <User size={14} aria-hidden /> },
  { kind: 'concept', words: 'Concepts', icon: <Tag size={14} aria-hidden /> },
  { kind: 'passage', words: 'Passages', icon: <Highlighter size={14} aria-hidden /> },
  { kind: 'comment', words: 'Comments', icon: <MessageSquareText size={14} aria-hidden /> },
  {
    kind: 'statement',
    words: 'Notes on statements',
    icon: <Quote size={14} aria-hidden />,
  },
  { kind: 'note', words: 'Notes', icon: <NotebookPen size={14} aria-hidden /> },
  { kind: 'document', words: 'Documents', icon: <FileText size={14} aria-hidden /> },
];

/** The second finds in a text, where one is open. */
const searchKeys = ['Mod+Shift+F', 'Mod+F'] as const;

/** The search field, with the results below it while something is typed, else the lists. */
export function SearchPane({ children }: { children: ReactNode }) {
  const { text, answered, hits, error } = useSearch();
  const input = useRef<HTMLInputElement>(null);

  useCommandList([
    {
      id: 'find',
      title: 'Search the library',
      section: 'Go',
      keys: searchKeys,
      whileTyping: true,
      run: () => {
        const take = (): void => {
          input.current?.focus();
          input.current?.select();
        };
        // A pane that is closed is drawn first; else the very next key already belongs here.
        if (isLeftShown(useWorkspace.getState())) take();
        else {
          setPane('left', true);
          requestAnimationFrame(take);
        }
      },
    },
  ]);

  const items = useMemo(
    () =>
      kinds.flatMap(({ kind, words }) => {
        const ofKind = hits.filter((hit) => hit.kind === kind);
        const group = `${words} · ${ofKind.length.toLocaleString('en')}`;
        return ofKind.map((hit): HitItem => ({ id: `${kind}-${hit.id}-${hit.start}`, group, hit }));
      }),
    [hits],
  );

  return (
    <Suggest
      className={styles.pane}
      inputRef={input}
      label="Search the library"
      placeholder="Search"
      icon={<Search size={14} aria-hidden />}
      text={text}
      onText={searchFor}
      items={items}
      onPick={({ hit }) => openHit(hit)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.preventDefault();
        searchFor('');
      }}
      after={
        text === '' ? (
          <Kbd keys={searchKeys[0]} />
        ) : (
          <IconButton small label="End the search" onClick={() => searchFor('')}>
            <X size={14} />
          </IconButton>
        )
      }
      before={
        text !== '' && items.length > 0 ? (
          <p className={styles.count}>
            {items.length >= mostHits
              ? `The first ${plural(mostHits, 'result')}`
              : plural(items.length, 'result')}
          </p>
        ) : undefined
      }
      empty={
        text.trim() === '' ? (
          children
        ) : answered === null ? null : error !== null ? (
          <EmptyState title="The search failed">{error.message}</EmptyState>
        ) : (
          <EmptyState title={`Nothing found for “${answered.trim()}”`}>
            Try fewer words, or the beginning of a word.
          </EmptyState>
        )
      }
      render={({ hit }) => <Hit hit={hit} />}
    />
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const type = useLibrary((state) => state.actors.get(hit.id)?.type);
  return (
    <span className={styles.hit}>
      {hit.title !== hit.snippet && (
        <span className={styles.title} dir="auto">
          {type === undefined ? (
            kinds.find(({ kind }) => kind === hit.kind)?.icon
          ) : (
            <ActorIcon type={type} size={14} />
          )}
          <span className={styles.words}>{hit.title === '' ? 'Untitled' : hit.title}</span>
        </span>
      )}
      <span className={styles.snippet} dir="auto">
        {snippetParts(hit.snippet, hit.highlights).map((part, index) =>
          part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
        )}
      </span>
    </span>
  );
}
