import { useLayoutEffect, useRef } from 'react';
import { useGroup } from '../../state/group-context.ts';
import { useOpenText } from '../open-texts.ts';
import { FindBar } from './find-bar.tsx';
import { useFinding } from './finding-state.ts';

/** Where the bar for finding stands, directly above the element that scrolls the text, while it is open. */
export function FindPlace({ document }: { document: string }) {
  const group = useGroup();
  const text = useOpenText(document, group);
  const isOpen = useFinding(({ place }) => place?.document === document && place.group === group);
  if (!isOpen || text?.group !== group) return null;
  return <Place key={document} text={text} />;
}

function Place({ text }: { text: Parameters<typeof FindBar>[0]['text'] }) {
  const place = useRef<HTMLDivElement>(null);

  // The text stays where it stands on the screen when the bar comes above it, and when it goes.
  useLayoutEffect(() => {
    const scroller = place.current?.nextElementSibling;
    const height = place.current?.offsetHeight ?? 0;
    scroller?.scrollBy({ top: height, behavior: 'instant' });
    return () => scroller?.scrollBy({ top: -height, behavior: 'instant' });
  }, []);

  return (
    <div ref={place}>
      <FindBar text={text} />
    </div>
  );
}
