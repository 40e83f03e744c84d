import { useDocument } from '../state/bodies.ts';
import { BodyStatus } from '../ui/body-status.tsx';
import './mark-colours.css';
import './marks.css';
import { registerReaderCommands } from './reader-commands.ts';
import { Reader } from './reader.tsx';

registerReaderCommands();

/** A document's tab: its text for reading and highlighting. */
export function ReaderView({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return <Reader key={document} body={body} />;
}
