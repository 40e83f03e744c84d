import { useEffect, useState } from 'react';
import type { CandidatePlace } from '#core/library-api.ts';
import { ask } from '../services/library.ts';
import { showError } from '../ui/toast.tsx';
import type { ReviewItem } from './review-items.ts';

/**
 * The places a passage without one may belong to; null while they are being looked for. They
 * are looked for again whenever `text`, an object that stands for the document's text, is another.
 */
export function useCandidates(
  item: ReviewItem | undefined,
  text: object,
): readonly CandidatePlace[] | null {
  const passage = item === undefined || item.after !== null ? null : item.passage.id;
  const [found, setFound] = useState<{ passage: string; places: CandidatePlace[] } | null>(null);
  useEffect(() => {
    if (passage === null) return;
    let isHere = true;
    ask('candidates', { passage })
      .then((places) => isHere && setFound({ passage, places }))
      .catch((error: unknown) => {
        if (isHere) showError(error);
      });
    return () => {
      isHere = false;
    };
  }, [passage, text]);
  if (passage === null) return [];
  return found?.passage === passage ? found.places : null;
}
