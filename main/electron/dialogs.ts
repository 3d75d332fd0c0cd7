import { basename, dirname, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { z } from 'zod';
import {
  formatOf,
  pickPurposes,
  savedFileName,
  savedFormats,
  workbookExtension,
  workbookFileName,
  type PickRequest,
} from '#shared/contract/host.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';

export const pickRequestSchema = z.object({
  purpose: z.enum(pickPurposes),
  suggestedName: z.string().max(200).optional(),
});

const filters = [{ name: 'Sofia Roadmap', extensions: [workbookExtension.slice(1)] }];

/** Shows the system's own dialog; null when the person cancels. */
export async function pickPath(window: BrowserWindow, { purpose, suggestedName }: PickRequest): Promise<string | null> {
  switch (purpose) {
    case 'openWorkbook': {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
      return filePaths[0] ?? null;
    }
    case 'saveWorkbook': {
      const defaultPath = `${app.getPath('documents')}/${workbookFileName(suggestedName ?? '')}`;
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters });
      if (canceled || filePath === '') return null;
      return extname(basename(filePath)) === workbookExtension ? filePath : `${filePath}${workbookExtension}`;
    }
    case 'saveFile': {
      const name = savedFileName('', suggestedName ?? '');
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: (formatOf(name) ?? savedFormats[0]).toUpperCase(), extensions: [formatOf(name) ?? ''] }],
      });
      if (canceled || filePath === '') return null;
      return join(dirname(filePath), savedFileName(basename(filePath), name));
    }
    case 'openAnswer': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name: 'JSON', extensions: ['json'] }],
      });
      return filePaths[0] ?? null;
    }
    case 'checkFile': {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [
          { name: 'PDF, DOCX, XLSX, HTML', extensions: ['pdf', 'docx', 'xlsx', 'html', 'htm'] },
          { name: '*', extensions: ['*'] },
        ],
      });
      return filePaths[0] ?? null;
    }
    case 'attachFile': {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'] });
      return filePaths[0] ?? null;
    }
    case 'saveAttachment': {
      const name = safeFileName(suggestedName ?? '');
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('downloads'), name),
      });
      return canceled || filePath === '' ? null : filePath;
    }
    case 'exportFolder': {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
      return filePaths[0] ?? null;
    }
  }
}
