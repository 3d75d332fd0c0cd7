import type { ActivityView } from '#shared/contract/activities.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { PackChange } from '#shared/model/pack-document/summary.ts';
import type { Day } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { readRecords } from '../../workbook/records.ts';
import { questionItemOf, type FreezeContext } from './freeze-context.ts';
import { both, i18nOf, textOf } from './pack-language.ts';

/** Statuses whose coming is told one by one; the rest is told in one sentence for all. */
const toldOneByOne: readonly PackStatus[] = ['overdue', 'delayed', 'atRisk', 'completed', 'suspended', 'dropped'];

/**
 * What changed since the last meeting: the plan as it stood on that day against the plan as it stands, by what was true
 * then and is true now, whenever it was recorded.
 */
export function freezeChanges(context: FreezeContext): PackChange[] {
  const { since } = context;
  if (since === null) return [];
  const before = new Map(context.activitiesBefore.map((activity) => [activity.id, activity]));
  const moved = context.activities.filter((activity) => {
    const was = before.get(activity.id);
    return was !== undefined && was.status.status !== activity.status.status;
  });
  const oneByOne = toldOneByOne.flatMap((status) =>
    moved.filter((activity) => activity.status.status === status).map((activity) => statusChange(context, activity)),
  );
  return [
    ...oneByOne,
    ...context.activities.flatMap((activity) => dueChange(context, activity, since)),
    ...together(
      context,
      'added',
      context.activities.filter(({ id }) => !before.has(id)),
    ),
    ...together(
      context,
      'reported',
      moved.filter(
        ({ id, status }) => status.status === 'onTrack' && before.get(id)?.status.status === 'noRecentReport',
      ),
    ),
    ...milestonesPassed(context, since),
  ];
}

function statusChange(context: FreezeContext, activity: ActivityView): PackChange {
  const item = questionItemOf(context, activity.id);
  return {
    status: activity.status.status,
    word: both((_, language) => i18nOf(language).t(`status:activity.${activity.status.status}`)),
    code: activity.code,
    title: textOf(activity.title),
    sentence: { text: both((_, language) => statusSentence(activity.status, i18nOf(language), language)), refs: [] },
    question: item === null ? null : both((say) => say('change.question', { item: item.number })),
  };
}

function dueChange({ database, plan }: FreezeContext, activity: ActivityView, since: Day): PackChange[] {
  const moves = readRecords(
    database,
    'dateMove',
    "record = @id AND field = 'due' AND decided_on > @since AND decided_on <= @asOf",
    {
      id: activity.id,
      since,
      asOf: plan.asOf,
    },
  );
  return moves.map((move) => ({
    status: null,
    word: both((say) => say('change.moved')),
    code: activity.code,
    title: textOf(activity.title),
    sentence: {
      text: both((say, language) => {
        const due = (value: string | null) => (value === null ? say('change.movedNoDate') : formatDue(value, language));
        return say('change.movedSentence', {
          from: due(move.from),
          to: due(move.to),
          reason: textIn(move.reason, language),
        }).trim();
      }),
      refs: [],
    },
    question: null,
  }));
}

function together(
  { ledger, counted }: FreezeContext,
  kind: 'added' | 'reported',
  activities: readonly ActivityView[],
): PackChange[] {
  if (activities.length === 0) return [];
  const count = activities.length;
  const codes = activities.map(({ code }) => code).join(', ');
  const title = both((say) => say(`change.${kind}`));
  return [
    {
      status: kind === 'reported' ? 'onTrack' : null,
      word: title,
      code: null,
      title: both((_, language) => i18nOf(language).t('common:activities', { count })),
      sentence: {
        text: both((say) => say(`change.${kind}Sentence`, { count, codes })),
        refs: [ledger.cite({ what: title, value: both(() => String(count)), number: count, ...counted })],
      },
      question: null,
    },
  ];
}

const namesShown = 3;

function milestonesPassed({ database, plan, ledger, counted }: FreezeContext, since: Day): PackChange[] {
  const passed = readRecords(database, 'milestone', "archived = 0 AND achieved = 'yes'").filter(({ achievedOn }) => {
    const day = achievedOn === null ? null : lastDay(achievedOn);
    return day !== null && day > since && day <= plan.asOf;
  });
  const count = passed.length;
  if (count === 0) return [];
  return [
    {
      status: null,
      word: both((say) => say('change.achieved')),
      code: null,
      title: both((say) => say('change.achievedTitle')),
      sentence: {
        text: both((say, language) =>
          say('change.achievedSentence', {
            count,
            names: passed
              .slice(0, namesShown)
              .map(({ title }) => textIn(title, language))
              .join('; '),
          }),
        ),
        refs: [
          ledger.cite({
            what: both((say) => say('ledger.milestones')),
            value: both(() => String(count)),
            number: count,
            ...counted,
          }),
        ],
      },
      question: null,
    },
  ];
}
