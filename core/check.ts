// Small validators for data that comes from outside: ports, files, the journal. Each returns the
// value with its type, built afresh where it is an object, or throws `InvalidInputError`.

import { invalidInput } from './errors.ts';

/** Reads unknown data as a `T`, or throws `InvalidInputError`; `where` names the data in its sentence. */
export type Check<T> = (value: unknown, where: string) => T;

/** A string, at most `longest` UTF-16 units (default: one million). */
export function text(longest = 1_000_000): Check<string> {
  return (value, where) => {
    if (typeof value !== 'string') throw invalidInput(`${where} must be text.`);
    if (value.length > longest)
      throw invalidInput(`${where} is longer than ${longest} characters.`);
    return value;
  };
}

/** A record id as `crypto.randomUUID()` makes it, or another short token of letters, digits, - and _. */
export const id: Check<string> = (value, where) => {
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value))
    throw invalidInput(`${where} is not an id.`);
  return value;
};

/** A whole number between `least` and `most`, both included. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value, where) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      throw invalidInput(`${where} must be a whole number from ${least} to ${most}.`);
    return value;
  };
}

/** The argument of a call that takes none: null, or nothing at all. */
export const nothing: Check<null> = (value, where) => {
  if (value !== null && value !== undefined) throw invalidInput(`${where} takes no arguments.`);
  return null;
};

/** `true` or `false`, nothing that only counts as one. */
export const flag: Check<boolean> = (value, where) => {
  if (typeof value !== 'boolean') throw invalidInput(`${where} must be true or false.`);
  return value;
};

/** One of the listed values. */
export function oneOf<const T extends string | number>(values: readonly T[]): Check<T> {
  return (value, where) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw invalidInput(`${where} must be one of ${values.join(', ')}.`);
    return found;
  };
}

/** A list, each element checked; at most `most` elements. */
export function list<T>(item: Check<T>, most = 1_000_000): Check<T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw invalidInput(`${where} must be a list.`);
    if (value.length > most) throw invalidInput(`${where} has more than ${most} entries.`);
    return value.map((one: unknown, index) => item(one, `${where}[${index}]`));
  };
}

/** The value or null. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, where) => (value === null ? null : check(value, where));
}

/** The value, or undefined when the field is absent. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, where) => (value === undefined ? undefined : check(value, where));
}

type Shape = Record<string, Check<unknown>>;
type Optional<S extends Shape> = {
  [K in keyof S]: undefined extends ReturnType<S[K]> ? K : never;
}[keyof S];
type Checked<S extends Shape> = {
  [K in Exclude<keyof S, Optional<S>>]: ReturnType<S[K]>;
} & { [K in Optional<S>]?: Exclude<ReturnType<S[K]>, undefined> };

/** Whether the value is a plain object whose fields may be read by name. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object with exactly the named fields: unknown ones are refused, absent optional ones are left
 * out. The result is a new object, so nothing of the sender's (prototype, getters) comes along.
 */
export function object<S extends Shape>(shape: S): Check<Checked<S>> {
  const names = Object.keys(shape);
  return (value, where) => {
    if (!isObject(value)) throw invalidInput(`${where} must be an object.`);
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shape, name))
        throw invalidInput(`${where} has an unknown field “${name}”.`);
    const entries: [string, unknown][] = [];
    for (const name of names) {
      const field = shape[name];
      const raw = Object.hasOwn(value, name) ? value[name] : undefined;
      const checked = field?.(raw, `${where}.${name}`);
      if (checked !== undefined) entries.push([name, checked]);
    }
    // The fields were each checked against the shape just above, which the compiler cannot follow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Object.fromEntries(entries) as Checked<S>;
  };
}

/** A moment as ISO UTC with milliseconds. */
export const moment: Check<string> = (value, where) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value))
    throw invalidInput(`${where} is not a moment.`);
  return value;
};

/** A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate: Check<string> = (value, where) => {
  if (
    typeof value !== 'string' ||
    !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
  )
    throw invalidInput(`${where} is not a date (YYYY, YYYY-MM or YYYY-MM-DD).`);
  return value;
};

/** A day of the calendar: `YYYY-MM-DD`. */
export const day: Check<string> = (value, where) => {
  if (typeof value !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value))
    throw invalidInput(`${where} is not a day (YYYY-MM-DD).`);
  return value;
};

/** A SHA-256 in lower-case hexadecimal. */
export const sha256: Check<string> = (value, where) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw invalidInput(`${where} is not a SHA-256.`);
  return value;
};
