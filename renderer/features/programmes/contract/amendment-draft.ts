import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { monthsBetween, shiftedByMonths } from '#shared/rules/amendment-moves.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { projectMonthOf } from '#shared/rules/project-month.ts';

/** Whether the end stays, goes on by months, or goes to a date. */
export type EndChoice = 'stays' | 'months' | 'date';

export interface AmendmentDraft {
  code: string;
  on: PartialDate | null;
  reference: string;
  summary: { bg: string; en: string };
  end: EndChoice;
  /** By how many months the end goes on; and what is due with it, unless that has its own number. */
  months: number | null;
  to: PartialDate | null;
  movesDue: boolean;
  /** Asked for where the end stays or goes by no whole number of months. */
  dueMonths: number | null;
  fromMonth: number | null;
  /** What the person chose otherwise than proposed, by record. */
  choices: Readonly<Record<string, boolean>>;
}

const endOf = ({ periodTo, periodToOriginal }: ProgrammeDetail) => periodTo ?? periodToOriginal;

export function firstDraft(programme: ProgrammeDetail, on: string, code: string): AmendmentDraft {
  const start = programme.monthOneStartsOn;
  return {
    code,
    on,
    reference: '',
    summary: { bg: '', en: '' },
    end: endOf(programme) === null ? 'stays' : 'months',
    months: null,
    to: null,
    movesDue: true,
    dueMonths: null,
    fromMonth: start === null ? null : projectMonthOf(start, on),
    choices: {},
  };
}

/** As the EU portal numbers them: AMD-870675-2. */
export function codeOfNext({ grantNumber, acronym, code, amendments }: ProgrammeDetail): string {
  return `AMD-${grantNumber ?? acronym ?? code ?? ''}-${amendments.length + 1}`;
}

/** The new end; null where it stays, or is not said yet. */
export function endAfter({ end, months, to }: AmendmentDraft, programme: ProgrammeDetail): PartialDate | null {
  const before = endOf(programme);
  if (end === 'date') return to;
  if (end === 'stays' || before === null || months === null) return null;
  return shiftedByMonths(before, months, programme.monthOneStartsOn);
}

/** Months by which the end goes; null where it stays or goes by no whole number of them. */
export function monthsOfEnd(draft: AmendmentDraft, programme: ProgrammeDetail): number | null {
  const [before, after] = [endOf(programme), endAfter(draft, programme)];
  return before === null || after === null ? null : monthsBetween(before, after, programme.monthOneStartsOn);
}

/** What the core is asked about; null while the day is not known. */
export function previewInput(draft: AmendmentDraft, programme: ProgrammeDetail) {
  const { on, movesDue, dueMonths, fromMonth } = draft;
  if (on === null || lastDay(on) === null) return null;
  return {
    programme: programme.id,
    on,
    periodTo: endAfter(draft, programme),
    shiftMonths: movesDue ? (monthsOfEnd(draft, programme) ?? dueMonths) : null,
    fromMonth,
  };
}
