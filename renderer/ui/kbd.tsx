import { keyCaps } from './keys.ts';
import styles from './kbd.module.css';

/** A key, drawn as caps. `keys` is written as in the command table: `Mod+Shift+Z`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
