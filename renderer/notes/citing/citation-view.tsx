import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND } from 'lexical';
import { ArrowUpRight, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { memo, useContext, useEffect } from 'react';
import type { CitationBlock } from '#core/text/blocks.ts';
import { $isCitationNode } from '../../editor/citation-node.ts';
import type { CitationViewProps } from '../../editor/citation-slot.ts';
import { openDocument } from '../../state/workspace.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { sideOf } from '../../ui/side-of.ts';
import { showError } from '../../ui/toast.tsx';
import { ReadOnlyContext } from '../read-only.ts';
import { Attribution } from './attribution.tsx';
import styles from './citation-view.module.css';
import { loadCitation } from './load-citation.ts';
import { selectNode, useIsSelected } from './selected-nodes.ts';
import { SourceSign, useSource } from './source-sign.tsx';

/** A citation in a note's text: the quote, where it is from, and the way back. */
export const CitationView = memo(function CitationView({ citation, nodeKey }: CitationViewProps) {
  const [editor] = useLexicalComposerContext();
  const isSelected = useIsSelected(editor, nodeKey);
  const source = useSource(citation);
  const isWritable = !useContext(ReadOnlyContext);
  const { document } = source;

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
    if (!editor.isEditable()) return;
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      node?.selectNext();
      node?.remove();
    });
    editor.focus();
  }

  function set(fresh: CitationBlock): void {
    if (!editor.isEditable()) return;
    editor.update(() => {
      const node = $getNodeByKey(nodeKey);
      if ($isCitationNode(node)) node.setCitation(fresh);
    });
  }

  function update(): void {
    loadCitation(citation.passage).then(set, showError);
  }

  function keep(): void {
    set({ ...citation, kept: source.fingerprint });
  }

  function select(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    // First the focus, which puts a caret into the text; the selection of the block then takes it away.
    editor.getRootElement()?.focus({ preventScroll: true });
    selectNode(editor, nodeKey);
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
      {isWritable && <SourceSign source={source} update={update} keep={keep} />}
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
        {isWritable && (
          <IconButton small label="Remove citation" keys="Backspace" onClick={remove}>
            <X size={14} aria-hidden />
          </IconButton>
        )}
      </div>
    </figure>
  );
});
