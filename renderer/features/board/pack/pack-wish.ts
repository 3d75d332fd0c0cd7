import type { PackEdition, PackFileLanguage, PackFormat } from '#shared/model/pack.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';

/** What a person is about to issue: it decides what has to be settled before. */
export interface PackWish {
  readonly editions: readonly PackEdition[];
  readonly formats: readonly PackFormat[];
  readonly languages: readonly PackFileLanguage[];
}

const usual: PackWish = { editions: ['board'], formats: ['pdf'], languages };

/** Of a meeting, for as long as the workbook is open. */
export const usePackWish = (meeting: string) => useRemembered<PackWish>(`pack wish ${meeting}`, usual);

/** The languages that the texts of the pack must be in; all of them while none is chosen. */
export function textLanguages({ languages: wanted }: PackWish): Language[] {
  const needed = languages.filter((language) => wanted.some((one) => one === language || one === 'both'));
  return needed.length === 0 ? [...languages] : needed;
}
