// Opening and closing the bar, and what the selection has to do with it.

import { longestQuery } from '../../editor/finding/finding-commands.ts';
import { setSpan } from '../reading.ts';
import type { OpenText } from '../open-texts.ts';
import type { Finder } from './finder.ts';
import { useFinding } from './finding-state.ts';

/** Where finding begins in a text: at the selection or the caret if it is in sight, else where one reads. */
export function placeToBegin({ session, text }: OpenText): number {
  const near = session.nearby();
  const at = session.selectedSpan()?.start ?? session.caret();
  if (at !== null && at >= near.start && at <= near.end) return at;
  return text.starts[session.position().block] ?? 0;
}

/** Opens the bar for a text, or gives it the focus; selected words are what is looked for. */
export function openFinding(open: OpenText, isReplacing: boolean): void {
  const { place, token, isReplacing: before } = useFinding.getState();
  const { document, group, session, text } = open;
  const span = session.selectedSpan();
  const words = span === null ? '' : text.textBetween(span.start, span.end);
  const isQuery = words !== '' && words.length <= longestQuery && !words.includes('\n');
  const isOpen = place?.document === document && place.group === group;
  useFinding.setState({
    place: { document, group },
    token: token + 1,
    isReplacing: isReplacing || (isOpen && before),
    ...(isQuery ? { query: words } : {}),
  });
  // The bar above selected text would lie over what is found.
  setSpan(document, null);
}

/** Closes the bar; the match one stands at is selected in the text, which has the focus again. */
export function closeFinding({ session }: OpenText, finder: Finder): void {
  const match = finder.current();
  useFinding.setState({ place: null });
  if (match === null) session.focusText();
  else session.select(match);
}
