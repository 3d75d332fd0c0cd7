import type { Bilingual, BilingualPatch } from '#shared/model/values.ts';

/**
 * MODEL, bilingual parity: when one language is edited, the other is marked stale until confirmed. Editing both, or
 * filling in a translation that was missing, leaves nothing stale; editing the stale one settles it.
 */
export function translationAfterEdit(before: Bilingual, edit: BilingualPatch, now: string): Bilingual {
  const after = { bg: edit.bg ?? before.bg, en: edit.en ?? before.en };
  const bgChanged = after.bg !== before.bg;
  const enChanged = after.en !== before.en;
  if (!bgChanged && !enChanged) return before;
  if (bgChanged && enChanged) return { ...after, stale: null };
  const edited = bgChanged ? 'bg' : 'en';
  const other = bgChanged ? 'en' : 'bg';
  const isFirstTranslation = before[edited] === '';
  const nothingToTranslate = after[other] === '' || after[edited] === '';
  if (isFirstTranslation || nothingToTranslate) return { ...after, stale: null };
  if (before.stale?.language === edited) return { ...after, stale: null };
  return { ...after, stale: before.stale ?? { language: other, since: now } };
}
