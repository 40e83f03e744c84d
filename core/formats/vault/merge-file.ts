// A file of a vault, written for the first time or again: our parts and our properties are brought up to
// date, everything else stays as the user left it.

import type { FrontBase, FrontFields, FrontTrouble } from './front.ts';
import { mergeFront } from './front.ts';
import type { HashText, ResolveTarget, Segment, VaultPart } from './parts.ts';
import { hashOfPart, readSegments, writePart } from './parts.ts';

/** A file as Dictum wants it. */
export interface VaultFile {
  /** The record it is of. */
  id: string;
  front: FrontFields;
  parts: readonly VaultPart[];
}

/** What was written the last time; null when that is not known. */
export interface FileBase {
  front: FrontBase;
  /** The names of the parts. */
  parts: readonly string[];
}

/** What could not be merged as meant. */
export type MergeTrouble =
  | FrontTrouble
  /** A part was changed by hand: the changed version stands below the new one. */
  | { kind: 'part-changed'; part: string }
  /** A part was taken out by hand and is not written again. */
  | { kind: 'part-removed'; part: string }
  /** The file may not be written to. */
  | { kind: 'read-only' };

/** What merging needs besides the two texts. */
export interface MergeTools {
  hash: HashText;
  /** The links as they stand in the file, and as they will stand. */
  resolve: ResolveTarget;
  /** `2025-06-24`, for what is kept aside. */
  today: string;
  /** In a file that is not the record's own: parts that stand there are brought up to date, nothing is added. */
  partsOnly?: boolean;
}

/** A file's text after a merge, to be written in its place. */
export interface MergedFile {
  text: string;
  trouble: MergeTrouble[];
  /** The names of the parts that stood there. */
  found: string[];
}

type Ours = Extract<Segment, { type: 'part' }>;

/** The text of a file: `existing` is what stands there (null: no file yet). */
export function mergeFile(
  existing: string | null,
  file: VaultFile,
  base: FileBase | null,
  tools: MergeTools,
): MergedFile {
  const crlf = hasWindowsLines(existing ?? '');
  const bom = existing?.startsWith('\uFEFF') === true;
  const { front, body } = splitFront(
    (existing ?? '').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
  );
  const merged =
    tools.partsOnly === true
      ? { text: front === null ? '' : `---\n${front}---\n`, report: [] }
      : mergeFront(front, file.front, base?.front ?? null);
  const { text, trouble, found } = mergeBody(existing === null ? null : body, file, base, tools);
  const whole = `${bom ? '\uFEFF' : ''}${merged.text}${text}`;
  return {
    text: crlf ? whole.replaceAll('\n', '\r\n') : whole,
    trouble: [...merged.report, ...trouble],
    found,
  };
}

/** Whether most lines of a text end as on Windows; a file of both kinds is written in the one it has more of. */
function hasWindowsLines(text: string): boolean {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all;
}

/** The YAML between the fences at the very start (null: none), and the rest. */
export function splitFront(text: string): { front: string | null; body: string } {
  const found = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text);
  const front = found?.[1] ?? '';
  // With its last fence gone, the next line of the text would be taken for it.
  if (found === null || /^%%[ \t]*dictum:begin /m.test(front)) return { front: null, body: text };
  return { front, body: text.slice(found[0].length) };
}

function mergeBody(
  body: string | null,
  file: VaultFile,
  base: FileBase | null,
  tools: MergeTools,
): MergedFile {
  const written = new Map(
    file.parts.map((part) => [
      part.name,
      writePart(file.id, part, hashOfPart(part.content, tools.hash, tools.resolve)),
    ]),
  );
  if (body === null)
    return { text: `${[...written.values()].join('\n\n')}\n`, trouble: [], found: [] };

  const trouble: MergeTrouble[] = [];
  const out: string[] = [];
  const seen = new Set<string>();
  let afterLast = 0;
  for (const segment of readSegments(body)) {
    if (segment.type === 'own' || segment.id !== file.id) {
      out.push(segment.type === 'own' ? segment.text : segment.whole);
      continue;
    }
    seen.add(segment.name);
    const content = file.parts.find(({ name }) => name === segment.name)?.content;
    const now = written.get(segment.name);
    if (now !== undefined) out.push(now);
    if (isByHand(segment, content, tools)) {
      trouble.push({ kind: 'part-changed', part: segment.name });
      out.push(keptAside(segment.content, tools.today, now !== undefined));
    }
    // What an open part ran into begins on a line of its own.
    if (segment.open) out.push('\n\n');
    afterLast = out.length;
  }
  const missing = tools.partsOnly === true ? [] : file.parts.filter(({ name }) => !seen.has(name));
  const added: string[] = [];
  for (const { name } of missing) {
    if (base?.parts.includes(name) === true) trouble.push({ kind: 'part-removed', part: name });
    else added.push(written.get(name) ?? '');
  }
  if (added.length > 0) {
    const after = out.slice(afterLast).join('');
    const gap = after.startsWith('\n') ? '' : '\n';
    out.splice(afterLast, 0, `${spaced(out.slice(0, afterLast).join(''), added)}${gap}`);
  }
  return { text: out.join(''), trouble, found: [...seen] };
}

/** Whether the user changed what stands between the two lines, to something other than what comes there now. */
function isByHand(segment: Ours, content: string | undefined, tools: MergeTools): boolean {
  const standing = hashOfPart(segment.content, tools.hash, tools.resolve);
  if (standing === segment.hash) return false;
  if (segment.content.trim() === '') return false;
  return content === undefined || standing !== hashOfPart(content, tools.hash, tools.resolve);
}

/** The user's version of a part, as text of the user's own from now on. */
function keptAside(content: string, today: string, replaced: boolean): string {
  const why = replaced
    ? 'Dictum wrote the part above anew.'
    : 'Dictum no longer writes the part that stood here.';
  return [
    replaced ? '\n\n' : '',
    `> [!warning] Your version, kept on ${today}\n`,
    `> ${why} What you had changed inside it stands below and is yours now.\n\n`,
    content,
  ].join('');
}

function spaced(before: string, added: readonly string[]): string {
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return `${gap}${added.join('\n\n')}`;
}
