import type { EventKind, Programme } from '#shared/model/programme.ts';
import type { Day } from '#shared/model/values.ts';
import { monthEnd, monthStart } from '#shared/rules/project-month.ts';

interface Title {
  readonly bg: string;
  readonly en: string;
}

interface TemplatePhase {
  /** After the acronym of the programme, so that it is its own in the workbook: `ICC-P1`. */
  readonly code: string;
  readonly kind: 'phase' | 'workPackage';
  readonly title: Title;
}

interface TemplateEvent {
  readonly title: Title;
  /** Null for a milestone. */
  readonly eventKind: EventKind | null;
  /** Code of its phase. */
  readonly phase: string | null;
}

interface TemplateDeliverable {
  readonly code: string;
  readonly title: Title;
  readonly workPackage: string;
  /** The project month in which it is due, where the length says it. */
  readonly dueMonth: number | null;
}

interface TemplatePeriod {
  readonly from: Day;
  readonly to: Day;
  readonly lastMonth: number;
}

export interface ProgrammeTemplate {
  readonly ourRole: Title | null;
  readonly phases: readonly TemplatePhase[];
  readonly events: readonly TemplateEvent[];
  readonly deliverables: readonly TemplateDeliverable[];
  readonly periods: readonly TemplatePeriod[];
}

const phases: Readonly<Record<Programme['kind'], readonly TemplatePhase[]>> = {
  grant: [
    { code: 'WP1', kind: 'workPackage', title: { bg: 'Координация и управление', en: 'Coordination and management' } },
    { code: 'WP2', kind: 'workPackage', title: { bg: 'Изпълнение', en: 'Implementation' } },
    { code: 'WP3', kind: 'workPackage', title: { bg: 'Разпространение на резултатите', en: 'Dissemination' } },
  ],
  advisory: [
    { code: 'P1', kind: 'phase', title: { bg: 'Подготовка и оценка', en: 'Preparation and assessment' } },
    { code: 'P2', kind: 'phase', title: { bg: 'Стратегия', en: 'Strategy' } },
    { code: 'P3', kind: 'phase', title: { bg: 'Пътна карта', en: 'Roadmap' } },
    {
      code: 'P4',
      kind: 'phase',
      title: { bg: 'Изпълнение, наблюдение и оценка', en: 'Implementation, monitoring and evaluation' },
    },
  ],
  network: [],
};

/** What such programmes hold: PolicyCLOUD (FACTS 2.8), the Intelligent Cities Challenge (FACTS 2.6). */
const events: Readonly<Record<Programme['kind'], readonly TemplateEvent[]>> = {
  grant: [{ eventKind: 'other', phase: 'WP1', title: { bg: 'Начална среща на консорциума', en: 'Kick-off meeting' } }],
  advisory: [
    {
      eventKind: 'workshop',
      phase: 'P1',
      title: { bg: 'Работилница за оценка на нуждите', en: 'Needs assessment workshop' },
    },
    {
      eventKind: 'expertDays',
      phase: 'P1',
      title: { bg: 'Експертни дни: оценка на зрелостта', en: 'Expert days: maturity assessment' },
    },
    {
      eventKind: 'workshop',
      phase: 'P2',
      title: { bg: 'Работилница за решения, зрялост и SWOT анализ', en: 'Workshop on solutions, maturity and SWOT' },
    },
    { eventKind: 'lab', phase: 'P2', title: { bg: 'Градска лаборатория (City Lab)', en: 'City Lab' } },
    { eventKind: 'expertDays', phase: 'P3', title: { bg: 'Експертни дни: пътна карта', en: 'Expert days: roadmap' } },
    {
      eventKind: 'lab',
      phase: 'P4',
      title: { bg: 'Градска лаборатория с партньорски преглед', en: 'City Lab with peer review' },
    },
  ],
  network: [
    { eventKind: null, phase: null, title: { bg: 'Определено лице за контакт', en: 'Contact person appointed' } },
    { eventKind: 'networkMeeting', phase: null, title: { bg: 'Среща на мрежата', en: 'Meeting of the network' } },
  ],
};

/** A reporting period to the funder is a year, as those of PolicyCLOUD were; the last one is as long as what is left. */
const monthsOfPeriod = 12;

/**
 * What a new programme of each kind begins with: the order that such programmes follow. Dates are only those that follow
 * from the beginning and the length that were given; all of it may be renamed or put out of sight. When a report is due is
 * in the agreement, so it is left open. The phases of an advisory programme are those of the Digital Cities Challenge
 * (FACTS 2.5).
 */
export function programmeTemplate(
  kind: Programme['kind'],
  startsOn: Day | null,
  months: number | null,
): ProgrammeTemplate {
  const periods = kind === 'grant' && startsOn !== null && months !== null ? periodsOf(startsOn, months) : [];
  return {
    ourRole: kind === 'network' ? { bg: 'Член на мрежата', en: 'Member of the network' } : null,
    phases: phases[kind],
    events: events[kind],
    deliverables: kind === 'grant' ? managementOf(periods) : [],
    periods,
  };
}

function periodsOf(startsOn: Day, months: number): TemplatePeriod[] {
  return Array.from({ length: Math.ceil(months / monthsOfPeriod) }, (_, index) => {
    const lastMonth = Math.min((index + 1) * monthsOfPeriod, months);
    return {
      from: monthStart(startsOn, index * monthsOfPeriod + 1),
      to: monthEnd(startsOn, lastMonth),
      lastMonth,
    };
  });
}

/** The plan of management, and the report on each period; without periods one report, which is due at no known time. */
function managementOf(periods: readonly TemplatePeriod[]): TemplateDeliverable[] {
  const titles = periods.length === 0 ? [null] : periods;
  return [
    {
      code: 'D1.1',
      workPackage: 'WP1',
      dueMonth: null,
      title: { bg: 'План за управление на проекта', en: 'Project management plan' },
    },
    ...titles.map((period, index): TemplateDeliverable => ({
      code: `D1.${index + 2}`,
      workPackage: 'WP1',
      dueMonth: period?.lastMonth ?? null,
      title:
        period === null
          ? { bg: 'Доклад за напредъка', en: 'Progress report' }
          : {
              bg: `Доклад за напредъка, отчетен период ${index + 1}`,
              en: `Progress report, reporting period ${index + 1}`,
            },
    })),
  ];
}
