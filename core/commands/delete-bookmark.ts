import { id, object } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const deleteBookmark: Command<
  CommandArgs<'delete-bookmark'>,
  CommandResult<'delete-bookmark'>
> = {
  name: 'delete-bookmark',
  check: object({ document: id, id }),
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
