import type { VaultOptions } from '#core/export-api.ts';
import { defaultVaultOptions } from '#core/export-api.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import styles from './options.module.css';
import type { OptionsPanelProps } from './options-props.ts';

/** What can be chosen about a vault, in the export dialog. */
export function VaultOptionsPanel({ options, onChange }: OptionsPanelProps) {
  const { vault = defaultVaultOptions } = options;
  const change = (patch: Partial<VaultOptions>): void =>
    onChange({ vault: { ...vault, ...patch } });
  return (
    <>
      <CheckLine
        label="The text of the sources"
        hint="Without it, only what is known of them and their passages"
        checked={vault.text}
        onChange={(text) => change({ text })}
      />
      <CheckLine
        label="Passages highlighted in the text"
        checked={vault.highlights && vault.text}
        disabled={!vault.text}
        onChange={(highlights) => change({ highlights })}
      />
      <CheckLine
        label="Concepts as files"
        checked={vault.concepts}
        onChange={(concepts) => change({ concepts })}
      />
      <CheckLine
        label="The original files"
        hint="Copied to the folder of attachments"
        checked={vault.originals}
        onChange={(originals) => change({ originals })}
      />
      <p className={styles.note}>
        Choose the same folder again to bring a vault up to date. What you wrote there stays, moved
        and renamed files are found, and none is deleted.
      </p>
    </>
  );
}
