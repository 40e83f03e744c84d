import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ExportOutcome, ExportSubject, PdfPreview as PdfPreviewed } from '#core/export-api.ts';
import { formatsFor } from '#core/export-api.ts';
import { desktop } from '../services/desktop.ts';
import { useExports } from '../state/exports.ts';
import { useLibrary } from '../state/library.ts';
import { activeTab, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Segments } from '../ui/segments.tsx';
import { showError } from '../ui/toast.tsx';
import { exportable } from './export-commands.ts';
import styles from './export-dialog.module.css';
import { ExportEnded } from './export-ended.tsx';
import { ExportRunning } from './export-running.tsx';
import type { Scope, SingleSubject } from './export-subjects.ts';
import { isEmptySelection, subjectWords } from './export-subjects.ts';
import { FormatChoice } from './format-choice.tsx';
import { OptionsPanel, hasOptions } from './options/options-panel.tsx';
import { PdfPreview } from './preview/pdf-preview.tsx';
import { SelectionPicker } from './selection-picker.tsx';

/** Where the dialog is: choosing, at work, showing a PDF before it is saved, or at the end. */
type Stage = 'choosing' | 'running' | { preview: PdfPreviewed } | ExportOutcome;

const close = (): void => useExports.setState({ open: false });

/** The one place where what to export, as what, and with which choices is said. */
export function ExportDialog() {
  const open = useExports((state) => state.open);
  const [stage, setStage] = useState<Stage>('choosing');
  const leave = (): void => {
    // What is under way goes on behind a closed dialog; it would be stopped by its button only.
    if (stage === 'running') return;
    close();
    setStage('choosing');
  };
  const start = async (subject: ExportSubject): Promise<void> => {
    const { format, options } = useExports.getState();
    setStage('running');
    try {
      setStage((await desktop('exportTo', { subject, format, options })) ?? 'choosing');
    } catch (error) {
      setStage('choosing');
      showError(error);
    }
  };
  const preview = async (subject: ExportSubject): Promise<void> => {
    const { options } = useExports.getState();
    setStage('running');
    try {
      const made = await desktop('previewPdf', { subject, format: 'pdf', options });
      setStage(made === null ? 'choosing' : { preview: made });
    } catch (error) {
      setStage('choosing');
      showError(error);
    }
  };
  return (
    <Dialog open={open} onClose={leave} title="Export" className={styles.dialog}>
      {stage === 'running' ? (
        <ExportRunning />
      ) : stage === 'choosing' ? (
        <Choices
          onStart={(subject) => void start(subject)}
          onPreview={(subject) => void preview(subject)}
          onCancel={leave}
        />
      ) : 'preview' in stage ? (
        <PdfPreview
          preview={stage.preview}
          onBack={() => setStage('choosing')}
          onSaved={(outcome) => setStage(outcome)}
        />
      ) : (
        <ExportEnded outcome={stage} onAgain={() => setStage('choosing')} onClose={leave} />
      )}
    </Dialog>
  );
}

/** What the dialog was opened for, or what is shown; null when that is nothing that can be exported. */
function useShown(): SingleSubject | null {
  const asked = useExports((state) => state.asked);
  const tab = useWorkspace(activeTab);
  const subject = asked ?? exportable(tab);
  return subject === null || subject.kind === 'all' || subject.kind === 'selection'
    ? null
    : subject;
}

function Choices({
  onStart,
  onPreview,
  onCancel,
}: {
  onStart: (subject: ExportSubject) => void;
  onPreview: (subject: ExportSubject) => void;
  onCancel: () => void;
}) {
  const shown = useShown();
  const asked = useExports((state) => state.asked);
  const format = useExports((state) => state.format);
  const options = useExports((state) => state.options);
  const words = useLibrary((state) => (shown === null ? null : subjectWords(shown, state)));
  const [scope, setScope] = useState<Scope>(
    asked?.kind === 'selection' ? 'selection' : shown === null ? 'all' : 'shown',
  );
  const [selection, setSelection] = useState<Extract<ExportSubject, { kind: 'selection' }>>(
    asked?.kind === 'selection'
      ? asked
      : { kind: 'selection', id: null, documents: [], actors: [], notes: [] },
  );
  const subject: ExportSubject =
    scope === 'shown' && shown !== null
      ? shown
      : scope === 'selection'
        ? selection
        : { kind: 'all', id: null };
  const formats = formatsFor(subject);
  const chosen = formats.includes(format) ? format : 'markdown';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    useExports.setState({ format: chosen });
    onStart(subject);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Segments<Scope>
        label="What to export"
        value={scope}
        onChange={setScope}
        options={[
          ...(words === null ? [] : [{ value: 'shown' as const, label: words, hint: words }]),
          { value: 'selection', label: 'Selection' },
          { value: 'all', label: 'Whole library' },
        ]}
      />
      <div className={styles.columns}>
        <FormatChoice
          formats={formats}
          value={chosen}
          onChange={(next) => useExports.setState({ format: next })}
        />
        <div className={styles.choices}>
          {scope === 'selection' && <SelectionPicker value={selection} onChange={setSelection} />}
          <OptionsPanel
            format={chosen}
            subject={subject}
            options={options}
            onChange={(patch) => useExports.setState({ options: { ...options, ...patch } })}
          />
          {!hasOptions(chosen) && scope !== 'selection' && (
            <p className={styles.hint}>Nothing else to choose.</p>
          )}
        </div>
      </div>
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancel</Button>
        {chosen === 'pdf' && (
          <Button
            disabled={isEmptySelection(subject)}
            onClick={() => {
              useExports.setState({ format: chosen });
              onPreview(subject);
            }}
          >
            Preview
          </Button>
        )}
        <Button type="submit" look="primary" disabled={isEmptySelection(subject)}>
          Export… <Kbd keys="Enter" />
        </Button>
      </div>
    </form>
  );
}
