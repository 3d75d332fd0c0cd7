import { textIn } from '#shared/i18n/format.ts';
import type { PackChange } from '#shared/model/pack-document/summary.ts';
import type { Day } from '#shared/model/values.ts';
import type { ComparedRecord, PlanComparison } from '#shared/rules/compare-plans/comparison.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { readRecords } from '../../workbook/records.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, i18nOf } from './pack-language.ts';

const kinds = ['added', 'reported', 'money', 'owner', 'wording'] as const;
type Kind = (typeof kinds)[number];

/** What is told in one sentence for all: what came into the plan, what was reported again, whose money or texts changed. */
export function changesTogether(context: FreezeContext, comparison: PlanComparison): PackChange[] {
  const { appeared, status, money, owner, wording } = comparison;
  const records: Record<Kind, readonly { record: ComparedRecord }[]> = {
    added: appeared,
    reported: status.filter(({ before, after }) => before.status === 'noRecentReport' && after.status === 'onTrack'),
    money,
    owner,
    wording,
  };
  return kinds.flatMap((kind) => together(context, kind, codesOf(records[kind])));
}

/** Several fields of an activity may have changed: it is named once. */
const codesOf = (lines: readonly { record: ComparedRecord }[]) => [
  ...new Map(lines.map(({ record }) => [record.id, record.code ?? record.title.bg])).values(),
];

function together({ ledger, counted }: FreezeContext, kind: Kind, codes: readonly string[]): PackChange[] {
  if (codes.length === 0) return [];
  const count = codes.length;
  const word = both((say) => say(`change.${kind}`));
  return [
    {
      status: kind === 'reported' ? 'onTrack' : null,
      word,
      code: null,
      title: both((_, language) => i18nOf(language).t('common:activities', { count })),
      sentence: {
        text: both((say) => say(`change.${kind}Sentence`, { count, codes: codes.join(', ') })),
        refs: [ledger.cite({ what: word, value: both(() => String(count)), number: count, ...counted })],
      },
      question: null,
    },
  ];
}

const namesShown = 3;

export function milestonesPassed({ database, plan, ledger, counted }: FreezeContext, since: Day): PackChange[] {
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
