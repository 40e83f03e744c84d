import { Toolbar as Base } from '@base-ui/react/toolbar';
import { $isCodeNode } from '@lexical/code-core';
import type { LexicalEditor } from 'lexical';
import { Check, ChevronDown } from 'lucide-react';
import type { CalloutKind } from '#core/text/blocks.ts';
import { calloutKinds } from '#core/text/blocks.ts';
import { calloutNames } from '#core/formats/words.ts';
import { $isCalloutNode } from '../../editor/callout-node.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { $blockAround } from './block-style.ts';
import { languageName, languages } from './code-languages.ts';
import styles from './toolbar.module.css';

function Choice({
  label,
  shown,
  options,
  choose,
}: {
  label: string;
  shown: string;
  options: readonly { id: string; name: string }[];
  choose: (id: string) => void;
}) {
  return (
    <Menu
      label={label}
      align="start"
      trigger={
        <Base.Button
          render={
            <Button look="quiet" className={styles.detail} aria-label={`${label}: ${shown}`}>
              <span>{shown}</span>
              <ChevronDown size={12} aria-hidden />
            </Button>
          }
        />
      }
      entries={options.map(({ id, name }) => ({
        label: name,
        icon: <Check size={14} aria-hidden className={name === shown ? '' : styles.unchosen} />,
        run: () => choose(id),
      }))}
    />
  );
}

/** What more there is to say of the block of the caret: the language of code, the kind of a callout. */
export function BlockDetail({
  editor,
  language,
  callout,
}: {
  editor: LexicalEditor;
  language: string | null;
  callout: CalloutKind | null;
}) {
  if (language !== null) {
    const others = languages.some(({ id }) => id === language)
      ? languages
      : [...languages, { id: language, name: language }];
    const choose = (id: string): void => {
      editor.update(() => $blockAround($isCodeNode)?.setLanguage(id === '' ? undefined : id));
      editor.focus();
    };
    return (
      <Choice label="Language" shown={languageName(language)} options={others} choose={choose} />
    );
  }
  if (callout === null) return null;
  const kinds = calloutKinds.map((kind) => ({ id: kind, name: calloutNames[kind] }));
  const choose = (id: string): void => {
    const kind = calloutKinds.find((one) => one === id) ?? 'note';
    editor.update(() => $blockAround($isCalloutNode)?.setKind(kind));
    editor.focus();
  };
  return <Choice label="Kind" shown={calloutNames[callout]} options={kinds} choose={choose} />;
}
