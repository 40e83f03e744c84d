import { LayoutTemplate, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import type { TemplateUse } from '#core/records/note.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import type { TemplateEntry } from '../../state/templates.ts';
import {
  editTemplate,
  newFromTemplate,
  newTemplate,
  openDailyNote,
  removeTemplate,
  templateEntries,
} from '../../state/templates.ts';
import { activeKey, useWorkspace } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { foldText } from '../../ui/fold-text.ts';
import { ListFoot } from '../../ui/list-foot.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { plural } from '../../ui/plural.ts';
import { RowList } from '../../ui/row-list.tsx';
import styles from './notes.module.css';
import { PartHead } from './part-head.tsx';

const useWords: Readonly<Record<TemplateUse, string>> = {
  document: 'For a document',
  actor: 'For an actor',
  day: 'For the daily note',
  any: 'For anything',
};

const originWords: Readonly<Record<TemplateEntry['origin'], string>> = {
  ready: 'ready-made',
  opened: 'ready-made',
  changed: 'changed by you',
  own: 'your own',
};

function entriesOf(entry: TemplateEntry): MenuEntry[] {
  const make = (): Promise<void> =>
    entry.use === 'day' ? openDailyNote() : newFromTemplate(entry);
  return [
    {
      label: entry.use === 'day' ? 'Open today’s note' : 'New note from it',
      icon: <Plus size={14} />,
      run: () => act(make()),
    },
    {
      label: 'Edit the template',
      keys: 'Enter',
      icon: <Pencil size={14} />,
      run: () => act(editTemplate(entry)),
    },
    ...(entry.origin === 'ready' || entry.origin === 'opened'
      ? []
      : [
          null,
          entry.origin === 'own'
            ? {
                label: 'Move to the trash',
                keys: 'Delete',
                icon: <Trash2 size={14} />,
                danger: true,
                run: () => act(removeTemplate(entry)),
              }
            : {
                label: 'Back to how it came',
                icon: <RotateCcw size={14} />,
                run: () => act(removeTemplate(entry)),
              },
        ]),
  ];
}

/** The templates: those that come with the program, and the user's own. Enter opens one to be edited. */
export function TemplateList({ filter }: { filter: string }) {
  const all = useLibrary((state) => templateEntries(state.notes));
  const active = useWorkspace(activeKey);
  const typed = foldText(filter);
  const found = all.filter((entry) => foldText(entry.title).includes(typed));
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  return (
    <>
      <PartHead title="Templates" />
      {found.length > 0 ? (
        <RowList
          label="Templates"
          rows={found.map((entry) => ({
            id: entry.id,
            title: entry.title,
            facts: `${useWords[entry.use]} · ${originWords[entry.origin]}`,
            current: active === `note:${entry.id}`,
            entries: entriesOf(entry),
          }))}
          onOpen={(id) => {
            const entry = byId.get(id);
            if (entry !== undefined) act(editTemplate(entry));
          }}
          onDelete={(id) => {
            const entry = byId.get(id);
            if (entry?.origin === 'own') act(removeTemplate(entry));
          }}
        />
      ) : (
        <>
          <EmptyState
            icon={<LayoutTemplate size={28} strokeWidth={1.5} aria-hidden />}
            title="No template fits the filter"
          />
          <div className={styles.grow} />
        </>
      )}
      <ListFoot words={plural(all.length, 'template')}>
        <Button look="quiet" onClick={() => act(newTemplate())}>
          New template
        </Button>
      </ListFoot>
    </>
  );
}
