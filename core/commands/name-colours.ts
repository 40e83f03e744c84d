import { put } from '../change.ts';
import { list, object, text } from '../check.ts';
import { isEqual } from '../equal.ts';
import { invalidInput } from '../errors.ts';
import { defaultSettings } from '../records/settings.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { needed } from './lookups.ts';

/** Gives the eight highlight colours the user's own names. */
export const nameColours: Command<CommandArgs<'name-colours'>, null> = {
  name: 'name-colours',
  check: object({ colourNames: list(text(60), 8) }),
  async plan(args, read): Promise<Plan<null>> {
    const wanted = defaultSettings.colourNames.length;
    if (args.colourNames.length !== wanted)
      throw invalidInput(`There are ${wanted} colours, and each needs a name.`);
    const colourNames = args.colourNames.map((name) => needed(name, 'The name of a colour'));
    const stored = (await read.get('settings', defaultSettings.id)) ?? null;
    const before = stored ?? defaultSettings;
    return {
      label: 'Named the colours',
      kind: 'do',
      ops: isEqual(before.colourNames, colourNames)
        ? []
        : [put('settings', stored, { ...before, colourNames })],
      result: null,
    };
  },
};
