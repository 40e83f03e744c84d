import { ArrowLeft, ArrowRight, Columns2, PanelLeft, PanelRight, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { keysOf, runCommand } from '../commands.ts';
import { isSplit } from '../state/tabs.ts';
import { isLeftShown, isRightShown } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** The library's switch and the way back and forward, at the beginning of the strip. */
export function StripStart() {
  const leftOpen = useWorkspace(isLeftShown);
  const trail = useWorkspace((state) => state.trail);
  return (
    <>
      <IconButton
        label={leftOpen ? 'Hide the library' : 'Show the library'}
        keys={keysOf('toggle-left')}
        aria-expanded={leftOpen}
        onClick={() => runCommand('toggle-left')}
      >
        <PanelLeft size={16} />
      </IconButton>
      <IconButton
        label="Go back"
        keys={keysOf('back')}
        disabled={trail.at <= 0}
        onClick={() => runCommand('back')}
      >
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        label="Go forward"
        keys={keysOf('forward')}
        disabled={trail.at >= trail.places.length - 1}
        onClick={() => runCommand('forward')}
      >
        <ArrowRight size={16} />
      </IconButton>
    </>
  );
}

/** What is done with what is shown, and the side panel's switch, at the end of the strip. */
export function StripEnd({ actions, hasRight }: { actions: ReactNode; hasRight: boolean }) {
  const rightOpen = useWorkspace(isRightShown);
  const split = useWorkspace(isSplit);
  return (
    <>
      {actions}
      {hasRight && (
        <IconButton
          label={split ? 'Close split view' : 'Open in split view'}
          keys={keysOf(split ? 'close-split' : 'split')}
          aria-pressed={split}
          onClick={() => runCommand(split ? 'close-split' : 'split')}
        >
          <Columns2 size={16} />
        </IconButton>
      )}
      <IconButton
        label="All commands"
        keys={keysOf('palette')}
        onClick={() => runCommand('palette')}
      >
        <Search size={16} />
      </IconButton>
      {hasRight && (
        <IconButton
          label={rightOpen ? 'Hide the side panel' : 'Show the side panel'}
          keys={keysOf('toggle-right')}
          aria-expanded={rightOpen}
          onClick={() => runCommand('toggle-right')}
        >
          <PanelRight size={16} />
        </IconButton>
      )}
    </>
  );
}
