import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { LexicalEditor } from 'lexical';
import { Plus } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { insertions } from './insertions.tsx';

/** What stands in the toolbar on its own is not in the menu once more. */
const offered = insertions.filter(({ id }) => id !== 'table');

/** What can be put into the text, each also by typing `/`. */
export function InsertMenu({ editor }: { editor: LexicalEditor }) {
  return (
    <Menu
      label="Insert more"
      align="start"
      trigger={
        <Base.Button
          render={
            <IconButton small label="Insert more" keys="/">
              <Plus size={15} aria-hidden />
            </IconButton>
          }
        />
      }
      entries={offered.map(({ title, icon, keys, $run }) => ({
        label: title,
        icon,
        keys,
        run: () => {
          editor.focus();
          editor.update(() => $run(editor));
        },
      }))}
    />
  );
}
