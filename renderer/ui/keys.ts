// Keys as the command table writes them: `Mod+Shift+Z`, `F6`, `Alt+ArrowLeft`, `1`. `Mod` is Command on
// a Mac and Control elsewhere.

/** The parts of a keyboard event that decide which key it was. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const named: Readonly<Record<string, { mac: string; other: string }>> = {
  Mod: { mac: '⌘', other: 'Ctrl' },
  Shift: { mac: '⇧', other: 'Shift' },
  Alt: { mac: '⌥', other: 'Alt' },
  Enter: { mac: '↩', other: 'Enter' },
  Escape: { mac: 'esc', other: 'Esc' },
  Delete: { mac: '⌦', other: 'Del' },
  Backspace: { mac: '⌫', other: 'Backspace' },
  ArrowLeft: { mac: '←', other: '←' },
  ArrowRight: { mac: '→', other: '→' },
  ArrowUp: { mac: '↑', other: '↑' },
  ArrowDown: { mac: '↓', other: '↓' },
  Plus: { mac: '+', other: '+' },
  Space: { mac: 'Space', other: 'Space' },
};

/** Whether this is a Mac, where Command takes the place of Control. */
export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The caps to draw for a key: `Mod+K` is `Ctrl`, `K`, or `⌘`, `K` on a Mac. */
export function keyCaps(keys: string, mac: boolean = isMac): string[] {
  return keys.split('+').map((part) => named[part]?.[mac ? 'mac' : 'other'] ?? part);
}

/**
 * Whether a press is this key. Letters go by what they type, so that they follow the keyboard's layout;
 * digits and keys with Alt go by their place, because there a layout types other signs.
 */
export function matchesKey(press: KeyPress, keys: string, mac: boolean = isMac): boolean {
  const parts = keys.split('+');
  const last = parts.at(-1) ?? '';
  const mod = mac ? press.metaKey : press.ctrlKey;
  const foreign = mac ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== parts.includes('Mod') || press.altKey !== parts.includes('Alt'))
    return false;
  const shift = parts.includes('Shift');
  if (/^\d$/.test(last)) return press.shiftKey === shift && isDigit(press.code, last);
  if (/^[A-Z]$/.test(last)) {
    const byPlace = press.altKey && press.code === `Key${last}`;
    return press.shiftKey === shift && (byPlace || press.key.toUpperCase() === last);
  }
  if (last === 'Plus') return press.key === '+';
  if (last === 'Space') return press.shiftKey === shift && press.key === ' ';
  // Many layouts have no back slash, or only with AltGr; its place is there on all of them.
  if (last === '\\') return press.shiftKey === shift && press.code === 'Backslash';
  // A sign such as `?` or `[` is what the layout makes of the key, Shift included.
  if (last.length === 1) return press.key === last;
  return press.shiftKey === shift && press.key === last;
}

function isDigit(code: string, digit: string): boolean {
  return code === `Digit${digit}` || code === `Numpad${digit}`;
}

/** The form screen readers are told of a key by `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac: boolean = isMac): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control');
}
