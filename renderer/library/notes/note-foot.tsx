import { ArrowUpDown, Check, Hash, LayoutTemplate, SquarePen, Trash2 } from 'lucide-react';
import { keysOf, runCommand } from '../../commands.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { newFromTemplate, templateEntries } from '../../state/templates.ts';
import { useNoteSet } from '../../state/use-note-set.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Menu } from '../../ui/menu.tsx';
import { noteOrders, orderWords, showPart, useNoteList } from './list-state.ts';

/** How many notes, their tags, order and trash, and new ones: empty, of the day, or from a template. */
export function NoteFoot({ words, hasTags }: { words: string; hasTags: boolean }) {
  const { order, tagsShown } = useNoteList();
  const trash = useNoteSet('trash').size;
  const templates = useLibrary((state) => templateEntries(state.notes));
  return (
    <ListFoot words={words}>
      {hasTags && (
        <IconButton
          small
          label={tagsShown ? 'Hide the tags' : 'Show the tags'}
          keys={keysOf('show-tags')}
          aria-pressed={tagsShown}
          onClick={() => runCommand('show-tags')}
        >
          <Hash size={15} />
        </IconButton>
      )}
      <Menu
        label="Order of notes"
        trigger={
          <IconButton small label="Order of notes">
            <ArrowUpDown size={14} />
          </IconButton>
        }
        entries={noteOrders.map((one) => ({
          label: orderWords[one],
          icon: one === order ? <Check size={14} aria-label="chosen" /> : undefined,
          run: () => useNoteList.setState({ order: one }),
        }))}
      />
      <IconButton
        small
        label={trash === 0 ? 'Trash' : `Trash (${trash.toLocaleString('en')})`}
        onClick={() => showPart('trash')}
      >
        <Trash2 size={14} />
      </IconButton>
      <Menu
        label="Note from a template"
        trigger={
          <IconButton small label="Note from a template">
            <LayoutTemplate size={15} />
          </IconButton>
        }
        entries={[
          {
            label: 'Today’s note',
            keys: keysOf('daily-note'),
            run: () => runCommand('daily-note'),
          },
          'From a template',
          ...templates
            .filter((one) => one.use !== 'day')
            .map((one) => ({ label: one.title, run: () => act(newFromTemplate(one)) })),
          null,
          { label: 'Templates…', run: () => showPart('templates') },
        ]}
      />
      <IconButton
        small
        label="New note"
        keys={keysOf('new-note')}
        onClick={() => runCommand('new-note')}
      >
        <SquarePen size={15} />
      </IconButton>
    </ListFoot>
  );
}
