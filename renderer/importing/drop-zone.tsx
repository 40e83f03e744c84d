import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pictureTypes } from '#core/records/actor.ts';
import { importDropped } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import styles from './drop-zone.module.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Whether what lies under the pointer takes files itself: a picture's field, or a note, which takes pictures. */
function isTaken(event: DragEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  const taker = event.target.closest('[data-takes-files]');
  if (taker?.getAttribute('data-takes-files') !== 'pictures') return taker !== null;
  const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => pictureTypes.some((one) => one === type));
}

/** Takes files dropped anywhere on the window. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Elements below each other enter before they leave, so the depth is counted.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setOver(!isTaken(event));
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const move = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!holdsFiles(event) || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) act(importDropped(files));
    };
    const listen = { capture: true } as const;
    window.addEventListener('dragenter', enter, listen);
    window.addEventListener('dragleave', leave, listen);
    window.addEventListener('dragover', move, listen);
    window.addEventListener('drop', drop, listen);
    return () => {
      window.removeEventListener('dragenter', enter, listen);
      window.removeEventListener('dragleave', leave, listen);
      window.removeEventListener('dragover', move, listen);
      window.removeEventListener('drop', drop, listen);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.words}>
        <FileDown size={32} strokeWidth={1.5} aria-hidden />
        Drop to import
      </div>
    </div>
  );
}
