import { join } from 'node:path';
import { projectFolder } from '../../../scripts/build.mjs';

/** Builds pages of tests as the application's are built, into a folder outside the checkout. */
export async function buildPages(
  outDir: string,
  folder = 'tests/bench/reading/page',
): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    root: join(projectFolder, folder),
    base: '/',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}
