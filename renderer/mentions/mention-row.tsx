import { Check, CircleHelp, X } from 'lucide-react';
import type { ActorRecord } from '#core/records/actor.ts';
import { openActor } from '../state/open-pages.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Row } from '../ui/list-row.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import type { MentionGroup } from './mention-groups.ts';
import { numbersInWords } from './mention-groups.ts';

/** What can be done with the mentions of a group in the document. */
export interface GroupDeeds {
  accept: (group: MentionGroup) => void;
  reject: (group: MentionGroup) => void;
  /** Goes to the next mention in the text, or the one before. */
  go: (group: MentionGroup, by?: 1 | -1) => void;
}

type Actors = ReadonlyMap<string, ActorRecord>;

/** A group of mentions as a row: of one actor, or of a name that may mean several. */
export function mentionRow(group: MentionGroup, actors: Actors, deeds: GroupDeeds): Row {
  const { actor, proposed } = group;
  const isOpen = proposed > 0;
  const whom =
    actor === null
      ? {
          title: `“${group.surfaces.join()}”`,
          facts: `${group.candidates.map((id) => nameIn(actors, id)).join(' or ')}?`,
          icon: <CircleHelp size={15} strokeWidth={1.75} aria-hidden />,
        }
      : {
          title: nameIn(actors, actor),
          facts: factsOf(group, nameIn(actors, actor), typeWords[typeIn(actors, actor)].one),
          icon: <ActorIcon type={typeIn(actors, actor)} />,
        };
  return {
    id: group.id,
    ...whom,
    count: {
      value: isOpen ? proposed : group.accepted,
      of: isOpen ? 'to decide' : 'accepted',
    },
    entries: entriesOf(group, actors, deeds),
    tools: isOpen && <Tools group={group} deeds={deeds} />,
  };
}

const nameIn = (actors: Actors, id: string): string => actors.get(id)?.name ?? 'Deleted actor';
const typeIn = (actors: Actors, id: string) => actors.get(id)?.type ?? 'person';

function entriesOf(group: MentionGroup, actors: Actors, deeds: GroupDeeds): MenuEntry[] {
  const { actor } = group;
  const open = plural(group.proposed, 'mention');
  return [
    { label: 'Next mention', keys: 'Enter', run: () => deeds.go(group) },
    { label: 'Mention before', run: () => deeds.go(group, -1) },
    null,
    ...(actor === null || group.proposed === 0
      ? []
      : [{ label: `Accept ${open}`, keys: 'A', run: () => deeds.accept(group) }]),
    ...(group.proposed === 0
      ? []
      : [{ label: `Reject ${open}`, keys: 'Delete', run: () => deeds.reject(group) }]),
    null,
    ...(actor === null ? group.candidates : [actor]).map((id) => ({
      label: `Show ${nameIn(actors, id)}`,
      run: () => openActor(id),
    })),
  ];
}

function Tools({ group, deeds }: { group: MentionGroup; deeds: GroupDeeds }) {
  const open = plural(group.proposed, 'mention');
  return (
    <>
      {group.actor !== null && (
        <IconButton
          small
          label={`Accept ${open}`}
          keys="A"
          tabIndex={-1}
          onClick={() => deeds.accept(group)}
        >
          <Check size={15} />
        </IconButton>
      )}
      <IconButton
        small
        label={`Reject ${open}`}
        keys="Delete"
        tabIndex={-1}
        onClick={() => deeds.reject(group)}
      >
        <X size={15} />
      </IconButton>
    </>
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
