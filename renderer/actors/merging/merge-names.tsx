import type { NameClash } from '#core/commands/actor-names.ts';
import { toggled } from '../../ui/row-selection.ts';
import styles from './merging.module.css';

/** The other actors' names, each of which becomes an alias unless it is unticked. */
export function MergeNames({
  names,
  dropped,
  clashes,
  onChange,
}: {
  names: readonly string[];
  dropped: ReadonlySet<string>;
  clashes: readonly NameClash[];
  onChange: (dropped: ReadonlySet<string>) => void;
}) {
  const known = new Set(names);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Names that become aliases</legend>
      <div className={styles.names}>
        {names.map((name) => (
          <label key={name} className={styles.name}>
            <input
              type="checkbox"
              checked={!dropped.has(name)}
              onChange={() => onChange(toggled(dropped, name))}
            />
            <span dir="auto">{name}</span>
            <Clash clashes={clashes.filter((one) => one.name === name)} />
          </label>
        ))}
      </div>
      {clashes
        .filter((one) => !known.has(one.name))
        .map((one) => (
          <p key={`${one.name} ${one.actor.id}`} className={styles.clash}>
            “{one.name}” is a name of {one.actor.name}, too.
          </p>
        ))}
    </fieldset>
  );
}

/** Who else goes by a name, so that places where it stands will be ambiguous. */
export function Clash({ clashes }: { clashes: readonly NameClash[] }) {
  if (clashes.length === 0) return null;
  const who = [...new Set(clashes.map((one) => one.actor.name))].join(', ');
  return <span className={styles.clash}>also a name of {who}</span>;
}
