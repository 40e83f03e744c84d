import { Highlighter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { groupBy } from '#core/group-by.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { useLibrary } from '../state/library.ts';
import { selectedIn, useWorkspace } from '../state/workspace.ts';
import { labelsOf, turnsOf } from '../state/turns.ts';
import { roleWords } from '../ui/actor-words.tsx';
import { BodyStatus } from '../ui/body-status.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { clearFilter } from './filters/filter-state.ts';
import { speakerChoices } from './filters/speaker-choices.ts';
import { isFiltering } from './filters/passage-filter.ts';
import { useFiltered } from './filters/use-filtered.ts';
import { PassageCard } from './passage-card.tsx';
import { PassageList } from './passage-list.tsx';
import styles from './passage-list.module.css';
import { proposedSpeaker } from './statements/proposed-speaker.ts';

/** The right pane of a document: the selected passage's card and the list of all its passages. */
export function PassageInspector({
  document,
  linked,
}: {
  document: string;
  /** The notes that lead to a passage. */
  linked: (passage: string) => ReactNode;
}) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return <Passages key={document} body={body} linked={linked} />;
}

function Passages({
  body,
  linked,
}: {
  body: DocumentBody;
  linked: (passage: string) => ReactNode;
}) {
  const { document: record, sections, passages, links, statements } = body;
  const selected = useWorkspace((state) => selectedIn(state, record.id));
  const actors = useLibrary((state) => state.actors);
  const { linksOf, filter, all, shown, speakerOf } = useFiltered(body);

  const statementsOf = useMemo(() => groupBy(statements, (one) => one.passage), [statements]);
  const speakers = useMemo(
    () => speakerChoices(labelsOf(turnsOf(sections)), record.speakers, links, actors),
    [sections, record.speakers, links, actors],
  );
  const chosen = selected.flatMap((id) => passages.get(id) ?? []);
  const [first] = chosen;
  const own = first === undefined ? [] : (linksOf.get(first.id) ?? []);
  const speaker = first === undefined ? null : speakerOf(first.id);

  function actorsOf(passage: string): string {
    const names = (linksOf.get(passage) ?? []).flatMap((link) => {
      const name = actors.get(link.actor)?.name;
      if (name === undefined) return [];
      return link.role === 'about' ? name : `${name} (${roleWords[link.role].toLowerCase()})`;
    });
    const speaking = speakerOf(passage);
    const isLinked = (linksOf.get(passage) ?? []).some((link) => link.role === 'speaker');
    if (speaking !== null && !isLinked) names.unshift(`${speaking.name} (speaker)`);
    return names.join(', ');
  }

  if (all.length === 0)
    return (
      <EmptyState icon={<Highlighter size={28} aria-hidden />} title="No passages yet">
        Select some text and press a key from 1 to 8, or choose a colour in the bar above it.
      </EmptyState>
    );
  return (
    <div className={styles.pane} data-reading data-passages>
      <PassageCard
        passages={chosen}
        all={all}
        links={own}
        statements={chosen.flatMap((one) => statementsOf.get(one.id) ?? [])}
        speaker={speaker?.name ?? null}
        speakerOf={(id) => proposedSpeaker(speakerOf(id))}
        documentDate={record.date}
        linked={linked}
      />
      <div className={styles.heading}>
        <h2>Passages</h2>
        <span role="status">
          {isFiltering(filter) && `${shown.length.toLocaleString('en')} of `}
          {all.length.toLocaleString('en')}
        </span>
      </div>
      <FilterBar document={record.id} links={links} speakers={speakers} statements={statements} />
      {shown.length === 0 ? (
        <EmptyState
          title="No passage fits the filter"
          action={<Button onClick={() => clearFilter(record.id)}>Show all passages</Button>}
        />
      ) : (
        <PassageList
          document={record.id}
          passages={shown}
          selected={selected}
          actorsOf={actorsOf}
          codedOf={(passage) => statementsOf.get(passage)?.length ?? 0}
        />
      )}
    </div>
  );
}
