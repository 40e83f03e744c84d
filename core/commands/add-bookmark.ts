import { id, object, text, whole } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const addBookmark: Command<CommandArgs<'add-bookmark'>, CommandResult<'add-bookmark'>> = {
  name: 'add-bookmark',
  check: object({ document: id, offset: whole(), name: text(200) }),
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
