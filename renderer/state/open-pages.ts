// Opening the pages that have no place within them to go to.

import type { Side } from './workspace.ts';
import { openTab } from './workspace.ts';

/** Opens an actor's page. */
export function openActor(id: string, side: Side = 'home'): void {
  openTab({ kind: 'actor', id }, side);
}

/** Opens a concept's page. */
export function openConcept(id: string, side: Side = 'home'): void {
  openTab({ kind: 'concept', id }, side);
}

/** Opens the page of all concepts, colours and roles with their definitions. */
export function openCodebook(): void {
  openTab({ kind: 'codebook', id: 'codebook' });
}

/** Opens the page of snapshots and backups. */
export function openBackups(): void {
  openTab({ kind: 'backups', id: 'backups' });
}
