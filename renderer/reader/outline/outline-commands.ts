import type { AppCommand } from '../../commands.ts';
import { activeTab, showInspector } from '../../state/workspace.ts';

/** Frames that are waited for the panel, whose code may still be on its way. */
const mostFrames = 60;

/** Gives the tree of the outline the focus, as soon as it is drawn. */
function focusOutline(): void {
  let frame = 0;
  const look = (): void => {
    const tree = document.querySelector<HTMLElement>('[data-outline]');
    frame += 1;
    if (tree !== null) tree.focus();
    else if (frame < mostFrames) requestAnimationFrame(look);
  };
  look();
}

export const outlineCommands: readonly AppCommand[] = [
  {
    id: 'show-outline',
    title: 'Outline and bookmarks of the document',
    section: 'Document',
    keys: ['Mod+J'],
    whileTyping: true,
    when: (state) => activeTab(state)?.kind === 'document',
    run() {
      showInspector('outline');
      focusOutline();
    },
  },
];
