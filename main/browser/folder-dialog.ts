import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import {
  pickPurposes,
  savedFileName,
  workbookExtension,
  workbookFileName,
  type PickPurpose,
} from '#shared/contract/host.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';
import type { Grants } from '../core/workbook/grants.ts';
import { RefusedRequest } from './json-body.ts';

const listSchema = z.object({ folder: z.string().nullable(), purpose: z.enum(pickPurposes) });
const chooseSchema = z.object({
  entry: z.string(),
  purpose: z.enum(pickPurposes),
  name: z.string().max(200).optional(),
  suggestedName: z.string().max(200).optional(),
});

export interface DialogListing {
  folder: { id: string; name: string };
  parent: string | null;
  places: { id: string; name: string }[];
  entries: { id: string; name: string; kind: 'folder' | 'file' }[];
}

export interface FolderDialogDeps {
  grants: Grants;
  folders: readonly string[];
}

/**
 * The file dialog of browser mode, which has none of the system's. The page sees names and opaque ids, never paths: an
 * id stands only for something that this server has listed.
 */
export function createFolderDialog({ grants, folders }: FolderDialogDeps) {
  const pathById = new Map<string, string>();
  const idByPath = new Map<string, string>();
  const idOf = (path: string): string => {
    const known = idByPath.get(path);
    if (known !== undefined) return known;
    const id = randomBytes(12).toString('base64url');
    idByPath.set(path, id);
    pathById.set(id, path);
    return id;
  };
  const places = [...new Set(folders)].filter((folder) => existsSync(folder));

  return {
    list(body: unknown): DialogListing {
      const { folder, purpose } = listSchema.parse(body);
      const path = folder === null ? (places[0] ?? '/') : listedPath(pathById, folder);
      const parent = dirname(path);
      return {
        folder: { id: idOf(path), name: basename(path) || path },
        parent: parent === path ? null : idOf(parent),
        places: places.map((place) => ({ id: idOf(place), name: basename(place) || place })),
        entries: entriesOf(path, purpose).map(({ name, kind }) => ({ id: idOf(join(path, name)), name, kind })),
      };
    },
    /** A grant for what was chosen; for saving, the folder with a new name. `exists` asks to be confirmed or renamed. */
    choose(body: unknown): { grant: string | null; exists: boolean } {
      const { entry, purpose, name = '', suggestedName = '' } = chooseSchema.parse(body);
      const path = listedPath(pathById, entry);
      const fileName = nameToSave({ purpose, name, suggestedName });
      if (fileName === null) return { grant: grants.give(path, purpose), exists: false };
      const target = join(path, fileName);
      return existsSync(target)
        ? { grant: null, exists: true }
        : { grant: grants.give(target, purpose), exists: false };
    },
  };
}

/** What the person called a new file, made safe; null where something that is there was chosen. */
function nameToSave(given: { purpose: PickPurpose; name: string; suggestedName: string }): string | null {
  const { purpose, name, suggestedName } = given;
  if (purpose === 'saveWorkbook') return workbookFileName(name);
  if (purpose === 'saveFile') return savedFileName(name, suggestedName);
  return purpose === 'saveAttachment' ? safeFileName(name || suggestedName) : null;
}

function listedPath(pathById: ReadonlyMap<string, string>, id: string): string {
  const path = pathById.get(id);
  if (path === undefined) throw new RefusedRequest(400, 'an id that was never listed');
  return path;
}

interface Entry {
  name: string;
  kind: 'folder' | 'file';
}

function entriesOf(folder: string, purpose: PickPurpose): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('-backups'))
    .flatMap((entry): Entry[] => {
      const kind = kindOf(join(folder, entry.name));
      if (kind === 'folder') return [{ name: entry.name, kind }];
      const isOffered =
        purpose === 'attachFile' ||
        purpose === 'checkFile' ||
        (purpose === 'openAnswer' && entry.name.endsWith('.json')) ||
        (purpose.endsWith('Workbook') && entry.name.endsWith(workbookExtension));
      return kind === 'file' && isOffered ? [{ name: entry.name, kind }] : [];
    })
    .toSorted((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, 'bg') : a.kind === 'folder' ? -1 : 1));
}

function kindOf(path: string): 'folder' | 'file' | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null; // a dangling link
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : null; // a device is read without end
}
