import { FileX } from 'lucide-react';
import { useDocument } from '../state/bodies.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import './marks.css';
import { Reader } from './reader.tsx';
import { registerReaderCommands } from './reader-commands.ts';
import styles from './reader.module.css';

registerReaderCommands();

/** A document's tab: its text for reading and highlighting. */
export function ReaderView({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status === 'loading')
    return (
      <p role="status" className={styles.waiting}>
        Opening…
      </p>
    );
  if (body.status === 'failed')
    return <EmptyState icon={<FileX size={28} aria-hidden />} title={body.error.message} />;
  return <Reader key={document} body={body} />;
}
