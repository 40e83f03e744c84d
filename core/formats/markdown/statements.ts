// A statement in Markdown: who takes which position, each name leading to what it names.

import type { PhrasingContent } from 'mdast';
import { pathSign } from '../../concepts/tree.ts';
import type { NamedActor, StatementExport } from '../statement-export.ts';
import { stanceWords } from '../statement-export.ts';
import type { Links } from './links.ts';
import { listed } from './links.ts';
import { oneLine } from './mdast.ts';
import { textNode } from './write-runs.ts';

/** A statement in one line, as `statementInWords` says it. */
export function statementLine(statement: StatementExport, links: Links): PhrasingContent[] {
  const { targets, date, note } = statement;
  return [
    ...voice(statement, links),
    textNode(' '),
    ...position(statement, links),
    ...(targets.length === 0
      ? []
      : [textNode(', aimed at '), ...listed(targets.map((one) => actor(one, links)))]),
    ...(date === null ? [] : [textNode(` (${date})`)]),
    ...(note.trim() === '' ? [] : [textNode(`: ${oneLine(note.replace(/\s+/g, ' ').trim())}`)]),
  ];
}

function voice({ speaker, organisation }: StatementExport, links: Links): PhrasingContent[] {
  if (speaker === null && organisation === null) return [textNode('Somebody')];
  if (speaker === null) return organisation === null ? [] : [actor(organisation, links)];
  if (organisation === null) return [actor(speaker, links)];
  return [actor(speaker, links), textNode(' (for '), actor(organisation, links), textNode(')')];
}

function position(
  { stance, concept, conceptId }: StatementExport,
  links: Links,
): PhrasingContent[] {
  const words = stanceWords[stance];
  if (concept.length === 0) return [textNode(words.alone)];
  const name = oneLine(concept.join(pathSign));
  const shown = conceptId === null ? textNode(name) : links.to('concept', conceptId, name);
  return [textNode(`${words.on} “`), shown, textNode('”')];
}

function actor({ id, name }: NamedActor, links: Links): PhrasingContent {
  return links.to('actor', id, oneLine(name));
}
