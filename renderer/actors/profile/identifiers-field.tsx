import { X } from 'lucide-react';
import type { FocusEvent } from 'react';
import { useState } from 'react';
import type { Identifier, IdentifierScheme } from '#core/records/identifier.ts';
import { identifierSchemes } from '#core/records/identifier.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readIdentifier, schemeOf, schemeWords } from './identifier-words.ts';
import styles from './profile.module.css';

/** What an actor is called in catalogues; one that cannot be is not saved, and a sentence says why. */
export function IdentifiersField({
  values,
  onChange,
}: {
  values: readonly Identifier[];
  onChange: (values: Identifier[]) => void;
}) {
  const [scheme, setScheme] = useState<IdentifierScheme>('wikidata');
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string>();

  const typed = (value: string): void => {
    setProblem(undefined);
    setDraft(value);
    setScheme(schemeOf(value) ?? scheme);
  };
  const finish = (): void => {
    if (draft.trim() === '') return;
    const read = readIdentifier(scheme, draft);
    if ('problem' in read) {
      setProblem(read.problem);
      return;
    }
    setDraft('');
    onChange([...values, read.identifier]);
  };
  const left = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish();
  };

  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>Identifiers</legend>
      {values.length > 0 && (
        <ul className={styles.identifiers} aria-label="Identifiers">
          {values.map((one, index) => (
            <li key={`${one.scheme} ${one.value}`}>
              <span className={styles.scheme}>{schemeWords[one.scheme]}</span>
              <span className={styles.identifier}>{one.value}</span>
              <IconButton
                small
                label={`Remove ${one.value}`}
                onClick={() => onChange(values.filter((_other, at) => at !== index))}
              >
                <X size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.pair} onBlur={left}>
        <select
          aria-label="Catalogue"
          className={styles.schemes}
          value={scheme}
          onChange={(event) => {
            setProblem(undefined);
            setScheme(identifierSchemes.find((one) => one === event.target.value) ?? scheme);
          }}
        >
          {identifierSchemes.map((one) => (
            <option key={one} value={one}>
              {schemeWords[one]}
            </option>
          ))}
        </select>
        <TextField
          label="Add an identifier"
          bare
          className={styles.pairValue}
          placeholder={scheme === 'wikidata' ? 'Q42, or its address' : 'Identifier, then Enter'}
          value={draft}
          aria-invalid={problem !== undefined}
          onChange={(event) => typed(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
            else if (event.key === 'Escape' && draft !== '') {
              event.stopPropagation();
              typed('');
            }
          }}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
