import { Merge, Palette, Shapes, Tags, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { actorTypes } from '#core/records/actor.ts';
import { keysOf } from '../../commands.ts';
import { act } from '../../state/acts.ts';
import { typeWords } from '../../ui/actor-words.tsx';
import { ColourChoice } from '../../ui/colour-choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { startMerge } from '../keeping.ts';
import { editActors } from '../keeping-acts.ts';
import { BulkAttribute } from './bulk-attribute.tsx';
import { BulkDelete } from './bulk-delete.tsx';
import tools from '../../ui/list-tools.module.css';
import { chooseActors } from './list-state.ts';

/** What can be done with the actors that are chosen; stands below the list while some are. */
export function BulkBar({ ids }: { ids: readonly string[] }) {
  const [open, setOpen] = useState<'colour' | 'attribute' | 'delete' | null>(null);
  const none = (): void => chooseActors(new Set());
  const toggle = (which: 'colour' | 'attribute' | 'delete') => (shown: boolean) =>
    setOpen(shown ? which : null);
  return (
    <div role="toolbar" aria-label="Actors that are chosen" className={tools.bar}>
      <p>{ids.length.toLocaleString('en')} chosen</p>
      <Menu
        label="Type of these actors"
        align="start"
        trigger={
          <IconButton small label="Type of these actors">
            <Shapes size={15} />
          </IconButton>
        }
        entries={actorTypes.map((type) => ({
          label: typeWords[type].one,
          run: () => act(editActors(ids, { type })),
        }))}
      />
      <Popover
        label="Colour of these actors"
        side="top"
        open={open === 'colour'}
        onOpenChange={toggle('colour')}
        trigger={
          <IconButton small label="Colour of these actors">
            <Palette size={15} />
          </IconButton>
        }
      >
        <ColourChoice
          label="Colour of these actors"
          value={null}
          onChange={(colour) => {
            setOpen(null);
            act(editActors(ids, { colour }));
          }}
        />
      </Popover>
      <Popover
        label="Attributes of these actors"
        side="top"
        open={open === 'attribute'}
        onOpenChange={toggle('attribute')}
        trigger={
          <IconButton small label="Attributes of these actors">
            <Tags size={15} />
          </IconButton>
        }
      >
        <BulkAttribute ids={ids} onDone={() => setOpen(null)} />
      </Popover>
      <IconButton
        small
        label="Merge these actors…"
        keys={keysOf('merge-actors')}
        disabled={ids.length < 2}
        onClick={() => startMerge(ids)}
      >
        <Merge size={15} />
      </IconButton>
      <Popover
        label="Delete these actors"
        side="top"
        open={open === 'delete'}
        onOpenChange={toggle('delete')}
        trigger={
          <IconButton small label="Delete these actors" keys="Delete">
            <Trash2 size={15} />
          </IconButton>
        }
      >
        <BulkDelete ids={ids} onDone={() => setOpen(null)} />
      </Popover>
      <IconButton small label="Choose none" keys="Escape" onClick={none}>
        <X size={15} />
      </IconButton>
    </div>
  );
}
