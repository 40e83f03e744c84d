import { createContext, useContext } from 'react';
import { useWorkspace } from './workspace.ts';

/** Gives the views of a group the group's id. */
export const GroupContext = createContext(1);

/** The id of the group of tabs in which this component stands. */
export function useGroup(): number {
  return useContext(GroupContext);
}

/** Whether this component's group is the one that keys, jumps and the side panel go by. */
export function useIsFocusedGroup(): boolean {
  const group = useGroup();
  return useWorkspace((state) => state.focused === group);
}
