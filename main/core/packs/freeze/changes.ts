import { movedBy, movesWords } from '#shared/i18n/compare-sentences.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { PackChange } from '#shared/model/pack-document/summary.ts';
import { comparePlans } from '#shared/rules/compare-plans/compare-plans.ts';
import type {
  ComparedRecord,
  DateLine,
  MovedLine,
  PlanComparison,
  PresenceLine,
  StatusLine,
} from '#shared/rules/compare-plans/comparison.ts';
import { atOnce } from '../../app/turns.ts';
import { planTrueOn } from '../../compare/plan-on-day.ts';
import { agendaVisibility } from './agenda.ts';
import { changesTogether, milestonesPassed } from './changes-together.ts';
import { questionItemOf, type FreezeContext } from './freeze-context.ts';
import { both, i18nOf, textOf } from './pack-language.ts';

/** Statuses whose coming is told one by one; the rest is told in one sentence for all. */
const toldOneByOne: readonly PackStatus[] = ['overdue', 'delayed', 'atRisk', 'completed', 'suspended'];

/**
 * What changed since the last meeting: the plan as it stood on that day against the plan as it stands, by what was true
 * then and is true now, whenever it was recorded; the same comparison as on the screen. The grave comes first.
 */
export function freezeChanges(context: FreezeContext): PackChange[] {
  const { since, database, plan, activities, activitiesBefore } = context;
  if (since === null) return [];
  const comparison = comparePlans(
    atOnce(planTrueOn(database, since, activitiesBefore)).state,
    atOnce(planTrueOn(database, plan.asOf, activities)).state,
  );
  return [
    ...toldOneByOne.flatMap((status) =>
      comparison.status.filter(({ after }) => after.status === status).map((line) => statusChange(context, line)),
    ),
    ...comparison.dropped.map((line) => droppedChange(context, line)),
    ...comparison.slipped.map((line) => movedChange(context, 'slipped', line)),
    ...comparison.pulledIn.map((line) => movedChange(context, 'pulledIn', line)),
    ...dueChanges(comparison),
    ...changesTogether(context, comparison),
    ...milestonesPassed(context, since),
  ];
}

/** What every change says of its record. */
const told = ({ code, title }: ComparedRecord) => ({ code, title: textOf(title), question: null });

function statusChange(context: FreezeContext, { record, after }: StatusLine): PackChange {
  const item = questionItemOf(context, record.id);
  const status = context.activities.find(({ id }) => id === record.id)?.status;
  if (status === undefined) throw new Error(`${record.id} changed and is not in the plan`);
  return {
    ...told(record),
    status: after.status,
    word: both((_, language) => i18nOf(language).t(`status:activity.${after.status}`)),
    sentence: { text: both((_, language) => statusSentence(status, i18nOf(language), language)), refs: [] },
    question:
      item === null
        ? null
        : context.restricted.mark(
            both((say) => say('change.question', { item: item.number })),
            agendaVisibility(context.agenda)(item),
            null,
          ),
  };
}

function droppedChange(context: FreezeContext, { record, reason }: PresenceLine): PackChange {
  const status = context.activities.find(({ id }) => id === record.id)?.status;
  return {
    ...told(record),
    status: 'dropped',
    word: both((_, language) => i18nOf(language).t('status:activity.dropped')),
    sentence: {
      text: both((say, language) =>
        [
          status === undefined ? say('change.gone') : statusSentence(status, i18nOf(language), language),
          textIn(reason, language) === '' ? '' : closed(say('change.reason', { reason: textIn(reason, language) })),
        ]
          .filter(Boolean)
          .join(' '),
      ),
      refs: [],
    },
  };
}

function movedChange({ ledger, counted }: FreezeContext, section: 'slipped' | 'pulledIn', line: MovedLine): PackChange {
  const { record, before, after, days } = line;
  const refs =
    days === null
      ? []
      : [
          ledger.cite({
            what: both((say) => say('ledger.movedDays', { code: record.code ?? textOf(record.title) })),
            value: both((say) => say('days', { count: days })),
            number: days,
            ...counted,
            rule: both((say) => say('ledger.moveRule')),
          }),
        ];
  return {
    ...told(record),
    status: null,
    word: both((say) => say(`change.${section}`)),
    sentence: {
      text: both((say, language) => {
        const words = { i18n: i18nOf(language), language };
        const dates = say('change.dueSentence', {
          from: formatDue(before, language),
          to: formatDue(after, language),
        });
        return closed([dates, movedBy(section, line, words), movesWords(line, words)].join(', '));
      }),
      refs,
    },
  };
}

/** Due dates that were set, taken away or said more precisely. Starts and forecasts are on the pages of the plan. */
function dueChanges({ dates }: PlanComparison): PackChange[] {
  return dates.filter(({ field }) => field === 'due').map(dueChange);
}

function dueChange({ record, before, after }: DateLine): PackChange {
  return {
    ...told(record),
    status: null,
    word: both((say) => say('change.moved')),
    sentence: {
      text: both((say, language) => {
        const due = (date: string | null) => (date === null ? say('change.movedNoDate') : formatDue(date, language));
        return say('change.movedSentence', { from: due(before), to: due(after), reason: '' }).trim();
      }),
      refs: [],
    },
  };
}

/** A reason that somebody wrote need not end in a full stop; a date in Bulgarian ends in one of its own. */
const closed = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
