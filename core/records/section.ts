import type { Check } from '../check.ts';
import { id, list, object } from '../check.ts';
import type { Block } from '../text/blocks.ts';
import { block } from '../text/check-block.ts';

/** A run of a body's blocks: the unit in which text is stored. A note is one section. */
export interface SectionRecord {
  id: string;
  /** The document or note this section belongs to. */
  owner: string;
  blocks: Block[];
}

/** Reads a record of the table `sections`; every block is checked. */
export const sectionRecord: Check<SectionRecord> = object({ id, owner: id, blocks: list(block) });
