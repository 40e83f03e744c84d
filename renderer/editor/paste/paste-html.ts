import { treesOf } from './dom-tree.ts';
import type { ReadHtml } from './html-to-blocks.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { withoutStyles } from './without-styles.ts';

/** The longest HTML that is read, in UTF-16 units; beyond it, only the plain text is taken. */
export const longestHtml = 2 * 1024 * 1024;

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): HtmlPolicy;
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    /** Trusted Types, which the DOM's own types do not have yet. */
    readonly trustedTypes?: PolicyFactory;
  }
}

let policy: HtmlPolicy | undefined;

/**
 * The one policy that may make trusted HTML in a window. What it lets through is only ever given to an
 * inert parser: no script runs there and nothing is loaded.
 */
function htmlPolicy(): HtmlPolicy {
  const asItIs = { createHTML: (html: string) => html };
  policy ??= window.trustedTypes?.createPolicy('dictum-html', asItIs) ?? asItIs;
  return policy;
}

/** Reads HTML of any origin as blocks; null when it is too long to be read. */
export function readHtml(html: string): ReadHtml | null {
  if (html.length > longestHtml) return null;
  const parsed = new DOMParser().parseFromString(
    htmlPolicy().createHTML(withoutStyles(html)),
    'text/html',
  );
  return htmlToBlocks(treesOf(parsed.body));
}
