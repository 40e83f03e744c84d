import { useEffect } from 'react';
import { useGroup } from '../../state/group-context.ts';
import { notePlace } from '../../state/reading-places.ts';
import { useOpenText } from '../open-texts.ts';
import { placeIn } from './place-in-text.ts';

/** How long a text must stand still for what is in view to count as read, in milliseconds. */
const rest = 800;

/** Keeps in mind where one stands in a text and how far it has been read. Draws nothing. */
export function PlaceKeeper({ document }: { document: string }) {
  const group = useGroup();
  const open = useOpenText(document, group);
  useEffect(() => {
    if (open?.group !== group) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => notePlace(document, placeIn(open)), rest);
    };
    const stop = open.session.subscribe(moved);
    moved();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [document, group, open]);
  return null;
}
