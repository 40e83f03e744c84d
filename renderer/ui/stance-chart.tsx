import type { StanceChart as Chart } from '#core/actors/stance-chart.ts';
import type { Stance } from '#core/records/statement.ts';
import { dateInWords } from './dates.ts';
import { plural } from './plural.ts';
import styles from './stance-chart.module.css';

const width = 560;
const left = 76;
const rowHeight = 24;
const radius = 5;
const rows = ['Support', 'Undecided', 'Opposed'] as const;

/** Each stance has a shape of its own: colour is never the only sign. */
function Shape({ stance, x, y }: { stance: Stance; x: number; y: number }) {
  const points: Partial<Record<Stance, string>> = {
    supports: `${x},${y - radius} ${x + radius},${y + radius - 1} ${x - radius},${y + radius - 1}`,
    opposes: `${x},${y + radius} ${x + radius},${y - radius + 1} ${x - radius},${y - radius + 1}`,
    mixed: `${x},${y - radius} ${x + radius},${y} ${x},${y + radius} ${x - radius},${y}`,
  };
  const polygon = points[stance];
  return polygon === undefined ? (
    <circle cx={x} cy={y} r={radius - 0.5} className={styles[stance]} />
  ) : (
    <polygon points={polygon} className={styles[stance]} />
  );
}

/** A small chart of stance over time; the statements below it say the same in words. */
export function StanceChart({ chart }: { chart: Chart }) {
  const { marks, first, last, undated } = chart;
  const height = rows.length * rowHeight + 18;
  const yOf = (row: number): number => row * rowHeight + rowHeight / 2;
  const told = `${plural(marks.length, 'dated statement')} from ${dateInWords(first)} to ${dateInWords(last)}`;
  const rest = undated === 0 ? '' : `; ${undated} without a date not shown`;
  return (
    <svg
      className={styles.chart}
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      aria-label={`${told}${rest}`}
    >
      {rows.map((name, row) => (
        <g key={name}>
          <line x1={left} x2={width} y1={yOf(row)} y2={yOf(row)} className={styles.line} />
          <text x={0} y={yOf(row) + 4} className={styles.word}>
            {name}
          </text>
        </g>
      ))}
      {marks.map(({ statement, stance, date, x, row, stack }) => (
        <g key={statement}>
          <title>{dateInWords(date)}</title>
          <Shape
            stance={stance}
            x={Math.round(left + radius + 2 + x * (width - left - 2 * radius - 4))}
            y={yOf(row) - Math.min(stack, 3) * 3}
          />
        </g>
      ))}
      <text x={left} y={height - 2} className={styles.word}>
        {dateInWords(first)}
      </text>
      <text x={width} y={height - 2} textAnchor="end" className={styles.word}>
        {dateInWords(last)}
      </text>
    </svg>
  );
}
