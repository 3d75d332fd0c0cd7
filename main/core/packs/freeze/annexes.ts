import type { ActivityView } from '#shared/contract/activities.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { PackColophon, PackPlan, PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { rollUpRulesV1 } from '#shared/rules/roll-up-rules.ts';
import { readRecords } from '../../workbook/records.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, bothNaming, dueText, partialText, textOf, textOrNull } from './pack-language.ts';

const allDistricts = 24;

/** Annex A: the whole plan by focus area, in the order of the plan. */
export function freezePlan(context: FreezeContext): PackPlan {
  const { database, activities } = context;
  const [plan] = readRecords(database, 'plan');
  const adoptedOn = plan?.adoptedOn ?? null;
  const areas = readRecords(database, 'strategyNode', "level = 'focusArea' AND archived = 0");
  const groups = [
    ...areas.map((area) => ({
      code: area.code,
      title: textOf(area.title),
      members: activities.filter(({ focusArea }) => focusArea === area.id),
    })),
    {
      code: null,
      title: bothNaming(context.i18nOf, (say) => say('outsideAreas')),
      members: activities.filter(({ focusArea }) => focusArea === null),
    },
  ];
  return {
    version:
      adoptedOn === null
        ? null
        : both((say, language) => say('planVersion', { date: formatLongDate(adoptedOn, language) })),
    groups: groups
      .filter(({ members }) => members.length > 0)
      .map(({ code, title, members }) => ({ code, title, rows: members.map((activity) => rowOf(context, activity)) })),
  };
}

function rowOf(context: FreezeContext, activity: ActivityView): PackPlanRow {
  return {
    code: activity.code ?? '',
    title: textOf(activity.title),
    unit: activity.responsibleName === null ? null : textOf(activity.responsibleName.title),
    term: termOf(activity),
    status: activity.status.status,
    late: activity.status.late,
    progress: progressOf(context, activity),
    facts: { id: activity.id, start: activity.status.facts.start, due: activity.status.facts.due },
  };
}

function termOf({ start, actualStart, status, dueText: inWords }: ActivityView): PackText | null {
  const begins = actualStart ?? start;
  const from = begins === null ? null : partialText(begins);
  const to = status.facts.due === null ? textOrNull(inWords) : dueText(status.facts.due);
  if (from !== null && to !== null)
    return both((say, language) => say('termRange', { from: from[language], to: to[language] }));
  if (from !== null) return both((say, language) => say('termFrom', { from: from[language] }));
  return to;
}

function progressOf({ ledger, counted }: FreezeContext, activity: ActivityView): PackPlanRow['progress'] {
  const { code, districts, progressPercent } = activity;
  if (districts.live > 0) {
    const text = both((say) => say('progressDistricts', { live: districts.live }));
    const what = both((say) => say('ledger.progress', { code, what: say('ledger.districts') }));
    return {
      text,
      share: districts.live / allDistricts,
      refs: [ledger.cite({ what, value: text, number: districts.live, ...counted })],
    };
  }
  if (progressPercent === null) return null;
  const text = both((say) => say('progressPercent', { percent: progressPercent }));
  const what = both((say) => say('ledger.progress', { code, what: say('ledger.percent') }));
  return {
    text,
    share: progressPercent / 100,
    refs: [ledger.cite({ what, value: text, number: progressPercent, ...counted })],
  };
}

/** Annex C: the rules in words. What an edition leaves out is known when it is cut. */
export function freezeColophon(): PackColophon {
  return {
    statusRules: activityStatuses.map((status) => ({ status, rule: both((say) => say(`rules.${status}`)) })),
    rulesVersion: both((say) => say('rulesVersion', { version: rollUpRulesV1.version })),
    omissions: [],
  };
}
