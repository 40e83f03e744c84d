// One HTML page of an export: self-contained, without script, readable on the screen and on paper.

import { isMany } from '../../export-api.ts';
import type { ExportModel, PassageExport } from '../export-model.ts';
import { lossReport } from '../report.ts';
import type { PageFacts } from '../page-facts.ts';
import { pageFacts } from '../page-facts.ts';
import type { PageOptions } from '../page-options.ts';
import type { ContentsEntry, PageNumbers } from './contents.ts';
import { contentsHtml } from './contents.ts';
import { documentPart } from './document-part.ts';
import { escapeHtml } from './escape.ts';
import type { PageContext, Part } from './parts.ts';
import { actorPart, notePart } from './parts.ts';
import type { Addresses } from './passages.ts';
import { printStyle } from './print-style.ts';
import { style } from './style.ts';

/** How a page is made: on its own for a browser, or for main to print. */
export interface HtmlOptions {
  page: PageOptions;
  /** `inline`: one file on its own. Else the addresses of style sheets the page is served with. */
  styles: 'inline' | readonly string[];
  /** Where a picture's bytes are: a `data:` address, or one the page is served with; null for none. */
  picture: (asset: string) => string | null;
  /** Of a page on its own: the rules for the fonts that its text is set in, their files inside. */
  fonts?: (body: string) => string;
  /** The numbers of printed pages; null for a page that is read on a screen. */
  pages: PageNumbers;
}

/** A page and what is told of it. */
export interface HtmlPage {
  html: string;
  facts: PageFacts;
  /** What did not fit, one sentence each. */
  report: string[];
}

/** What a page on its own may do: nothing but show itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** The page of an export. */
export function htmlPage(model: ExportModel, options: HtmlOptions): HtmlPage {
  const report = lossReport();
  const context: PageContext = {
    report,
    options: options.page,
    addresses: addressesOf(model, options),
    picture: options.picture,
  };
  const { header, entries, body } = isMany(model.subject)
    ? libraryBody(model, context)
    : singleBody(model, context);
  const facts = pageFacts(model);
  const title = options.page.titlePage ? `<div class="title-page">${header}</div>` : header;
  const contents = options.page.contents ? contentsHtml(entries, options.pages) : '';
  const html = shell(facts, `${title}\n${contents}\n<main>\n${body}\n</main>`, options);
  return { html, facts, report: report.sentences() };
}

interface Body {
  header: string;
  entries: ContentsEntry[];
  body: string;
}

function singleBody(model: ExportModel, context: PageContext): Body {
  const [part] = [
    ...model.documents.map((one, index) => documentPart(one, `d${index + 1}`, 1, context)),
    ...model.notes.map((one, index) => notePart(one, `n${index + 1}`, 1, context)),
    ...model.actors.map((one, index) => actorPart(one, `a${index + 1}`, 1, context)),
  ];
  return part ?? { header: '', entries: [], body: '' };
}

function libraryBody(model: ExportModel, context: PageContext): Body {
  const groups: [string, Part[]][] = [
    [
      'Documents',
      model.documents.map((one, index) => documentPart(one, `d${index + 1}`, 3, context)),
    ],
    ['Actors', model.actors.map((one, index) => actorPart(one, `a${index + 1}`, 3, context))],
    ['Notes', model.notes.map((one, index) => notePart(one, `n${index + 1}`, 3, context))],
  ];
  const prefixes: Readonly<Record<string, string>> = { Documents: 'd', Actors: 'a', Notes: 'n' };
  const entries: ContentsEntry[] = [];
  const sections = groups.flatMap(([name, parts]) => {
    if (parts.length === 0) return [];
    const id = name.toLowerCase();
    entries.push({ level: 1, text: name, id });
    const articles = parts.map((part, index) => {
      const own = `${prefixes[name] ?? ''}${index + 1}`;
      entries.push({ level: 2, text: part.title, id: own });
      return `<article class="part" aria-labelledby="${own}">\n${part.header}\n${part.body}\n</article>`;
    });
    return [
      `<section class="group ${id}" aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n${articles.join('\n')}\n</section>`,
    ];
  });
  const empty = sections.length === 0 ? '<p>Nothing to show.</p>' : '';
  const title = pageFacts(model).title;
  return {
    header: `<header><h1>${escapeHtml(title)}</h1></header>`,
    entries,
    body: empty + sections.join('\n'),
  };
}

function addressesOf(model: ExportModel, { page, pages }: HtmlOptions): Addresses {
  const documents = new Map<string, string>();
  const passages = new Map<string, string>();
  const places = new Map<string, string>();
  model.documents.forEach(({ document, passages: own }, index) => {
    documents.set(document.id, `#d${index + 1}`);
    for (const { id, number, place } of own) {
      if (place !== null && page.highlights) places.set(id, `#d${index + 1}-m${number}`);
      // Without the list, a passage is found where it stands.
      const found = page.passages ? `#d${index + 1}-p${number}` : places.get(id);
      passages.set(id, found ?? `#d${index + 1}`);
    }
  });
  const actors = new Map(model.actors.map(({ actor }, index) => [actor.id, `#a${index + 1}`]));
  const notes = new Map(model.notes.map(({ note }, index) => [note.id, `#n${index + 1}`]));
  const from = (addresses: ReadonlyMap<string, string>) => (id: string) =>
    addresses.get(id) ?? null;
  return {
    document: from(documents),
    passage: from(passages),
    place: (passage: PassageExport) => places.get(passage.id) ?? null,
    actor: from(actors),
    note: from(notes),
    pageOf: pages,
  };
}

function shell(facts: PageFacts, body: string, { styles, fonts }: HtmlOptions): string {
  const look =
    styles === 'inline'
      ? `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>\n${fonts?.(body) ?? ''}\n${style}${printStyle(null)}</style>`
      : styles.map((url) => `<link rel="stylesheet" href="${escapeHtml(url)}">`).join('\n');
  const said: [string, string][] = [
    ['author', facts.author],
    ['description', facts.subject],
    ['keywords', facts.keywords.join(', ')],
  ];
  const metadata = said
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">\n`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Dictum">
${metadata.join('')}${look}
<title>${escapeHtml(facts.title)}</title>
</head>
<body>
${body}
</body>
</html>
`;
}
