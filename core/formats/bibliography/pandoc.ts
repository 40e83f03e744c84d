import type { Cited } from '../../text/blocks.ts';

/** A citation as Pandoc reads it: `[@tessel2025harbour, para. 3]`. The key is one of `citationKeys`. */
export function pandocCitation(key: string, { place }: Pick<Cited, 'place'>): string {
  const paragraph = /^paragraph (\d+)$/.exec(place ?? '')?.[1];
  return paragraph === undefined ? `[@${key}]` : `[@${key}, para. ${paragraph}]`;
}
