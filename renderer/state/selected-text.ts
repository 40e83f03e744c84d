// What other features may ask of the text that is selected in a reader, without knowing the reader.

/** What may be asked. */
export interface SelectedText {
  /** Whether text of this document is selected. */
  has(document: string): boolean;
  /**
   * Where it stands in the saved text (UTF-16, end exclusive), with its words unless it is very long; null
   * when none is selected. What is typed and not yet saved is saved first.
   */
  span(document: string): Promise<{ start: number; end: number; quote?: string } | null>;
  /** Highlights it in the colour used last and selects the passage; answers its id, null when there is none. */
  highlight(document: string): Promise<string | null>;
}

let reader: SelectedText = {
  has: () => false,
  span: () => Promise.resolve(null),
  highlight: () => Promise.resolve(null),
};

/** The reader's own, once its code is there. */
export function offerSelectedText(own: SelectedText): void {
  reader = own;
}

/** To ask; before any reader is there, no text is selected. */
export function selectedText(): SelectedText {
  return reader;
}
