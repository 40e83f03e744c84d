import { useEffect, useState } from 'react';
import type { MentionsInDocument } from '#core/mentions-api.ts';
import { ask } from '../services/library.ts';
import { useMentionsState } from '../state/mentions.ts';

/** How many documents a page has; behind the first pages they are larger. */
const documentsAtOnce = 20;
const many = 100;
/** How many mentions of each document are shown at first, and when more are asked for. */
const eachSteps = [6, 100, 10_000] as const;
/** How many documents one question may name. */
const mostAsked = 200;

interface Pages {
  documents: readonly MentionsInDocument[] | null;
  /** Shows a page more; null when all is shown. */
  more: (() => void) | null;
  /** Shows more places of each document; null when no more can be shown. */
  moreEach: (() => void) | null;
}

type Found = { documents: MentionsInDocument[]; isAll: boolean };

/** The first documents that mention the actor, `wanted` at most. */
async function firstDocuments(
  wanted: number,
  args: { actor: string; each: number; status?: 'proposed' },
): Promise<Found> {
  const documents: MentionsInDocument[] = [];
  let after: string | null = null;
  do {
    const page: { documents: MentionsInDocument[]; next: string | null } = await ask('mentionsOf', {
      ...args,
      limit: Math.min(mostAsked, wanted - documents.length),
      ...(after === null ? {} : { after }),
    });
    documents.push(...page.documents);
    after = page.next;
  } while (after !== null && documents.length < wanted);
  return { documents, isAll: after === null };
}

/** An actor's mentions by documents, as many pages as were asked for, live. */
export function useMentionPages(actor: string, status: 'proposed' | null): Pages {
  const counts = useMentionsState((state) => state.actors.get(actor));
  const [wanted, setWanted] = useState(documentsAtOnce);
  const [step, setStep] = useState(0);
  const [shown, setShown] = useState<Found | null>(null);
  const each = eachSteps[step] ?? eachSteps[0];

  useEffect(() => {
    let isCurrent = true;
    firstDocuments(wanted, { actor, each, ...(status === null ? {} : { status }) }).then(
      (found) => {
        if (isCurrent) setShown(found);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [actor, status, wanted, each, counts]);

  return {
    documents: shown?.documents ?? null,
    more:
      shown === null || shown.isAll
        ? null
        : () => setWanted((now) => now + (now < many ? documentsAtOnce : many)),
    moreEach: step + 1 < eachSteps.length ? () => setStep(step + 1) : null,
  };
}
