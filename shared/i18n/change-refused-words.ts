import type { i18n } from 'i18next';
import { z } from 'zod';
import { refusedActivitySchema } from '#shared/contract/change-many.ts';
import { textIn } from './format.ts';

/** How many activities a sentence names; the dialog lists them all. */
const namedAtMost = 5;

/** What the refusal of a change of many says: how many stood in its way, which, and why. */
export function changeRefusedWords(data: Record<string, unknown>, i18n: i18n): { names: string; count: number } {
  const refused = z.array(refusedActivitySchema).safeParse(data['refused']).data ?? [];
  const language = i18n.language === 'bg' ? 'bg' : 'en';
  const t = i18n.getFixedT(language, 'errors');
  const named = refused
    .slice(0, namedAtMost)
    .map(({ id, code, title, why }) => `${code ?? (textIn(title, language) || id)} (${t(`changeRefused.${why}`)})`);
  const names = [...named, ...(refused.length > namedAtMost ? ['…'] : [])].join(', ');
  return { names, count: refused.length };
}
