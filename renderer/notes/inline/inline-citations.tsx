// The inline citations of a note: each shows in the text when its source changed, and has a card.

import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import type { LexicalEditor } from 'lexical';
import { $getNodeByKey, mergeRegister } from 'lexical';
import { ArrowUpRight, Quote, Rows3, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { memo, useEffect, useState } from 'react';
import type { CitationRun } from '#core/text/blocks.ts';
import { $createCitationNode } from '../../editor/citation-node.ts';
import { $isInlineCitationNode, InlineCitationNode } from '../../editor/inline-nodes.ts';
import { openDocument } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { sideOf } from '../../ui/side-of.ts';
import { showError } from '../../ui/toast.tsx';
import { Attribution } from '../citing/attribution.tsx';
import { loadCitation } from '../citing/load-citation.ts';
import { SourceSign, useSource } from '../citing/source-sign.tsx';
import styles from './inline-citations.module.css';

interface Shown {
  key: string;
  cited: CitationRun;
}

/** Keeps what an inline citation says now. */
function $take(known: Map<string, Shown>, key: string): void {
  const node = $getNodeByKey(key);
  if ($isInlineCitationNode(node)) known.set(key, { key, cited: node.getCited() });
}

/** The inline citations of an editor, live. */
function useInlineCitations(editor: LexicalEditor): readonly Shown[] {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  useEffect(() => {
    const known = new Map<string, Shown>();
    return mergeRegister(
      editor.registerMutationListener(
        InlineCitationNode,
        (mutations) => {
          for (const [key, mutation] of mutations)
            if (mutation === 'destroyed') known.delete(key);
            else editor.getEditorState().read(() => $take(known, key));
          setShown([...known.values()]);
        },
        { skipInitialization: false },
      ),
    );
  }, [editor]);
  return shown;
}

/** Marks a citation in the text whose source changed. */
const Mark = memo(function Mark({
  editor,
  shown: { key, cited },
}: {
  editor: LexicalEditor;
  shown: Shown;
}) {
  const { state } = useSource(cited);
  useEffect(() => {
    const element = editor.getElementByKey(key);
    if (state === 'same') element?.removeAttribute('data-changed');
    else element?.setAttribute('data-changed', state);
  }, [editor, key, cited, state]);
  return null;
});

function Card({
  editor,
  shown: { key, cited },
  close,
}: {
  editor: LexicalEditor;
  shown: Shown;
  close: () => void;
}) {
  const source = useSource(cited);
  const isWritable = useLexicalEditable();

  const leave = (): void => {
    close();
    editor.focus();
  };
  const set = (fresh: CitationRun): void =>
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isInlineCitationNode(node)) node.setCited(fresh);
    });
  const update = (): void => {
    loadCitation(cited.passage).then((fresh) => {
      const isBrief = cited.brief === true ? { brief: true } : {};
      set({ ...fresh, ...isBrief, type: 'citation' });
    }, showError);
  };
  const go = (event: MouseEvent): void => {
    close();
    if (source.document !== null)
      openDocument(source.document, { passage: cited.passage }, sideOf(event));
  };
  const turnBrief = (): void => {
    const { brief, ...rest } = cited;
    set(brief === true ? rest : { ...rest, brief: true });
  };
  const makeBlock = (): void => {
    editor.update(() => {
      const node = $getNodeByKey(key);
      const line = node?.getTopLevelElement();
      if (!$isInlineCitationNode(node) || line === null || line === undefined) return;
      const { brief: _brief, ...said } = cited;
      const block = $createCitationNode({ ...said, type: 'citation' });
      line.insertAfter(block);
      node.remove();
      block.selectNext();
    });
    leave();
  };
  const remove = (): void => {
    editor.update(() => {
      const node = $getNodeByKey(key);
      node?.selectPrevious();
      node?.remove();
    });
    leave();
  };

  return (
    <Popover
      open
      onOpenChange={(next) => !next && leave()}
      anchor={editor.getElementByKey(key)}
      label="Citation"
      side="bottom"
      align="start"
    >
      <div className={styles.card}>
        <blockquote className={styles.quote} dir="auto">
          {cited.quote}
        </blockquote>
        <p className={styles.source}>
          <Attribution citation={cited} />
        </p>
        {isWritable && (
          <SourceSign
            source={source}
            update={update}
            keep={() => set({ ...cited, kept: source.fingerprint })}
          />
        )}
        <div className={styles.actions}>
          <Button autoFocus disabled={source.document === null} onClick={go}>
            <ArrowUpRight size={14} aria-hidden /> Go to passage
          </Button>
          {isWritable && (
            <>
              <span className={styles.gap} />
              <IconButton
                small
                label={cited.brief === true ? 'Show the quote in the line' : 'Show only the source'}
                onClick={turnBrief}
              >
                <Quote size={14} aria-hidden />
              </IconButton>
              <IconButton small label="Make it a block" onClick={makeBlock}>
                <Rows3 size={14} aria-hidden />
              </IconButton>
              <IconButton small label="Remove citation" onClick={remove}>
                <X size={14} aria-hidden />
              </IconButton>
            </>
          )}
        </div>
      </div>
    </Popover>
  );
}

/** Draws what belongs to inline citations; `open` is the key of the one whose card is shown. */
export const InlineCitations = memo(function InlineCitations({
  editor,
  open,
  close,
}: {
  editor: LexicalEditor;
  open: string | null;
  close: () => void;
}) {
  const citations = useInlineCitations(editor);
  const shown = citations.find(({ key }) => key === open);
  return (
    <>
      {citations.map((one) => (
        <Mark key={one.key} editor={editor} shown={one} />
      ))}
      {shown !== undefined && <Card editor={editor} shown={shown} close={close} />}
    </>
  );
});
