// Messages as a page that was taken over might send them: any JSON at all, and what comes close to the
// arguments of a real call.

import fc from 'fast-check';

/** Names that calls, records and prototypes have. */
const names = [
  'id',
  'ids',
  'document',
  'documents',
  'passages',
  'actors',
  'text',
  'title',
  'url',
  'path',
  'format',
  'subject',
  'command',
  'args',
  'what',
  'limit',
  'base64',
  'theme',
  'textSize',
  '__proto__',
  'constructor',
  'toString',
];

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '/etc/passwd',
    '../../journal',
    'file:///etc/hosts',
    'javascript:alert(1)',
    '__proto__',
    'files',
    'none',
    '',
    '\u0000',
    'a'.repeat(70),
  ),
);

const values: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    strings,
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    // Made of text, so that `__proto__` is a field like any other.
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), strings), tie('value')), { maxLength: 5 })
      .map((fields) => {
        const parts = fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
        return JSON.parse(`{${parts.join(',')}}`) as unknown;
      }),
  ),
})).value;

/** Arguments of any shape; the same seed gives the same ones. */
export function hostileArguments(count: number, seed: number): unknown[] {
  return fc.sample(values, { numRuns: count, seed });
}

/** Whole messages for the port of the store page: no JSON, no call, a call of another name or shape. */
export function hostileMessages(calls: readonly string[], count: number, seed: number): string[] {
  const call = fc.oneof(fc.constantFrom(...calls, 'constructor', '__proto__', 'toString'), strings);
  const message = fc.oneof(
    strings,
    values.map((value) => JSON.stringify(value)),
    fc.record({ id: values, call: values, args: values }).map((value) => JSON.stringify(value)),
    fc
      .record({ id: fc.integer({ max: -1 }), call, args: values })
      .map((value) => JSON.stringify(value)),
  );
  return fc.sample(message, { numRuns: count, seed });
}
