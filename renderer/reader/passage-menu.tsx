import { Ellipsis } from 'lucide-react';
import { keysOf, runCommand } from '../commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { Menu } from '../ui/menu.tsx';

/** A command of the table as a line of a menu. */
function entry(id: string, label: string): MenuEntry {
  return { label, keys: keysOf(id), run: () => runCommand(id) };
}

/** What else can be done to the selected passages. */
export function PassageMenu({ count }: { count: number }) {
  const label = count === 1 ? 'More for this passage' : 'More for these passages';
  const entries: MenuEntry[] =
    count === 1
      ? [
          entry('move-passage-start', 'Move its start'),
          entry('move-passage-end', 'Move its end'),
          null,
          entry('split-passage', 'Split at the caret'),
          entry('merge-passages', 'Merge with the next one'),
        ]
      : [entry('merge-passages', 'Merge into one')];
  return (
    <Menu
      label={label}
      entries={entries}
      trigger={
        <IconButton small label={label}>
          <Ellipsis size={15} />
        </IconButton>
      }
    />
  );
}
