// What a window does once for all texts, done before the first of them is opened.

import { learnNodes } from './document-editor.ts';
import { drawMarkColours } from './mark-sheets.ts';

/** Makes the first text open as fast as the later ones: to be called while the window has nothing to do. */
export async function getReady(): Promise<void> {
  // With the reader come its style sheets.
  await import('./reader-view.tsx');
  learnNodes();
  drawMarkColours();
}
