import { Building2, Landmark, MapPin, User, Users } from 'lucide-react';
import type { ActorType } from '#core/records/actor.ts';
import type { Role } from '#core/records/link.ts';

/** The types of actors as they are shown, alone and as headings. */
export const typeWords: Readonly<Record<ActorType, { one: string; many: string }>> = {
  person: { one: 'Person', many: 'People' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  state: { one: 'State', many: 'States' },
  group: { one: 'Group', many: 'Groups' },
  place: { one: 'Place', many: 'Places' },
};

/** The roles as they are shown. */
export const roleWords: Readonly<Record<Role, string>> = {
  about: 'About',
  speaker: 'Speaker',
  addressee: 'Addressee',
  'cited source': 'Cited source',
};

const icons = {
  person: User,
  organisation: Building2,
  state: Landmark,
  group: Users,
  place: MapPin,
} as const;

/** The sign of an actor's type; the words beside it say the same. */
export function ActorIcon({ type, size = 15 }: { type: ActorType; size?: number }) {
  const Icon = icons[type];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
