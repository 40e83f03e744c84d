import { Merge, Split, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActorRecord } from '#core/records/actor.ts';
import { act } from '../state/acts.ts';
import { exportEntries } from '../state/export-entries.ts';
import { chooseTemplate } from '../state/template-chooser.ts';
import { showInspector } from '../state/panes.ts';
import { openActor } from '../state/open-pages.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { ColourDot } from '../ui/colour-choice.tsx';
import { focusSidePanel } from '../ui/focus-side-panel.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import type { Row } from '../ui/list-row.tsx';
import { startMerge, startSplit } from './keeping.ts';
import { deleteActors } from './keeping-acts.ts';
import type { ActorCounts, ActorOrder } from './list/listed-actors.ts';
import styles from './actors.module.css';

/** Opens an actor at its name, ready to be written over. */
export function rename(id: string): void {
  openActor(id);
  showInspector('details');
  focusSidePanel();
}

/** The menu of an actor in the list; merging and deleting are of all that are chosen, if it is one of them. */
function entriesOf(id: string, chosen: ReadonlySet<string>): MenuEntry[] {
  const ids = chosen.has(id) ? [...chosen] : [id];
  const several = ids.length > 1;
  return [
    { label: 'Open', run: () => openActor(id) },
    { label: 'Open in split view', keys: 'Mod+Enter', run: () => openActor(id, 'beside') },
    { label: 'Rename', keys: 'F2', run: () => rename(id) },
    {
      label: several ? `Merge ${plural(ids.length, 'actor')}…` : 'Merge with another…',
      icon: <Merge size={14} />,
      run: () => startMerge(ids),
    },
    { label: 'New note from a template…', run: () => chooseTemplate({ actor: id }) },
    { label: 'Split…', icon: <Split size={14} />, run: () => startSplit(id) },
    ...exportEntries({ kind: 'actor', id }, 'Export passages as'),
    null,
    {
      label: several ? `Delete ${plural(ids.length, 'actor')}` : 'Delete',
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      run: () => act(deleteActors(ids)),
    },
  ];
}

/** What is said of an actor below its name: numbers, then its other names; its type when there is nothing else. */
function factsOf(actor: ActorRecord, counts: ActorCounts, order: ActorOrder): string {
  const numbers = [
    order === 'statements' ? told(counts.links, actor.id, 'passage') : null,
    order === 'statements' ? null : told(counts.statements, actor.id, 'statement'),
    order === 'mentions' ? null : told(counts.mentions, actor.id, 'mention'),
  ].filter((words) => words !== null);
  const facts = [...numbers, ...actor.aliases];
  return facts.length === 0 ? typeWords[actor.type].one : facts.join(' · ');
}

function told(counts: ReadonlyMap<string, number>, id: string, noun: string): string | null {
  const count = counts.get(id) ?? 0;
  return count === 0 ? null : plural(count, noun);
}

/** The number at the right is what the list is ordered by; else that of passages. */
function countOf(id: string, counts: ActorCounts, order: ActorOrder) {
  if (order === 'statements') return { value: counts.statements.get(id) ?? 0, of: 'statements' };
  if (order === 'mentions') return { value: counts.mentions.get(id) ?? 0, of: 'mentions' };
  return { value: counts.links.get(id) ?? 0, of: 'linked passages' };
}

/** What is shown and chosen when a row is drawn; it changes without the rows being made anew. */
export interface ActorListNow {
  /** The actor that is shown. */
  active: string | null;
  chosen: ReadonlySet<string>;
}

/** A row of the list. Facts and menu are worked out when it is drawn, which few of ten thousand are. */
class ActorRow {
  readonly id: string;
  readonly title: string;
  private readonly actor: ActorRecord;
  private readonly counts: ActorCounts;
  private readonly order: ActorOrder;
  private readonly now: { readonly current: ActorListNow };

  constructor(
    actor: ActorRecord,
    counts: ActorCounts,
    order: ActorOrder,
    now: { readonly current: ActorListNow },
  ) {
    this.id = actor.id;
    this.title = actor.name;
    this.actor = actor;
    this.counts = counts;
    this.order = order;
    this.now = now;
  }

  get current(): boolean {
    return this.now.current.active === this.id;
  }

  get count(): { value: number; of: string } {
    return countOf(this.id, this.counts, this.order);
  }

  get facts(): string {
    return factsOf(this.actor, this.counts, this.order);
  }

  get icon(): ReactNode {
    const { type, colour } = this.actor;
    return (
      <>
        <ActorIcon type={type} />
        {colour !== undefined && (
          <span className={styles.rowColour}>
            <ColourDot colour={colour} />
          </span>
        )}
      </>
    );
  }

  get entries(): MenuEntry[] {
    return entriesOf(this.id, this.now.current.chosen);
  }
}

/** An actor as a row. */
export function actorRow(...parts: ConstructorParameters<typeof ActorRow>): Row {
  return new ActorRow(...parts);
}
