import { Ban, Check, Highlighter, Undo2, UserRound, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useLibrary } from '../../state/library.ts';
import { openActors } from '../../state/mention-actions.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { matchesKey } from '../../ui/keys.ts';
import { Popover } from '../../ui/popover.tsx';
import { ExclusionForm } from './exclusion-form.tsx';
import type { PlacedMention } from './mention-marks.ts';
import styles from './mention-popover.module.css';

/** What can be done from the popover; `actor` is one that the mention may mean. */
export interface MentionDeeds {
  accept(actor: string): void;
  /** For one actor, or with null for all it may mean. */
  reject(actor: string | null): void;
  reopen(): void;
  acceptAll(actor: string): void;
  rejectAll(actor: string): void;
  highlight(actor: string): void;
  exclude(actor: string, phrase: string): void;
  openActor(actor: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

interface Line {
  label: string;
  keys: string;
  icon: ReactNode;
  run: () => void;
}

/** How many more mentions of an actor are open in the document. */
export type OpenCount = (actor: string) => number;

/** What a mention is, and what can be said of it. Every line has a key of its own. */
export function MentionPopover({
  placed,
  anchor,
  words,
  openOf,
  deeds,
}: {
  placed: PlacedMention;
  anchor: { getBoundingClientRect: () => DOMRect };
  /** The phrase that is proposed where the mention means somebody else. */
  words: string;
  openOf: OpenCount;
  deeds: MentionDeeds;
}) {
  const { mention } = placed;
  const actors = useLibrary((state) => state.actors);
  const [excluding, setExcluding] = useState<string | null>(null);
  const candidates = mention.status === 'rejected' ? mention.actors : openActors(mention);
  const sole = mention.actor ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
  const nameOf = (id: string): string => actors.get(id)?.name ?? 'Deleted actor';
  const { label, status } = spoken(placed, sole === null ? null : nameOf(sole));

  const lines: Line[] = [];
  if (sole !== null) {
    const more = openOf(sole);
    if (more > 1 || (more === 1 && mention.status !== 'proposed'))
      lines.push(
        {
          label: `Accept all ${more} in this document`,
          keys: 'A',
          icon: <Check size={14} aria-hidden />,
          run: () => deeds.acceptAll(sole),
        },
        {
          label: `Reject all ${more} in this document`,
          keys: 'R',
          icon: <X size={14} aria-hidden />,
          run: () => deeds.rejectAll(sole),
        },
      );
    lines.push(
      {
        label: 'Highlight',
        keys: 'H',
        icon: <Highlighter size={14} aria-hidden />,
        run: () => deeds.highlight(sole),
      },
      {
        label: 'Not this one…',
        keys: 'X',
        icon: <Ban size={14} aria-hidden />,
        run: () => setExcluding(sole),
      },
      {
        label: `Show ${nameOf(sole)}`,
        keys: 'O',
        icon: <UserRound size={14} aria-hidden />,
        run: () => deeds.openActor(sole),
      },
    );
  }
  if (mention.decisions.length > 0)
    lines.push({
      label: 'Propose it again',
      keys: 'U',
      icon: <Undo2 size={14} aria-hidden />,
      run: () => deeds.reopen(),
    });

  function pressed(event: KeyboardEvent<HTMLDivElement>): void {
    if (excluding !== null) return;
    const { nativeEvent } = event;
    const line = lines.find(({ keys }) => matchesKey(nativeEvent, keys));
    const number = candidates.findIndex((_, at) => matchesKey(nativeEvent, String(at + 1)));
    const [picked] = number < 0 || number > 8 ? [] : candidates.slice(number, number + 1);
    if (line !== undefined) line.run();
    else if (matchesKey(nativeEvent, 'N')) deeds.step(1);
    else if (matchesKey(nativeEvent, 'Shift+N')) deeds.step(-1);
    else if (event.key === 'Delete' || event.key === 'Backspace') deeds.reject(null);
    else if (sole === null && picked !== undefined) deeds.accept(picked);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) deeds.close();
      }}
      anchor={anchor}
      label={label}
      className={styles.popover}
    >
      <div onKeyDown={pressed} className={styles.parts}>
        {excluding !== null ? (
          <ExclusionForm
            name={nameOf(excluding)}
            surface={mention.surface}
            words={words}
            onSave={(phrase) => deeds.exclude(excluding, phrase)}
            onCancel={() => setExcluding(null)}
          />
        ) : (
          <>
            {sole === null ? (
              <>
                <p className={styles.question} dir="auto">
                  Who is “{mention.surface}” here?
                </p>
                <ul className={styles.list}>
                  {candidates.map((id, index) => (
                    <li key={id}>
                      <button
                        type="button"
                        className={styles.line}

                        onClick={() => deeds.accept(id)}
                      >
                        <ActorIcon type={actors.get(id)?.type ?? 'person'} size={14} />
                        <span className={styles.label} dir="auto">
                          {nameOf(id)}
                          <Facts id={id} />
                        </span>
                        {index < 9 && <Kbd keys={String(index + 1)} />}
                      </button>
                    </li>
                  ))}
                </ul>
                <button type="button" className={styles.line} onClick={() => deeds.reject(null)}>
                  <X size={14} aria-hidden />
                  <span className={styles.label}>None of them</span>
                  <Kbd keys="Delete" />
                </button>
              </>
            ) : (
              <>
                <div className={styles.who}>
                  <ActorIcon type={actors.get(sole)?.type ?? 'person'} size={16} />
                  <span className={styles.name} dir="auto">
                    {nameOf(sole)}
                  </span>
                  <span className={styles.status}>{status}</span>
                </div>
                <div className={styles.below} dir="auto">
                  <Facts id={sole} />
                </div>
                <div className={styles.deeds}>
                  {mention.status !== 'accepted' && (
                    <Button look="primary" onClick={() => deeds.accept(sole)}>
                      Accept
                      <Kbd keys="Enter" />
                    </Button>
                  )}
                  {mention.status !== 'rejected' && (
                    <Button onClick={() => deeds.reject(null)}>
                      Reject
                      <Kbd keys="Delete" />
                    </Button>
                  )}
                </div>
              </>
            )}
            {lines.length > 0 && (
              <ul className={styles.more}>
                {lines.map(({ label: words_, keys, icon, run }) => (
                  <li key={keys}>
                    <button type="button" className={styles.line} onClick={run}>
                      {icon}
                      <span className={styles.label} dir="auto">
                        {words_}
                      </span>
                      <Kbd keys={keys} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Popover>
  );
}

/** What tells an actor from another of the same name. */
function Facts({ id }: { id: string }) {
  const actor = useLibrary((state) => state.actors.get(id));
  const facts = actor?.description.split('\n')[0] || actor?.aliases.join(', ') || '';
  return facts === '' ? null : <span className={styles.facts}>{facts}</span>;
}

/** The popover's name for screen readers, and the word for how the mention stands. */
function spoken(
  { mention: { surface, status } }: PlacedMention,
  name: string | null,
): { label: string; status: string } {
  const word = { proposed: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' }[status];
  const whom = name === null ? 'several actors may be meant' : name;
  return { label: `Mention “${surface}”: ${whom}, ${word.toLowerCase()}`, status: word };
}

function moveFocus(parts: HTMLElement, by: 1 | -1): void {
  const buttons = [...parts.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + by) % buttons.length)?.focus();
}
