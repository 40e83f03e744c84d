import { Check } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { announce } from '../ui/announce.tsx';
import { BodyStatus } from '../ui/body-status.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { CardMode } from './card-mode.ts';
import { useItems } from './load-suggestions.ts';
import type { ChosenTypes } from './retyped.ts';
import { retyped } from './retyped.ts';
import { sheetActions } from './sheet-actions.ts';
import { SheetHead } from './sheet-head.tsx';
import { setCurrent, showPlace, useSheet } from './sheet-state.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import type { ItemGroup, SuggestionItem } from './suggestion-items.ts';
import { isPlain } from './suggestion-items.ts';
import { SuggestionRows } from './suggestion-rows.tsx';
import { groupWords, titleOf } from './suggestion-words.ts';
import styles from './suggestions.module.css';
import { useSession } from './use-session.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

/** The sheet of proposals for a document: who is named and quoted in it, each to be accepted or rejected. */
export function SuggestionsPanel({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return <Sheet key={document} body={body} />;
}

function Sheet({ body }: { body: DocumentBody }) {
  const { items, error } = useItems(body);
  if (error !== null && items === null)
    return <EmptyState title="No suggestions can be made">{error.message}</EmptyState>;
  if (items === null)
    return (
      <div role="status" className={styles.reading}>
        Reading the text for actors and quotes…
      </div>
    );
  return <Items document={body.document.id} items={items} />;
}

function Items({
  document,
  items: proposals,
}: {
  document: string;
  items: readonly SuggestionItem[];
}) {
  const session = useSession(document);
  const [only, setOnly] = useState<ItemGroup | null>(null);
  const [mode, setMode] = useState<CardMode>('look');
  const [types, setTypes] = useState<ChosenTypes>(new Map());
  const items = useMemo(() => retyped(proposals, types), [proposals, types]);
  const shown = useMemo(
    () => (only === null ? items : items.filter((item) => item.group === only)),
    [items, only],
  );
  const wanted = useSheet((state) => state.current[document]);
  const last = useRef(0);
  const found = shown.findIndex((item) => item.id === wanted);
  // With one decided, the next one moves up to its place.
  const index = found >= 0 ? found : Math.max(0, Math.min(last.current, shown.length - 1));
  const item = shown[index];
  const list = useRef<HTMLDivElement>(null);
  const base = useId();

  useEffect(() => {
    last.current = index;
    setCurrent(document, item?.id ?? null);
  }, [document, index, item?.id]);
  useEffect(() => {
    if (shown.length === 0 && only !== null) setOnly(null);
  }, [shown.length, only]);

  const toList = (): void => {
    setMode('look');
    list.current?.focus({ preventScroll: true });
  };
  const lookAt = (one: SuggestionItem): void => {
    setMode('look');
    setCurrent(document, one.id);
    showPlace(document, one.at);
    announce(`${groupWords[one.group]}: ${titleOf(one)}`);
  };
  /** Does something about the item, and goes on to the next one. */
  const decide = async (decision: () => Promise<void>): Promise<void> => {
    const next = shown[index + 1] ?? shown[index - 1];
    await decision();
    toList();
    if (next !== undefined && next !== item) lookAt(next);
  };
  const proposed = useMemo(
    () =>
      mode === 'choose'
        ? items.flatMap((one) => (one.group === 'actors' && one !== item ? [one.actor] : []))
        : [],
    [items, item, mode],
  );
  const ofGroup = shown.filter((one) => one.group === item?.group && isPlain(one));
  const actions = sheetActions({
    item,
    shown,
    ofGroup,
    session,
    types,
    setTypes,
    setMode,
    decide,
    toList,
  });
  const pressed = useSheetKeys({ document, shown, index, session, lookAt, decide, actions });

  if (item === undefined)
    return (
      <EmptyState icon={<Check size={28} aria-hidden />} title="Nothing is left to suggest">
        Every proposal for this text is accepted or rejected.
      </EmptyState>
    );
  return (
    <div className={styles.pane} data-reading>
      <SheetHead
        items={items}
        only={only}
        onOnly={setOnly}
        group={item.group}
        ofGroup={ofGroup.length}
        onAcceptGroup={actions.acceptGroup}
      />
      <SuggestionCard
        key={item.id}
        item={item}
        proposed={proposed}
        number={index + 1}
        of={shown.length}
        mode={mode}
        session={session}
        decide={decide}
        actions={actions}
        onBack={toList}
      />
      <SuggestionRows
        ref={list}
        base={base}
        items={shown}
        current={index}
        onChoose={lookAt}
        onKeyDown={pressed}
      />
    </div>
  );
}
