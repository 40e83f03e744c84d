import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { desktop } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { usePasteForm } from './import-commands.ts';
import styles from './paste-form.module.css';

const close = (): void => usePasteForm.setState({ open: false });

/** Makes a document of text that is pasted into it. */
export function PasteForm() {
  const open = usePasteForm((state) => state.open);
  return (
    <Dialog
      open={open}
      onClose={close}
      title="Paste as document"
      description="The first line becomes the title unless you give one."
      className={styles.dialog}
    >
      <Form />
    </Dialog>
  );
}

function Form() {
  const id = useId();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    act(desktop('importText', { text, title: title.trim() }));
    close();
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <TextArea
        label="Text"
        className={styles.text}
        autoFocus
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      <TextField
        label="Title, if the text has none"
        dir="auto"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className={styles.actions}>
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          Add document
        </Button>
      </div>
    </form>
  );
}
