import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const replaceText: Command<CommandArgs<'replace-text'>, CommandResult<'replace-text'>> = {
  name: 'replace-text',
  check: () => {
    throw invalidInput('This is being built.');
  },
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
