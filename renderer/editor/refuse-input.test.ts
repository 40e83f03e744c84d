// @vitest-environment happy-dom
// Runs on a document made up in memory: what is asked for is who hears of an event.

import { createEditor } from 'lexical';
import { expect, test } from 'vitest';
import { refuseInput } from './refuse-input.ts';

function open() {
  const above = document.createElement('div');
  const text = above.appendChild(document.createElement('div'));
  const editor = createEditor({ editable: false });
  const heard: string[] = [];
  for (const name of ['beforeinput', 'paste', 'keydown'])
    text.addEventListener(name, () => heard.push(name));
  const stop = refuseInput(editor, above);
  const send = (name: string): boolean =>
    text.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  return { editor, heard, stop, send };
}

test('a text whose editor takes no input hears of none, but of keys', () => {
  const { heard, send } = open();
  expect(send('beforeinput')).toBe(false);
  expect(send('paste')).toBe(false);
  expect(send('keydown')).toBe(true);
  expect(heard).toEqual(['keydown']);
});

test('as soon as the editor takes input, or refusing is over, it is heard', () => {
  const { editor, heard, stop, send } = open();
  editor.setEditable(true);
  expect(send('beforeinput')).toBe(true);
  editor.setEditable(false);
  expect(send('paste')).toBe(false);
  stop();
  expect(send('paste')).toBe(true);
  expect(heard).toEqual(['beforeinput', 'paste']);
});
