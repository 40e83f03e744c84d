import { useEffect, useRef } from 'react';
import type { AppCommand } from '../commands.ts';
import { registerCommands } from '../commands.ts';

/**
 * Registers commands while a component is on the screen. They stay the same entries; what they do is
 * always that of the last drawing.
 */
export function useCommandList(commands: readonly AppCommand[]): void {
  const now = useRef(commands);
  useEffect(() => {
    now.current = commands;
  });
  useEffect(
    () =>
      registerCommands(
        now.current.map((command, index) => ({
          ...command,
          run: (state) => now.current[index]?.run(state),
        })),
      ),
    [],
  );
}
