import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const editText: Command<CommandArgs<'edit-text'>, CommandResult<'edit-text'>> = {
  name: 'edit-text',
  check: () => {
    throw invalidInput('This is being built.');
  },
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
