import { useEffect, useState } from 'react';
import type { ExportSubject, TemplatePreview } from '#core/export-api.ts';
import { templateFields } from '#core/formats/template/fields.ts';
import type { ReadyTemplate } from '#core/formats/template/ready-made.ts';
import { readyTemplates } from '#core/formats/template/ready-made.ts';
import { describeError } from '#core/errors.ts';
import { desktop } from '../../services/desktop.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import styles from './options.module.css';
import type { OptionsPanelProps } from './options-props.ts';

const fieldGroups: readonly [keyof typeof templateFields, string][] = [
  ['all', 'Anywhere'],
  ['document', 'In documents'],
  ['passage', 'In passages'],
  ['statement', 'In statements'],
  ['actor', 'In actors'],
  ['note', 'In notes'],
];

/** What is typed is previewed when the keys rest for this long; milliseconds. */
const settling = 250;

/** How the export would begin, following the template and the subject. */
function usePreview(subject: ExportSubject, text: string): TemplatePreview | null {
  const [preview, setPreview] = useState<TemplatePreview | null>(null);
  const wanted = JSON.stringify(subject);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      desktop('previewTemplate', { subject, text }).then(
        (answer) => isWanted && setPreview(answer),
        (error: unknown) =>
          isWanted && setPreview({ text: '', whole: false, problem: describeError(error).message }),
      );
    }, settling);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // The subject is made anew with each drawing; what it says is what counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, text]);
  return preview;
}

/** Which template, its text to be changed, and how the export by it begins. */
export function TemplateOptionsPanel({ subject, options, onChange }: OptionsPanelProps) {
  const own = useLibrary((state) => state.settings.exportTemplates) ?? [];
  const all: readonly ReadyTemplate[] = [...readyTemplates, ...own];
  const [chosen, setChosen] = useState(
    () =>
      all.find(({ text }) => text === options.template?.text)?.id ?? readyTemplates[0]?.id ?? '',
  );
  const kept = all.find(({ id }) => id === chosen) ?? all[0];
  const text = options.template?.text ?? kept?.text ?? '';
  const [name, setName] = useState<string | null>(null);
  const preview = usePreview(subject, text);
  const change = (next: string): void => onChange({ template: { text: next } });
  const choose = (id: string): void => {
    setChosen(id);
    setName(null);
    change(all.find((one) => one.id === id)?.text ?? '');
  };
  const isOwn = own.some(({ id }) => id === chosen);
  const isChanged = kept?.text !== text;
  const problem = preview?.problem ?? null;
  const save = async (id: string | null, called: string): Promise<void> => {
    const saved = await run('save-export-template', {
      ...(id === null ? {} : { id }),
      name: called,
      text,
    });
    setChosen(saved.id);
    setName(null);
  };
  const remove = async (): Promise<void> => {
    await run('delete-export-template', { id: chosen });
    choose(readyTemplates[0]?.id ?? '');
  };
  return (
    <>
      <SelectField
        label="Template"
        options={all.map((one) => ({ value: one.id, label: one.name }))}
        value={kept?.id ?? ''}
        onChange={choose}
      />
      <TextArea
        label="Its text"
        className={styles.template}
        dir="auto"
        value={text}
        problem={problem ?? undefined}
        hint="{{title}} is a value, {{#passages}}…{{/passages}} goes through a list"
        onChange={(event) => change(event.target.value)}
      />
      {name === null ? (
        <div className={styles.row}>
          {isOwn && isChanged && (
            <Button disabled={problem !== null} onClick={() => act(save(chosen, kept?.name ?? ''))}>
              Save
            </Button>
          )}
          <Button look="quiet" disabled={problem !== null} onClick={() => setName('')}>
            Save as…
          </Button>
          {isChanged && (
            <Button look="quiet" onClick={() => change(kept?.text ?? '')}>
              Revert
            </Button>
          )}
          {isOwn && (
            <Button look="quiet" onClick={() => act(remove())}>
              Delete
            </Button>
          )}
        </div>
      ) : (
        <div className={styles.row}>
          <TextField
            label="Name of the template"
            bare
            autoFocus
            placeholder="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                setName(null);
              }
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (name.trim() !== '') act(save(null, name));
            }}
          />
          <Button disabled={name.trim() === ''} onClick={() => act(save(null, name))}>
            Save
          </Button>
          <Button look="quiet" onClick={() => setName(null)}>
            Cancel
          </Button>
        </div>
      )}
      <details className={styles.fields}>
        <summary>What a template can name</summary>
        <dl>
          {fieldGroups.map(([thing, words]) => (
            <div key={thing}>
              <dt>{words}</dt>
              <dd>{templateFields[thing].join(', ')}</dd>
            </div>
          ))}
        </dl>
      </details>
      <section aria-label="Preview" className={styles.preview}>
        <p className={styles.legend}>
          {preview === null || preview.whole || problem !== null
            ? 'Preview'
            : 'Preview of the beginning'}
        </p>
        <pre dir="auto" tabIndex={0} className={styles.text}>
          {problem === null ? (preview?.text ?? '') : ''}
        </pre>
      </section>
    </>
  );
}
