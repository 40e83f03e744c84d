// Runs as HTML, and what the blocks of one text share while they are written.

import type { FootnoteRun, Mark, MentionRun, Run } from '../../text/blocks.ts';
import { marks } from '../../text/blocks.ts';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfRun } from '../../text/plain.ts';
import type { LossReport } from '../report.ts';
import { counted } from '../../counted.ts';
import { escapeHtml } from './escape.ts';
import type { TextWriter } from './highlights.ts';
import { plainWriter } from './highlights.ts';

/** What the writers of one part of a page share. */
export interface HtmlContext {
  report: LossReport;
  write: TextWriter;
  /** Added to a heading's level: the text's own headings stand below its title. */
  headingShift: number;
  /** The id of a heading, given the number of its block. */
  headingId: (block: number) => string;
  /** A picture's bytes as a `data:` address or a path of ours; null when they cannot be shown. */
  picture: (asset: string) => string | null;
  /** The address of a passage on the page; null when it is not shown there. */
  passage: (id: string) => string | null;
  /** The address of a mentioned record on the page; null when it is not shown there. */
  mention: (run: MentionRun) => string | null;
  footnotes: Footnotes;
}

/** The footnotes of one text: gathered while it is written, listed below it. */
export interface Footnotes {
  /** What the ids of the signs and texts begin with. */
  prefix: string;
  gathered: FootnoteRun[];
}

const tags: { readonly [M in Mark]: string } = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  highlight: 'b',
};

/** Runs that stand at an offset of the text's plain text. */
export function runsHtml(runs: readonly Run[], at: number, context: HtmlContext): string {
  let html = '';
  let offset = at;
  for (const run of runs) {
    const text = plainTextOfRun(run);
    if (run.type === 'break') html += '<br>';
    else if (run.type === 'footnote') html += signHtml(run, context.footnotes);
    else {
      const isInLink = run.type !== 'text' || run.url !== undefined;
      html += linked(marked(context.write(text, offset, isInLink), run.marks), run, context);
    }
    offset += text.length;
  }
  return html;
}

function marked(html: string, given: readonly Mark[] = []): string {
  const own = marks.filter((mark) => given.includes(mark));
  const open = own.map((mark) => `<${tags[mark]}>`).join('');
  const close = own
    .toReversed()
    .map((mark) => `</${tags[mark]}>`)
    .join('');
  return open + html + close;
}

function linked(
  html: string,
  run: Exclude<Run, { type: 'break' | 'footnote' }>,
  context: HtmlContext,
): string {
  if (run.type === 'mention') return onPage(context.mention(run), 'mention', html);
  if (run.type === 'citation') return onPage(context.passage(run.passage), 'cited', html);
  if (run.url === undefined) return html;
  const safe = safeUrl(run.url);
  if (safe !== null && /^(https?|mailto):/i.test(safe))
    return `<a href="${escapeHtml(safe)}" rel="noreferrer noopener">${html}</a>`;
  context.report.lost(relativeLink);
  return html;
}

function onPage(url: string | null, kind: string, html: string): string {
  return url === null
    ? `<span class="${kind}">${html}</span>`
    : `<a class="${kind}" href="${escapeHtml(url)}">${html}</a>`;
}

const relativeLink = (times: number): string =>
  `${counted(times, 'link')} to a place outside the page written as text.`;

function signHtml(run: FootnoteRun, footnotes: Footnotes): string {
  const number = footnotes.gathered.push(run);
  const { prefix } = footnotes;
  return `<sup class="footnote"><a id="${prefix}-r${number}" href="#${prefix}${number}" aria-label="Footnote ${number}">${number}</a></sup>`;
}

/** The footnotes gathered so far as a list, each with a way back; nothing when there are none. */
export function footnotesHtml(context: HtmlContext): string {
  const { prefix, gathered } = context.footnotes;
  if (gathered.length === 0) return '';
  // What stands in footnotes is no part of the plain text, so no passage lies over it.
  const inside = { ...context, write: plainWriter };
  const items = gathered.map((run, index) => {
    const back = `<a class="jump" href="#${prefix}-r${index + 1}" aria-label="Back to the text">↩</a>`;
    return `<li id="${prefix}${index + 1}" dir="auto">${runsHtml(run.runs, 0, inside)} ${back}</li>`;
  });
  return `\n<div class="footnotes" role="group" aria-label="Footnotes"><ol>\n${items.join('\n')}\n</ol></div>`;
}
