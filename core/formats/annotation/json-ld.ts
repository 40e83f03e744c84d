// Reading loose JSON-LD: a value may be a string, an object or a list of either.

import { isObject } from '../../check.ts';
import { compare } from '../export-records.ts';

/** The value as a list: absent is empty, a single one is a list of one. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The strings among the values; a language-tagged one counts by its `@value`. */
export function strings(value: unknown): string[] {
  return asList(value).flatMap((one): string[] => {
    if (typeof one === 'string') return [one];
    const inner = isObject(one) ? one['@value'] : undefined;
    return typeof inner === 'string' ? [inner] : [];
  });
}

/** The objects among the values. */
export function objects(value: unknown): Record<string, unknown>[] {
  return asList(value).filter(isObject);
}

/** Whether an object is of a type, which may stand as `type` or `@type`, alone or in a list. */
export function isOfType(value: Record<string, unknown>, type: string): boolean {
  const types = [...strings(value['type']), ...strings(value['@type'])];
  return types.some((one) => one === type || one === `oa:${type}` || one === `as:${type}`);
}

/** The object's id, as `id` or `@id`. */
export function idOf(value: Record<string, unknown>): string | null {
  return strings(value['id'])[0] ?? strings(value['@id'])[0] ?? null;
}

/** The value with every object's fields in one order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}
