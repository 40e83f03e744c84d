import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { codebookFormats } from '#core/desktop-api.ts';
import { conceptTree, countsWithBelow, inTreeOrder } from '#core/concepts/tree.ts';
import type { ConceptNode } from '#core/concepts/tree.ts';
import { roles } from '#core/records/link.ts';
import { colours } from '#core/records/passage.ts';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { nameColour } from '../state/colour-names.ts';
import { showLeft } from '../state/panes.ts';
import { useLibrary } from '../state/library.ts';
import { openConcept } from '../state/open-pages.ts';
import { roleWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { codebookFormatWords, exportCodebook, importCodebook } from './codebook-files.ts';
import { setNaming } from './concepts-state.ts';
import { Definition } from './definition.tsx';
import page from '../ui/page.module.css';
import styles from './codebook.module.css';

/** What each concept, colour and role is for: read and written in one place. */
export function CodebookView() {
  const concepts = useLibrary((state) => state.concepts);
  const counts = useLibrary((state) => state.conceptCounts);
  const nodes = useMemo(() => conceptTree(concepts), [concepts]);
  const totals = useMemo(() => countsWithBelow(nodes, counts), [nodes, counts]);
  return (
    <article className={page.page} aria-label="Codebook">
      <header className={page.header}>
        <h1 className={page.title} tabIndex={-1} data-first-focus>
          Codebook
        </h1>
        <div className={styles.tools}>
          <Button look="quiet" onClick={() => act(importCodebook())}>
            Import…
          </Button>
          <Menu
            label="Export the codebook"
            trigger={
              <Button look="quiet">
                Export
                <ChevronDown size={12} aria-hidden />
              </Button>
            }
            entries={codebookFormats.map((format) => ({
              label: codebookFormatWords[format],
              run: () => act(exportCodebook(format)),
            }))}
          />
        </div>
      </header>
      <section aria-label="Concepts" className={page.part}>
        <h2 className={page.partName}>Concepts</h2>
        {nodes.length === 0 ? (
          <p className={styles.none}>
            No concepts yet.{' '}
            <Button
              look="quiet"
              onClick={() => {
                showLeft('concepts');
                setNaming({ what: 'new', parent: null });
              }}
            >
              New concept
            </Button>
          </p>
        ) : (
          <ul>
            {inTreeOrder(nodes).map((node) => (
              <Concept key={node.concept.id} node={node} total={totals.get(node.concept.id) ?? 0} />
            ))}
          </ul>
        )}
      </section>
      <section aria-label="Colours" className={page.part}>
        <h2 className={page.partName}>Colours</h2>
        <ul>
          {colours.map((colour) => (
            <ColourRow key={colour} colour={colour} />
          ))}
        </ul>
      </section>
      <section aria-label="Roles" className={page.part}>
        <h2 className={page.partName}>Roles</h2>
        <ul>
          {roles.map((role, index) => (
            <RoleRow key={role} words={roleWords[role]} index={index} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function Concept({ node, total }: { node: ConceptNode; total: number }) {
  const { concept, level } = node;
  const { id, name, definition, colour } = concept;
  return (
    <li className={styles.row}>
      <div
        className={styles.name}
        style={{ paddingInlineStart: `calc(${Math.min(level - 1, 8)} * 20px)` }}
      >
        {colour !== undefined && (
          <span
            aria-hidden
            className={styles.dot}
            style={{ background: `var(--mark-${colour}-ink)` }}
          />
        )}
        <button type="button" className={styles.link} dir="auto" onClick={() => openConcept(id)}>
          {name}
        </button>
        {total > 0 && <span className={styles.count}>{total.toLocaleString('en')}</span>}
      </div>
      <Definition
        of={name}
        value={definition}
        onSave={(text) => act(run('edit-concept', { id, fields: { definition: text } }))}
      />
    </li>
  );
}

const nothing: readonly string[] = [];

function ColourRow({ colour }: { colour: number }) {
  const name = useLibrary((state) => state.settings.colourNames[colour - 1] ?? '');
  const definitions = useLibrary((state) => state.settings.colourDefinitions ?? nothing);
  const draft = useDraft(name, (typed) => act(nameColour(colour, typed)));
  const all = colours.map((one) => definitions[one - 1] ?? '');
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <span aria-hidden className={classes(styles.sample, `mark-sample-${colour}`)}>
          {'\u00A0'.repeat(6)}
        </span>
        <TextField
          label={`Name of colour ${colour}`}
          bare
          dir="auto"
          maxLength={60}
          className={styles.field}
          {...draft}
        />
      </div>
      <Definition
        of={name}
        value={all[colour - 1] ?? ''}
        onSave={(text) => act(run('define-colours', { definitions: all.with(colour - 1, text) }))}
      />
    </li>
  );
}

function RoleRow({ words, index }: { words: string; index: number }) {
  const definitions = useLibrary((state) => state.settings.roleDefinitions ?? nothing);
  const all = roles.map((_role, at) => definitions[at] ?? '');
  return (
    <li className={styles.row}>
      <div className={styles.name}>{words}</div>
      <Definition
        of={words}
        value={all[index] ?? ''}
        onSave={(text) => act(run('define-roles', { definitions: all.with(index, text) }))}
      />
    </li>
  );
}
