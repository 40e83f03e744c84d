// File names from titles: legal on Linux, macOS and Windows, and never two that one of them would take
// for the same.

/** The longest name given, extension included, in graphemes and in bytes of UTF-8. */
const longest = 100;
const mostBytes = 230;

/** Names Windows keeps for devices, whatever follows after a dot. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])$/i;

/** Not in names: what a system forbids, what Markdown links cannot hold, what is invisible. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*#^[\]%\u2028\u2029\ufffe\uffff]/g;
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/** Gives names within one folder; no two of them differ only in case or in Unicode form. */
export interface FileNamer {
  /** A name for the title with this extension (`.md`); the same title twice gives two names. */
  name(title: string, extension: string): string;
}

/** `taken` are names that are in use already, as `README.md`. */
export function fileNamer(taken: readonly string[] = []): FileNamer {
  const used = new Set(taken.map(folded));
  const next = new Map<string, number>();
  return {
    name(title, extension) {
      const base = baseName(title);
      const key = folded(base) + extension;
      for (let number = next.get(key) ?? 1; ; number += 1) {
        const suffix = (number === 1 ? '' : ` ${number}`) + extension;
        const name = shortened(base, suffix) + suffix;
        if (used.has(folded(name))) continue;
        used.add(folded(name));
        next.set(key, number + 1);
        return name;
      }
    },
  };
}

/** One name on its own, as for a file the user is asked to save. */
export function fileName(title: string, extension: string): string {
  return fileNamer().name(title, extension);
}

/** What a system that ignores case and Unicode form compares. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

function baseName(title: string): string {
  const clean = trimmed(
    title.normalize('NFC').replace(invisible, '').replace(forbidden, ' ').replace(/\s+/gu, ' '),
  );
  if (clean === '') return 'Untitled';
  return reserved.test(clean.replace(/\..*$/s, '').trim()) ? `_${clean}` : clean;
}

/** Dots and spaces at the ends hide a file or are dropped by Windows. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function shortened(base: string, suffix: string): string {
  let kept = '';
  let count = suffix.length;
  let bytes = encoder.encode(suffix).byteLength;
  for (const { segment } of segmenter.segment(base)) {
    count += 1;
    bytes += encoder.encode(segment).byteLength;
    if (count > longest || bytes > mostBytes) break;
    kept += segment;
  }
  return trimmed(kept) || 'Untitled';
}
