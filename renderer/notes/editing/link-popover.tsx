import { $isLinkNode, $toggleLink } from '@lexical/link';
import type { LexicalEditor } from 'lexical';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { desktop } from '../../services/desktop.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showError } from '../../ui/toast.tsx';
import { linkAddress } from './link-address.ts';
import styles from './toolbar.module.css';

/** A link about to be made or changed: where it stands on the screen, and its present address. */
export interface LinkDraft {
  place: DOMRect;
  address: string;
}

/** Reads what a link popover starts from; null when the caret is nowhere. */
export function linkDraft(editor: LexicalEditor): LinkDraft | null {
  const address = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
    return link?.getURL() ?? '';
  });
  if (address === null) return null;
  return { address, place: caretPlace() };
}

/** Where the caret or the selection's first line stands; an empty line has a box, but no text to measure. */
function caretPlace(): DOMRect {
  const selection = window.getSelection();
  const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  const start = range?.startContainer ?? null;
  const line = start instanceof Element ? start : start?.parentElement;
  return range?.getClientRects()[0] ?? line?.getBoundingClientRect() ?? new DOMRect();
}

/** Makes the selected text a link; without a selection, writes the address as one. */
function $setLink(url: string, typed: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode) !== null;
  if (selection.isCollapsed() && !inLink) {
    const text = $createTextNode(typed.trim());
    selection.insertNodes([text]);
    text.select(0);
  }
  $toggleLink(url);
  const after = $getSelection();
  if ($isRangeSelection(after) && !after.isCollapsed()) {
    const [, end] = after.isBackward() ? [after.focus, after.anchor] : [after.anchor, after.focus];
    const { key, offset, type } = end;
    after.anchor.set(key, offset, type);
    after.focus.set(key, offset, type);
  }
}

/** Asks for a link's address beside the text it stands on. */
export function LinkPopover({
  editor,
  draft,
  close,
}: {
  editor: LexicalEditor;
  draft: LinkDraft;
  close: () => void;
}) {
  const [typed, setTyped] = useState(draft.address);
  const [problem, setProblem] = useState<string>();

  function leave(): void {
    close();
    editor.focus();
  }

  function apply(event: FormEvent): void {
    event.preventDefault();
    const url = linkAddress(typed);
    if (url === null) {
      setProblem('Type a web or e-mail address.');
      return;
    }
    editor.update(() => $setLink(url, typed));
    leave();
  }

  function open(): void {
    desktop('openLink', { url: draft.address }).catch(showError);
    leave();
  }

  function remove(): void {
    editor.update(() => $toggleLink(null));
    leave();
  }

  const anchor = { getBoundingClientRect: () => draft.place };
  return (
    <Popover open onOpenChange={(next) => !next && leave()} anchor={anchor} label="Link">
      <form className={styles.link} onSubmit={apply}>
        <TextField
          // The next key typed already belongs to the address.
          autoFocus
          label="Address"
          value={typed}
          problem={problem}
          placeholder="https://"
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
          onFocus={(event) => event.target.select()}
        />
        <div className={styles.linkActions}>
          {draft.address === '' ? (
            <span />
          ) : (
            <>
              <Button look="quiet" onClick={remove}>
                Remove link
              </Button>
              <Button look="quiet" onClick={open}>
                Open
              </Button>
            </>
          )}
          <Button look="primary" type="submit">
            {draft.address === '' ? 'Make link' : 'Change'}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
