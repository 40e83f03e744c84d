import { Trash2, UserPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { actorTypes } from '#core/records/actor.ts';
import { keysOf } from '../commands.ts';
import { act, deleteActor } from '../state/acts.ts';
import { exportEntries } from '../state/export-entries.ts';
import { useLibrary } from '../state/library.ts';
import { showInspector } from '../state/panes.ts';
import { activeKey, openActor, useWorkspace } from '../state/workspace.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { focusSidePanel } from '../ui/focus-side-panel.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ListFoot } from '../ui/list-foot.tsx';
import { matchActors } from '../ui/match-actors.ts';
import { plural } from '../ui/plural.ts';
import { Popover } from '../ui/popover.tsx';
import type { Row } from '../ui/row-list.tsx';
import { RowList } from '../ui/row-list.tsx';
import styles from './actors.module.css';
import { NewActorForm } from './new-actor-form.tsx';
import { useNewActor } from './new-actor.ts';

/** All actors that fit the filter, by type. */
export function ActorList({ filter }: { filter: string }) {
  const actors = useLibrary((state) => state.actors);
  const linkCounts = useLibrary((state) => state.linkCounts);
  const ready = useLibrary((state) => state.status === 'ready');
  const active = useWorkspace(activeKey);
  const creating = useNewActor((state) => state.open);
  const setCreating = (open: boolean): void => useNewActor.setState({ open });
  const [foot, setFoot] = useState<HTMLElement | null>(null);

  const rows = useMemo(() => {
    const found = matchActors(actors.values(), filter, Infinity);
    return actorTypes.flatMap((type): Row[] => {
      const ofType = found.filter(({ actor }) => actor.type === type);
      if (ofType.length === 0) return [];
      return [
        { id: `heading-${type}`, heading: typeWords[type].many, count: ofType.length },
        ...ofType.map(({ actor }): Row => ({
          id: actor.id,
          title: actor.name,
          facts: actor.aliases.length > 0 ? actor.aliases.join(' · ') : typeWords[type].one,
          icon: <ActorIcon type={type} />,
          count: { value: linkCounts.get(actor.id) ?? 0, of: 'linked passages' },
          current: active === `actor:${actor.id}`,
          entries: [
            { label: 'Open', run: () => openActor(actor.id) },
            {
              label: 'Open in split view',
              keys: 'Mod+Enter',
              run: () => openActor(actor.id, 'beside'),
            },
            { label: 'Rename', keys: 'F2', run: () => rename(actor.id) },
            ...exportEntries({ kind: 'actor', id: actor.id }, 'Export passages as'),
            null,
            {
              label: 'Delete',
              keys: 'Delete',
              icon: <Trash2 size={14} />,
              danger: true,
              run: () => act(deleteActor(actor.id)),
            },
          ],
        })),
      ];
    });
  }, [actors, linkCounts, filter, active]);

  const none = actors.size === 0;
  return (
    <>
      {none && ready && (
        <EmptyState
          icon={<Users size={28} strokeWidth={1.5} aria-hidden />}
          title="No actors yet"
          action={
            <Button look="primary" onClick={() => setCreating(true)}>
              New actor
            </Button>
          }
        >
          People, organisations, states, groups and places that speak or are spoken of.
        </EmptyState>
      )}
      {!none && rows.length === 0 && <EmptyState title="No actor fits the filter" />}
      {rows.length > 0 && (
        <RowList
          label="Actors"
          rows={rows}
          onOpen={openActor}
          onDelete={(id) => act(deleteActor(id))}
          onRename={rename}
        />
      )}
      {rows.length === 0 && <div className={styles.grow} />}
      <div ref={setFoot}>
        <ListFoot words={plural(actors.size, 'actor')}>
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

/** Opens an actor at its name, ready to be written over. */
function rename(id: string): void {
  openActor(id);
  showInspector('details');
  focusSidePanel();
}
