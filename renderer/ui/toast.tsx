import { Toast as Base } from '@base-ui/react/toast';
import { LoaderCircle, X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { describeError } from '#core/errors.ts';
import { Button } from './button.tsx';
import { makeGate } from './gate.ts';
import { IconButton } from './icon-button.tsx';
import { useHasDialog } from './open-dialogs.ts';
import { forgetUnsaved, keepUnsaved, retryOf } from './retries.ts';
import styles from './toast.module.css';
import { useClearOfCaret } from './use-clear-of-caret.ts';

/** Something to do about a notification. */
export interface ToastAction {
  label: string;
  run: () => void;
}

interface ToastData {
  isBusy?: boolean;
  actions?: readonly ToastAction[];
}

const manager = Base.createToastManager<ToastData>();
/** The manager forgets what it is told before the host stands, as when the first key of a start finds a full disk. */
const hosted = makeGate();

function addToast(toast: Parameters<typeof manager.add>[0]): void {
  hosted.pass(() => void manager.add(toast));
}

/** Something happened: one sentence at the lower edge, where it covers no list, read out politely, with one thing to do about it. */
export function showToast(
  title: string,
  more: {
    detail?: ReactNode;
    action?: ToastAction | undefined;
    /** Several things to do, in place of `action`. */
    actions?: readonly ToastAction[];
    /** Milliseconds; 0 keeps it until it is closed. */
    timeout?: number;
    /** Whether it tells of something under way: it turns, and stays until another of its id comes. */
    isBusy?: boolean;
    /** A toast of the same id takes the place of the earlier one. */
    id?: string;
  } = {},
): void {
  addToast({
    title,
    description: more.detail,
    timeout: more.isBusy === true ? 0 : (more.timeout ?? 6000),
    data: {
      actions: more.actions ?? (more.action === undefined ? [] : [more.action]),
      isBusy: more.isBusy === true,
    },
    ...(more.id === undefined ? {} : { id: more.id }),
  });
}

/** Takes a message away that is no longer true. */
export function hideToast(id: string): void {
  hosted.pass(() => manager.close(id));
}

/** Says that something could not be saved until somebody has seen it, with one way to try all of it again. */
function showUnsaved(title: string, again: () => Promise<unknown>): void {
  const all = keepUnsaved(again);
  const tryAll = async (): Promise<void> => {
    for (const one of all) await one().catch(showError);
  };
  addToast({
    id: 'unsaved',
    title,
    description:
      all.length > 1 ? `${all.length.toLocaleString('en')} changes are waiting.` : undefined,
    type: 'error',
    priority: 'high',
    timeout: 0,
    data: { actions: [{ label: 'Try again', run: () => void tryAll() }] },
    onClose: forgetUnsaved,
  });
}

/** Something failed: the error's own sentence, read out at once; the log gets the whole. */
export function showError(thrown: unknown): void {
  const error = describeError(thrown);
  console.error(error.name, error.message, error.detail ?? '');
  const again = retryOf(thrown);
  if (again !== null) {
    showUnsaved(error.message, again);
    return;
  }
  const details = `${error.name}: ${error.message}\n${error.detail ?? ''}`;
  addToast({
    title: error.message,
    type: 'error',
    priority: 'high',
    timeout: 12_000,
    data:
      error.name === 'UnexpectedError'
        ? { actions: [{ label: 'Copy details', run: () => copyText(details) }] }
        : {},
  });
}

/**
 * Puts text, and the same as HTML where there is any, on the clipboard by the old way, which needs no permission.
 * Answers whether it is there: Chromium lets a page do it for a few seconds after a key or a click only.
 */
export function copyText(text: string, html?: string): boolean {
  let isCopied = false;
  const copy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isCopied = true;
  };
  document.addEventListener('copy', copy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', copy, { capture: true });
  return isCopied;
}

/** The older ones wait behind these, and come when these have gone. In a narrow window one covers enough. */
const mostShown = { wide: 3, narrow: 1 } as const;
const narrow = '(max-width: 1000px)';

function useMostShown(): number {
  const isNarrow = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(narrow);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(narrow).matches,
  );
  return isNarrow ? mostShown.narrow : mostShown.wide;
}

/** Where toasts appear; stands once, around the app. */
export function ToastHost({ children }: { children: ReactNode }) {
  const viewport = useRef<HTMLDivElement>(null);
  const hasDialog = useHasDialog();
  const room = useMostShown();
  const limit = hasDialog ? mostShown.narrow : room;
  // An effect of the parent comes after those of the provider, which listens by then.
  useEffect(() => hosted.open(), []);
  return (
    <Base.Provider toastManager={manager} limit={limit}>
      {children}
      <Base.Portal>
        <Base.Viewport ref={viewport} className={styles.viewport} data-dialog={hasDialog}>
          <ToastList viewport={viewport} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList({ viewport }: { viewport: RefObject<HTMLDivElement | null> }) {
  const { toasts, close } = Base.useToastManager<ToastData>();
  useClearOfCaret(viewport, toasts.length > 0);
  return toasts.map((toast) => {
    const actions = toast.data?.actions ?? [];
    return (
      <Base.Root key={toast.id} toast={toast} swipeDirection={['right']} className={styles.toast}>
        <Base.Content className={styles.content}>
          {toast.data?.isBusy === true && (
            <LoaderCircle size={15} className={styles.busy} aria-hidden />
          )}
          <div className={styles.words}>
            <Base.Title className={styles.title} />
            <Base.Description className={styles.detail} />
          </div>
          {actions.length > 0 && (
            <div className={styles.actions}>
              {actions.map((action) => (
                <Button
                  key={action.label}
                  look="quiet"
                  className={styles.action}
                  onClick={() => {
                    close(toast.id);
                    action.run();
                  }}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          )}
          <IconButton small label="Close" onClick={() => close(toast.id)}>
            <X size={14} />
          </IconButton>
        </Base.Content>
      </Base.Root>
    );
  });
}
