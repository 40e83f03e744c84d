import { id, object, text } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const renameBookmark: Command<
  CommandArgs<'rename-bookmark'>,
  CommandResult<'rename-bookmark'>
> = {
  name: 'rename-bookmark',
  check: object({ document: id, id, name: text(200) }),
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
