// A template filled with an export's values.

import Mustache from 'mustache';
import { isObject } from '../../check.ts';
import { invalidInput } from '../../errors.ts';
import { compileTemplate } from './compile.ts';

/** How often a template may ask for a value: lists inside lists inside lists would never end. */
const mostLookups = 3_000_000;

/**
 * The template filled with the view. Values are written as they stand: the view holds them escaped. Throws
 * `InvalidInputError` with the line when the template is wrong, and when it asks for too much.
 */
export function renderTemplate(template: string, view: unknown): string {
  compileTemplate(template);
  const writer = new Mustache.Writer();
  const counter = { lookups: 0 };
  const text = writer.render(template, new View(view, undefined, counter), undefined, {
    escape: (value: unknown) => String(value),
  });
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Mustache's own looking up, but of a value's own fields only, and counted. */
class View extends Mustache.Context {
  private readonly around: View | undefined;
  private readonly counter: { lookups: number };

  constructor(view: unknown, around: View | undefined, counter: { lookups: number }) {
    super(view, around);
    this.around = around;
    this.counter = counter;
  }

  override push(view: unknown): View {
    return new View(view, this, this.counter);
  }

  override lookup(name: string): unknown {
    this.counter.lookups += 1;
    if (this.counter.lookups > mostLookups)
      throw invalidInput('The template asks for too much: it goes through lists inside lists.');
    if (name === '.') return this.view;
    const [first = '', ...rest] = name.split('.');
    let value = this.own(first);
    for (const part of rest)
      value = isObject(value) && Object.hasOwn(value, part) ? made(value[part]) : undefined;
    return value;
  }

  /** The nearest field of this name, from the inside out. */
  private own(name: string): unknown {
    const holder: unknown = this.view;
    if (isObject(holder) && Object.hasOwn(holder, name)) return made(holder[name]);
    return this.around?.own(name);
  }
}

/** A value that is made only when a template asks for it. */
function made(value: unknown): unknown {
  return typeof value === 'function' ? value() : value;
}
