import { id, object, whole } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command } from './command.ts';

export const splitPassage: Command<CommandArgs<'split-passage'>, CommandResult<'split-passage'>> = {
  name: 'split-passage',
  check: object({ id, at: whole() }),
  plan: () => Promise.reject(invalidInput('This is being built.')),
};
