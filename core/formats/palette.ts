// The colours of passages in exports that are read.

/** The tints and inks of the eight colours, and a line of its own for each: colour is never the only sign. */
export const palette = [
  { tint: '#fbeb9d', ink: '#7d6400', dark: '#50440f', light: '#dcbd36', line: 'solid', width: 1 },
  { tint: '#cfeec6', ink: '#2d8039', dark: '#224621', light: '#70c579', line: 'dashed', width: 1 },
  { tint: '#cde4fb', ink: '#296fbb', dark: '#1f405f', light: '#74b4ef', line: 'dotted', width: 2 },
  { tint: '#fbd3ce', ink: '#c03d2d', dark: '#5c2a26', light: '#f28e82', line: 'double', width: 1 },
  { tint: '#e6d8fa', ink: '#7a50be', dark: '#443261', light: '#b99aec', line: 'wavy', width: 1 },
  { tint: '#fddfbb', ink: '#a35a08', dark: '#5a3a1a', light: '#e9a653', line: 'solid', width: 3 },
  { tint: '#c6ece7', ink: '#0e7b72', dark: '#174743', light: '#55c4b8', line: 'dashed', width: 3 },
  { tint: '#e1dfd9', ink: '#6b6861', dark: '#454440', light: '#b0aca2', line: 'dotted', width: 3 },
] as const;
