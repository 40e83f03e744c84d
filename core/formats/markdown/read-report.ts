// What reading Markdown leaves out or changes, counted and said in one sentence each.

import { counted } from '../../counted.ts';

const sentences = {
  image: (n: number) => `${counted(n, 'picture')} not taken in; the description stands as text.`,
  link: (n: number) => `${counted(n, 'link')} with an address that is not kept; the text stays.`,
  linkTitle: (n: number) => `${counted(n, 'title')} of links not taken in.`,
  html: (n: number) => `${counted(n, 'piece')} of HTML kept as plain text.`,
  footnote: (n: number) => `${counted(n, 'footnote')} moved to the end of the text.`,
  definition: (n: number) =>
    `${counted(n, 'link address', 'link addresses')} that nothing refers to left out.`,
  listSplit: (n: number) => `${counted(n, 'block')} inside lists set between their parts.`,
  quoted: (n: number) => `${counted(n, 'block')} inside quotations set on their own.`,
  depth: (n: number) => `${counted(n, 'list item')} nested very deeply moved outwards.`,
} as const;

/** The name of a sentence of the report. */
export type Remark = keyof typeof sentences;

/** Counts remarks and says them in the order of the table above. */
export class ReadReport {
  private readonly counts = new Map<Remark, number>();

  /** Counts one more of what did not fit. */
  note(remark: Remark): void {
    this.counts.set(remark, (this.counts.get(remark) ?? 0) + 1);
  }

  /** What did not fit, each kind once with how often. */
  sentences(): string[] {
    return Object.entries(sentences).flatMap(([remark, sentence]) => {
      const times = [...this.counts].find(([name]) => name === remark)?.[1];
      return times === undefined ? [] : [sentence(times)];
    });
  }
}
