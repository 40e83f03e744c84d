import type { FormEvent, KeyboardEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { SplitPreview } from '#core/commands/preview-actors.ts';
import { previewSplit } from '#core/commands/preview-actors.ts';
import type { ActorRecord, ActorType } from '#core/records/actor.ts';
import { act } from '../../state/acts.ts';
import type { ActorBody } from '../../state/bodies.ts';
import { useActor } from '../../state/bodies.ts';
import { useLibrary } from '../../state/library.ts';
import { openActor } from '../../state/open-pages.ts';
import { BodyStatus } from '../../ui/body-status.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusSidePanel } from '../../ui/focus-side-panel.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { plural } from '../../ui/plural.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useKeeping } from '../keeping.ts';
import { splitActor } from '../keeping-acts.ts';
import { TypeField } from '../type-field.tsx';
import { filteredGroups, splitArgs, splitGroups } from './split-items.ts';
import { SplitList } from './split-list.tsx';
import styles from './splitting.module.css';

/** Gives the profile back, and the focus to where splitting began. */
function close(): void {
  useKeeping.setState({ splitting: null });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-split]')?.focus());
}

/** Makes a second actor of an actor, beside its page: its name, and what goes to it. */
export function SplitPanel({ actor }: { actor: ActorRecord }) {
  const body = useActor(actor.id);
  if (body.status !== 'ready') return <BodyStatus body={body} what="actor" />;
  return <SplitForm body={body} />;
}

function SplitForm({ body }: { body: ActorBody }) {
  const { actor } = body;
  const { actors, documents, concepts } = useLibrary();
  const [name, setName] = useState('');
  const [type, setType] = useState<ActorType>(actor.type);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const groups = useMemo(
    () => splitGroups({ ...body, documents, concepts }),
    [body, documents, concepts],
  );
  const shown = useMemo(() => filteredGroups(groups, typed), [groups, typed]);
  const items = groups.flatMap((group) => group.items.filter((item) => chosen.has(item.key)));
  const args = splitArgs(
    actor.id,
    { name: name.trim(), type, aliases: [], description: '' },
    items,
  );
  const withLabels = [...documents.values()].filter((one) => one.speakers !== undefined);
  const preview = previewSplit(args, { ...body, documents: withLabels }, actors.values());
  // The panel takes the place of a profile, whose name would get the focus.
  useEffect(focusSidePanel, []);
  const isReady = name.trim() !== '' && items.length > 0;

  const split = async (): Promise<void> => {
    openActor(await splitActor(args));
    close();
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isReady) act(split());
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };

  return (
    <form
      className={styles.panel}
      aria-label={`Split ${actor.name}`}
      onSubmit={submit}
      onKeyDown={pressed}
    >
      <p className={styles.intro}>
        Make a second actor, and choose what of <bdi>{actor.name}</bdi> goes to it. The rest stays.
      </p>
      <TextField
        label="Name of the second actor"
        value={name}
        dir="auto"
        data-first-field
        problem={problemOf(preview, name)}
        onChange={(event) => setName(event.target.value)}
      />
      <TypeField value={type} onChange={setType} />
      {groups.length === 0 ? (
        <EmptyState title="Nothing to choose">
          No alias, passage or statement names it yet.
        </EmptyState>
      ) : (
        <>
          <TextField
            label="Filter what names it"
            bare
            placeholder="Filter by words"
            value={typed}
            dir="auto"
            onChange={(event) => setTyped(event.target.value)}
          />
          <SplitList groups={shown} chosen={chosen} onChange={setChosen} onEnter={() => submit()} />
        </>
      )}
      <p className={styles.sum} aria-live="polite">
        {sumOf(preview, args.aliases.length)}
      </p>
      <div className={styles.actions}>
        <Button onClick={close}>Cancel</Button>
        <Button look="primary" type="submit" disabled={!isReady}>
          Split
          <Kbd keys="Enter" />
        </Button>
      </div>
    </form>
  );
}

/** Who else goes by the second actor's names; the first one among them, as long as it keeps the alias. */
function problemOf({ clashes }: SplitPreview, name: string): string | undefined {
  if (name.trim() === '' || clashes.length === 0) return undefined;
  return clashes
    .map((one) => `“${one.name}” is a name of ${one.actor.name}, too.`)
    .slice(0, 3)
    .join(' ');
}

/** What goes, in words. */
function sumOf({ moved }: SplitPreview, aliases: number): string {
  const parts = [
    [aliases, 'alias', 'aliases'] as const,
    [moved.links, 'link', 'links'] as const,
    [moved.statements, 'statement', 'statements'] as const,
    [moved.labels, 'label', 'labels'] as const,
    [moved.decisions, 'decision', 'decisions'] as const,
  ].flatMap(([count, one, many]) => (count === 0 ? [] : [plural(count, one, many)]));
  return parts.length === 0 ? 'Nothing is chosen yet.' : `To the second: ${parts.join(', ')}.`;
}
