import type { ClipboardEvent, DragEvent } from 'react';
import { useState } from 'react';
import type { ActorType, Picture } from '#core/records/actor.ts';
import { desktop } from '../../services/desktop.ts';
import { act } from '../../state/acts.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { ActorPicture } from '../../ui/actor-picture.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { givenFile, keepGiven } from '../../services/given-picture.ts';
import styles from './profile.module.css';

/** An actor's picture: chosen from a file, pasted while the field has the focus, or dropped on it. */
export function PictureField({
  picture,
  type,
  onChange,
}: {
  picture: Picture | undefined;
  type: ActorType;
  onChange: (picture: Picture | null) => void;
}) {
  const [over, setOver] = useState(false);

  const take = async (kept: Promise<Picture | null>): Promise<void> => {
    const chosen = await kept;
    if (chosen !== null) onChange(chosen);
  };
  const pasted = (event: ClipboardEvent): void => {
    const file = givenFile(event.clipboardData);
    if (file === null) return;
    event.preventDefault();
    act(take(keepGiven(file)));
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = givenFile(event.dataTransfer);
    if (file !== null) act(take(keepGiven(file)));
  };

  return (
    <div
      role="group"
      aria-label="Picture"
      className={classes(styles.picture, over && styles.over)}
      data-takes-files
      onPaste={pasted}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      {picture === undefined ? (
        <span className={styles.noPicture}>
          <ActorIcon type={type} size={24} />
        </span>
      ) : (
        <ActorPicture picture={picture} />
      )}
      <div className={styles.pictureWords}>
        <div className={styles.pictureButtons}>
          <Button onClick={() => act(take(desktop('choosePicture', null)))}>
            {picture === undefined ? 'Choose a picture…' : 'Change…'}
          </Button>
          {picture !== undefined && (
            <Button look="quiet" onClick={() => onChange(null)}>
              Remove
            </Button>
          )}
        </div>
        <p className={styles.hint}>
          Or drop it here, or paste it: PNG, JPEG, WebP, GIF, up to 5 MB.
        </p>
      </div>
    </div>
  );
}
