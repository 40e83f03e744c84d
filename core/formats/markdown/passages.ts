// Passages in Markdown: the quote, then what is known of it as a list.

import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { DocumentRecord } from '../../records/document.ts';
import type { PassageExport } from '../export-model.ts';
import { roleNames, sourceParts, stateNotes, titleOf } from '../words.ts';
import type { Links } from './links.ts';
import { listed } from './links.ts';
import { attribution, nameLine, oneLine, paragraphNode, textParagraphs } from './mdast.ts';
import { statementLine } from './statements.ts';
import { textNode } from './write-runs.ts';

/** The name a passage has in the list, where links lead to it. */
export type NameOf = (passage: string) => string;

/** A passage below its document: number and place, quote, facts. */
export function passageInDocument(
  passage: PassageExport,
  links: Links,
  nameOf?: NameOf,
): RootContent[] {
  const { place, number, colourName } = passage;
  const where = place === null ? '' : `, paragraph ${place.paragraph}`;
  return [
    {
      type: 'heading',
      depth: 3,
      children: [textNode(`${number}. ${oneLine(colourName)}${where}`)],
    },
    quote(passage, []),
    ...(nameOf === undefined ? [] : [nameLine(nameOf(passage.id))]),
    ...facts(
      passage,
      [...placeFact(passage, links, nameOf), ...speakerFact(passage, links)],
      links,
    ),
  ];
}

/** A passage on an actor's page: the quote with its source, then facts. */
export function passageOfActor(
  passage: PassageExport,
  document: DocumentRecord,
  links: Links,
): RootContent[] {
  const speaker = passage.speaker === null ? {} : { speaker: passage.speaker };
  const line = attribution({ ...speaker, ...sourceParts(document) }, (source) =>
    links.passage(passage.id, source),
  );
  return [quote(passage, [paragraphNode(...line)]), ...facts(passage, [], links)];
}

function quote(passage: PassageExport, after: BlockContent[]): RootContent {
  const text = passage.quote.trim() === '' ? '(no text)' : passage.quote;
  return { type: 'blockquote', children: [...textParagraphs(text), ...after] };
}

/** Where it stands in the text, where the text can be led to. */
function placeFact({ id, place }: PassageExport, links: Links, nameOf?: NameOf): ListItem[] {
  if (place === null || nameOf === undefined) return [];
  return [fact('In the text', links.passage(id, `paragraph ${place.paragraph}`))];
}

/** Who says it: the actors as links, or the words of the text. */
function speakerFact({ speaker, speakers }: PassageExport, links: Links): ListItem[] {
  if (speaker === null) return [];
  const names = speakers.map(({ name }) => name).join(', ');
  if (names !== speaker) return [fact('Speaker', textNode(speaker))];
  return [fact('Speaker', ...named(speakers, links))];
}

function named(actors: readonly { id: string; name: string }[], links: Links): PhrasingContent[] {
  return listed(actors.map(({ id, name }) => links.to('actor', id, oneLine(name))));
}

function facts(passage: PassageExport, first: ListItem[], links: Links): RootContent[] {
  const items = [...first];
  // On an actor’s page the line below the quote names the speaker.
  const isSpeakerTold = passage.speaker !== null && first.length > 0;
  for (const { role, actors } of passage.actors)
    if (role !== 'speaker' || !isSpeakerTold)
      items.push(fact(roleNames[role], ...named(actors, links)));
  for (const statement of passage.statements)
    items.push(fact('Statement', ...statementLine(statement, links)));
  if (passage.comment.trim() !== '') items.push(comment(passage.comment));
  if (passage.tags.length > 0) items.push(fact('Tags', textNode(passage.tags.join(', '))));
  if (passage.citedBy.length > 0)
    items.push(
      fact(
        'Cited in',
        ...listed(
          passage.citedBy.map(({ id, title }) => links.to('note', id, oneLine(titleOf(title)))),
        ),
      ),
    );
  const note = stateNotes[passage.state];
  if (note !== null) items.push(fact('State', textNode(note)));
  if (items.length === 0) return [];
  return [{ type: 'list', ordered: false, spread: false, children: items }];
}

/** A list item `Word: …`. */
export function fact(word: string, ...children: PhrasingContent[]): ListItem {
  const name: PhrasingContent = { type: 'strong', children: [textNode(`${word}:`)] };
  return {
    type: 'listItem',
    spread: false,
    children: [paragraphNode(name, textNode(' '), ...children)],
  };
}

function comment(text: string): ListItem {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const item = fact('Comment', textNode(first));
  item.children.push(...textParagraphs(rest.join('\n')));
  item.spread = rest.length > 0;
  return item;
}
