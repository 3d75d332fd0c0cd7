import type { ActivityRow } from '#shared/contract/activities.ts';
import { readinessLevels } from '#shared/model/activity.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import type { ColumnId } from './activity-columns.ts';

/** What can be written in a cell, and how. */
export type CellKind = 'text' | 'date' | 'percent' | 'choice' | 'record' | 'due';

const kinds: Partial<Record<ColumnId, CellKind>> = {
  title: 'text',
  due: 'due',
  progress: 'percent',
  responsible: 'record',
  focusArea: 'record',
  start: 'date',
  readiness: 'choice',
  priority: 'choice',
};

/** How a cell is edited, or null where it cannot be: it is derived, or changes only with a reason of its own. */
export function cellKind(column: ColumnId, activity: ActivityRow): CellKind | null {
  const isCounted =
    column === 'progress' && (activity.progressMethod !== 'byHand' || activity.status.facts.lifecycle === 'done');
  return isCounted ? null : (kinds[column] ?? null);
}

export const choices = {
  readiness: readinessLevels,
  priority: ['high', 'medium', 'low'],
} as const satisfies Partial<Record<ColumnId, readonly string[]>>;

/** The text one begins to edit, written so that it is understood when it comes back unchanged. */
export function draftOf(column: ColumnId, activity: ActivityRow, language: Language): string {
  switch (column) {
    case 'title':
      return activity.title[language];
    case 'start':
      return activity.start === null ? '' : formatPartialDate(activity.start, language);
    case 'due':
      return activity.due === null ? '' : formatPartialDate(activity.due, language);
    case 'progress':
      return activity.progressPercent === null ? '' : String(activity.progressPercent);
    default:
      return '';
  }
}

export type CellEdit =
  | { readonly kind: 'fields'; readonly fields: Record<string, unknown> }
  | { readonly kind: 'due'; readonly to: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: 'dateUnknown' | 'percentUnknown' | 'titleMissing' };

/** What a text typed into a cell changes, or why it cannot be taken. */
export function editOf(column: ColumnId, activity: ActivityRow, text: string, language: Language): CellEdit {
  const typed = text.replaceAll(/\s+/g, ' ').trim();
  if (typed === draftOf(column, activity, language).trim()) return { kind: 'same' };
  switch (column) {
    case 'title': {
      const other = language === 'bg' ? activity.title.en : activity.title.bg;
      if (typed === '' && other === '') return { kind: 'refused', why: 'titleMissing' };
      return { kind: 'fields', fields: { title: { [language]: typed } } };
    }
    case 'start': {
      const start = typed === '' ? null : parsePartialDate(typed);
      if (typed !== '' && start === null) return { kind: 'refused', why: 'dateUnknown' };
      return start === activity.start ? { kind: 'same' } : { kind: 'fields', fields: { start } };
    }
    case 'due': {
      const to = typed === '' ? null : parsePartialDate(typed);
      if (typed !== '' && to === null) return { kind: 'refused', why: 'dateUnknown' };
      return to === activity.due ? { kind: 'same' } : { kind: 'due', to };
    }
    case 'progress': {
      const percent = typed === '' ? null : parsePercent(typed);
      if (percent === undefined) return { kind: 'refused', why: 'percentUnknown' };
      return percent === activity.progressPercent
        ? { kind: 'same' }
        : { kind: 'fields', fields: { progressPercent: percent } };
    }
    default:
      return { kind: 'same' };
  }
}

/** `40`, `40 %`: a whole number of per cent, or undefined. */
export function parsePercent(text: string): number | undefined {
  const digits = /^(\d{1,3}) ?%?$/.exec(text.trim())?.[1];
  return digits === undefined || Number(digits) > 100 ? undefined : Number(digits);
}
