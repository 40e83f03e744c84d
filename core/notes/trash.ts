/** How long notes stay in the trash, in days. */
export const trashDays = 30;

const day = 86_400_000;

/** How many days a note still stays that has been in the trash since a moment; 0 on its last day. */
export function daysLeft(trashedAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(trashedAt) + trashDays * day - now) / day));
}

/** What was moved to the trash before this moment (ISO UTC) has been there for 30 days. */
export function trashLimit(now: number): string {
  return new Date(now - trashDays * day).toISOString();
}
