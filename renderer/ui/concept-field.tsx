import { Plus, Tag } from 'lucide-react';
import type { Ref } from 'react';
import { pathSign } from '#core/concepts/tree.ts';
import { useLibrary } from '../state/library.ts';
import type { ChosenConcept } from './concept-options.ts';
import { chosenPath, conceptOptions } from './concept-options.ts';
import { TypeAhead } from './type-ahead.tsx';
import styles from './type-ahead.module.css';

/** The names of a concept and of those it is part of, its own last and darkest. */
export function ConceptPath({ path }: { path: readonly string[] }) {
  const above = path.slice(0, -1);
  return (
    <span className={styles.words} dir="auto">
      {above.length > 0 && (
        <span className={styles.quiet}>
          {above.join(pathSign)}
          {pathSign}
        </span>
      )}
      {path.at(-1) ?? ''}
    </span>
  );
}

/** One concept, or none; a new name makes one, `A > B` makes B below A. */
export function ConceptField({
  label,
  value,
  onChange,
  onNext,
  placeholder,
  canCreate = true,
  without,
  inputRef,
  focusAtOnce,
}: {
  label: string;
  value: ChosenConcept | null;
  onChange: (value: ChosenConcept | null) => void;
  onNext?: () => void;
  placeholder?: string;
  /** Whether a new name makes a concept. */
  canCreate?: boolean;
  /** Concepts that cannot be chosen. */
  without?: ReadonlySet<string>;
  inputRef?: Ref<HTMLInputElement>;
  focusAtOnce?: boolean;
}) {
  const concepts = useLibrary((state) => state.concepts);
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      shown={chosenPath(value, concepts)}
      after={value !== null && typeof value !== 'string' ? 'new' : undefined}
      itemsOf={(typed) =>
        conceptOptions(concepts, typed).filter(
          (one) => (canCreate || !one.isNew) && without?.has(one.id) !== true,
        )
      }
      render={(option) => (
        <>
          {option.isNew ? <Plus size={15} aria-hidden /> : <Tag size={15} aria-hidden />}
          {option.isNew && <span className="only-read">Create </span>}
          <ConceptPath path={option.path} />
          {option.isNew && <span className={styles.quiet}>new</span>}
        </>
      )}
      onPick={(option) => onChange(option.isNew ? { path: option.path } : option.id)}
      onClear={() => onChange(null)}
      {...(onNext === undefined ? {} : { onNext })}
      {...(inputRef === undefined ? {} : { inputRef })}
      {...(focusAtOnce === undefined ? {} : { focusAtOnce })}
    />
  );
}
