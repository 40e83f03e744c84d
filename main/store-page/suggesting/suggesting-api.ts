// What the store page and the worker that reads documents for proposals say to each other.

import { isObject } from '#core/check.ts';
import type { SuggestionSource } from '#core/actors/suggest.ts';
import type { SuggestionList } from '#core/actors/suggestion-list.ts';
import type { ArgumentChecks } from '#core/rpc.ts';

/** Served by the worker to the store page. */
export interface SuggestingApi {
  suggest(args: SuggestionSource): Promise<SuggestionList>;
}

/** The check of its one call. */
export const suggestingChecks: ArgumentChecks<SuggestingApi> = {
  suggest(value) {
    if (!isObject(value)) throw new TypeError('What is read must be an object.');
    // Both ends are the page's own, and what is sent was read from the library.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return value as unknown as SuggestionSource;
  },
};
/** The name of its one call. */
export const suggestingCalls = ['suggest'] as const satisfies readonly (keyof SuggestingApi)[];
