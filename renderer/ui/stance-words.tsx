import { CircleDot, CircleEqual, CircleMinus, CirclePlus, CircleQuestionMark } from 'lucide-react';
import type { Stance } from '#core/records/statement.ts';
import styles from './stance.module.css';

/** The stances as they are shown: chosen from, told in a sentence, and as a heading. */
export const stanceWords: Readonly<Record<Stance, { one: string; told: string }>> = {
  supports: { one: 'Supports', told: 'supports' },
  opposes: { one: 'Opposes', told: 'opposes' },
  neutral: { one: 'Neutral', told: 'is neutral on' },
  mixed: { one: 'Mixed', told: 'is mixed on' },
  unclear: { one: 'Unclear', told: 'is unclear on' },
};

const icons = {
  supports: CirclePlus,
  opposes: CircleMinus,
  neutral: CircleEqual,
  mixed: CircleDot,
  unclear: CircleQuestionMark,
} as const;

/** The sign of a stance, in its colour; the words beside it say the same. */
export function StanceSign({ stance, size = 14 }: { stance: Stance; size?: number }) {
  const Icon = icons[stance];
  return <Icon size={size} strokeWidth={2} aria-hidden className={styles[stance]} />;
}
