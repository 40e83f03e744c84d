// Scripts of workers under Trusted Types: a plain address would be refused.

let policy: { createScriptURL(url: string): string } | null = null;

/** Vite puts built workers there; nothing that a user or a source wrote is ever served below it. */
const builtWorker = /^\/assets\/[\w.-]+\.js$/;

/** The address of a built worker (`import url from './x.ts?worker&url'`) as one that may become a script. */
export function workerScript(url: string): string {
  policy ??=
    window.trustedTypes?.createPolicy('dictum-worker', {
      createScriptURL(asked) {
        if (!builtWorker.test(asked)) throw new TypeError('This address may not become a script.');
        return asked;
      },
    }) ?? null;
  return policy === null ? url : policy.createScriptURL(url);
}
