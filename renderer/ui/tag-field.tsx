import { Hash, Plus } from 'lucide-react';
import type { Ref } from 'react';
import { tidyTag } from '#core/records/note-tags.ts';
import { foldText } from './fold-text.ts';
import { TypeAhead } from './type-ahead.tsx';
import styles from './type-ahead.module.css';

interface TagOption {
  id: string;
  tag: string;
  isNew: boolean;
}

const most = 30;

/** The tags that fit what is typed, those that begin with it first, and a new one of that name. */
export function tagOptions(
  tags: readonly string[],
  typed: string,
  without: ReadonlySet<string>,
): TagOption[] {
  const name = tidyTag(typed);
  const wanted = foldText(name);
  const fitting = tags.filter((tag) => !without.has(tag) && foldText(tag).includes(wanted));
  const rank = (tag: string): number => {
    const folded = foldText(tag);
    return folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : 2;
  };
  const found = fitting
    .toSorted((one, other) => rank(one) - rank(other) || one.localeCompare(other, 'en'))
    .slice(0, most)
    .map((tag): TagOption => ({ id: tag, tag, isNew: false }));
  const isKnown = tags.some((tag) => foldText(tag) === wanted);
  return name === '' || isKnown ? found : [...found, { id: `new ${name}`, tag: name, isNew: true }];
}

/** One more tag, found by a few letters or made on the spot. */
export function TagField({
  label,
  tags,
  without,
  onPick,
  inputRef,
  focusAtOnce = false,
  placeholder = 'Add a tag',
  quiet = false,
}: {
  label: string;
  /** The tags there are. */
  tags: readonly string[];
  /** Those that are not offered. */
  without: ReadonlySet<string>;
  onPick: (tag: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  focusAtOnce?: boolean;
  placeholder?: string;
  /** Whether it looks like the buttons around it until it is used. */
  quiet?: boolean;
}) {
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      quiet={quiet}
      {...(quiet ? { before: <Plus size={14} aria-hidden /> } : {})}
      shown=""
      focusAtOnce={focusAtOnce}
      pickKey=","
      {...(inputRef === undefined ? {} : { inputRef })}
      itemsOf={(typed) => tagOptions(tags, typed, without)}
      render={({ tag, isNew }) => (
        <>
          {isNew ? <Plus size={15} aria-hidden /> : <Hash size={15} aria-hidden />}
          <span className={styles.words} dir="auto">
            {tag}
          </span>
          {isNew && <span className={styles.quiet}>new</span>}
        </>
      )}
      onPick={({ tag }) => onPick(tag)}
    />
  );
}
