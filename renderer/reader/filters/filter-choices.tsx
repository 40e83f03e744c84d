import { useMemo } from 'react';
import type { LinkRecord } from '#core/records/link.ts';
import { conceptPath, conceptTree, inTreeOrder, pathSign } from '#core/concepts/tree.ts';
import { roles } from '#core/records/link.ts';
import { colours } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { stances } from '#core/records/statement.ts';
import { useLibrary } from '../../state/library.ts';
import { roleWords } from '../../ui/actor-words.tsx';
import { classes } from '../../ui/classes.ts';
import { stanceWords } from '../../ui/stance-words.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useColourName } from '../colour-toolbar.tsx';
import styles from './filter-bar.module.css';
import { changeFilter } from './filter-state.ts';
import { filterStateWords } from './filter-words.ts';
import type { PassageFilter } from './passage-filter.ts';
import { filterStates } from './passage-filter.ts';
import type { SpeakerChoice } from './speaker-choices.ts';

/** What a choice among several says when nothing is chosen. */
const any = '';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The concepts that statements name and all those are part of, in the order of the tree. */
function useNamedConcepts(statements: readonly StatementRecord[]) {
  const concepts = useLibrary((state) => state.concepts);
  return useMemo(() => {
    const named = new Set<string>();
    for (const { concept } of statements) {
      let at = concept === null ? undefined : concepts.get(concept);
      while (at !== undefined && !named.has(at.id)) {
        named.add(at.id);
        at = at.parent === null ? undefined : concepts.get(at.parent);
      }
    }
    return inTreeOrder(conceptTree(concepts))
      .filter((node) => named.has(node.concept.id))
      .map(({ concept: { id } }) => ({
        value: id,
        label: conceptPath(id, concepts).join(pathSign),
      }));
  }, [statements, concepts]);
}

/** Colours, actor, role, speaker, concept, stance, comment and state to filter by. */
export function FilterChoices({
  document,
  filter,
  links,
  speakers,
  statements,
}: {
  document: string;
  filter: PassageFilter;
  links: readonly LinkRecord[];
  speakers: readonly SpeakerChoice[];
  statements: readonly StatementRecord[];
}) {
  const actors = useLibrary((state) => state.actors);
  const nameOf = useColourName();
  const linked = useMemo(() => {
    const ids = [...new Set(links.map((link) => link.actor))];
    return ids
      .flatMap((id) => actors.get(id) ?? [])
      .toSorted((a, b) => collator.compare(a.name, b.name));
  }, [links, actors]);
  const named = useNamedConcepts(statements);
  const change = (asked: Partial<PassageFilter>): void => changeFilter(document, asked);

  return (
    <div className={styles.more}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Colour</legend>
        <div className={styles.colours}>
          {colours.map((colour) => {
            const isChosen = filter.colours.includes(colour);
            return (
              <Tooltip key={colour} label={nameOf(colour)}>
                <button
                  type="button"
                  className={styles.colour}
                  aria-label={nameOf(colour)}
                  aria-pressed={isChosen}
                  onClick={() =>
                    change({
                      colours: isChosen
                        ? filter.colours.filter((one) => one !== colour)
                        : colours.filter((one) => one === colour || filter.colours.includes(one)),
                    })
                  }
                >
                  <span aria-hidden className={classes(styles.sample, `mark-sample-${colour}`)}>
                    {'\u00A0'.repeat(6)}
                  </span>
                </button>
              </Tooltip>
            );
          })}
        </div>
      </fieldset>
      <SelectField
        label="Actor"
        options={[
          { value: any, label: 'Any' },
          ...linked.map((actor) => ({ value: actor.id, label: actor.name })),
        ]}
        value={filter.actor ?? any}
        onChange={(value) => change({ actor: value === any ? null : value })}
      />
      <SelectField
        label="Role"
        options={[
          { value: any, label: 'Any' },
          ...roles.map((role) => ({ value: role, label: roleWords[role] })),
        ]}
        value={filter.role ?? any}
        onChange={(value) => change({ role: value === any ? null : value })}
      />
      {speakers.length > 0 && (
        <SelectField
          label="Spoken by"
          options={[
            { value: any, label: 'Any' },
            ...speakers.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={filter.speaker ?? any}
          onChange={(value) => change({ speaker: value === any ? null : value })}
        />
      )}
      {(named.length > 0 || filter.concept !== null) && (
        <SelectField
          label="Concept"
          options={[{ value: any, label: 'Any' }, ...named]}
          value={filter.concept ?? any}
          onChange={(value) => change({ concept: value === any ? null : value })}
        />
      )}
      {(statements.length > 0 || filter.stance !== null) && (
        <SelectField
          label="Stance"
          options={[
            { value: any, label: 'Any' },
            ...stances.map((stance) => ({ value: stance, label: stanceWords[stance].one })),
          ]}
          value={filter.stance ?? any}
          onChange={(value) => change({ stance: value === any ? null : value })}
        />
      )}
      <SelectField
        label="Comment"
        options={[
          { value: any, label: 'Any' },
          { value: 'with', label: 'With a comment' },
          { value: 'without', label: 'Without a comment' },
        ]}
        value={filter.commented === null ? any : filter.commented ? 'with' : 'without'}
        onChange={(value) => change({ commented: value === any ? null : value === 'with' })}
      />
      <SelectField
        label="State"
        options={[
          { value: any, label: 'Any' },
          ...filterStates.map((state) => ({ value: state, label: filterStateWords[state] })),
        ]}
        value={filter.state ?? any}
        onChange={(value) => change({ state: value === any ? null : value })}
      />
    </div>
  );
}
