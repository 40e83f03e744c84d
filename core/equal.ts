// Comparing records: plain data as JSON carries it.

/** Whether two values of plain data are the same, field by field; an absent field equals undefined. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(
    Object.entries(a).filter(([, value]) => value !== undefined),
  );
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  if (left.size !== right.length) return false;
  return right.every(([key, value]) => left.has(key) && isEqual(left.get(key), value));
}
