// The codebook as a page to read.

import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { mdastToMarkdown } from '../markdown/write.ts';
import type { Codebook, CodebookConcept } from './codebook.ts';

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

/** The name, and the definition behind it or, of several paragraphs, below. */
function entry(name: string, definition: string): BlockContent[] {
  const [first = '', ...others] = definition
    .split(/\n{2,}/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: name }] };
  const rest: PhrasingContent[] = first === '' ? [] : [{ type: 'text', value: `: ${first}` }];
  return [
    { type: 'paragraph', children: [strong, ...rest] },
    ...others.map((value): BlockContent => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  ];
}

function items(
  parent: string | null,
  below: ReadonlyMap<string | null, CodebookConcept[]>,
): ListItem[] {
  return (below.get(parent) ?? []).map((one): ListItem => {
    const inside = items(one.name, below);
    return {
      type: 'listItem',
      spread: false,
      children: [
        ...entry(one.name, one.definition),
        ...(inside.length === 0
          ? []
          : [{ type: 'list' as const, ordered: false, spread: false, children: inside }]),
      ],
    };
  });
}

/** The file's text: concepts as nested lists, then colours and roles, each with its definition. */
export function codebookMarkdown({ concepts, colours, roles }: Codebook): string {
  const below = new Map<string | null, CodebookConcept[]>();
  for (const one of concepts) below.set(one.parent, [...(below.get(one.parent) ?? []), one]);
  const plain = (entries: { name: string; definition: string }[]): RootContent => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(({ name, definition }) => ({
      type: 'listItem',
      spread: false,
      children: entry(name, definition),
    })),
  });
  const tree: RootContent[] =
    concepts.length === 0
      ? []
      : [
          heading(2, 'Concepts'),
          { type: 'list', ordered: false, spread: false, children: items(null, below) },
        ];
  return mdastToMarkdown([
    heading(1, 'Codebook'),
    ...tree,
    heading(2, 'Colours'),
    plain(colours),
    heading(2, 'Roles'),
    plain(roles.map(({ role, definition }) => ({ name: role, definition }))),
  ]);
}
