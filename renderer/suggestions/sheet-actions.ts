import { act } from '../state/acts.ts';
import { typeWords } from '../ui/actor-words.tsx';
import { announce } from '../ui/announce.tsx';
import type { CardMode } from './card-mode.ts';
import { nextType } from './retyped.ts';
import type { ChosenTypes } from './retyped.ts';
import type { SuggestionItem } from './suggestion-items.ts';
import { isPlain } from './suggestion-items.ts';
import type { Session } from './taking.ts';
import { acceptAll, reject } from './taking.ts';
import type { SheetActions } from './use-sheet-keys.ts';

/** What the card and the keys do about the proposal that is looked at, and about those of its group. */
export function sheetActions({
  item,
  shown,
  ofGroup,
  session,
  types,
  setTypes,
  setMode,
  decide,
  toList,
}: {
  item: SuggestionItem | undefined;
  shown: readonly SuggestionItem[];
  /** Those of the item's group that can be accepted as they are. */
  ofGroup: readonly SuggestionItem[];
  session: Session;
  /** The types the user gave to proposed actors. */
  types: ChosenTypes;
  setTypes: (types: ChosenTypes) => void;
  setMode: (mode: CardMode) => void;
  decide: (decision: () => Promise<void>) => Promise<void>;
  /** Gives the focus back to the list. */
  toList: () => void;
}): SheetActions {
  return {
    accept() {
      if (item === undefined) return;
      if (isPlain(item)) act(decide(() => acceptAll(session, [item])));
      else if (item.group !== 'date') setMode('choose');
    },
    reject: () => item !== undefined && act(decide(() => reject(session, [item]))),
    acceptGroup: () => act(acceptAll(session, ofGroup).then(toList)),
    rejectGroup() {
      if (item === undefined) return;
      const all = shown.filter((one) => one.group === item.group);
      act(reject(session, all).then(toList));
    },
    retype() {
      if (item?.group !== 'actors') return;
      const type = nextType(item.actor.type);
      setTypes(new Map(types).set(item.actor.name, type));
      announce(`${item.actor.name}: ${typeWords[type].one}`);
      toList();
    },
    edit: () => item?.group === 'actors' && setMode('edit'),
    choose: () => item !== undefined && item.group !== 'date' && setMode('choose'),
  };
}
