import { Toolbar as Base } from '@base-ui/react/toolbar';
import { Check, ChevronDown } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { BlockStyle } from './block-style.ts';
import { styleKeys } from './note-keys.ts';
import styles from './toolbar.module.css';

const names = {
  paragraph: 'Text',
  h1: 'Heading 1',
  h2: 'Heading 2',
  h3: 'Heading 3',
  bullet: 'Bulleted list',
  number: 'Numbered list',
  check: 'Check list',
  quote: 'Quote',
  callout: 'Callout',
  code: 'Code block',
} as const satisfies Partial<Record<BlockStyle, string>>;

const offered = [
  'paragraph',
  'h1',
  'h2',
  'h3',
  'bullet',
  'number',
  'check',
  'quote',
  'callout',
  'code',
] as const;

/** Which sort of block the caret stands in, and a menu to make it another. */
export function StyleMenu({
  style,
  choose,
}: {
  style: BlockStyle | null;
  choose: (style: BlockStyle) => void;
}) {
  const current = offered.find((one) => one === style);
  return (
    <Menu
      label="Style of the block"
      align="start"
      trigger={
        <Base.Button
          render={
            <Button look="quiet" className={styles.style}>
              <span>{names[current ?? 'paragraph']}</span>
              <ChevronDown size={12} aria-hidden />
            </Button>
          }
        />
      }
      entries={offered.map((one) => ({
        label: names[one],
        keys: styleKeys[one],
        icon: <Check size={14} aria-hidden className={one === current ? '' : styles.unchosen} />,
        run: () => choose(one),
      }))}
    />
  );
}
