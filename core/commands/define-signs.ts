import { put } from '../change.ts';
import { list, object, text } from '../check.ts';
import { isEqual } from '../equal.ts';
import { invalidInput } from '../errors.ts';
import { roles } from '../records/link.ts';
import { colours } from '../records/passage.ts';
import type { SettingsRecord } from '../records/settings.ts';
import { defaultSettings } from '../records/settings.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';

type Field = 'colourDefinitions' | 'roleDefinitions';

/** The settings with these definitions in place of those before; without the field when all are empty. */
export function withDefinitions(
  settings: SettingsRecord,
  field: Field,
  definitions: readonly string[],
): SettingsRecord {
  const { [field]: _before, ...rest } = settings;
  const trimmed = definitions.map((one) => one.trim());
  return trimmed.every((one) => one === '') ? rest : { ...rest, [field]: trimmed };
}

function defining<N extends 'define-colours' | 'define-roles'>(
  name: N,
  field: Field,
  count: number,
  noun: string,
): Command<CommandArgs<N>, null> {
  return {
    name,
    check: object({ definitions: list(text(10_000), count) }),
    async plan({ definitions }, read): Promise<Plan<null>> {
      if (definitions.length !== count)
        throw invalidInput(
          `There are ${count} ${noun}, and each needs a definition or an empty text.`,
        );
      const stored = (await read.get('settings', defaultSettings.id)) ?? null;
      const before = stored ?? defaultSettings;
      const after = withDefinitions(before, field, definitions);
      return {
        label: `Defined the ${noun}`,
        kind: 'do',
        ops: isEqual(before, after) ? [] : [put('settings', stored, after)],
        result: null,
      };
    },
  };
}

/** Says in the codebook what each of the eight colours is for. */
export const defineColours = defining(
  'define-colours',
  'colourDefinitions',
  colours.length,
  'colours',
);

/** Says in the codebook what each role is for. */
export const defineRoles = defining('define-roles', 'roleDefinitions', roles.length, 'roles');
