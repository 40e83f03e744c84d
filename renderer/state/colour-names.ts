import { create } from 'zustand';
import { run } from '../services/library.ts';
import { useLibrary } from './library.ts';

/** Whether the form for the colours' names is open. */
export const useColourNames = create<{ open: boolean }>(() => ({ open: false }));

/** Gives one colour (1 to 8) a name; an empty one is left as it was. */
export async function nameColour(colour: number, name: string): Promise<void> {
  const before = useLibrary.getState().settings.colourNames;
  const wanted = name.trim();
  if (wanted === '' || wanted === before[colour - 1]) return;
  await run('name-colours', { colourNames: before.with(colour - 1, wanted) });
}
