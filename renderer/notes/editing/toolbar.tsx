import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { LexicalEditor } from 'lexical';
import { memo } from 'react';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import {
  Bold,
  Code,
  Highlighter,
  Italic,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  Strikethrough,
  Underline,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import type { BlockStyle } from './block-style.ts';
import { $setBlockStyle } from './block-style.ts';
import { BlockDetail } from './block-detail.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { linkKey, markKeys, styleKeys } from './note-keys.ts';
import { StyleMenu } from './style-menu.tsx';
import { TableControl } from './table-control.tsx';
import type { ToolbarMark } from './toolbar-state.ts';
import { useToolbarState } from './toolbar-state.ts';
import styles from './toolbar.module.css';

const size = 15;

/** Below this width, in CSS pixels, lists stand in the menu of styles only. */
const roomForAll = 540;

const marks: readonly { mark: ToolbarMark; label: string; icon: ReactNode }[] = [
  { mark: 'bold', label: 'Bold', icon: <Bold size={size} aria-hidden /> },
  { mark: 'italic', label: 'Italic', icon: <Italic size={size} aria-hidden /> },
  { mark: 'underline', label: 'Underline', icon: <Underline size={size} aria-hidden /> },
  {
    mark: 'strikethrough',
    label: 'Strike through',
    icon: <Strikethrough size={size} aria-hidden />,
  },
  { mark: 'code', label: 'Code', icon: <Code size={size} aria-hidden /> },
  { mark: 'highlight', label: 'Highlight', icon: <Highlighter size={size} aria-hidden /> },
];

const lists: readonly { style: BlockStyle; label: string; icon: ReactNode }[] = [
  { style: 'bullet', label: 'Bulleted list', icon: <List size={size} aria-hidden /> },
  { style: 'number', label: 'Numbered list', icon: <ListOrdered size={size} aria-hidden /> },
  { style: 'check', label: 'Check list', icon: <ListChecks size={size} aria-hidden /> },
];

/** The forms a note's text can take. Pressing a button leaves the caret where it is. */
export const NoteToolbar = memo(function NoteToolbar({
  editor,
  openLink,
}: {
  editor: LexicalEditor;
  openLink: () => void;
}) {
  const state = useToolbarState(editor);
  const bar = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(bar, roomForAll);

  function tool(
    label: string,
    icon: ReactNode,
    press: () => void,
    more: { keys?: string; pressed?: boolean; disabled?: boolean } = {},
  ) {
    return (
      <Base.Button
        key={label}
        disabled={more.disabled ?? false}
        onClick={press}
        aria-pressed={more.pressed}
        render={
          <IconButton small label={label} keys={more.keys}>
            {icon}
          </IconButton>
        }
      />
    );
  }

  const setStyle = (style: BlockStyle): void => {
    editor.update(() => $setBlockStyle(style));
    editor.focus();
  };

  return (
    <Base.Root
      ref={bar}
      className={styles.toolbar}
      aria-label="Form of the text"
      onMouseDown={(event) => event.preventDefault()}
    >
      <StyleMenu style={state.style} choose={setStyle} />
      <Base.Separator className={styles.gap} />
      {marks.map(({ mark, label, icon }) =>
        tool(label, icon, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark), {
          keys: markKeys[mark],
          pressed: state.marks.includes(mark),
        }),
      )}
      {tool('Link', <Link2 size={size} aria-hidden />, openLink, {
        keys: linkKey,
        pressed: state.inLink,
      })}
      <Base.Separator className={styles.gap} />
      {!isNarrow &&
        lists.map(({ style, label, icon }) =>
          tool(label, icon, () => setStyle(style), {
            keys: styleKeys[style],
            pressed: state.style === style,
            disabled: state.inTable,
          }),
        )}
      <TableControl editor={editor} inTable={state.inTable} />
      <InsertMenu editor={editor} />
      <BlockDetail editor={editor} language={state.language} callout={state.callout} />
    </Base.Root>
  );
});
