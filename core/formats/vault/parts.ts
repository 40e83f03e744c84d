// The parts of a vault's file that Dictum writes, between two lines of their own, and everything around
// them, which is the user's. Both lines are comments in Obsidian:
//
//   %% dictum:begin id=ID part=NAME hash=HASH %%
//   …
//   %% dictum:end id=ID part=NAME hash=HASH %%
//
// The hash is of what stands between them, so that a change made by hand is noticed. It stands in the last
// line, too: no text of a source can know it and so pretend to be that line.

/** Hashes a text; 16 hexadecimal digits are kept. */
export type HashText = (text: string) => string;

/** Which thing a link of the vault leads to, whatever its file is called now; else the target itself. */
export type ResolveTarget = (target: string) => string;

/** A part as it is to be written; `content` has no line break at either end. */
export interface VaultPart {
  name: string;
  content: string;
}

/** A stretch of a file: the user's own text as it stands, or a part of ours. */
export type Segment =
  | { type: 'own'; text: string }
  | {
      type: 'part';
      id: string;
      name: string;
      hash: string;
      content: string;
      /** Both lines with all between, as they stand. */
      whole: string;
      /** Whether its last line is missing; then all that follows counts as changed by hand. */
      open: boolean;
    };

const begin =
  /^%%[ \t]*dictum:begin id=([\w-]{1,64}) part=([a-z]{1,20}) hash=([0-9a-f]{16})[ \t]*%%[ \t]*$/gm;

/** Cuts the text of a file below its front matter (line breaks are `\n`) into stretches. */
export function readSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const own = (end: number): void => {
    if (end > at) segments.push({ type: 'own', text: text.slice(at, end) });
  };
  for (const match of text.matchAll(begin)) {
    // Inside a part that was read already, as in an example a source quotes.
    if (match.index < at) continue;
    own(match.index);
    const [line, id = '', name = '', hash = ''] = match;
    const from = match.index + line.length;
    const rest = text.slice(from);
    const mark = (kind: 'begin' | 'end'): RegExpExecArray | null =>
      new RegExp(
        `^%%[ \\t]*dictum:${kind} id=${id} part=${name} hash=${hash}[ \\t]*%%[ \\t]*$`,
        'm',
      ).exec(rest);
    const last = mark('end');
    // The last line of a copy further down is not this one's.
    const again = mark('begin');
    const isOpen = last === null || (again !== null && again.index < last.index);
    const end = isOpen ? nextBegin(text, from) : from + last.index;
    at = isOpen ? end : end + last[0].length;
    segments.push({
      type: 'part',
      id,
      name,
      hash,
      content: text.slice(from, end).replace(/^\n+|\s+$/g, ''),
      whole: text.slice(match.index, at),
      open: isOpen,
    });
  }
  own(text.length);
  return segments;
}

function nextBegin(text: string, from: number): number {
  const found = text.slice(from).search(/^%%[ \t]*dictum:begin /m);
  return found === -1 ? text.length : from + found;
}

/** A part with its two lines. */
export function writePart(id: string, part: VaultPart, hash: string): string {
  const mark = `id=${id} part=${part.name} hash=${hash} %%`;
  return `%% dictum:begin ${mark}\n\n${part.content}\n\n%% dictum:end ${mark}`;
}

/**
 * The hash of a part's content. White space at the ends of lines does not count, nor what the files that
 * it links to are called: Obsidian rewrites links when a file is renamed or moved.
 */
export function hashOfPart(content: string, hash: HashText, resolve: ResolveTarget): string {
  const same = content
    .replace(/[ \t]+$/gm, '')
    .replace(/\[\[([^[\]|#\n]*)([^[\]|\n]*)(\|[^[\]\n]*)?\]\]/g, (_all, target: string, ...rest) =>
      ['[[', target === '' ? '' : resolve(target), rest[0], rest[1] ?? '', ']]'].join(''),
    )
    .replace(/\]\(([^()\s]+)\.md((?:#[^()\s]*)?)\)/g, (_all, target: string, place: string) =>
      ['](', resolve(decoded(target)), place, ')'].join(''),
    )
    .trim();
  return hash(same).slice(0, 16);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
