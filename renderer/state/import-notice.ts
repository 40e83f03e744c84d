// What an import came to, as one notification: what is found of a document later joins it, so that they never
// pile up over the text.

import type { ToastAction } from '../ui/toast.tsx';
import { hideToast, showToast } from '../ui/toast.tsx';

/** What the notification says; `document` when one was imported alone. */
interface Notice {
  document: string | null;
  title: string;
  detail: string[];
  actions: ToastAction[];
}

let shown: Notice | null = null;
const id = 'import';

function show(): void {
  if (shown === null) return;
  const { title, detail, actions } = shown;
  showToast(title, {
    id,
    ...(detail.length === 0 ? {} : { detail: detail.join(' ') }),
    actions,
    timeout: detail.length === 0 && actions.length === 0 ? 6000 : 12_000,
  });
}

/** Says what an import came to; an earlier notification of this kind gives way. */
export function tellImported(
  title: string,
  more: { document: string | null; detail?: readonly string[]; actions?: readonly ToastAction[] },
): void {
  shown = {
    document: more.document,
    title,
    detail: [...(more.detail ?? [])],
    actions: [...(more.actions ?? [])],
  };
  show();
}

/** Adds what was found of a document that was imported alone, unless another import has come since. */
export function addToNotice(document: string, sentence: string, action: ToastAction): void {
  if (shown?.document !== document) return;
  shown = {
    ...shown,
    detail: [...shown.detail, sentence],
    actions: [action, ...shown.actions],
  };
  show();
}

/** Takes the notification away when what it offers under this label is being done, and it offers nothing else. */
export function takeUpNotice(label: string): void {
  if (shown?.actions.every((action) => action.label === label) === true) hideToast(id);
}
