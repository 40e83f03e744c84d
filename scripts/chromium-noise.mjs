/**
 * Chromium and GTK talk on standard error about the machine, not about what the user asked for.
 * The command line leaves those lines out, so that what remains is Dictum's own.
 */
const noise = [
  /^\[\d+:\d+\/\d+\.\d+:[A-Z]+:/, // Chromium's log: [pid:date/time:LEVEL:file(line)] text
  /^\[\d+:[\d/.:]+:(INFO|WARNING|ERROR|VERBOSE\d*|FATAL):/,
  /^\(.*:\d+\): (Gtk|Gdk|GLib|GLib-GObject|GLib-GIO|Gtk-WARNING|dconf)/,
  /^(Gtk|Gdk|GLib|libva|MESA|libEGL|dconf)\b/i,
  /^Failed to (connect to the bus|load module)/,
];

/**
 * Whether a line of standard error is Chromium's or GTK's own.
 * @param {string} line
 */
export function isChromiumNoise(line) {
  return noise.some((pattern) => pattern.test(line));
}

/**
 * Standard error without the noise.
 * @param {string} text
 */
export function withoutChromiumNoise(text) {
  return text
    .split('\n')
    .filter((line) => !isChromiumNoise(line))
    .join('\n');
}
