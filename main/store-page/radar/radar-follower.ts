// The store page's side of the radar: it is started when a window first asks about mentions, so that the
// command line never waits for it, and is told of every Change from then on.

import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { MentionCalls } from '#core/mentions-api.ts';
import type { RadarApi, RadarChange } from './radar-api.ts';

/** What the radar has to know of a Change; null when it is nothing. */
export function radarChangeOf({ ops }: Pick<Change, 'ops'>): RadarChange | null {
  const change: RadarChange = { documents: [], sections: [], actors: [], decisions: [] };
  const sections = new Set<string>();
  for (const op of ops) {
    if (op.op !== 'put') sections.add(op.section);
    else if (op.table === 'documents') change.documents.push({ id: op.key, now: op.after });
    else if (op.table === 'actors') change.actors.push({ id: op.key, now: op.after });
    else if (op.table === 'sections' && op.after !== null) sections.add(op.key);
    else if (op.table === 'decisions') {
      const document = (op.after ?? op.before)?.document ?? '';
      change.decisions.push({ id: op.key, document, now: op.after });
    }
  }
  change.sections = [...sections];
  const isNothing = Object.values(change).every((list: unknown[]) => list.length === 0);
  return isNothing ? null : change;
}

/** Starts a radar; `died` is to be told when it does not answer any more. */
export type StartRadar = (died: () => void) => RadarApi;

/** How often a radar that died is made anew: a text that kills each of them must not do so for ever. */
const mostDeaths = 5;

/** One a library. A radar that dies is started again with the next call. */
export class RadarFollower {
  private readonly start: StartRadar;
  private readonly database: string;
  private radar: RadarApi | null = null;
  private deaths = 0;

  constructor(start: StartRadar, database: string) {
    this.start = start;
    this.database = database;
  }

  /** The calls on mentions; the first of them starts the radar, and the first after its death a new one. */
  readonly calls: MentionCalls = {
    mentions: async (args) => await this.started().mentions(args),
    mentionCounts: async (args) => await this.started().mentionCounts(args),
    mentionsOf: async (args) => await this.started().mentionsOf(args),
  };

  /** Takes note of a Change that was applied. */
  follow(change: Change): void {
    if (this.radar === null) return;
    const news = radarChangeOf(change);
    if (news === null) return;
    this.radar.follow(news).catch((thrown: unknown) => {
      console.error(`The mentions could not be brought up to date: ${String(thrown)}`);
    });
  }

  /** Resolves when the radar has read all it was told of; at once while there is none. */
  async settle(): Promise<void> {
    await this.radar?.settle(null);
  }

  /** A new radar reads the library as it stands by then, so nothing of what it missed is told again. */
  private forget(dead: RadarApi): void {
    if (this.radar !== dead) return;
    this.radar = null;
    this.deaths += 1;
  }

  private started(): RadarApi {
    if (this.radar === null) {
      if (this.deaths >= mostDeaths)
        throw new DictumError('UnavailableError', 'The mentions are not available.');
      const radar = this.start(() => this.forget(radar));
      this.radar = radar;
      radar.open({ database: this.database }).catch((thrown: unknown) => {
        console.error(`The library could not be looked through: ${String(thrown)}`);
      });
    }
    return this.radar;
  }
}
