import { X } from 'lucide-react';
import styles from './chips.module.css';

/** A few short texts, each a chip with a button that takes it away; nothing while there are none. */
export function Chips({
  label,
  values,
  sign = '',
  onRemove,
}: {
  /** What the texts are: `Aliases`. */
  label: string;
  values: readonly string[];
  /** What stands before each. */
  sign?: string;
  onRemove: (value: string) => void;
}) {
  if (values.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.chips}>
      {values.map((value) => (
        <li key={value} className={styles.chip} dir="auto">
          {sign}
          {value}
          <RemoveChip name={value} onRemove={() => onRemove(value)} />
        </li>
      ))}
    </ul>
  );
}

/** The button of a chip that takes it away. */
export function RemoveChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Remove ${name}`}
      className={styles.remove}
      onClick={onRemove}
    >
      <X size={12} aria-hidden />
    </button>
  );
}
