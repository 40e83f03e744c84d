import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof themes)[number];

/** The value of a token in a theme, read out of the style sheet itself. */
function token(name: string, theme: Theme): string {
  const sepia = css.slice(css.indexOf("[data-theme='sepia']"));
  if (theme === 'sepia') {
    const own = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sepia)?.[1];
    if (own === undefined) throw new Error(`--${name} is missing in sepia`);
    return own;
  }
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = pair?.[theme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['paper', 'ground', 'raised', 'hover'];
const texts = ['ink', 'ink-quiet', 'ink-faint', 'accent', 'danger', 'warning', 'success'];

describe.each(themes)('%s', (theme) => {
  test.each(texts.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))(
    '%s can be read on %s',
    (ink, surface) => {
      expect(contrast(token(ink, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ['ink', 'pressed'],
    ['ink', 'accent-soft'],
    ['ink-quiet', 'accent-soft'],
    ['ink-faint', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['danger', 'danger-soft'],
    ['ink', 'danger-soft'],
    ['warning', 'warning-soft'],
    ['ink', 'warning-soft'],
  ])('%s can be read on %s', (ink, surface) => {
    expect(contrast(token(ink, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(surfaces)('the edge of a control shows on %s', (surface) => {
    const least = surface === 'hover' ? 2.5 : 3;
    expect(contrast(token('edge', theme), token(surface, theme))).toBeGreaterThanOrEqual(least);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('text and sign of highlight %i', (number) => {
    const tint = token(`mark-${number}`, theme);
    expect(contrast(token('ink', theme), tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(`mark-${number}-ink`, theme), tint)).toBeGreaterThanOrEqual(3);
    expect(
      contrast(token(`mark-${number}-ink`, theme), token('paper', theme)),
    ).toBeGreaterThanOrEqual(3);
  });
});
