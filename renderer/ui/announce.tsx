import { create } from 'zustand';

const useAnnouncement = create<{ words: string; count: number }>(() => ({ words: '', count: 0 }));

/** Has screen readers say something that is only seen otherwise, politely. */
export function announce(words: string): void {
  useAnnouncement.setState(({ count }) => ({ words, count: count + 1 }));
}

/** The region that is read out; stands once. */
export function Announcer() {
  const { words, count } = useAnnouncement();
  return (
    <div role="status" aria-live="polite" className="only-read">
      {/* The same words twice are read twice because the element is a new one. */}
      <span key={count}>{words}</span>
    </div>
  );
}
