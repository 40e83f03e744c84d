import { isMac } from './keys.ts';

/** Where a click or Enter opens something: on the other side when Ctrl (on a Mac, Command) is held. */
export function sideOf(event: { ctrlKey: boolean; metaKey: boolean }): 'home' | 'beside' {
  return (isMac ? event.metaKey : event.ctrlKey) ? 'beside' : 'home';
}
