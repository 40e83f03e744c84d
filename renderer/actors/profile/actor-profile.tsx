import { Merge, Split, Trash2 } from 'lucide-react';
import type { ActorEdits } from '#core/commands/command-inputs.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { keysOf } from '../../commands.ts';
import { run } from '../../services/library.ts';
import { act, deleteActor } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { ChipField } from '../../ui/chip-field.tsx';
import { ColourChoice } from '../../ui/colour-choice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { startMerge, startSplit, useKeeping } from '../keeping.ts';
import { SplitPanel } from '../splitting/split-panel.tsx';
import { TypeField } from '../type-field.tsx';
import { AttributesField } from './attributes-field.tsx';
import { IdentifiersField } from './identifiers-field.tsx';
import { NameField } from './name-field.tsx';
import { PictureField } from './picture-field.tsx';
import styles from './profile.module.css';

/** Who an actor is, each field edited in place and saved when it is left; or, while it is split, who it becomes. */
export function ActorProfile({ id }: { id: string }) {
  const actor = useLibrary((state) => state.actors.get(id));
  const splitting = useKeeping((state) => state.splitting);
  if (actor === undefined) return null;
  if (splitting === id) return <SplitPanel key={id} actor={actor} />;
  return <Profile key={id} actor={actor} />;
}

function Profile({ actor }: { actor: ActorRecord }) {
  const { id } = actor;
  const save = (fields: ActorEdits): void => act(run('edit-actor', { id, fields }));
  const description = useDraft(actor.description, (typed) => save({ description: typed }));
  return (
    <div className={styles.profile}>
      <NameField actor={actor} />
      <TypeField value={actor.type} onChange={(type) => save({ type })} />
      <ChipField
        label="Aliases"
        addLabel="Add an alias"
        placeholder="Another name, then Enter"
        values={actor.aliases}
        onChange={(aliases) => save({ aliases })}
      />
      <div className={styles.explained}>
        <ChipField
          label="Exclusions"
          addLabel="Add an exclusion"
          placeholder="A phrase, then Enter"
          values={actor.exclusions ?? []}
          onChange={(exclusions) => save({ exclusions })}
        />
        <p className={styles.hint}>
          Phrases in which its name means something else: “Georgia Tech” is not Georgia.
        </p>
      </div>
      <TextArea label="Description" dir="auto" {...description} />
      <AttributesField
        values={actor.attributes ?? []}
        onChange={(attributes) => save({ attributes })}
      />
      <IdentifiersField
        values={actor.identifiers ?? []}
        onChange={(identifiers) => save({ identifiers })}
      />
      <div>
        <p className={styles.label} aria-hidden>
          Colour
        </p>
        <ColourChoice
          label="Colour"
          value={actor.colour ?? null}
          onChange={(colour) => save({ colour })}
        />
      </div>
      <PictureField
        picture={actor.picture}
        type={actor.type}
        onChange={(picture) => save({ picture })}
      />
      <div className={styles.foot}>
        <Tooltip label="Merge with another actor" keys={keysOf('merge-actors')}>
          <Button onClick={() => startMerge([id])}>
            <Merge size={14} aria-hidden />
            Merge…
          </Button>
        </Tooltip>
        <Button data-split onClick={() => startSplit(id)}>
          <Split size={14} aria-hidden />
          Split…
        </Button>
        <Button look="danger" onClick={() => act(deleteActor(id))}>
          <Trash2 size={14} aria-hidden />
          Delete actor
        </Button>
      </div>
    </div>
  );
}
