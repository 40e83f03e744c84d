import { useEffect } from 'react';
import type { ExportOutcome, PdfPreview as Preview } from '#core/export-api.ts';
import { desktop } from '../../services/desktop.ts';
import { Button } from '../../ui/button.tsx';
import { showError } from '../../ui/toast.tsx';
import styles from '../export-dialog.module.css';
import { PdfPages } from './pdf-pages.tsx';

/** The very PDF that will be saved, before it is. */
export function PdfPreview({
  preview,
  onBack,
  onSaved,
}: {
  preview: Preview;
  onBack: () => void;
  onSaved: (outcome: ExportOutcome) => void;
}) {
  useEffect(
    () => () => {
      desktop('dropPreview', null).catch((error: unknown) => showError(error));
    },
    [],
  );
  const save = (): void => {
    desktop('savePreview', { id: preview.id }).then(
      (outcome) => {
        if (outcome !== null) onSaved(outcome);
      },
      (error: unknown) => showError(error),
    );
  };
  return (
    <section aria-label="Preview" className={styles.ended}>
      <PdfPages address={preview.address} />
      {preview.report.length > 0 && (
        <ul aria-label="What did not fit" className={styles.report}>
          {preview.report.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={onBack}>Back</Button>
        <Button look="primary" autoFocus onClick={save}>
          Save…
        </Button>
      </div>
    </section>
  );
}
