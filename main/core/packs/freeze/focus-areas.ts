import { rollUpCounts } from '#shared/i18n/roll-up-sentence.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import type { PackFocusAreas, StatusMix } from '#shared/model/pack-document/summary.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { focusAreaRollUps } from '../../strategy/focus-area-roll-ups.ts';
import { rollUpOfActivities } from '../../strategy/node-roll-up.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, bothNaming, i18nOf, textOf } from './pack-language.ts';

/** What the template prints of itself. */
const usualHeading = both((say) => say('areasHeading'));

/** Status by focus area with coverage and age; activities outside any area; and the whole plan. */
export function freezeFocusAreas(context: FreezeContext): PackFocusAreas {
  const { activities, strategy } = context;
  const { areas: rolled, outside } = focusAreaRollUps(strategy);
  const areas = rolled.map(({ node, rollUp }) => mixOf(context, node.code, textOf(node.title), rollUp));
  if (outside.length > 0)
    areas.push(
      mixOf(
        context,
        null,
        bothNaming(context.i18nOf, (say) => say('outsideAreas')),
        rollUpOfActivities(outside),
      ),
    );
  const heading = bothNaming(context.i18nOf, (say) => say('areasHeading'));
  const isUsual = heading.bg === usualHeading.bg && heading.en === usualHeading.en;
  return {
    ...(isUsual ? {} : { heading }),
    areas,
    whole: mixOf(
      context,
      null,
      both((say) => say('wholePlan')),
      rollUpOfActivities(activities),
    ),
  };
}

function mixOf({ ledger, counted }: FreezeContext, code: string | null, title: PackText, roll: RollUp): StatusMix {
  const shares = packStatuses.flatMap((status) =>
    roll.counts[status] === 0 ? [] : [{ status, count: roll.counts[status], share: roll.shares[status] }],
  );
  const age = roll.oldestReportAgeDays;
  const reported = both((say) => say('reportedOf', { reported: roll.reported, owing: roll.owing }));
  const refs =
    roll.total === 0
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
