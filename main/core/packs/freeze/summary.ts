import { textIn } from '#shared/i18n/format.ts';
import type { PackHeadline, PackQuestion, PackSummary } from '#shared/model/pack-document/summary.ts';
import type { FreshKpis } from './kpis.ts';
import { agendaVisibility } from './agenda.ts';
import { freezeChanges } from './changes.ts';
import { exceptionsAmong } from './exceptions.ts';
import { rollUpOfActivities } from '../../strategy/node-roll-up.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, dateText, longDateText, textOf, textOrNull } from './pack-language.ts';

/** The first page: the state in a sentence, four figures, what changed since the last meeting, what the Board is asked. */
export function freezeSummary(context: FreezeContext, kpis: FreshKpis): PackSummary {
  const questions = questionsOf(context);
  return {
    lead: leadOf(context),
    headlines: [
      activitiesHeadline(context),
      overdueHeadline(context),
      kpiHeadline(context, kpis),
      questionHeadline(context, questions),
    ],
    since: context.since === null ? null : longDateText(context.since),
    changes: freezeChanges(context),
    questions,
  };
}

function leadOf({ activities, ledger, counted }: FreezeContext): PackSummary['lead'] {
  const roll = rollUpOfActivities(activities);
  if (roll.total === 0) return null;
  const exceptions = exceptionsAmong(activities).length;
  const ref = ledger.cite({
    what: both((say) => say('ledger.owing')),
    value: both((say) => say('reportedOf', { reported: roll.reported, owing: roll.owing })),
    number: roll.reported,
    ...counted,
    rule: both((say) => say('ledger.rollUpRules', { version: roll.rulesVersion })),
  });
  return {
    text: both((say) => say('lead.sentence', { ...roll, completed: roll.counts.completed, exceptions })),
    refs: [ref],
  };
}

function activitiesHeadline({ activities, activitiesBefore, since, ledger, counted }: FreezeContext): PackHeadline {
  const total = activities.length;
  const known = new Set(activitiesBefore.map(({ id }) => id));
  const added = activities.filter(({ id }) => !known.has(id)).length;
  const day = since === null ? null : dateText(since);
  return {
    figure: both(() => String(total)),
    label: both((say) => say('headline.activities')),
    note:
      day === null
        ? null
        : both((say, language) =>
            added === 0
              ? say('headline.activitiesNoteNone', { since: day[language] })
              : say('headline.activitiesNote', { count: added, since: day[language] }),
          ),
    refs: [
      ledger.cite({
        what: both((say) => say('ledger.total')),
        value: both(() => String(total)),
        number: total,
        ...counted,
      }),
    ],
  };
}

const titlesShown = 2;

function overdueHeadline({ activities, ledger, counted }: FreezeContext): PackHeadline {
  const overdue = activities.filter(({ status }) => status.status === 'overdue');
  const count = overdue.length;
  return {
    figure: both(() => String(count)),
    label: both((say) => say('headline.overdue')),
    note: both((say, language) =>
      count === 0
        ? say('headline.overdueNone')
        : overdue
            .slice(0, titlesShown)
            .map(({ title }) => textIn(title, language))
            .join('; '),
    ),
    refs: [
      ledger.cite({
        what: both((say) => say('ledger.status', { status: say('activity.overdue', { ns: 'status' }) })),
        value: both(() => String(count)),
        number: count,
        ...counted,
      }),
    ],
  };
}

function kpiHeadline({ ledger, counted }: FreezeContext, { total, fresh, oldestAgeDays }: FreshKpis): PackHeadline {
  const figure = both((say) => say('headline.kpisFigure', { reported: fresh, total }));
  return {
    figure,
    label: both((say) => say('headline.kpisLabel')),
    note:
      oldestAgeDays === null
        ? null
        : both((say) => say('headline.kpisNote', { age: say('days', { count: oldestAgeDays }) })),
    refs: [ledger.cite({ what: both((say) => say('ledger.kpis')), value: figure, number: fresh, ...counted })],
  };
}

function questionHeadline({ ledger, counted }: FreezeContext, questions: readonly PackQuestion[]): PackHeadline {
  const said = questionHeadlineTexts(questions);
  return {
    ...said,
    refs: [
      ledger.cite({
        what: both((say) => say('ledger.questions')),
        value: said.figure,
        number: questions.length,
        ...counted,
      }),
    ],
  };
}

/** What the headline of the questions says; an edition with fewer of them counts anew. */
export function questionHeadlineTexts(questions: readonly PackQuestion[]): Omit<PackHeadline, 'refs'> {
  const count = questions.length;
  const items = questions.map(({ item }) => item).join(', ');
  return {
    figure: both(() => String(count)),
    label: both((say) => say('headline.questions', { count })),
    note: both((say) =>
      count === 0 ? say('headline.questionsNone') : say('headline.questionsNote', { count, items }),
    ),
  };
}

/** What the Board is asked: the agenda items for advice, each about its first record. */
function questionsOf({ agenda, restricted }: FreezeContext): PackQuestion[] {
  const visibilityOf = agendaVisibility(agenda);
  return agenda
    .filter(({ purpose }) => purpose === 'advice')
    .map((item) =>
      restricted.mark(
        {
          item: item.number,
          text: textOf(item.title),
          about: item.about[0] ? textOrNull(item.about[0].record.title) : null,
        },
        visibilityOf(item),
        null, // told with the item itself
      ),
    );
}
