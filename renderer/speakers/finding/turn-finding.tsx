import { useEffect, useId, useMemo, useState } from 'react';
import type { DictumError } from '#core/errors.ts';
import type { FoundTurn, TurnPattern } from '#core/import/turn-patterns.ts';
import { linesOfBody, turnChanges, turnPatterns } from '#core/import/turn-patterns.ts';
import { act } from '../../state/acts.ts';
import type { DocumentBody } from '../../state/bodies.ts';
import { useDocument } from '../../state/bodies.ts';
import { flushEditors } from '../../state/pending-saves.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { plural } from '../../ui/plural.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findTurnsApart } from './find-turns.ts';
import { closeTurnFinding, markTurns, useTurnFinding } from './finding-state.ts';
import styles from './turn-finding.module.css';

const words: Readonly<Record<TurnPattern, string>> = {
  automatic: 'Find out automatically',
  colon: 'Name:',
  brackets: '[Name]',
  braces: '{Name}',
  hash: '#Name',
  at: '@Name',
  expression: 'A regular expression',
};

/** The dialog in which turns are looked for again, while it is open. */
export function TurnFinding() {
  const document = useTurnFinding((state) => state.document);
  return document === null ? null : <Loading key={document} document={document} />;
}

function Loading({ document }: { document: string }) {
  const body = useDocument(document);
  useEffect(() => act(flushEditors()), []);
  return body.status === 'ready' ? <Finding body={body} /> : null;
}

const none: readonly FoundTurn[] = [];

/** What was found, or why nothing could be. */
type Result = { turns: readonly FoundTurn[] } | { problem: string } | null;

function Finding({ body }: { body: DocumentBody }) {
  const { document: record, sections } = body;
  const [pattern, setPattern] = useState<TurnPattern>('automatic');
  const [expression, setExpression] = useState('');
  const [result, setResult] = useState<Result>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const base = useId();
  const blocks = useMemo(() => sections.flatMap((section) => section.blocks), [sections]);
  const lines = useMemo(() => linesOfBody(blocks), [blocks]);

  useEffect(() => {
    if (pattern === 'expression' && expression.trim() === '') {
      setResult(null);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      findTurnsApart(lines, pattern, expression, stop.signal)
        .then((turns) => !stop.signal.aborted && setResult({ turns }))
        .catch(
          (error: DictumError) => !stop.signal.aborted && setResult({ problem: error.message }),
        );
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [lines, pattern, expression]);

  const found = result !== null && 'turns' in result ? result.turns : none;
  const labels = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { turn } of found) counts.set(turn.label, (counts.get(turn.label) ?? 0) + 1);
    return [...counts];
  }, [found]);
  const wanted = useMemo(() => found.filter(({ turn }) => !left.has(turn.label)), [found, left]);
  const changes = useMemo(() => turnChanges(blocks, wanted), [blocks, wanted]);
  const problem = result !== null && 'problem' in result ? result.problem : undefined;

  function apply(): void {
    if (changes.length > 0) act(markTurns(record.id, changes));
    closeTurnFinding();
  }

  return (
    <Dialog
      open
      onClose={closeTurnFinding}
      title="Find turns again"
      description="Only the marks of turns change. The text, your passages and who speaks stay as they are."
      className={styles.dialog}
      actions={
        <>
          <Button onClick={closeTurnFinding}>Cancel</Button>
          <Button
            look="primary"
            disabled={result === null || problem !== undefined}
            onClick={apply}
          >
            Mark {plural(wanted.length, 'turn')}
          </Button>
        </>
      }
    >
      <SelectField
        label="How a turn begins"
        options={turnPatterns.map((value) => ({ value, label: words[value] }))}
        value={pattern}
        onChange={(next) => {
          setPattern(next);
          setLeft(new Set());
        }}
      />
      {pattern === 'expression' && (
        <TextField
          label="Expression, from the beginning of a line"
          placeholder="(\w+) — "
          hint="The label is the first group."
          problem={problem}
          value={expression}
          spellCheck={false}
          autoFocus
          onChange={(event) => setExpression(event.target.value)}
        />
      )}
      <p id={`${base}-found`} role="status" className={styles.facts}>
        {pattern !== 'expression' && problem !== undefined
          ? problem
          : `${plural(found.length, 'turn')} under ${plural(labels.length, 'label')}`}
        {changes.length === 0 &&
          result !== null &&
          problem === undefined &&
          ', as they are marked now'}
      </p>
      {labels.length > 0 && (
        <ul aria-labelledby={`${base}-found`} className={styles.labels}>
          {labels.map(([label, count]) => (
            <li key={label}>
              <label className={styles.label}>
                <input
                  type="checkbox"
                  checked={!left.has(label)}
                  onChange={(event) => {
                    const next = new Set(left);
                    if (event.target.checked) next.delete(label);
                    else next.add(label);
                    setLeft(next);
                  }}
                />
                <span className={styles.name} dir="auto">
                  {label}
                </span>
                <span className={styles.count}>{count.toLocaleString('en')}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
