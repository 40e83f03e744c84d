import { create } from 'zustand';
import type { About } from './templates.ts';
import type { WorkspaceState } from './workspace.ts';
import { activeTab } from './workspace.ts';

/** Whether a template is being chosen, and for what. */
export const useTemplateChooser = create<{ about: About | null }>(() => ({ about: null }));

/** Asks for a template to make a note of, about a document, an actor or nothing. */
export function chooseTemplate(about: About): void {
  useTemplateChooser.setState({ about });
}

/** What the tab that is shown is about. */
export function aboutTab(state: WorkspaceState): About {
  const tab = activeTab(state);
  if (tab?.kind === 'document') return { document: tab.id };
  return tab?.kind === 'actor' ? { actor: tab.id } : {};
}
