// The named errors that survive a process boundary. Each message is one sentence for the user.

/** The names an error may carry over a port; anything unknown arrives as `UnexpectedError`. */
export const errorNames = [
  'InvalidInputError',
  'NotFoundError',
  'ConflictError',
  'RefusedFileError',
  'LibraryInUseError',
  'LibraryDamagedError',
  'DatabaseDamagedError',
  'NewerLibraryError',
  'SaveFailedError',
  'UnavailableError',
  'UnexpectedError',
] as const;

/** One of `errorNames`. */
export type ErrorName = (typeof errorNames)[number];

/**
 * An error with a sentence for the user. `name` says which kind it is and is kept over ports;
 * `detail` is for the log only.
 */
export class DictumError extends Error {
  override readonly name: ErrorName;
  readonly detail: string | undefined;

  constructor(name: ErrorName, message: string, detail?: string) {
    super(message);
    this.name = name;
    this.detail = detail;
  }
}

/** What a caller handed in is not of the expected shape or value. Nothing was changed. */
export function invalidInput(message: string, detail?: string): DictumError {
  return new DictumError('InvalidInputError', message, detail);
}

/** The record asked for does not exist (any more). */
export function notFound(message: string): DictumError {
  return new DictumError('NotFoundError', message);
}

/** The records changed since, so the action cannot be applied as it was meant. */
export function conflict(message: string): DictumError {
  return new DictumError('ConflictError', message);
}

/** A file that cannot be taken in; the sentence names the reason. */
export function refusedFile(message: string, detail?: string): DictumError {
  return new DictumError('RefusedFileError', message, detail);
}

/** The shape in which an error crosses a port. */
export interface ErrorMessage {
  name: ErrorName;
  message: string;
  detail?: string;
}

/** Turns whatever was thrown into the shape that crosses a port. */
export function describeError(thrown: unknown): ErrorMessage {
  if (thrown instanceof DictumError) {
    return thrown.detail === undefined
      ? { name: thrown.name, message: thrown.message }
      : { name: thrown.name, message: thrown.message, detail: thrown.detail };
  }
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { name: 'UnexpectedError', message: 'Something unexpected went wrong.', detail };
}

/** Rebuilds the error a port delivered, with its name and sentence. */
export function reviveError(message: ErrorMessage): DictumError {
  const known = errorNames.find((name) => name === message.name);
  return new DictumError(known ?? 'UnexpectedError', message.message, message.detail);
}
