/**
 * A display to draw on. Electron dies at once where there is none, so on a Linux machine without a
 * desktop the scripts start a virtual one of their own and stop it when they end.
 */
import { spawn } from 'node:child_process';

/** Whether this machine has a display already, or a system that always has one. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a virtual display if there is none and sets `DISPLAY` for what this process starts later.
 * Returns how to stop it; leaving the process stops it, too.
 * @returns {Promise<() => void>}
 */
export async function ensureDisplay() {
  return hasDisplay() ? () => {} : await startDisplay();
}

/**
 * Starts a virtual display of its own for what this process starts later, whether there is one or not: who
 * has one alone has keys, focus and clipboard alone. Returns how to stop it; leaving the process does, too.
 * @returns {Promise<() => void>}
 */
export async function startDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  process.env['DISPLAY'] = `:${number}`;
  server.unref();
  const pipe = server.stdio[3];
  if (pipe && 'destroy' in pipe) pipe.destroy();
  const stop = () => {
    server.kill();
  };
  process.once('exit', stop);
  return stop;
}
