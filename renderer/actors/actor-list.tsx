import { ArrowUpDown, Check, ListFilter, UserPlus, Users } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ActorRecord } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { keysOf } from '../commands.ts';
import { act } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { useMentionCounts } from '../state/mention-counts.ts';
import { openActor } from '../state/open-pages.ts';
import { activeKey, useWorkspace } from '../state/workspace.ts';
import { typeWords } from '../ui/actor-words.tsx';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ListFoot } from '../ui/list-foot.tsx';
import { Menu } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import { Popover } from '../ui/popover.tsx';
import type { Row } from '../ui/list-row.tsx';
import { RowList } from '../ui/row-list.tsx';
import type { ActorListNow } from './actor-rows.tsx';
import { actorRow, rename } from './actor-rows.tsx';
import styles from './actors.module.css';
import { deleteActors } from './keeping-acts.ts';
import { BulkBar } from './list/bulk-bar.tsx';
import { FilterChips, isFiltering } from './list/filter-chips.tsx';
import { FilterChoices } from './list/filter-choices.tsx';
import { chooseActors, orderWords, useActorList } from './list/list-state.ts';
import type { ActorCounts, ActorOrder } from './list/listed-actors.ts';
import { actorOrders, inAlphabet, listedActors, noFilter } from './list/listed-actors.ts';
import { NewActorForm } from './new-actor-form.tsx';
import { useNewActor } from './new-actor.ts';

/** All actors by the alphabet; what stood in order before is put in order again quickly. */
function useAlphabet(actors: ReadonlyMap<string, ActorRecord>): readonly ActorRecord[] {
  const before = useRef<readonly ActorRecord[]>([]);
  return useMemo(() => {
    before.current = inAlphabet(actors, before.current);
    return before.current;
  }, [actors]);
}

/** The rows with headings between the types, where the list is ordered by these. */
function withHeadings(
  found: readonly ActorRecord[],
  order: ActorOrder,
  rowOf: (actor: ActorRecord) => Row,
): Row[] {
  if (order !== 'type') return found.map(rowOf);
  return actorTypes.flatMap((type): Row[] => {
    const ofType = found.filter((actor) => actor.type === type);
    if (ofType.length === 0) return [];
    const heading = { id: `heading-${type}`, heading: typeWords[type].many, count: ofType.length };
    return [heading, ...ofType.map(rowOf)];
  });
}

/** All actors that fit what is typed and the filter; several can be chosen and changed at once. */
export function ActorList({ filter: typed }: { filter: string }) {
  const actors = useLibrary((state) => state.actors);
  const links = useLibrary((state) => state.linkCounts);
  const statements = useLibrary((state) => state.statementCounts);
  const mentions = useMentionCounts((state) => state.byActor);
  const ready = useLibrary((state) => state.status === 'ready');
  const active = useWorkspace(activeKey);
  const { order, filter, chosen } = useActorList();
  const alphabet = useAlphabet(actors);

  const counts = useMemo<ActorCounts>(
    () => ({ links, statements, mentions }),
    [links, statements, mentions],
  );
  const found = useMemo(
    () => listedActors(alphabet, typed, filter, order, counts),
    [alphabet, typed, filter, order, counts],
  );
  const shown = active?.startsWith('actor:') === true ? active.slice('actor:'.length) : null;
  const now = useRef<ActorListNow>({ active: shown, chosen });
  now.current = { active: shown, chosen };
  const rows = useMemo(
    () => withHeadings(found, order, (actor) => actorRow(actor, counts, order, now)),
    [found, order, counts],
  );
  // What is filtered away or gone is not chosen: nobody should change what is not in sight.
  const seen = useMemo(
    () => found.filter((actor) => chosen.has(actor.id)).map((actor) => actor.id),
    [found, chosen],
  );
  useEffect(() => {
    if (seen.length < chosen.size) chooseActors(new Set(seen));
  }, [seen, chosen]);

  const choose = (ids: ReadonlySet<string>): void => {
    chooseActors(ids);
    announce(ids.size === 0 ? 'No actor is chosen' : `${plural(ids.size, 'actor')} chosen`);
  };

  if (actors.size === 0) return <NoActors ready={ready} />;
  return (
    <>
      <FilterChips />
      {rows.length > 0 ? (
        <RowList
          label="Actors"
          rows={rows}
          onOpen={openActor}
          onDelete={(id) => act(deleteActors(chosen.has(id) ? seen : [id]))}
          onRename={rename}
          selection={{ ids: chosen, change: choose }}
        />
      ) : (
        <>
          <EmptyState
            title="No actor fits the filter"
            action={
              isFiltering(filter) && (
                <Button onClick={() => useActorList.setState({ filter: noFilter })}>
                  Clear the filter
                </Button>
              )
            }
          />
          <div className={styles.grow} />
        </>
      )}
      {seen.length > 0 && <BulkBar ids={seen} />}
      <ActorFoot
        words={
          found.length === actors.size
            ? plural(actors.size, 'actor')
            : `${found.length.toLocaleString('en')} of ${actors.size.toLocaleString('en')}`
        }
        orders={actorOrders.filter((one) => one !== 'mentions' || mentions.size > 0)}
      />
    </>
  );
}

function NoActors({ ready }: { ready: boolean }) {
  return (
    <>
      {ready && (
        <EmptyState
          icon={<Users size={28} strokeWidth={1.5} aria-hidden />}
          title="No actors yet"
          action={
            <Button look="primary" onClick={() => useNewActor.setState({ open: true })}>
              New actor
            </Button>
          }
        >
          People, organisations, states, groups and places that speak or are spoken of.
        </EmptyState>
      )}
      <div className={styles.grow} />
      <ActorFoot words={plural(0, 'actor')} orders={[]} />
    </>
  );
}

/** How many, in which order, by what they are filtered, and a new one. */
function ActorFoot({ words, orders }: { words: string; orders: readonly ActorOrder[] }) {
  const creating = useNewActor((state) => state.open);
  const setCreating = (open: boolean): void => useNewActor.setState({ open });
  const order = useActorList((state) => state.order);
  const filtering = useActorList((state) => isFiltering(state.filter));
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <div ref={setFoot}>
        <ListFoot words={words}>
          {orders.length > 0 && (
            <>
              <Popover
                label="Filter the actors"
                side="top"
                anchor={foot}
                trigger={
                  <IconButton small label="Filter the actors" aria-pressed={filtering}>
                    <ListFilter size={15} />
                  </IconButton>
                }
              >
                <FilterChoices />
              </Popover>
              <Menu
                label="Order of actors"
                trigger={
                  <IconButton small label="Order of actors">
                    <ArrowUpDown size={14} />
                  </IconButton>
                }
                entries={orders.map((one) => ({
                  label: orderWords[one],
                  icon: one === order ? <Check size={14} aria-label="chosen" /> : undefined,
                  run: () => useActorList.setState({ order: one }),
                }))}
              />
            </>
          )}
          <IconButton
            small
            label="New actor"
            keys={keysOf('new-actor')}
            aria-expanded={creating}
            onClick={() => setCreating(!creating)}
          >
            <UserPlus size={15} />
          </IconButton>
        </ListFoot>
      </div>
      <Popover
        label="New actor"
        open={creating}
        onOpenChange={setCreating}
        anchor={foot}
        side="top"
        align="end"
      >
        <NewActorForm onDone={() => setCreating(false)} />
      </Popover>
    </>
  );
}
