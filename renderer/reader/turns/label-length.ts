import { readLead } from '#core/import/turn-labels.ts';
import type { Turn } from '#core/text/blocks.ts';

/**
 * A turn under a label for a line of text. Where the line begins with the label, after a time perhaps, the
 * label and its mark belong to it; else the label is the user's word, and nothing of the line belongs to it.
 */
export function turnUnder(label: string, line: string): Turn {
  const lead = readLead(line);
  const rest = line.slice(lead);
  const sign = /^[#@[{]?/.exec(rest)?.[0].length ?? 0;
  if (!rest.startsWith(label, sign)) return { label, length: 0 };
  const after = rest.slice(sign + label.length);
  const mark = /^[\]}]?[ \t]?[:：.]?[ \t]*/.exec(after)?.[0].length ?? 0;
  return { label, length: lead + sign + label.length + mark };
}

/** What a line may be said by, as it begins; empty when it begins like any text. */
export function labelOfLine(line: string): string {
  const rest = line.slice(readLead(line)).replace(/^[#@[{]/, '');
  return /^([^:：\]}\n]{1,63}?)\s?[:：\]}]/.exec(rest)?.[1]?.trim() ?? '';
}
