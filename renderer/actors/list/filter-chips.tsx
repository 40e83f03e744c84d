import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { typeWords } from '../../ui/actor-words.tsx';
import { ColourDot } from '../../ui/colour-choice.tsx';
import tools from '../../ui/list-tools.module.css';
import styles from './list.module.css';
import { changeActorFilter, useActorList } from './list-state.ts';
import type { ActorFilter } from './listed-actors.ts';

interface Chip {
  key: string;
  words: ReactNode;
  without: Partial<ActorFilter>;
}

function chipsOf(filter: ActorFilter): Chip[] {
  const { types, colour, attribute, linked } = filter;
  return [
    ...types.map((type) => ({
      key: type,
      words: typeWords[type].many,
      without: { types: types.filter((one) => one !== type) },
    })),
    ...(colour === null
      ? []
      : [{ key: 'colour', words: <ColourDot colour={colour} />, without: { colour: null } }]),
    ...(attribute === null
      ? []
      : [
          {
            key: 'attribute',
            words: [attribute.name, ...(attribute.value === null ? [] : [attribute.value])].join(
              ': ',
            ),
            without: { attribute: null },
          },
        ]),
    ...(linked === null
      ? []
      : [
          {
            key: 'linked',
            words: linked ? 'With passages' : 'Without passages',
            without: { linked: null },
          },
        ]),
  ];
}

/** Whether the filter leaves any actor out. */
export function isFiltering(filter: ActorFilter): boolean {
  return chipsOf(filter).length > 0;
}

/** What the actors are filtered by; a press takes it away. */
export function FilterChips() {
  const filter = useActorList((state) => state.filter);
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="The list is filtered by">
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <button type="button" className={tools.chip} onClick={() => changeActorFilter(without)}>
            <span className="only-read">Do not filter by </span>
            <span dir="auto">{words}</span>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
