// What stands in a line besides text: mentions, inline citations, the signs of footnotes. Each is a text node
// that is taken as a whole and whose text is what it is in plain text, so every offset stays what it is.

import type { EditorConfig, LexicalNode } from 'lexical';
import { $applyNodeReplacement, $getState, $setState, createState, TextNode } from 'lexical';
import { isObject } from '#core/check.ts';
import type { CitationRun, FootnoteRun, MentionRun, Run } from '#core/text/blocks.ts';
import { block } from '#core/text/check-block.ts';
import { plainTextOfRun } from '#core/text/plain.ts';
import { addThemeClass } from './theme-class.ts';

type ObjectRun = MentionRun | CitationRun | FootnoteRun;

const noMention: MentionRun = { type: 'mention', kind: 'note', id: 'none', text: '?' };
const noCitation: CitationRun = { type: 'citation', passage: 'none', quote: '', source: '' };
const noFootnote: FootnoteRun = { type: 'footnote', runs: [] };

/** Reads a run from pasted JSON; what is none of this kind is refused with an error. */
function readRun<R extends ObjectRun>(value: unknown, none: R, is: (run: Run) => run is R): R {
  if (value === undefined) return none;
  const runs = [isObject(value) ? { ...value, type: none.type } : value];
  const checked = block({ type: 'paragraph', runs }, none.type);
  const run = checked.type === 'paragraph' ? checked.runs[0] : undefined;
  return run !== undefined && is(run) ? run : none;
}

const mentionState = createState('mention', {
  parse: (value) => readRun(value, noMention, (run): run is MentionRun => run.type === 'mention'),
});
const citationState = createState('cited', {
  parse: (value) =>
    readRun(value, noCitation, (run): run is CitationRun => run.type === 'citation'),
});
const footnoteState = createState('footnote', {
  parse: (value) =>
    readRun(value, noFootnote, (run): run is FootnoteRun => run.type === 'footnote'),
});

/** A mention of an actor, or a link to a document or a note. */
export class MentionNode extends TextNode {
  override $config() {
    return this.config('mention', { extends: TextNode, stateConfigs: [mentionState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    const { kind, id } = this.getMention();
    addThemeClass(element, config, 'mention');
    element.dataset['mention'] = kind;
    element.dataset['id'] = id;
    element.setAttribute('role', 'link');
    return element;
  }

  override isTextEntity(): true {
    return true;
  }

  /** What is mentioned, without marks: those are the text's. */
  getMention(): MentionRun {
    return $getState(this, mentionState);
  }

  setMention(mention: MentionRun): this {
    const { marks: _marks, ...run } = mention;
    return $setState(this, mentionState, run).setTextContent(run.text);
  }
}

/** A passage cited in a line. */
export class InlineCitationNode extends TextNode {
  override $config() {
    return this.config('inline-citation', { extends: TextNode, stateConfigs: [citationState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    addThemeClass(element, config, 'inlineCitation');
    element.dataset['passage'] = this.getCited().passage;
    element.setAttribute('role', 'link');
    return element;
  }

  override isTextEntity(): true {
    return true;
  }

  getCited(): CitationRun {
    return $getState(this, citationState);
  }

  setCited(cited: CitationRun): this {
    const { marks: _marks, ...run } = cited;
    return $setState(this, citationState, run).setTextContent(plainTextOfRun(run));
  }
}

/** The sign of a footnote, which carries the footnote's text; its number is drawn by the style sheet. */
export class FootnoteNode extends TextNode {
  override $config() {
    return this.config('footnote', { extends: TextNode, stateConfigs: [footnoteState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    addThemeClass(element, config, 'footnote');
    element.dataset['footnote'] = '';
    element.setAttribute('role', 'doc-noteref');
    return element;
  }

  override isTextEntity(): true {
    return true;
  }

  getFootnote(): FootnoteRun {
    return $getState(this, footnoteState);
  }

  setFootnote(footnote: FootnoteRun): this {
    return $setState(this, footnoteState, footnote);
  }
}

/** A node for this mention; within an update. */
export function $createMentionNode(mention: MentionRun): MentionNode {
  return $applyNodeReplacement(new MentionNode(mention.text)).setMode('token').setMention(mention);
}

/** A node for this citation in a line; within an update. */
export function $createInlineCitationNode(cited: CitationRun): InlineCitationNode {
  const node = $applyNodeReplacement(new InlineCitationNode(plainTextOfRun(cited)));
  return node.setMode('token').setCited(cited);
}

/** A node for the sign of this footnote, which keeps the footnote's text; within an update. */
export function $createFootnoteNode(footnote: FootnoteRun): FootnoteNode {
  const node = $applyNodeReplacement(new FootnoteNode(plainTextOfRun(footnote)));
  return node.setMode('token').setFootnote(footnote);
}

/** Whether a node is a mention. */
export function $isMentionNode(node: LexicalNode | null | undefined): node is MentionNode {
  return node instanceof MentionNode;
}

/** Whether a node is a citation in a line. */
export function $isInlineCitationNode(
  node: LexicalNode | null | undefined,
): node is InlineCitationNode {
  return node instanceof InlineCitationNode;
}

/** Whether a node is the sign of a footnote. */
export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
