/** What only a host can do. Electron does it with native dialogs, browser mode with a dialog of its own. */
export interface HostApi {
  /** Asks the person for a file or folder; the answer is a one-time grant, or null when they cancelled. */
  pickPath(request: PickRequest): Promise<string | null>;
  /** Opens an https address of a known site in the person's browser, or a letter in their mail program; nothing else. */
  openExternal(url: string): Promise<void>;
  /**
   * Shows a file that the core made ready, by the program that the person's system has for it; browser mode hands it to the
   * browser as a download. The ticket is good once. False where the system knows no program for it.
   */
  openFile(ticket: string): Promise<boolean>;
  /** Commands chosen in the window's menu; returns how to stop listening. */
  onCommand(listener: (command: HostCommand) => void): () => void;
}

export const pickPurposes = [
  'openWorkbook',
  'saveWorkbook',
  'saveFile',
  'exportFolder',
  'openAnswer',
  'checkFile',
  'attachFile',
  'saveAttachment',
] as const;
export type PickPurpose = (typeof pickPurposes)[number];

export interface PickRequest {
  purpose: PickPurpose;
  /**
   * Without a folder; the host keeps only what is allowed in a file's name. The ending of one to be saved (`saveFile`)
   * says what kind of file it will be.
   */
  suggestedName?: string;
}

export const hostCommands = ['open', 'create', 'close', 'undo', 'redo', 'search', 'settings', 'keys'] as const;
export type HostCommand = (typeof hostCommands)[number];

/** The ending of a workbook's name. */
export const workbookExtension = '.roadmap';

/** What a screen draws itself and hands over to be saved. */
export const drawnFormats = ['svg', 'png'] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

/** What can be saved as a file of its own, by the ending of its name; the rest is made by the core. */
export const savedFormats = [...drawnFormats, 'csv', 'pdf', 'html', 'xlsx', 'docx', 'ics'] as const;
export type SavedFormat = (typeof savedFormats)[number];

/** Leaves a name that every file system takes; the ending is added where it is missing. */
export function workbookFileName(suggested: string): string {
  const name = safeFileName(suggested, 'roadmap');
  return name.endsWith(workbookExtension) ? name : `${name}${workbookExtension}`;
}

/** The same for a picture or a table: its ending is that of the suggested name, whatever was typed instead. */
export function savedFileName(typed: string, suggested: string): string {
  const format = formatOf(suggested) ?? savedFormats[0];
  const name = safeFileName(typed, safeFileName(suggested, 'roadmap'));
  return formatOf(name) === format ? name : `${name}.${format}`;
}

/** Null for a name that has none of our endings. */
export function formatOf(name: string): SavedFormat | null {
  const lower = name.toLowerCase();
  return savedFormats.find((format) => lower.endsWith(`.${format}`)) ?? null;
}

function safeFileName(suggested: string, otherwise: string): string {
  const name = suggested
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, 120);
  return name || otherwise;
}
