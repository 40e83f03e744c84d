// Pictures that are pasted or dropped: looked at here, kept by main.

import { invalidInput } from '#core/errors.ts';
import type { Picture } from '#core/records/actor.ts';
import { mostPictureBytes, pictureTypes } from '#core/records/actor.ts';
import { desktop } from './desktop.ts';

/** The first file among what was pasted or dropped that says it is a picture, else the first file. */
export function givenFile(data: DataTransfer | null): File | null {
  const files = [...(data?.files ?? [])];
  return files.find((file) => pictureTypes.some((type) => type === file.type)) ?? files[0] ?? null;
}

/** Keeps a file that was given; rejects with a sentence when it is no picture or too large. */
export async function keepGiven(file: File): Promise<Picture> {
  if (file.size > mostPictureBytes)
    throw invalidInput(
      `“${file.name}” is too large: a picture has at most ${mostPictureBytes / 1_000_000} megabytes.`,
    );
  return await desktop('keepPicture', { base64: await base64Of(file) });
}

/** Read off the window's thread, so that five megabytes do not hold it. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      if (typeof result === 'string') resolve(result.slice(result.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(invalidInput(`“${file.name}” cannot be read.`)));
    reader.readAsDataURL(file);
  });
}
