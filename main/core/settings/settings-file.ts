import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { densities, strategyViews, themes } from '#shared/contract/settings.ts';
import { instantSchema, languageSchema } from '#shared/model/values.ts';
import { writeAtomically } from '../files/write-atomically.ts';

const settingsSchema = z.object({
  /** 8 bytes in hexadecimal that name this installation in change logs. */
  device: z.string().regex(/^[0-9a-f]{16}$/),
  language: languageSchema.default('bg'),
  theme: z.enum(themes).default('system'),
  density: z.enum(densities).default('comfortable'),
  strategyView: z.enum(strategyViews).default('map'),
  personByWorkbook: z.record(z.string(), z.uuid()).default({}),
  recent: z.array(z.object({ id: z.string(), path: z.string(), openedAt: instantSchema })).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsFile {
  read(): Settings;
  change(edit: (settings: Settings) => Settings): Settings;
}

/** What belongs to this person at this computer, not to a workbook: language, theme, recent files, the device's name. */
export function createSettingsFile(folder: string): SettingsFile {
  const path = join(folder, 'settings.json');
  let current = load(path);
  return {
    read: () => current,
    change(edit) {
      current = settingsSchema.parse(edit(current));
      mkdirSync(folder, { recursive: true });
      writeAtomically(path, `${JSON.stringify(current, null, 2)}\n`);
      return current;
    },
  };
}

function load(path: string): Settings {
  const fresh = () => settingsSchema.parse({ device: randomBytes(8).toString('hex') });
  if (!existsSync(path)) return fresh();
  const parsed = settingsSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  renameSync(path, `${path}.damaged`); // kept for whoever looks into it; the application starts with its defaults
  return fresh();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
