import { CircleAlert } from 'lucide-react';
import { loadLibrary, useLibrary } from '../state/library.ts';
import { useStoreState } from '../state/store-state.ts';
import { Button } from '../ui/button.tsx';
import styles from './banner.module.css';

/** Says above everything that the library does not answer, and what is safe. */
export function Banner() {
  const lost = useStoreState((state) => state.lost);
  const full = useStoreState((state) => state.full);
  const status = useLibrary((state) => state.status);
  const error = useLibrary((state) => state.error);
  if (lost)
    return (
      <div role="alert" className={styles.banner}>
        <CircleAlert size={15} aria-hidden />
        {full
          ? 'The disk is full. What was saved is safe; what you do now is saved as soon as there is room.'
          : 'The library stopped and is being brought back. What was saved is safe; what you do now is saved as soon as it answers.'}
      </div>
    );
  if (status !== 'failed' || error === null) return null;
  return (
    <div role="alert" className={styles.banner}>
      <CircleAlert size={15} aria-hidden />
      The library could not be read: {error.message}
      <Button onClick={() => void loadLibrary()}>Try again</Button>
    </div>
  );
}
