import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { SuggestItem } from './suggest.tsx';

/**
 * The rows of a list that is looked at from elsewhere: the focus stays where one types, which names the active row by
 * its id, `BASE-INDEX`. Stands in an element of the role `listbox`.
 */
export function OptionRows<T extends SuggestItem>({
  base,
  items,
  active,
  look,
  point,
  pick,
  render,
}: {
  base: string;
  items: readonly T[];
  /** Index of the active row; -1 for none. */
  active: number;
  /** The classes of rows, and of the headings of groups. */
  look: Readonly<Record<string, string>>;
  point: (item: T, index: number) => void;
  pick: (item: T) => void;
  render: (item: T) => ReactNode;
}) {
  return items.map((item, index) => (
    <Fragment key={item.id}>
      {item.group !== undefined && item.group !== items[index - 1]?.group && (
        <div role="presentation" className={look['group']} dir="auto">
          {item.group}
        </div>
      )}
      <div
        id={`${base}-${index}`}
        role="option"
        aria-selected={index === active}
        className={look['option']}
        onPointerMove={() => point(item, index)}
        // The focus stays in the field.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => pick(item)}
      >
        {render(item)}
      </div>
    </Fragment>
  ));
}
