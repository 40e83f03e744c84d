import type { EditorConfig } from 'lexical';

/** The class a theme gives to one of our own nodes; undefined when the editor has no theme. */
export function themeClass(config: EditorConfig, name: string): string | undefined {
  const value: unknown = config.theme[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Adds the theme's class for one of our own nodes to its element. */
export function addThemeClass(element: HTMLElement, config: EditorConfig, name: string): void {
  const value = themeClass(config, name);
  if (value !== undefined) element.classList.add(value);
}
