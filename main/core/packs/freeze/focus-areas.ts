import type { ActivityView } from '#shared/contract/activities.ts';
import { rollUpCounts } from '#shared/i18n/roll-up-sentence.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import type { PackFocusAreas, StatusMix } from '#shared/model/pack-document/summary.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { rollUp } from '#shared/rules/roll-up.ts';
import { readRecords } from '../../workbook/records.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, i18nOf, textOf } from './pack-language.ts';

/** Status by focus area with coverage and age; activities outside any area; and the whole plan. */
export function freezeFocusAreas(context: FreezeContext): PackFocusAreas {
  const { database, activities } = context;
  const areas = readRecords(database, 'strategyNode', "level = 'focusArea' AND archived = 0").map((area) =>
    mixOf(
      context,
      area.code,
      textOf(area.title),
      activities.filter(({ focusArea }) => focusArea === area.id),
    ),
  );
  const outside = activities.filter(({ focusArea }) => focusArea === null);
  if (outside.length > 0)
    areas.push(
      mixOf(
        context,
        null,
        both((say) => say('outsideAreas')),
        outside,
      ),
    );
  return {
    areas,
    whole: mixOf(
      context,
      null,
      both((say) => say('wholePlan')),
      activities,
    ),
  };
}

/** An activity of a focus area counts once, whatever else it contributes to. */
export const rollUpOf = (activities: readonly ActivityView[]) =>
  rollUp(
    activities.map(({ status }) => ({
      weight: 1,
      status: status.status,
      lastReportAgeDays: status.facts.report?.ageDays ?? null,
    })),
  );

function mixOf(
  { ledger, counted }: FreezeContext,
  code: string | null,
  title: PackText,
  activities: readonly ActivityView[],
): StatusMix {
  const roll = rollUpOf(activities);
  const shares = packStatuses.flatMap((status) =>
    roll.counts[status] === 0 ? [] : [{ status, count: roll.counts[status], share: roll.shares[status] }],
  );
  const age = roll.oldestReportAgeDays;
  const reported = both((say) => say('reportedOf', { reported: roll.reported, owing: roll.owing }));
  const refs =
    activities.length === 0
      ? []
      : [
          ledger.cite({
            what: both((say, language) =>
              say('ledger.area', { area: title[language], what: say('headline.activities') }),
            ),
            value: both(() => String(roll.total)),
            number: roll.total,
            ...counted,
          }),
          ledger.cite({
            what: both((say, language) => say('ledger.area', { area: title[language], what: say('ledger.owing') })),
            value: reported,
            number: roll.reported,
            ...counted,
            rule: both((say) => say('ledger.rollUpRules', { version: roll.rulesVersion })),
          }),
        ];
  return {
    code,
    title,
    total: roll.total,
    shares,
    reported,
    oldest: age === null ? null : both((say) => say('days', { count: age })),
    sentence: both((say, language) =>
      roll.total === 0 ? say('mixNone') : rollUpCounts(roll, i18nOf(language), language),
    ),
    refs,
  };
}
