// The small chart of an actor's stance on one concept over time, as a drawing within an exported page.

import type { StanceChart } from '../../actors/stance-chart.ts';
import type { Stance } from '../../records/statement.ts';
import { escapeHtml } from './escape.ts';

const width = 560;
const left = 72;
const rowHeight = 26;
const radius = 5;

/** Each stance has a shape of its own: colour is never the only sign. */
const shapes: Readonly<Record<Stance, (x: number, y: number) => string>> = {
  supports: (x, y) => polygon([x, y - radius], [x + radius, y + radius], [x - radius, y + radius]),
  opposes: (x, y) => polygon([x, y + radius], [x + radius, y - radius], [x - radius, y - radius]),
  neutral: (x, y) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`,
  mixed: (x, y) => polygon([x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]),
  unclear: (x, y) =>
    `<circle cx="${x}" cy="${y}" r="${radius - 1}" fill="none" stroke-width="1.5"/>`,
};

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `<polygon points="${points.map(([x, y]) => `${x},${y}`).join(' ')}"/>`;
}

/** The chart as SVG with a title that says it in words. */
export function chartHtml({ marks, first, last, undated }: StanceChart): string {
  const rows = ['Support', 'Undecided', 'Opposed'];
  const height = rows.length * rowHeight + 18;
  const yOf = (row: number): number => row * rowHeight + rowHeight / 2;
  const lines = rows.map(
    (name, row) =>
      `<line x1="${left}" x2="${width}" y1="${yOf(row)}" y2="${yOf(row)}"/><text x="0" y="${yOf(row) + 4}">${name}</text>`,
  );
  const drawn = marks.map(({ stance, x, row, stack }) => {
    const at = Math.round(left + radius + 2 + x * (width - left - 2 * radius - 4));
    const lift = Math.min(stack, 3) * 3 - Math.floor(stack / 4);
    return `<g class="${stance}">${shapes[stance](at, yOf(row) - lift)}</g>`;
  });
  const told = `${marks.length} dated statements from ${first} to ${last}`;
  const rest = undated === 0 ? '' : `, ${undated} without a date not shown`;
  return [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" aria-label="${escapeHtml(told + rest)}">`,
    ...lines,
    ...drawn,
    `<text x="${left}" y="${height - 2}">${escapeHtml(first)}</text>`,
    `<text x="${width}" y="${height - 2}" text-anchor="end">${escapeHtml(last)}</text>`,
    '</svg>',
  ].join('');
}
