import { useDocument } from '../state/bodies.ts';
import { registerCommands } from '../commands.ts';
import { BodyStatus } from '../ui/body-status.tsx';
import './mark-colours.css';
import './marks.css';
import './finding/find-marks.css';
import './turns/turns.css';
import { turnCommands } from './turns/turn-commands.ts';
import './mentions/mentions.css';
import { findCommands } from './finding/find-commands.ts';
import { mentionCommands } from './mentions/mention-commands.ts';
import { bookmarkCommands } from './bookmarks/bookmark-commands.ts';
import { FindPlace } from './finding/find-place.tsx';
import { outlineCommands } from './outline/outline-commands.ts';
import { PlaceKeeper } from './progress/place-keeper.tsx';
import { progressCommands } from './progress/continue-reading.ts';
import { registerReaderCommands } from './reader-commands.ts';
import styles from './reader-view.module.css';
import { Reader } from './reader.tsx';

registerReaderCommands();
registerCommands([
  ...mentionCommands,
  ...findCommands,
  ...bookmarkCommands,
  ...outlineCommands,
  ...progressCommands,
  ...turnCommands,
]);

/** A document's tab: its text for reading and highlighting. */
export function ReaderView({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return (
    <div className={styles.page}>
      <FindPlace document={document} />
      <PlaceKeeper document={document} />
      <Reader key={document} body={body} />
    </div>
  );
}
