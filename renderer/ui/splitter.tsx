import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './splitter.module.css';

/**
 * The edge between two panes that lie in the same box. It is dragged, or moved with the arrow keys; a
 * double click or Enter puts it back.
 */
export function Splitter({
  label,
  controls,
  side,
  stacked = false,
  width,
  least,
  most,
  onMove,
  onDone,
  onReset,
}: {
  label: string;
  /** Id of the pane it resizes. */
  controls: string;
  /** On which side of it the pane lies; `left` is also the upper one of two that are stacked. */
  side: 'left' | 'right';
  /** Whether the panes lie above each other. */
  stacked?: boolean;
  /** Of the pane, in per cent of the box. */
  width: number;
  least: number;
  most: number;
  onMove: (width: number) => void;
  /** The last width of a movement, to be kept. */
  onDone: (width: number) => void;
  onReset: () => void;
}) {
  const fit = (wanted: number): number => Math.round(Math.min(most, Math.max(least, wanted)));

  const widthAt = (event: PointerEvent): number => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined) return width;
    const share = stacked
      ? ((event.clientY - box.top) / box.height) * 100
      : ((event.clientX - box.left) / box.width) * 100;
    return Math.min(most, Math.max(least, side === 'left' ? share : 100 - share));
  };

  const pressed = (event: KeyboardEvent): void => {
    // With a modifier these are keys of the window, such as the way back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const outward = side === 'left' ? 1 : -1;
    if (event.key === (stacked ? 'ArrowDown' : 'ArrowRight')) onDone(fit(width + outward));
    else if (event.key === (stacked ? 'ArrowUp' : 'ArrowLeft')) onDone(fit(width - outward));
    else if (event.key === 'Home') onDone(least);
    else if (event.key === 'End') onDone(most);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="separator"
      aria-label={label}
      aria-controls={controls}
      aria-orientation={stacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={styles.splitter}
      data-side={side}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(widthAt(event));
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        onDone(fit(widthAt(event)));
      }}
      onDoubleClick={onReset}
      onKeyDown={pressed}
    />
  );
}
