import { Check } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { act } from '../state/acts.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { announce } from '../ui/announce.tsx';
import { typeWords } from '../ui/actor-words.tsx';
import { BodyStatus } from '../ui/body-status.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { plural } from '../ui/plural.ts';
import { useItems } from './load-suggestions.ts';
import type { ChosenTypes } from './retyped.ts';
import { nextType, retyped } from './retyped.ts';
import { setCurrent, showPlace, useSheet } from './sheet-state.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import type { ItemGroup, SuggestionItem } from './suggestion-items.ts';
import { groupCounts, isPlain, itemGroups } from './suggestion-items.ts';
import { SuggestionRows } from './suggestion-rows.tsx';
import { groupWords, inWords, titleOf } from './suggestion-words.ts';
import styles from './suggestions.module.css';
import { acceptAll, reject } from './taking.ts';
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

/** What a part of the card asks for: the names to be changed, or who is meant. */
export type CardMode = 'look' | 'edit' | 'choose';

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
  const counts = useMemo(() => groupCounts(items), [items]);
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
  const acceptIt = (): void => {
    if (item === undefined) return;
    if (isPlain(item)) act(decide(() => acceptAll(session, [item])));
    else if (item.group !== 'date') setMode('choose');
  };
  const proposed = useMemo(
    () =>
      mode === 'choose'
        ? items.flatMap((one) => (one.group === 'actors' && one !== item ? [one.actor] : []))
        : [],
    [items, item, mode],
  );
  const ofGroup = shown.filter((one) => one.group === item?.group && isPlain(one));
  const acceptGroup = (): void => {
    act(acceptAll(session, ofGroup).then(toList));
  };
  const actions = {
    accept: acceptIt,
    reject: () => item !== undefined && act(decide(() => reject(session, [item]))),
    acceptGroup,
    rejectGroup: () => {
      if (item === undefined) return;
      act(
        reject(
          session,
          shown.filter((one) => one.group === item.group),
        ).then(toList),
      );
    },
    retype: () => {
      if (item?.group !== 'actors') return;
      const type = nextType(item.actor.type);
      setTypes(new Map(types).set(item.actor.name, type));
      announce(`${item.actor.name}: ${typeWords[type].one}`);
      toList();
    },
    edit: () => item?.group === 'actors' && setMode('edit'),
    choose: () => item !== undefined && item.group !== 'date' && setMode('choose'),
  };
  const pressed = useSheetKeys({ document, shown, index, session, lookAt, decide, actions });

  if (item === undefined)
    return (
      <EmptyState icon={<Check size={28} aria-hidden />} title="Nothing is left to suggest">
        Every proposal for this text is accepted or rejected.
      </EmptyState>
    );
  return (
    <div className={styles.pane} data-reading>
      <div className={styles.head}>
        <h2 className={styles.heading}>{plural(items.length, 'suggestion')}</h2>
        <div role="group" aria-label="Show only" className={styles.filters}>
          {itemGroups
            .filter((group) => counts[group] > 0)
            .map((group) => (
              <button
                key={group}
                type="button"
                className={styles.filter}
                aria-pressed={only === group}
                onClick={() => setOnly(only === group ? null : group)}
              >
                {groupWords[group]} <span>{counts[group].toLocaleString('en')}</span>
              </button>
            ))}
        </div>
        {ofGroup.length > 1 && (
          <Button onClick={acceptGroup}>
            Accept {ofGroup.length > 2 && 'all '}
            {inWords({ ...groupCounts([]), [item.group]: ofGroup.length })} <Kbd keys="Shift+A" />
          </Button>
        )}
      </div>
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
