import { id, list, object } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const mergePassages: Command<
  CommandArgs<'merge-passages'>,
  CommandResult<'merge-passages'>
> = {
  name: 'merge-passages',
  check: object({ ids: list(id, 10_000) }),
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
