// Whether a screen reader or the like is at work. Chromium shows it only what is laid out, so that a long
// text is then laid out whole; reader.module.css asks for the mark this leaves.

import { onDesktop } from '../services/desktop.ts';

/** Starts to follow; called once, when the window starts. */
export function followAssistive(): void {
  onDesktop('assistive', (isOn) => {
    document.documentElement.toggleAttribute('data-assistive', isOn);
  });
}
