import { ChevronDown, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LinkRecord } from '#core/records/link.ts';
import { roles } from '#core/records/link.ts';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { openActor } from '../state/open-pages.ts';
import { ActorPicker } from '../ui/actor-picker.tsx';
import { ActorIcon, roleWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Menu } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { linkActor } from './passage-actions.ts';
import styles from './passage-card.module.css';
import { fieldGiven, useReading } from './reading.ts';

/** One linked actor: its name leads to its page, its role can be changed, the link removed. */
function LinkRow({ link }: { link: LinkRecord }) {
  const actor = useLibrary((state) => state.actors.get(link.actor));
  if (actor === undefined) return null;
  return (
    <li className={styles.link}>
      <button type="button" className={styles.actor} onClick={() => openActor(actor.id)}>
        <ActorIcon type={actor.type} />
        <span dir="auto">{actor.name}</span>
      </button>
      <Menu
        label={`Role of ${actor.name}`}
        entries={roles.map((role) => ({
          label: roleWords[role],
          run: () => act(run('change-link-role', { id: link.id, role })),
        }))}
        trigger={
          <Button
            look="quiet"
            className={styles.role}
            aria-label={`Role of ${actor.name}: ${roleWords[link.role]}`}
          >
            {roleWords[link.role]}
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      />
      <IconButton
        small
        label={`Remove ${actor.name}`}
        onClick={() => act(run('unlink', { ids: [link.id] }))}
      >
        <X size={14} />
      </IconButton>
    </li>
  );
}

/** The actors of the selected passages, and the way to link more. */
export function PassageLinks({
  passages,
  links,
}: {
  passages: readonly string[];
  /** The links of these passages; shown one by one only when there is one passage. */
  links: readonly LinkRecord[];
}) {
  const wanted = useReading((state) => state.wanted);
  const [open, setOpen] = useState(false);
  /** Where a key asked from; null when the button was used. */
  const back = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (wanted?.field !== 'actor') return;
    back.current = wanted.back;
    setOpen(true);
    fieldGiven();
  }, [wanted]);

  return (
    <div className={styles.links}>
      {passages.length === 1 && links.length > 0 && (
        <ul aria-label="Actors of this passage">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} />
          ))}
        </ul>
      )}
      <Popover
        open={open}
        onOpenChange={(next) => {
          if (next) back.current = null;
          setOpen(next);
        }}
        label="Link an actor"
        side="left"
        className={styles.picker}
        trigger={
          <Button look="quiet" className={styles.add}>
            <Plus size={14} aria-hidden />
            Link an actor
            <Kbd keys="A" />
          </Button>
        }
      >
        <ActorPicker
          linked={passages.length === 1 ? links : []}
          onPick={(actor, role) => act(linkActor(passages, actor, role))}
          onEscape={() => {
            setOpen(false);
            // The popover gives its button the focus only if nothing outside has it by then.
            back.current?.();
          }}
        />
      </Popover>
    </div>
  );
}
