import type { ConceptNode } from '#core/concepts/tree.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import { foldText } from '../ui/fold-text.ts';
import type { Naming } from './concepts-state.ts';

/** One row of the tree: a concept, or the field for the name of a new one. */
export interface TreeRow {
  /** The concept's id; of the field for a new one, `new`. */
  id: string;
  /** Null for the field. */
  concept: ConceptRecord | null;
  level: number;
  /** Whether what is below is shown; null when nothing is. */
  open: boolean | null;
  position: number;
  siblings: number;
}

/**
 * The rows in sight: those below a closed concept are left out. With something typed, those that fit, each
 * with all it is part of, whatever is closed.
 */
export function treeRows(
  nodes: readonly ConceptNode[],
  closed: ReadonlySet<string>,
  filter: string,
  naming: Naming | null,
): TreeRow[] {
  const words = foldText(filter)
    .split(' ')
    .filter((word) => word !== '');
  const isFiltering = words.length > 0;
  const fits = ({ concept }: ConceptNode): boolean => {
    const name = foldText(concept.name);
    return words.every((word) => name.includes(word));
  };
  const kept = (node: ConceptNode): boolean => fits(node) || node.children.some(kept);
  const newBelow = naming?.what === 'new' ? naming.parent : undefined;
  const field = (level: number, siblings: number): TreeRow[] => [
    { id: 'new', concept: null, level, open: null, position: 1, siblings: siblings + 1 },
  ];

  const walk = (siblings: readonly ConceptNode[]): TreeRow[] => {
    const shown = isFiltering ? siblings.filter(kept) : siblings;
    return shown.flatMap((node, index): TreeRow[] => {
      const { concept, level, children } = node;
      const inside = isFiltering ? children.filter(kept) : children;
      const hasField = newBelow === concept.id;
      const hasParts = inside.length > 0 || hasField;
      const isOpen = isFiltering || !closed.has(concept.id);
      return [
        {
          id: concept.id,
          concept,
          level,
          open: hasParts ? isOpen : null,
          position: index + 1,
          siblings: shown.length,
        },
        ...(hasField ? field(level + 1, inside.length) : []),
        ...(isOpen ? walk(inside) : []),
      ];
    });
  };
  return [...(newBelow === null ? field(1, nodes.length) : []), ...walk(nodes)];
}

/** The row a row is part of; -1 at the top. */
export function parentRow(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  return rows.findLastIndex((row, at) => at < index && row.level < level);
}

/** The nearest row before one on its own level, under the same concept; undefined when it is the first. */
export function rowBefore(rows: readonly TreeRow[], index: number): TreeRow | undefined {
  const parent = parentRow(rows, index);
  const level = rows[index]?.level;
  return rows.slice(parent + 1, index).findLast((row) => row.level === level);
}
