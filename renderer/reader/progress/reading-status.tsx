import { keysOf, runCommand } from '../../commands.ts';
import { inPercent, isBehind } from '../../state/reading-place.ts';
import { useLibrary } from '../../state/library.ts';
import { useReadingPlaces } from '../../state/reading-places.ts';
import { activeTab, useWorkspace } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './reading-status.module.css';

/** How far the document that is shown has been read, and the way on to where one was. */
export function ReadingStatus() {
  const tab = useWorkspace(activeTab);
  const id = tab?.kind === 'document' ? tab.id : '';
  const place = useReadingPlaces((state) => state.places.get(id));
  const sections = useLibrary((state) => state.documents.get(id)?.sections);
  if (place === undefined || sections === undefined) return null;
  const length = sections.reduce((sum, section) => sum + section.length, 0);
  const read = inPercent(place.read);
  const furthest = inPercent(place.furthest);
  return (
    <span className={styles.status}>
      <span aria-hidden className={styles.track}>
        <span className={styles.furthest} style={{ width: `${furthest}%` }} />
        <span className={styles.read} style={{ width: `${read}%` }} />
      </span>
      <span>
        <span className="only-read">Read to here: </span>
        {read}%
      </span>
      {isBehind(place, length) && (
        <Tooltip label="Go to where you were furthest" keys={keysOf('continue-reading')}>
          <Button
            look="quiet"
            className={styles.goOn}
            onClick={() => runCommand('continue-reading')}
          >
            Continue at {furthest}%
          </Button>
        </Tooltip>
      )}
    </span>
  );
}
