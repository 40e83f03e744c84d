/**
 * `npm run drill:docx`: each kind of Word file is opened in LibreOffice without a window and converted; its text
 * is compared in order, and its headings, footnotes, tables, highlights and comments are looked for in what
 * LibreOffice made of them. The pages are left as pictures in `test-results/docx`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { projectFolder } from './build.mjs';

const missing = ['soffice', 'pdftotext', 'pdftoppm'].filter(
  (name) => spawnSync(name, ['--version']).error !== undefined,
);
if (missing.length > 0) {
  console.error(
    `${missing.join(', ')} not found. On Debian: apt-get install --no-install-recommends libreoffice-writer poppler-utils`,
  );
  process.exitCode = 1;
} else {
  const words = ['playwright', 'test', '--config', 'playwright.drills.config.ts', 'docx'];
  const child = spawn('npx', words, {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
