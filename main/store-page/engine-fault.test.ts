import { expect, it } from 'vitest';
import { DictumError } from '#core/errors.ts';
import { isEngineFault } from './engine-fault.ts';

const named = (name: string, message = '', inner?: unknown): Error =>
  Object.assign(new Error(message), { name, inner });

it.each([
  ['a table that cannot be read', named('UnknownError', 'Seek failure'), true],
  ['a file that cannot be read', named('NotReadableError'), true],
  ['one inside another', named('AbortError', '', named('UnknownError')), true],
  ['a long value that is gone', named('DataError', 'Failed to read large IndexedDB value'), true],
  ['a key that is none', named('DataError', 'The parameter is not a valid key.'), false],
  ['a database that was closed', named('DatabaseClosedError'), false],
  ['a refusal of ours', new DictumError('NotFoundError', 'It is not there.'), false],
  ['ours around one of the engine', new DictumError('UnavailableError', 'UnknownError'), false],
  ['no error at all', 'UnknownError', false],
])('%s', (_what, thrown, expected) => {
  expect(isEngineFault(thrown)).toBe(expected);
});

it('ends with an error that holds itself', () => {
  const round = named('Error');
  Object.assign(round, { inner: round });
  expect(isEngineFault(round)).toBe(false);
});
