// What a window may ask of main: files, dialogs, preferences. Served over validated IPC; the window
// never names a path of its own making.

import type { BackupsApi } from './backup/backups-api.ts';
import { backupsChecks } from './backup/backups-api.ts';
import type { CommandResult } from './commands/catalogue.ts';
import type { ReplaceReport } from './commands/command-inputs.ts';
import type { Picture } from './records/actor.ts';
import { mostPictureBytes } from './records/actor.ts';
import type { Check } from './check.ts';
import { flag, id, nothing, object, oneOf, optional, text, whole } from './check.ts';
import type {
  ExportOutcome,
  ExportProgress,
  ExportRequest,
  ExportSubject,
  PdfPreview,
  TemplatePreview,
} from './export-api.ts';
import { exportRequest, templateRequest } from './export-api.ts';

/** What the window looks like; `system` follows the machine's own light and dark. */
export const themes = ['system', 'light', 'dark', 'sepia'] as const;
/** One of `themes`. */
export type Theme = (typeof themes)[number];

/** How wide the lines of what is read and written are. */
export const textWidths = ['narrow', 'usual', 'wide'] as const;
/** One of `textWidths`. */
export type TextWidth = (typeof textWidths)[number];

/** The least, the most and the usual size of the whole window, in per cent. */
export const zooms = { least: 50, most: 200, usual: 100 } as const;

/** What belongs to this machine rather than to the library. */
export interface Preferences {
  theme: Theme;
  /** Size of the reading text in CSS pixels. */
  textSize: number;
  textWidth: TextWidth;
  /** Size of everything in the window, in per cent. */
  zoom: number;
  /** Widths of the side panes in per cent of the window, and whether they are open. */
  leftWidth: number;
  rightWidth: number;
  leftOpen: boolean;
  rightOpen: boolean;
  /** The first side's part of a split view, in per cent. */
  splitShare: number;
  /** Whether the mentions of actors are marked in texts. */
  mentionsShown: boolean;
  /** Whether the welcome has been left once. */
  welcomed: boolean;
}

/** What holds until the user chooses. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 18,
  textWidth: 'usual',
  zoom: zooms.usual,
  leftWidth: 22,
  rightWidth: 24,
  leftOpen: true,
  rightOpen: true,
  splitShare: 50,
  mentionsShown: true,
  welcomed: false,
};

/** Reads some preferences; others stay as they are. */
export const preferencePatch: Check<Partial<Preferences>> = object({
  theme: optional(oneOf(themes)),
  textSize: optional(whole(10, 40)),
  textWidth: optional(oneOf(textWidths)),
  zoom: optional(whole(zooms.least, zooms.most)),
  leftWidth: optional(whole(0, 100)),
  rightWidth: optional(whole(0, 100)),
  leftOpen: optional(flag),
  rightOpen: optional(flag),
  mentionsShown: optional(flag),
  splitShare: optional(whole(20, 80)),
  welcomed: optional(flag),
});

/** What is told of the program itself. */
export interface AppInfo {
  version: string;
  electron: string;
  platform: string;
  /** Where the library stands on disk. */
  library: string;
}

/** One file's way through an import. */
export interface ImportOutcome {
  file: string;
  status: 'imported' | 'duplicate' | 'refused';
  id: string | null;
  title: string | null;
  reason: string | null;
  /** How many speakers' turns were found, and what did not fit or was guessed; absent when nothing. */
  turns?: number;
  report?: string[];
}

/** How far an import has come; sent after each file, and once more with `running` false. */
export interface ImportProgress {
  running: boolean;
  done: number;
  total: number;
  /** The file being read. */
  current: string | null;
  cancelled: boolean;
  /** While it runs, the newest of those that were not imported, at most 100; at the end, all. */
  outcomes: ImportOutcome[];
}

/** A codebook as a file: JSON holds all of it, CSV the concepts, Markdown is for reading. */
export const codebookFormats = ['json', 'csv', 'markdown'] as const;
/** One of `codebookFormats`. */
export type CodebookFormat = (typeof codebookFormats)[number];

/** What was taken of a codebook, and the step of undo it is. */
export interface CodebookImported {
  report: CommandResult<'import-codebook'>;
  step: string;
}

/** What a new text came to, and the step of undo it is. */
export interface Replaced {
  report: ReplaceReport;
  step: string;
}

/**
 * The calls a window may make on main. What fails rejects with a `DictumError` whose message is for the user.
 */
