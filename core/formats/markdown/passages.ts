// Passages in Markdown: the quote, then what is known of it as a list.

import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { DocumentRecord } from '../../records/document.ts';
import type { PassageExport } from '../export-model.ts';
import { statementInWords } from '../statement-export.ts';
import { roleNames, sourceParts, stateNotes } from '../words.ts';
import { attribution, oneLine, paragraphNode, textParagraphs } from './mdast.ts';
import { textNode } from './write-runs.ts';

/** Where a note's file stands, relative to the file being written; null for no link. */
export type NoteLink = (note: string) => string | null;

/** A passage below its document: number and place, quote, facts. */
export function passageInDocument(passage: PassageExport, noteLink: NoteLink): RootContent[] {
  const { place, number, colourName, speaker } = passage;
  const where = place === null ? '' : `, paragraph ${place.paragraph}`;
  return [
    {
      type: 'heading',
      depth: 3,
      children: [textNode(`${number}. ${oneLine(colourName)}${where}`)],
    },
    quote(passage, []),
    ...facts(passage, speaker === null ? [] : [fact('Speaker', textNode(speaker))], noteLink),
  ];
}

/** A passage on an actor's page: the quote with its source, then facts. */
export function passageOfActor(
  passage: PassageExport,
  document: DocumentRecord,
  noteLink: NoteLink,
): RootContent[] {
  const speaker = passage.speaker === null ? {} : { speaker: passage.speaker };
  const line = attribution({ ...speaker, ...sourceParts(document) });
  return [quote(passage, [paragraphNode(...line)]), ...facts(passage, [], noteLink)];
}

function quote(passage: PassageExport, after: BlockContent[]): RootContent {
  const text = passage.quote.trim() === '' ? '(no text)' : passage.quote;
  return { type: 'blockquote', children: [...textParagraphs(text), ...after] };
}

function facts(passage: PassageExport, first: ListItem[], noteLink: NoteLink): RootContent[] {
  const items = [...first];
  for (const { role, actors } of passage.actors)
    if (role !== 'speaker' || first.length === 0)
      items.push(fact(roleNames[role], textNode(actors.map(({ name }) => name).join(', '))));
  for (const statement of passage.statements)
    items.push(fact('Statement', textNode(oneLine(statementInWords(statement)))));
  if (passage.comment.trim() !== '') items.push(comment(passage.comment));
  if (passage.tags.length > 0) items.push(fact('Tags', textNode(passage.tags.join(', '))));
  if (passage.citedBy.length > 0) items.push(fact('Cited in', ...citingNotes(passage, noteLink)));
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

function citingNotes(passage: PassageExport, noteLink: NoteLink): PhrasingContent[] {
  return passage.citedBy.flatMap(({ id, title }, index): PhrasingContent[] => {
    const name = textNode(title);
    const url = noteLink(id);
    const shown: PhrasingContent = url === null ? name : { type: 'link', url, children: [name] };
    return index === 0 ? [shown] : [textNode(', '), shown];
  });
}
