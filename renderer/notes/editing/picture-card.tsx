import type { LexicalEditor } from 'lexical';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
} from 'lexical';
import { Trash2 } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { $describeImage, $isImageNode } from '../../editor/image-node.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OPEN_AT_CARET_COMMAND } from '../inline/open-command.ts';
import styles from './toolbar.module.css';

interface Shown {
  key: string;
  alt: string;
}

function $selectedPicture(): Shown | null {
  const selection = $getSelection();
  const [node, more] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if (more !== undefined || !$isImageNode(node)) return null;
  return { key: node.getKey(), alt: node.getImage().alt };
}

/** Describes a picture: a click on it, or the key that opens things, shows the field. */
export const PictureCard = memo(function PictureCard({ editor }: { editor: LexicalEditor }) {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CLICK_COMMAND,
          (event) => {
            const at = event.target instanceof Element ? event.target.closest('figure img') : null;
            const node = at === null ? null : $getNearestNodeFromDOMNode(at);
            if (!$isImageNode(node)) return false;
            const selection = $createNodeSelection();
            selection.add(node.getKey());
            $setSelection(selection);
            setShown($selectedPicture());
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          OPEN_AT_CARET_COMMAND,
          () => {
            const picture = $selectedPicture();
            setShown(picture);
            return picture !== null;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );

  if (shown === null) return null;

  const close = (): void => {
    setShown(null);
    editor.focus();
  };
  const describe = (): void =>
    editor.update(() => {
      const node = $getNodeByKey(shown.key);
      const alt = shown.alt.trim();
      if ($isImageNode(node) && node.getImage().alt !== alt) $describeImage(node, alt);
    });
  const remove = (): void => {
    editor.update(() => {
      const node = $getNodeByKey(shown.key);
      node?.selectNext();
      node?.remove();
    });
    close();
  };

  return (
    <Popover
      open
      onOpenChange={(next) => {
        if (next) return;
        describe();
        close();
      }}
      anchor={editor.getElementByKey(shown.key)}
      label="Picture"
      side="bottom"
      align="center"
    >
      <form
        className={styles.picture}
        onSubmit={(event) => {
          event.preventDefault();
          describe();
          close();
        }}
      >
        <TextField
          autoFocus
          label="Description, for those who cannot see it"
          value={shown.alt}
          maxLength={2000}
          onChange={(event) => setShown({ ...shown, alt: event.target.value })}
        />
        <IconButton label="Remove picture" onClick={remove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </form>
    </Popover>
  );
});
