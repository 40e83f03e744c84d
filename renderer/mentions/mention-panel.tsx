import { Check, CircleHelp, Eye, EyeOff, ScanSearch, X } from 'lucide-react';
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
import { openActor } from '../state/open-pages.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { matchesKey } from '../ui/keys.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import type { Row } from '../ui/list-row.tsx';
import { RowList } from '../ui/row-list.tsx';
import type { MentionGroup } from './mention-groups.ts';
import { isOf, mentionGroups, numbersInWords } from './mention-groups.ts';
import styles from './mention-panel.module.css';

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
  const isShown = usePreferences((state) => state.mentionsShown);
  const proposed = mentions.filter((one) => one.status === 'proposed');
  const clear = proposed.filter((one) => one.actor !== null);
  const numbers = numbersInWords({
    proposed: proposed.length,
    accepted: mentions.filter((one) => one.status === 'accepted').length,
    rejected: mentions.filter((one) => one.status === 'rejected').length,
  });

  const openIn = (group: MentionGroup): MentionView[] => proposed.filter((one) => isOf(one, group));
  const accept = (group: MentionGroup): void => {
    if (group.actor !== null) act(acceptMentions(document, openIn(group), group.actor));
  };
  const reject = (group: MentionGroup): void =>
    act(rejectMentions(document, openIn(group), group.actor));
  const go = (group: MentionGroup, by: 1 | -1 = 1): void => {
    mentionReaderOf(document)?.step(by, (one) => isOf(one, group));
  };
  const nameOf = (id: string): string => actors.get(id)?.name ?? 'Deleted actor';

  function entriesOf(group: MentionGroup): MenuEntry[] {
    const { actor } = group;
    const open = plural(group.proposed, 'mention');
    return [
      { label: 'Next mention', keys: 'Enter', run: () => go(group) },
      { label: 'Mention before', run: () => go(group, -1) },
      null,
      ...(actor === null || group.proposed === 0
        ? []
        : [{ label: `Accept ${open}`, keys: 'A', run: () => accept(group) }]),
      ...(group.proposed === 0
        ? []
        : [{ label: `Reject ${open}`, keys: 'Delete', run: () => reject(group) }]),
      null,
      ...(actor === null ? group.candidates : [actor]).map((id) => ({
        label: `Show ${nameOf(id)}`,
        run: () => openActor(id),
      })),
    ];
  }

  function rowOf(group: MentionGroup): Row {
    const { actor } = group;
    const isOpen = group.proposed > 0;
    return {
      id: group.id,
      title: actor === null ? `“${group.surfaces.join()}”` : nameOf(actor),
      facts:
        actor === null
          ? `${group.candidates.map(nameOf).join(' or ')}?`
          : factsOf(group, nameOf(actor), typeWords[actors.get(actor)?.type ?? 'person'].one),
      icon:
        actor === null ? (
          <CircleHelp size={15} strokeWidth={1.75} aria-hidden />
        ) : (
          <ActorIcon type={actors.get(actor)?.type ?? 'person'} />
        ),
      count: {
        value: isOpen ? group.proposed : group.accepted,
        of: isOpen ? 'to decide' : 'accepted',
      },
      entries: entriesOf(group),
      tools: isOpen && (
        <>
          {actor !== null && (
            <IconButton
              small
              label={`Accept ${plural(group.proposed, 'mention')}`}
              keys="A"
              tabIndex={-1}
              onClick={() => accept(group)}
            >
              <Check size={15} />
            </IconButton>
          )}
          <IconButton
            small
            label={`Reject ${plural(group.proposed, 'mention')}`}
            keys="Delete"
            tabIndex={-1}
            onClick={() => reject(group)}
          >
            <X size={15} />
          </IconButton>
        </>
      ),
    };
  }

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
            <Button onClick={() => act(rejectMentions(document, proposed, null))}>
              Reject all
            </Button>
          </div>
        )}
      </div>
      <RowList
        label="Actors named in this document"
        rows={groups.map(rowOf)}
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

/** What was decided, and the other names that stand in the text; else what the actor is. */
function factsOf(group: MentionGroup, name: string, type: string): string {
  const { accepted, rejected } = group;
  // With nothing to decide, the number at the right is that of the accepted ones.
  const decided = { proposed: 0, accepted: group.proposed > 0 ? accepted : 0, rejected };
  const others = group.surfaces.filter((one) => one !== name);
  const facts = [numbersInWords(decided), ...others].filter((one) => one !== '');
  return facts.length === 0 ? (group.proposed > 0 ? type : 'accepted') : facts.join(' · ');
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
