import type { ComponentType } from 'react';
import type { NodeKey } from 'lexical';
import type { CitationBlock } from '#core/text/blocks.ts';

/** What draws a citation is given: what it says, and the node to change or remove. */
export interface CitationViewProps {
  citation: CitationBlock;
  nodeKey: NodeKey;
}

let view: ComponentType<CitationViewProps> | null = null;

/** Says which component draws citations; called once, when the application is put together. */
export function setCitationView(component: ComponentType<CitationViewProps>): void {
  view = component;
}

/** The component that draws citations; null until one is set. */
export function citationView(): ComponentType<CitationViewProps> | null {
  return view;
}
