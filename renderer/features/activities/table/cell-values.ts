import type { ActivityRow } from '#shared/contract/activities.ts';
import { readinessLevels } from '#shared/model/activity.ts';
import { formatMoney, formatPartialDate } from '#shared/i18n/format.ts';
import type { Language, Money } from '#shared/model/values.ts';
import { parseMoney } from '#shared/rules/parse-money.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';

/** What can be written in a cell, and how. */
export type CellKind = 'text' | 'date' | 'percent' | 'money' | 'choice' | 'record' | 'due' | 'lifecycle';

const kinds: Partial<Record<ColumnId, CellKind>> = {
  title: 'text',
  due: 'due',
  progress: 'percent',
  responsible: 'record',
  owner: 'record',
  focusArea: 'record',
  start: 'date',
  actualStart: 'date',
  readiness: 'choice',
  priority: 'choice',
  lifecycle: 'lifecycle',
  budget: 'money',
  spent: 'money',
};

/** How a cell is edited, or null where it cannot be: it is derived, or changes only with a reason of its own. */
export function cellKind(column: ColumnId, activity: ActivityRow): CellKind | null {
  const isCounted =
    column === 'progress' && (activity.progressMethod !== 'byHand' || activity.status.facts.lifecycle === 'done');
  return isCounted ? null : (kinds[column] ?? null);
}

/** A title must stand; what has no value of its own cannot be taken away. */
export const canBeEmpty = (column: ColumnId): boolean =>
  column !== 'title' && column in kinds && column !== 'lifecycle';

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
    case 'actualStart': {
      const date = activity[column];
      return date === null ? '' : formatPartialDate(date, language);
    }
    case 'budget':
    case 'spent': {
      const money = activity[column];
      return money === null ? '' : formatMoney(money, language);
    }
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
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Refusal = 'dateUnknown' | 'percentUnknown' | 'moneyUnknown' | 'titleMissing';

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
    case 'start':
    case 'actualStart': {
      const date = typed === '' ? null : parsePartialDate(typed);
      if (typed !== '' && date === null) return { kind: 'refused', why: 'dateUnknown' };
      return date === activity[column] ? { kind: 'same' } : { kind: 'fields', fields: { [column]: date } };
    }
    case 'budget':
    case 'spent': {
      if (typed === '') return { kind: 'fields', fields: { [column]: null } };
      const known = activity[column];
      // An amount written without its currency keeps the one that stands there.
      const amount = parseMoney(typed, { language, currency: known?.currency ?? null });
      if (amount === null || amount.minor < 0) return { kind: 'refused', why: 'moneyUnknown' };
      const money: Money = { ...amount, vat: known?.vat ?? 'unknown', on: known?.on ?? null };
      return { kind: 'fields', fields: { [column]: money } };
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

/** Whose value reads as it was written, and says nothing of another field. */
const plainFields = ['title', 'start', 'actualStart', 'readiness', 'priority', 'budget', 'spent'] as const;

/** The activity with what was saved of it, as far as that is all there is to know; null where something follows from it. */
export function withSaved(activity: ActivityRow, fields: Readonly<Record<string, unknown>>): ActivityRow | null {
  const isPlain = Object.keys(fields).every((field) => plainFields.some((plain) => plain === field));
  if (!isPlain) return null;
  const { title } = fields;
  return {
    ...activity,
    ...fields,
    title: typeof title === 'object' ? { ...activity.title, ...title } : activity.title,
  };
}