export interface DesktopApi extends BackupsApi {
  /** Which program this is, and where its library stands. */
  info(args: null): Promise<AppInfo>;
  /** All preferences. */
  preferences(args: null): Promise<Preferences>;
  /** Changes those named; answers all. */
  setPreferences(args: Partial<Preferences>): Promise<Preferences>;
  /** Asks for files or a folder and imports them; false when the user cancelled the dialog. */
  importChosen(args: { what: 'files' | 'folder' }): Promise<boolean>;
  /** Imports text that was pasted, as a document of its own. */
  importText(args: { text: string; title: string }): Promise<boolean>;
  /** Adds the sample library to this one; what is there already is left. */
  importSample(args: null): Promise<boolean>;
  /**
   * Asks for a file and gives the document its text, as a new version of its source; the passages are
   * found again. Null when the user cancelled the dialog.
   */
  replaceChosen(args: { document: string }): Promise<Replaced | null>;
  /** Stops the import under way; what was imported stays. */
  cancelImport(args: null): Promise<null>;
  /** Asks where to, then writes; null when the user cancelled the dialog. */
  exportTo(args: ExportRequest): Promise<ExportOutcome | null>;
  /** How an export by this template would begin. */
  previewTemplate(args: { subject: ExportSubject; text: string }): Promise<TemplatePreview>;
  /** Stops the export that is under way; what was written so far stays, each file whole. */
  cancelExport(args: null): Promise<null>;
  /** Makes a PDF and keeps it in memory to be looked at, in place of the one before; null when it was stopped. */
  previewPdf(args: ExportRequest): Promise<PdfPreview | null>;
  /** Asks where to, then writes the PDF that is looked at; null when the user cancelled the dialog. */
  savePreview(args: { id: string }): Promise<ExportOutcome | null>;
  /** Forgets the PDF that was looked at. */
  dropPreview(args: null): Promise<null>;
  /** Asks where to, then writes the codebook; null when the user cancelled the dialog. */
  exportCodebook(args: { format: CodebookFormat }): Promise<ExportOutcome | null>;
  /** Asks for a codebook (JSON or CSV) and takes it in; null when the user cancelled the dialog. */
  importCodebook(args: null): Promise<CodebookImported | null>;
  /** Asks, then shows a copy of a document's original file in another program; false when cancelled. */
  openOriginal(args: { document: string }): Promise<boolean>;
  /** Asks where to, then writes a copy of a document's original file; null when cancelled. */
  saveOriginal(args: { document: string }): Promise<{ path: string } | null>;
  /** Asks for the file of a picture and keeps it in the assets; null when the user cancelled the dialog. */
  choosePicture(args: null): Promise<Picture | null>;
  /** Keeps a picture that was pasted or dropped in the assets; its bytes come as base64. */
  keepPicture(args: { base64: string }): Promise<Picture>;
  /** Shows an exported or saved file in the system's file manager. */
  reveal(args: { path: string }): Promise<null>;
  /** Asks, naming the host, then opens the address in the system's browser. */
  openLink(args: { url: string }): Promise<null>;
  /** Answers `flush`: the edits of this window were sent to the library, so that it may close, or some stay `unsaved`. */
  flushed(args: { unsaved: boolean }): Promise<null>;
}

/** The checks of their arguments, by name. */
export const desktopChecks: {
  readonly [K in keyof DesktopApi]: Check<Parameters<DesktopApi[K]>[0]>;
} = {
  ...backupsChecks,
  info: nothing,
  preferences: nothing,
  setPreferences: preferencePatch,
  importChosen: object({ what: oneOf(['files', 'folder']) }),
  importText: object({ text: text(60_000_000), title: text(2000) }),
  importSample: nothing,
  replaceChosen: object({ document: id }),
  cancelImport: nothing,
  exportTo: exportRequest,
  previewTemplate: templateRequest,
  cancelExport: nothing,
  previewPdf: exportRequest,
  savePreview: object({ id }),
  dropPreview: nothing,
  exportCodebook: object({ format: oneOf(codebookFormats) }),
  importCodebook: nothing,
  openOriginal: object({ document: id }),
  saveOriginal: object({ document: id }),
  choosePicture: nothing,
  keepPicture: object({ base64: text(Math.ceil(mostPictureBytes / 3) * 4) }),
  reveal: object({ path: text(10_000) }),
  openLink: object({ url: text(4000) }),
  flushed: object({ unsaved: flag }),
};

/** How the library stands: its page died, waits for room on the disk, or is back. */
export type StoreState = 'lost' | 'full' | 'back';

/** What main tells a window of its own accord. */
export interface DesktopEvents {
  /**
   * A command of the menu; the renderer's command table knows it by this id. `flush` asks for all
   * unsaved edits to be sent, and is answered by the call `flushed`.
   */
  command: string;
  importing: ImportProgress;
  exporting: ExportProgress;
  /** A new version of a document's source was chosen, and is being read. */
  replacing: { document: string; file: string };
  preferences: Preferences;
  store: StoreState;
  /** Whether a screen reader or the like is at work, as far as the system tells. */
  assistive: boolean;
}

/** All that the preload gives a window, as `window.dictum`. */
export interface WindowBridge {
  /** Sends one rpc message to the store page and listens to what comes; see `rpc.ts`. */
  library: { send(message: string): void; receive(listener: (message: string) => void): void };
  /** Calls main; rejects with an `Error` whose message is an `ErrorMessage` in JSON. */
  desktop: DesktopApi;
  /** Imports files dropped on the window; the preload finds their paths. */
  importDropped(files: DroppedFile[]): Promise<boolean>;
  /** Listens to main; returns the undo. */
  on<E extends keyof DesktopEvents>(
    event: E,
    listener: (value: DesktopEvents[E]) => void,
  ): () => void;
}

/** The platform's file, of which core only needs to know that it exists. */
export interface DroppedFile {
  readonly name: string;
}
