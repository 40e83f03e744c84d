import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '#core/records/actor.ts';
import styles from './actor-picture.module.css';
import { classes } from './classes.ts';

/** An actor's picture out of the library's assets; a sign where its file is missing. */
export function ActorPicture({
  picture,
  size = 'small',
}: {
  picture: Picture;
  size?: 'small' | 'large';
}) {
  const [missing, setMissing] = useState<string | null>(null);
  if (missing === picture.sha256)
    return (
      <span className={classes(styles.picture, styles[size])} title="The picture’s file is missing">
        <ImageOff size={18} aria-label="The picture’s file is missing" />
      </span>
    );
  return (
    <img
      src={`/asset/${picture.sha256}`}
      alt=""
      draggable={false}
      className={classes(styles.picture, styles[size])}
      onError={() => setMissing(picture.sha256)}
    />
  );
}
