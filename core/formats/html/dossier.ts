// An actor's dossier as HTML: contradictions side by side, positions by concept with a small chart, what is
// aimed at it, who stands beside it, and the notes that cite it.

import type { DossierExport, PositionExport, ToldStatement } from '../dossier-export.ts';
import { oneLine } from '../markdown/mdast.ts';
import { counted } from '../../counted.ts';
import { statementInWords, voiceInWords } from '../statement-export.ts';
import { sourceParts } from '../words.ts';
import { attributionHtml } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { Addresses } from './passages.ts';
import { jumpHtml, linkOrText } from './passages.ts';
import { sectionName } from './section-name.ts';
import { chartHtml } from './stance-chart.ts';

/** A section with the entries it adds to the contents. */
interface Section {
  entries: ContentsEntry[];
  html: string;
}

/** Where sections stand: the id of the actor's part, the level of their headings, addresses on the page. */
export interface DossierPlace {
  id: string;
  level: number;
  addresses: Addresses;
}

/** What stands before the actor's passages. */
export function dossierHtml(dossier: DossierExport, place: DossierPlace): Section {
  const { contradictions, positions, aimedAt } = dossier;
  const told = (one: ToldStatement): string => statementHtml(one, place.addresses);
  return joined([
    section('contradictions', 'Contradictions', contradictions.length, place, () =>
      contradictions.map(
        ({ concept, earlier, later }) =>
          `${subHeading(concept, place)}\n<div class="pair">${told(earlier)}${told(later)}</div>`,
      ),
    ),
    section('positions', 'Statements by concept', positions.length, place, () =>
      positions.map((position) => positionHtml(position, place)),
    ),
    section('aimed', 'Aimed at it', aimedAt.length, place, () => aimedAt.map(told)),
  ]);
}

/** What stands after the actor's passages. */
export function companyHtml(dossier: DossierExport, place: DossierPlace): Section {
  const { coActors, notes } = dossier;
  return joined([
    section('company', 'In the same passages', coActors.length, place, () => [
      list(
        coActors.map(
          ({ id, name, passages }) =>
            `${linkOrText(place.addresses.actor(id), name)}: ${counted(passages, 'passage')}`,
        ),
      ),
    ]),
    section('notes', 'Notes that cite it', notes.length, place, () => [
      list(notes.map(({ id, title }) => linkOrText(place.addresses.note(id), oneLine(title)))),
    ]),
  ]);
}

function joined(sections: readonly Section[]): Section {
  return {
    entries: sections.flatMap((one) => one.entries),
    html: sections
      .map((one) => one.html)
      .filter((html) => html !== '')
      .join('\n'),
  };
}

function section(
  key: string,
  name: string,
  size: number,
  { id, level }: DossierPlace,
  write: () => string[],
): Section {
  if (size === 0) return { entries: [], html: '' };
  const heading = `${id}-${key}`;
  return {
    entries: [{ level: 1, text: name, id: heading }],
    html: `<section${sectionName(heading, level)} class="dossier">\n<h${level} id="${heading}">${name}</h${level}>\n${write().join('\n')}\n</section>`,
  };
}

function subHeading(text: string, { level }: DossierPlace): string {
  return `<h${level + 1} dir="auto">${escapeHtml(oneLine(text))}</h${level + 1}>`;
}

function positionHtml(position: PositionExport, place: DossierPlace): string {
  const { concept, summary, chart, statements } = position;
  const items = statements.map((one) => statementHtml(one, place.addresses));
  return [
    subHeading(concept ?? 'Without a concept', place),
    `<p class="summary">${escapeHtml(summary)}</p>`,
    chart === null ? '' : chartHtml(chart),
    items.join('\n'),
  ].join('\n');
}

function statementHtml(told: ToldStatement, addresses: Addresses): string {
  const { statement, passage, document } = told;
  const voice = voiceInWords(statement);
  const address = addresses.passage(passage.id);
  const jump = address === null ? '' : jumpHtml(address, 'Go to the passage', addresses.pageOf);
  const line = escapeHtml(oneLine(statementInWords({ ...statement, date: null })));
  const source = attributionHtml({
    ...(voice === '' ? {} : { speaker: voice }),
    ...sourceParts(document),
  });
  return [
    `<div class="statement stance-${statement.stance}">`,
    `<p class="head"><span class="number">${escapeHtml(statement.date ?? 'Undated')}</span> · ${line}${jump}</p>`,
    `<blockquote dir="auto">${escapeLines(passage.quote)}</blockquote>`,
    `<p class="source" dir="auto">${source}</p>`,
    '</div>',
  ].join('');
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((html) => `<li dir="auto">${html}</li>`).join('')}</ul>`;
}
