// Who writes in a text that several views show: one at a time, so that nobody's words are lost under
// another's.

import { create } from 'zustand';

/** Whoever writes, as an object that is only compared. */
type Holder = object;

const useLeaseTable = create<{ leases: ReadonlyMap<string, Holder> }>(() => ({
  leases: new Map(),
}));

/** Takes the right to write in a text; false when somebody else has it. */
export function takeLease(text: string, holder: Holder): boolean {
  const { leases } = useLeaseTable.getState();
  const now = leases.get(text);
  if (now !== undefined) return now === holder;
  useLeaseTable.setState({ leases: new Map(leases).set(text, holder) });
  return true;
}

/** Gives the right to write back, if this holder has it. */
export function dropLease(text: string, holder: Holder): void {
  const { leases } = useLeaseTable.getState();
  if (leases.get(text) !== holder) return;
  const left = new Map(leases);
  left.delete(text);
  useLeaseTable.setState({ leases: left });
}

/** Who writes in a text; undefined when nobody does. */
export function holderOf(text: string): Holder | undefined {
  return useLeaseTable.getState().leases.get(text);
}

/** The same, live. */
export function useHolder(text: string): Holder | undefined {
  return useLeaseTable(({ leases }) => leases.get(text));
}
