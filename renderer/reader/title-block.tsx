import type { DocumentKind, DocumentRecord } from '#core/records/document.ts';
import styles from './reader.module.css';

const kindWords: Readonly<Record<DocumentKind, string | null>> = {
  article: 'Article',
  interview: 'Interview',
  speech: 'Speech',
  report: 'Report',
  letter: 'Letter',
  book: 'Book',
  transcript: 'Transcript',
  other: null,
};

const months = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A date as far as it is known, in words: `4 July 2024`, `July 2024`, `2024`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined) return date;
  const name = months.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** What stands above the text: the title, then who, where, when and what sort. */
export function TitleBlock({ record }: { record: DocumentRecord }) {
  const { title, author, publisher, date, kind } = record;
  const facts = [author, publisher, date === null ? null : dateInWords(date), kindWords[kind]];
  const known = facts.filter((fact) => fact !== null && fact !== '');
  return (
    <header className={styles.heading}>
      <h1 className={styles.title} dir="auto">
        {title.trim() === '' ? 'Untitled' : title}
      </h1>
      {known.length > 0 && <p className={styles.facts}>{known.join(' · ')}</p>}
    </header>
  );
}
