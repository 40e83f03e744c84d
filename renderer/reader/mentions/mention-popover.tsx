import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useLibrary } from '../../state/library.ts';
import { openActors } from '../../state/mention-actions.ts';
import { matchesKey } from '../../ui/keys.ts';
import { Popover } from '../../ui/popover.tsx';
import { ExclusionForm } from './exclusion-form.tsx';
import type { MentionDeeds, OpenCount } from './mention-deeds.ts';
import { MentionLines, mentionLines } from './mention-lines.tsx';
import type { PlacedMention } from './mention-marks.ts';
import styles from './mention-popover.module.css';
import { ItsActor, WhoIsIt } from './mention-who.tsx';

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

  const lines = mentionLines(
    mention,
    sole === null ? null : { id: sole, name: nameOf(sole) },
    openOf,
    deeds,
    setExcluding,
  );

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
              <WhoIsIt surface={mention.surface} candidates={candidates} deeds={deeds} />
            ) : (
              <ItsActor mention={mention} actor={sole} status={status} deeds={deeds} />
            )}
            <MentionLines lines={lines} />
          </>
        )}
      </div>
    </Popover>
  );
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
