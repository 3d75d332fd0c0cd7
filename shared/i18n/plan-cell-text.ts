import type { TFunction } from 'i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import type { ColumnId } from '#shared/model/plan-columns.ts';
import type { Language } from '#shared/model/values.ts';
import { capitalised } from './capitalised.ts';
import { formatDue, formatMoney, formatPartialDate, formatShare, textIn } from './format.ts';

/** What the cells of the plan's table are put into words with. */
export interface PlanCellWords {
  readonly language: Language;
  readonly t: TFunction<['activities', 'status', 'fields', 'common']>;
  /** A text that many cells share, put into words once: to find it in the catalogue takes longer than to draw it. */
  readonly shared: (name: string, make: () => string) => string;
}

export function keptTexts(): PlanCellWords['shared'] {
  const texts = new Map<string, string>();
  return (name, make) => {
    let text = texts.get(name);
    if (text === undefined) {
      text = make();
      texts.set(name, text);
    }
    return text;
  };
}

/** A value of an activity in words, as it is copied and printed; empty where there is none. */
export function planCellText(column: ColumnId, activity: ActivityRow, { t, shared, language }: PlanCellWords): string {
  const { status, dates, mark } = activity;
  switch (column) {
    case 'code':
      return activity.code ?? '';
    case 'title':
      return textIn(activity.title, language);
    case 'status':
      return shared(status.status, () => t(`status:activity.${status.status}`));
    case 'due':
      return activity.dueAsOf === null ? textIn(activity.dueText, language) : formatDue(activity.dueAsOf, language);
    case 'progress':
      return activity.progress === null ? '' : formatShare(activity.progress / 100, language);
    case 'responsible':
      return textIn(activity.responsibleName?.title, language);
    case 'owner':
      return textIn(activity.ownerName?.title, language);
    case 'focusArea':
      return textIn(activity.focusAreaName?.title, language);
    case 'lastReport':
      return status.facts.report === null ? '' : formatPartialDate(status.facts.report.asOf, language);
    case 'start':
    case 'actualStart': {
      const date = activity[column];
      return date === null ? '' : formatPartialDate(date, language);
    }
    case 'baselineDue':
      return activity.baselineDue === null ? '' : formatDue(activity.baselineDue, language);
    case 'slip': {
      if (dates.slipped === null) return '';
      const { days } = dates.slipped;
      return days === null ? t('activities:slippedForGood') : t('activities:slippedBy', { count: days });
    }
    case 'readiness':
      return activity.readiness === null ? '' : capitalised(t(`fields:choice.readiness.${activity.readiness}`));
    case 'priority':
      return activity.priority === null ? '' : capitalised(t(`fields:choice.priority.${activity.priority}`));
    case 'lifecycle':
      return capitalised(t(`fields:choice.lifecycle.${status.facts.lifecycle}`));
    case 'budget':
    case 'spent': {
      const money = activity[column];
      return money === null ? '' : formatMoney(money, language);
    }
    case 'subtasks': {
      const { done, total } = activity.subtaskCounts;
      return total === 0 ? '' : t('activities:doneOfAll', { done, total });
    }
    case 'districts': {
      const { live, running, planned } = activity.districts;
      const all = live + running + planned;
      return all === 0 ? '' : t('activities:liveOfAll', { live, all });
    }
    case 'source':
      return capitalised(mark === null ? t('activities:enteredHere') : t(`common:mark_${mark}`));
  }
}
