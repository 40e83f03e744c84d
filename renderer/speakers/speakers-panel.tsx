import { CheckCheck, Ellipsis, MessagesSquare } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { act } from '../state/acts.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { useLibrary } from '../state/library.ts';
import { useSpeakerProposals } from '../state/speaker-proposals.ts';
import {
  accepted,
  behind,
  sayWhoSpeaks,
  setAsks,
  setFolded,
  useFolded,
} from '../state/speakers.ts';
import { labelsOf, turnsOf } from '../state/turns.ts';
import { BodyStatus } from '../ui/body-status.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { matchesKey } from '../ui/keys.ts';
import { Menu } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import { openTurnFinding } from './finding/finding-state.ts';
import { SpeakerRow } from './speaker-row.tsx';
import styles from './speakers.module.css';

/** Who speaks in a document: one row for each label of its turns. */
export function SpeakersPanel({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return <Speakers key={document} body={body} />;
}

function Speakers({ body }: { body: DocumentBody }) {
  const { document: record, sections } = body;
  const labels = labelsOf(turnsOf(sections));
  const proposals = useSpeakerProposals(body);
  const actors = useLibrary((state) => state.actors);
  const folded = useFolded(record.id);
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  /** The label whose actor is being chosen, with what is typed already. */
  const [choosing, setChoosing] = useState<{ label: string; first: string } | null>(null);
  const said = useMemo(
    () => new Map((record.speakers ?? []).map((one) => [one.label, one])),
    [record.speakers],
  );
  const speaking = useMemo(
    () => [...new Set((record.speakers ?? []).flatMap(({ actor }) => actor ?? []))],
    [record.speakers],
  );
  const open = labels.filter(({ label }) => !said.has(label)).length;
  const reachable = labels.some(({ label }) => label === focused) ? focused : labels[0]?.label;

  if (labels.length === 0) return <NoTurns document={record.id} />;

  function focusRow(index: number): void {
    const label = labels[Math.max(0, Math.min(labels.length - 1, index))]?.label;
    if (label === undefined) return;
    setFocused(label);
    list.current?.querySelector<HTMLElement>(`[data-label="${CSS.escape(label)}"]`)?.focus();
  }

  function acceptAll(): void {
    act(sayWhoSpeaks(record.id, [...proposals.values()].map(accepted)));
  }

  function acceptOrChoose(label: string): void {
    const proposal = proposals.get(label);
    if (proposal === undefined) setChoosing({ label, first: '' });
    else act(sayWhoSpeaks(record.id, [accepted(proposal)]));
  }

  function pressed(event: KeyboardEvent, index: number): void {
    const label = labels[index]?.label;
    if (label === undefined || event.defaultPrevented) return;
    if (matchesKey(event, 'Mod+Enter')) acceptAll();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(labels.length - 1);
    else if (event.key === 'Enter') acceptOrChoose(label);
    else if (event.key === 'F2') setChoosing({ label, first: '' });
    else if (event.key === ' ') act(setAsks(record.id, label, said.get(label)?.asks !== true));
    else if (event.key === 'ArrowLeft') setFolded(record.id, [label], true);
    else if (event.key === 'ArrowRight') setFolded(record.id, [label], false);
    else if (event.key === 'Delete' && said.has(label))
      act(sayWhoSpeaks(record.id, [{ label, actor: null }]));
    else if (/^\p{L}$/u.test(event.key)) setChoosing({ label, first: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.pane} data-speakers>
      <Head
        document={record.id}
        labels={labels.length}
        open={open}
        proposals={proposals.size}
        onAcceptAll={acceptAll}
      />
      <ul ref={list} aria-label="Speakers of this document" className={styles.rows}>
        {labels.map((facts, index) => (
          <SpeakerRow
            key={facts.label}
            facts={facts}
            document={record.id}
            said={said.get(facts.label)}
            actor={behind(record.speakers, facts.label, actors)}
            proposal={proposals.get(facts.label)}
            speaking={speaking}
            isFolded={folded.includes(facts.label)}
            isReachable={facts.label === reachable}
            choosing={choosing?.label === facts.label ? choosing.first : null}
            onChoose={(first) => setChoosing({ label: facts.label, first })}
            onFocus={() => setFocused(facts.label)}
            onKeyDown={(event) => pressed(event, index)}
            onChosen={(isDone) => {
              setChoosing(null);
              requestAnimationFrame(() => focusRow(isDone ? index + 1 : index));
            }}
          />
        ))}
      </ul>
      <p className={styles.hint}>
        <Kbd keys="Enter" /> accepts or chooses, a letter searches, <Kbd keys="Space" /> marks who
        asks, <Kbd keys="ArrowLeft" /> folds.
      </p>
    </div>
  );
}

/** How many labels there are and are open, what can be done with all of them, and taking all proposals. */
function Head({
  document,
  labels,
  open,
  proposals,
  onAcceptAll,
}: {
  document: string;
  labels: number;
  open: number;
  proposals: number;
  onAcceptAll: () => void;
}) {
  const folded = useFolded(document);
  return (
    <div className={styles.head}>
      <h2>Who speaks here</h2>
      <p role="status" className={styles.facts}>
        {open === 0
          ? `${plural(labels, 'label')}, none open`
          : `${plural(labels, 'label')}, ${open} open`}
      </p>
      <Menu
        label="More about the speakers"
        entries={[
          { label: 'Find turns again…', run: () => openTurnFinding(document) },
          {
            label: 'Unfold all turns',
            disabled: folded.length === 0,
            run: () => setFolded(document, folded, false),
          },
        ]}
        trigger={
          <IconButton small label="More about the speakers">
            <Ellipsis size={15} />
          </IconButton>
        }
      />
      {proposals > 0 && (
        <Button look="primary" className={styles.all} onClick={onAcceptAll}>
          <CheckCheck size={15} aria-hidden />
          Accept {plural(proposals, 'proposal')}
          <Kbd keys="Mod+Enter" />
        </Button>
      )}
    </div>
  );
}

function NoTurns({ document }: { document: string }) {
  return (
    <EmptyState
      icon={<MessagesSquare size={28} aria-hidden />}
      title="No turns here"
      action={<Button onClick={() => openTurnFinding(document)}>Find turns…</Button>}
    >
      No speakers’ turns were found in this text.
    </EmptyState>
  );
}
