import { Eye, EyeOff, ScanSearch } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import type { MentionView } from '#core/mentions-api.ts';
import { keysOf, runCommand } from '../commands.ts';
import { act } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { acceptAll, acceptMentions, rejectMentions } from '../state/mention-actions.ts';
import { mentionReaderOf } from '../state/mention-readers.ts';
import { useMentions } from '../state/mentions.ts';
import { usePreferences } from '../state/preferences.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { matchesKey } from '../ui/keys.ts';
import { RowList } from '../ui/row-list.tsx';
import type { MentionGroup } from './mention-groups.ts';
import { isOf, mentionGroups, numbersInWords } from './mention-groups.ts';
import styles from './mention-panel.module.css';
import { mentionRow } from './mention-row.tsx';

/** The actors named in a document, with what there is to decide; Enter goes from one mention to the next. */
export function MentionPanel({ document }: { document: string }) {
  const mentions = useMentions(document);
  const groups = useMemo(() => mentionGroups(mentions ?? []), [mentions]);
  if (mentions === null) return null;
  return groups.length === 0 ? (
    <NoMentions />
  ) : (
    <Panel document={document} mentions={mentions} groups={groups} />
  );
}

function Panel({
  document,
  mentions,
  groups,
}: {
  document: string;
  mentions: readonly MentionView[];
  groups: readonly MentionGroup[];
}) {
  const actors = useLibrary((state) => state.actors);
  const proposed = mentions.filter((one) => one.status === 'proposed');
  const openIn = (group: MentionGroup): MentionView[] => proposed.filter((one) => isOf(one, group));
  const accept = (group: MentionGroup): void => {
    if (group.actor !== null) act(acceptMentions(document, openIn(group), group.actor));
  };
  const reject = (group: MentionGroup): void =>
    act(rejectMentions(document, openIn(group), group.actor));
  const go = (group: MentionGroup, by: 1 | -1 = 1): void => {
    mentionReaderOf(document)?.step(by, (one) => isOf(one, group));
  };
  const groupOf = (id: string | null | undefined): MentionGroup | undefined =>
    groups.find((one) => one.id === id);

  function pressed(event: KeyboardEvent): void {
    if (!matchesKey(event.nativeEvent, 'A') || !(event.target instanceof HTMLElement)) return;
    const group = groupOf(event.target.closest<HTMLElement>('[data-row]')?.dataset['row']);
    if (group === undefined || group.proposed === 0) return;
    event.preventDefault();
    accept(group);
  }

  return (
    <div className={styles.pane} data-mentions onKeyDown={pressed}>
      <Head document={document} mentions={mentions} proposed={proposed} />
      <RowList
        label="Actors named in this document"
        rows={groups.map((group) => mentionRow(group, actors, { accept, reject, go }))}
        onOpen={(id) => {
          const group = groupOf(id);
          if (group !== undefined) go(group);
        }}
        onDelete={(id) => {
          const group = groupOf(id);
          if (group !== undefined && group.proposed > 0) reject(group);
        }}
      />
    </div>
  );
}

/** How many mentions there are, whether the text shows them, and deciding on all that are open. */
function Head({
  document,
  mentions,
  proposed,
}: {
  document: string;
  mentions: readonly MentionView[];
  proposed: readonly MentionView[];
}) {
  const isShown = usePreferences((state) => state.mentionsShown);
  const clear = proposed.filter((one) => one.actor !== null);
  const numbers = numbersInWords({
    proposed: proposed.length,
    accepted: mentions.filter((one) => one.status === 'accepted').length,
    rejected: mentions.filter((one) => one.status === 'rejected').length,
  });
  return (
    <div className={styles.head}>
      <p className={styles.numbers}>{numbers}</p>
      <IconButton
        small
        label={isShown ? 'Do not mark mentions in texts' : 'Mark mentions in texts'}
        keys={keysOf('toggle-mentions')}
        aria-pressed={isShown}
        onClick={() => runCommand('toggle-mentions')}
      >
        {isShown ? <Eye size={15} /> : <EyeOff size={15} />}
      </IconButton>
      {proposed.length > 0 && (
        <div className={styles.deeds}>
          <Button disabled={clear.length === 0} onClick={() => act(acceptAll(document, clear))}>
            Accept all
          </Button>
          <Button onClick={() => act(rejectMentions(document, proposed, null))}>Reject all</Button>
        </div>
      )}
    </div>
  );
}

function NoMentions() {
  const hasActors = useLibrary((state) => state.actors.size > 0);
  return (
    <EmptyState
      icon={<ScanSearch size={28} strokeWidth={1.5} aria-hidden />}
      title={hasActors ? 'No actor is named here' : 'No actors yet'}
      action={<Button onClick={() => runCommand('new-actor')}>New actor</Button>}
    >
      {hasActors
        ? 'Where a name or alias of an actor stands in this text, it is listed here.'
        : 'Make an actor, and all places where its names stand are listed here.'}
    </EmptyState>
  );
}
