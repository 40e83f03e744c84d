import { keysOf, runCommand } from '../../commands.ts';
import { inPercent, percentRead, placeToGoOn } from '../../state/reading-place.ts';
import { useLibrary } from '../../state/library.ts';
import { useReadingPlaces } from '../../state/reading-places.ts';
import { activeTab, useWorkspace } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './reading-status.module.css';

/** How much of the document that is shown has been read, and the way on to where one left off. */
export function ReadingStatus() {
  const tab = useWorkspace(activeTab);
  const id = tab?.kind === 'document' ? tab.id : '';
  const place = useReadingPlaces((state) => state.places.get(id));
  const sections = useLibrary((state) => state.documents.get(id)?.sections);
  if (place === undefined || sections === undefined) return null;
  const length = sections.reduce((sum, section) => sum + section.length, 0);
  const goOn = placeToGoOn(place, length);
  const read = percentRead(place);
  return (
    <span className={styles.status}>
      <Track seen={place.seen} at={place.at} />
      <span>{read}% read</span>
      {goOn !== null && (
        <Tooltip label="Go to where you left off reading" keys={keysOf('continue-reading')}>
          <Button
            look="quiet"
            className={styles.goOn}
            onClick={() => runCommand('continue-reading')}
          >
            Continue at {inPercent(goOn)}%
          </Button>
        </Tooltip>
      )}
    </span>
  );
}

/** The text as a line, what was read of it darker, and where one stands. */
function Track({ seen, at }: { seen: string; at: number }) {
  return (
    <span aria-hidden className={styles.track}>
      {[...seen.matchAll(/1+/g)].map((run) => (
        <span
          key={run.index}
          className={styles.seen}
          style={{ insetInlineStart: `${run.index}%`, width: `${run[0].length}%` }}
        />
      ))}
      <span className={styles.here} style={{ insetInlineStart: `${at * 100}%` }} />
    </span>
  );
}
