import { ListFilter, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { LinkRecord } from '#core/records/link.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { keysOf } from '../../commands.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import tools from '../../ui/list-tools.module.css';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useColourName } from '../colour-toolbar.tsx';
import { readerOf } from '../reading.ts';
import styles from './filter-bar.module.css';
import { FilterChoices } from './filter-choices.tsx';
import { changeFilter, clearFilter, filterOf, setHidesOthers, useFilters } from './filter-state.ts';
import { chipsOf } from './filter-words.ts';
import { isFiltering } from './passage-filter.ts';
import type { SpeakerChoice } from './speaker-choices.ts';

/** The wish that was fulfilled last, so that a bar that appears later does not fulfil it again. */
let fulfilled = 0;

/**
 * What the list below is filtered by: words in the field, the rest as chips that a press takes away.
 * Escape empties the field, then leads back to the text; the down arrow leads into the list.
 */
export function FilterBar({
  document,
  links,
  speakers,
  statements,
}: {
  document: string;
  /** All links of the document's passages: their actors can be chosen. */
  links: readonly LinkRecord[];
  /** Who speaks in the document. */
  speakers: readonly SpeakerChoice[];
  /** All statements of its passages: their concepts can be chosen. */
  statements: readonly StatementRecord[];
}) {
  const field = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const filter = useFilters((state) => filterOf(state, document));
  const hidesOthers = useFilters((state) => state.hidesOthers);
  const wanted = useFilters((state) => state.wanted);
  const actors = useLibrary((state) => state.actors);
  const concepts = useLibrary((state) => state.concepts);
  const nameOf = useColourName();

  useEffect(() => {
    if (wanted === fulfilled) return;
    fulfilled = wanted;
    field.current?.focus();
    field.current?.select();
  }, [wanted]);

  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (filter.text === '') readerOf(document)?.focusText();
      else changeFilter(document, { text: '' });
    } else if (event.key === 'ArrowDown') {
      event.currentTarget
        .closest('[data-passages]')
        ?.querySelector<HTMLElement>('[role="listbox"]')
        ?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const chips = chipsOf(
    filter,
    nameOf,
    (actor) => actors.get(actor)?.name ?? '',
    (concept) => concepts.get(concept)?.name ?? 'A concept',
  );
  return (
    <div ref={bar} className={styles.bar} role="search" aria-label="Filter the passages">
      <div className={styles.line}>
        <TextField
          ref={field}
          label="Filter the passages by words"
          bare
          className={styles.field}
          placeholder="Filter passages"
          title={`Words of the quote, comment, tags or actors (${keysOf('filter-passages') ?? ''})`}
          value={filter.text}
          dir="auto"
          onChange={(event) => changeFilter(document, { text: event.target.value })}
          onKeyDown={pressed}
        />
        <Popover
          label="Filter by colour, actor, speaker, statement, comment or state"
          side="left"
          anchor={bar}
          trigger={
            <IconButton label="Filter by colour, actor, speaker, statement, comment or state">
              <ListFilter size={16} />
            </IconButton>
          }
        >
          <FilterChoices
            document={document}
            filter={filter}
            links={links}
            speakers={speakers}
            statements={statements}
          />
        </Popover>
      </div>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label="The list is filtered by">
          {chips.map(({ key, words, colour, without }) => (
            <li key={key}>
              <button
                type="button"
                className={tools.chip}
                aria-label={`Do not filter by ${words}`}
                onClick={() => changeFilter(document, without)}
              >
                {colour !== undefined && (
                  <span aria-hidden className={classes(styles.sign, `mark-bar-${colour}`)} />
                )}
                <span dir="auto">{words}</span>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFiltering(filter) && (
        <div className={styles.line}>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={hidesOthers}
              onChange={(event) => setHidesOthers(event.target.checked)}
            />
            Hide the others in the text
          </label>
          <Button look="quiet" onClick={() => clearFilter(document)}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}
