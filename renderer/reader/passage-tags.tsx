import type { PassageRecord } from '#core/records/passage.ts';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { ChipField } from '../ui/chip-field.tsx';

/** The tags of a passage, each a chip; a change is saved at once. */
export function PassageTags({ passage }: { passage: PassageRecord }) {
  return (
    <ChipField
      label="Tags"
      addLabel="Add a tag"
      placeholder="Add a tag"
      compact
      values={passage.tags}
      onChange={(tags) => act(run('edit-passages', { ids: [passage.id], tags }))}
    />
  );
}
