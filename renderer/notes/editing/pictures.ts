// Pictures in a note: kept by main under the hash of their bytes before the note names them.

import type { LexicalEditor } from 'lexical';
import type { Picture } from '#core/records/actor.ts';
import { pictureTypes } from '#core/records/actor.ts';
import { $createImageNode } from '../../editor/image-node.ts';
import { desktop } from '../../services/desktop.ts';
import { keepGiven } from '../../services/given-picture.ts';
import { showError } from '../../ui/toast.tsx';
import { $insertBelow } from './insert-below.ts';

function put(editor: LexicalEditor, { sha256 }: Picture, alt: string): void {
  editor.update(() => $insertBelow($createImageNode({ type: 'image', asset: sha256, alt })));
}

/** What a file is called, without its ending, as a first description; none for what a clipboard calls it. */
function nameOf(file: File): string {
  const name = file.name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
  return /^(image|grafik|clipboard|untitled)?\s*\d*$/i.test(name) ? '' : name;
}

/** Takes pasted or dropped pictures, one below the other; false when there is none among the files. */
export function takePictures(editor: LexicalEditor, files: readonly File[]): boolean {
  const pictures = files.filter((file) => pictureTypes.some((type) => type === file.type));
  if (pictures.length === 0) return false;
  const take = async (): Promise<void> => {
    for (const file of pictures) put(editor, await keepGiven(file), nameOf(file));
  };
  take().catch(showError);
  return true;
}

/** Asks for the file of a picture and puts it below the caret. */
export async function choosePicture(editor: LexicalEditor): Promise<void> {
  const picture = await desktop('choosePicture', null);
  if (picture !== null) put(editor, picture, '');
  editor.focus();
}
