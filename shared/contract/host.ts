/** What only a host can do. Electron does it with native dialogs, browser mode with a dialog of its own. */
export interface HostApi {
  /** Asks the person for a file or folder; the answer is a one-time grant, or null when they cancelled. */
  pickPath(request: PickRequest): Promise<string | null>;
  /** Opens an https address of a known site in the person's browser; anything else is refused. */
  openExternal(url: string): Promise<void>;
  /** Commands chosen in the window's menu; returns how to stop listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
}

export const pickPurposes = ['openWorkbook', 'saveWorkbook', 'exportFolder'] as const;
export type PickPurpose = (typeof pickPurposes)[number];

export interface PickRequest {
  purpose: PickPurpose;
  /** Without a folder; the host keeps only what is allowed in a file's name. */
  suggestedName?: string;
}

export const hostCommands = ['open', 'create', 'close', 'undo', 'redo', 'search', 'settings', 'keys'] as const;
export type HostCommand = (typeof hostCommands)[number];

/** The ending of a workbook's name. */
export const workbookExtension = '.roadmap';

/** Leaves a name that every file system takes; the ending is added where it is missing. */
export function workbookFileName(suggested: string): string {
  const name =
    suggested
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .replace(/^\.+/, '')
      .slice(0, 120) || 'roadmap';
  return name.endsWith(workbookExtension) ? name : `${name}${workbookExtension}`;
}
