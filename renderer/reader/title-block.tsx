import type { DocumentRecord } from '#core/records/document.ts';
import { dateInWords } from '../ui/dates.ts';
import { kindWords } from '../ui/kind-words.ts';
import { DocumentMenu } from './document-menu.tsx';
import menu from './document-menu.module.css';
import styles from './reader.module.css';

/**
 * What stands above the text: the title, then who, where, when and what sort. Where the text itself
 * begins with its title (`repeated`), that line is drawn as the title instead of saying it twice.
 */
export function TitleBlock({ record, repeated }: { record: DocumentRecord; repeated: boolean }) {
  const { title, author, publisher, date, kind } = record;
  const facts = [
    author,
    publisher,
    date === null ? null : dateInWords(date),
    kind === 'other' ? null : kindWords[kind],
  ];
  const known = facts.filter((fact) => fact !== null && fact !== '');
  return (
    <header className={styles.heading} data-repeated={repeated}>
      <h1 className={repeated ? 'only-read' : styles.title} dir="auto">
        {title.trim() === '' ? 'Untitled' : title}
      </h1>
      <div className={menu.head}>
        <p className={styles.facts}>{known.join(' · ')}</p>
        <DocumentMenu record={record} />
      </div>
    </header>
  );
}
