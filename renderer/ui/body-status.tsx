import { useEffect, useState } from 'react';
import type { DictumError } from '#core/errors.ts';
import { EmptyState } from './empty-state.tsx';

/** What stands in place of a body that is on its way or cannot be had. */
export function BodyStatus({
  body,
  what,
}: {
  body: { status: 'loading' } | { status: 'failed'; error: DictumError };
  /** `document`, `note`, `actor`. */
  what: string;
}) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    // What comes at once needs no sign; a sign that flashes only disturbs.
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (body.status === 'failed')
    return <EmptyState title={`This ${what} cannot be shown`}>{body.error.message}</EmptyState>;
  return slow ? <EmptyState title={`Opening the ${what}…`} /> : null;
}
