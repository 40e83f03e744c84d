import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND } from 'lexical';
import { ArrowUpRight, RefreshCw, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useEffect } from 'react';
import type { CitationBlock, Cited } from '#core/text/blocks.ts';
import { $isCitationNode } from '../../editor/citation-node.ts';
import type { CitationViewProps } from '../../editor/citation-slot.ts';
import { useLibrary } from '../../state/library.ts';
import { openDocument } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { dateInWords } from '../../ui/dates.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { sideOf } from '../../ui/side-of.ts';
import { showError } from '../../ui/toast.tsx';
import { linkedSpeaker, sourceState } from './citation-data.ts';
import type { SourceState } from './citation-data.ts';
import styles from './citation-view.module.css';
import { useCited } from './cited-passages.ts';
import { loadCitation } from './load-citation.ts';

const signs: Readonly<Record<Exclude<SourceState, 'same'>, string>> = {
  quote: 'The passage reads differently now.',
  details: 'The details of the source have changed.',
  uncertain: 'Where this passage stands in its source is uncertain.',
  orphaned: 'This passage’s text is gone from its source.',
  deleted: 'This passage was deleted. The quote is kept here.',
};

/** What is known now of a cited passage: where it stands, and whether the citation still says so. */
function useSource(citation: CitationBlock): { document: string | null; state: SourceState } {
  const cited = useCited(citation.passage);
  const actors = useLibrary((library) => library.actors);
  const documentId = cited?.passage.document ?? null;
  const document = useLibrary((library) =>
    documentId === null ? undefined : library.documents.get(documentId),
  );
  if (cited === undefined) return { document: null, state: 'same' };
  if (cited === null) return { document: null, state: 'deleted' };
  if (document === undefined) return { document: documentId, state: 'same' };
  const speaker = linkedSpeaker(citation.passage, cited.links, actors);
  const now = { passage: cited.passage, document, linkedSpeaker: speaker };
  return { document: documentId, state: sourceState(citation, now) };
}

/** Who said it, where and when, as a line below a quote. */
export function Attribution({ citation }: { citation: Cited }) {
  return (
    <>
      {'— '}
      {citation.speaker !== undefined && <bdi>{citation.speaker}, </bdi>}
      <cite dir="auto">{citation.source}</cite>
      {citation.date !== undefined && (
        <>
          {', '}
          <span className={styles.date}>{dateInWords(citation.date)}</span>
        </>
      )}
      {citation.place !== undefined && `, ${citation.place}`}
    </>
  );
}

/** A citation in a note's text: the quote, where it is from, and the way back. */
export function CitationView({ citation, nodeKey }: CitationViewProps) {
  const [editor] = useLexicalComposerContext();
  const [isSelected, setSelected, clearSelected] = useLexicalNodeSelection(nodeKey);
  const { document, state } = useSource(citation);

  const go = (event: MouseEvent): void => {
    if (document !== null) openDocument(document, { passage: citation.passage }, sideOf(event));
  };

  useEffect(() => {
    if (!isSelected) return undefined;
    return editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (document === null) return false;
        event?.preventDefault();
        openDocument(
          document,
          { passage: citation.passage },
          event === null ? 'home' : sideOf(event),
        );
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  }, [editor, isSelected, document, citation.passage]);

  function remove(): void {
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      node?.selectNext();
      node?.remove();
    });
    editor.focus();
  }

  function update(): void {
    loadCitation(citation.passage).then(
      (fresh) =>
        editor.update(() => {
          const node = $getNodeByKey(nodeKey);
          if ($isCitationNode(node)) node.setCitation(fresh);
        }),
      showError,
    );
  }

  function select(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    // First the focus, which puts a caret into the text; the selection of the block then takes it away.
    editor.getRootElement()?.focus({ preventScroll: true });
    clearSelected();
    setSelected(true);
  }

  return (
    <figure
      className={classes(styles.citation, isSelected && styles.selected)}
      aria-label="Citation"
      onClick={select}
      onDoubleClick={go}
    >
      <blockquote className={styles.quote} dir="auto">
        {citation.quote}
      </blockquote>
      <figcaption className={styles.source}>
        <Attribution citation={citation} />
      </figcaption>
      {state !== 'same' && (
        <p className={styles.sign}>
          {signs[state]}
          {(state === 'quote' || state === 'details') && (
            <Button look="quiet" className={styles.update} onClick={update}>
              <RefreshCw size={12} aria-hidden /> Update
            </Button>
          )}
        </p>
      )}
      <div className={styles.actions}>
        <IconButton
          small
          label="Go to passage"
          keys="Enter"
          disabled={document === null}
          onClick={go}
        >
          <ArrowUpRight size={14} aria-hidden />
        </IconButton>
        <IconButton small label="Remove citation" keys="Backspace" onClick={remove}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
    </figure>
  );
}
