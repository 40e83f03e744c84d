// An actor's dossier in Markdown: contradictions, positions by concept, what is aimed at it, who stands
// beside it, and the notes that cite it.

import type { ListItem, RootContent } from 'mdast';
import type { DossierExport, PositionExport, ToldStatement } from '../dossier-export.ts';
import { voiceInWords } from '../statement-export.ts';
import { counted } from '../../counted.ts';
import { sourceParts, titleOf } from '../words.ts';
import type { Links } from './links.ts';
import { attribution, oneLine, paragraphNode, textParagraphs } from './mdast.ts';
import { statementLine } from './statements.ts';
import { textNode } from './write-runs.ts';

/** What stands before the actor's passages. */
export function dossierMarkdown(
  { positions, contradictions, aimedAt }: DossierExport,
  links: Links,
): RootContent[] {
  const statementMarkdown = (told: ToldStatement): RootContent[] => toldMarkdown(told, links);
  return [
    ...section('Contradictions', contradictions, ({ concept, earlier, later }) => [
      title(3, concept),
      ...statementMarkdown(earlier),
      ...statementMarkdown(later),
    ]),
    ...section('Statements by concept', positions, (one) => positionMarkdown(one, links)),
    ...section('Aimed at it', aimedAt, statementMarkdown),
  ];
}

/** What stands after the actor's passages. */
export function companyMarkdown({ coActors, notes }: DossierExport, links: Links): RootContent[] {
  const beside = coActors.map(({ id, name, passages }) =>
    item([links.to('actor', id, oneLine(name)), textNode(`: ${counted(passages, 'passage')}`)]),
  );
  const citing = notes.map(({ id, title: name }) =>
    item([links.to('note', id, oneLine(titleOf(name)))]),
  );
  return [
    ...(beside.length === 0 ? [] : [title(2, 'In the same passages'), list(beside)]),
    ...(citing.length === 0 ? [] : [title(2, 'Notes that cite it'), list(citing)]),
  ];
}

function positionMarkdown(
  { concept, summary, statements }: PositionExport,
  links: Links,
): RootContent[] {
  return [
    title(3, concept ?? 'Without a concept'),
    paragraphNode(textNode(`${summary}.`)),
    ...statements.flatMap((one) => toldMarkdown(one, links)),
  ];
}

/** A line that says it, then the words of the passage with their source. */
function toldMarkdown(
  { statement, passage, document }: ToldStatement,
  links: Links,
): RootContent[] {
  const voice = voiceInWords(statement);
  const quote = passage.quote.trim() === '' ? '(no text)' : passage.quote;
  return [
    paragraphNode(
      { type: 'strong', children: [textNode(statement.date ?? 'Undated')] },
      textNode(': '),
      ...statementLine({ ...statement, date: null }, links),
    ),
    {
      type: 'blockquote',
      children: [
        ...textParagraphs(quote),
        paragraphNode(
          ...attribution(
            { ...(voice === '' ? {} : { speaker: voice }), ...sourceParts(document) },
            (source) => links.passage(passage.id, source),
          ),
        ),
      ],
    },
  ];
}

function section<T>(
  name: string,
  entries: readonly T[],
  write: (entry: T) => RootContent[],
): RootContent[] {
  return entries.length === 0 ? [] : [title(2, name), ...entries.flatMap(write)];
}

function title(depth: 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [textNode(oneLine(text))] };
}

function item(children: Parameters<typeof paragraphNode>): ListItem {
  return { type: 'listItem', spread: false, children: [paragraphNode(...children)] };
}

function list(children: ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children };
}
