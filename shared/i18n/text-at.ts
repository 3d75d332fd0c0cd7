import type { i18n } from 'i18next';

/** A text whose key is made at run time, so that the compiler cannot know it; null where there is none. */
export function textAt(i18n: i18n, key: string, values: Record<string, unknown> = {}): string | null {
  if (!i18n.exists(key, values)) return null;
  const translate: (key: string, values: Record<string, unknown>) => unknown = i18n.t.bind(i18n) as never; // found above
  return String(translate(key, values));
}
