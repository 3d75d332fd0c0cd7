import { describe, expect, test } from 'vitest';
import { deliverableStatus, type DeliverableFacts } from '#shared/rules/deliverable-status.ts';
import { milestoneStatus, type MilestoneFacts } from '#shared/rules/milestone-status.ts';
import { createI18n } from './i18n.ts';
import { deliverableSentence, milestoneSentence, milestoneStatusName } from './programme-sentences.ts';

const on = '2021-01-04';
const soon = '2021-01-18';
const bg = createI18n('bg');
const en = createI18n('en');

/** No-break spaces are right on screen and a nuisance here. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function milestone(facts: Partial<MilestoneFacts>, kind: 'milestone' | 'event' = 'milestone') {
  const empty = {
    kind,
    due: null,
    endsOn: null,
    dueOriginal: null,
    forecast: null,
    achieved: 'no',
    achievedOn: null,
    dueMoves: [],
  } as const;
  const status = milestoneStatus({ ...empty, ...facts }, on, soon);
  return { kind, status, dueMonth: null, forecastAsOf: facts.forecast ?? null };
}

function deliverable(facts: Partial<DeliverableFacts>, dueMonth: number | null = null) {
  const empty = {
    dueOriginal: null,
    dueRevised: null,
    forecast: null,
    status: 'pending',
    statusSince: null,
    submittedOn: null,
    approvedOn: null,
    dueMoves: [],
    steps: [],
  } as const;
  return {
    status: deliverableStatus({ ...empty, ...facts }, on, soon),
    dueMonth,
    forecastAsOf: facts.forecast ?? null,
  };
}

describe('the sentence of a deliverable', () => {
  const tell = (told: ReturnType<typeof deliverable>) => plain(deliverableSentence(told, bg, 'bg'));

  test('says by how much it was late, with the month of the funder', () => {
    const late = deliverable({ dueOriginal: '2020-08', status: 'submitted', submittedOn: '2020-10-14' }, 8);
    expect(tell(late)).toBe('Подаден на 14.10.2020 г., 44 дни след срока (М8, август 2020 г.).');
    expect(plain(deliverableSentence(late, en, 'en'))).toBe(
      'Submitted on 14 Oct 2020, 44 days after the deadline (M8, August 2020).',
    );
  });

  test('says that a day of submission is not known, and so neither is being in time', () => {
    expect(tell(deliverable({ dueOriginal: '2020-12', status: 'submitted' }, 12))).toBe(
      'Подаден, но няма данни кога. Затова не се знае дали е в срок (М12, декември 2020 г.).',
    );
  });

  test('says that no submission is known when the deadline has passed', () => {
    expect(tell(deliverable({ dueOriginal: '2020-12' }))).toBe(
      'Срокът (декември 2020 г.) изтече преди 4 дни, а няма данни за подаване.',
    );
  });

  test('tells approval and submission apart, and an open revision', () => {
    const approved = {
      dueOriginal: '2020-12',
      status: 'approved',
      submittedOn: '2020-12-30',
      approvedOn: '2021-01',
    } as const;
    expect(tell(deliverable(approved))).toBe('Подаден на 30.12.2020 г., в срок (декември 2020 г.).');
    expect(tell(deliverable({ ...approved, approvedOn: '2021-01-03' }))).toBe(
      'Одобрен на 03.01.2021 г. Подаден на 30.12.2020 г., в срок (декември 2020 г.).',
    );
    expect(
      tell(
        deliverable({
          dueOriginal: '2021-12',
          status: 'revisionRequested',
          submittedOn: '2020-11',
          statusSince: '2020-12',
        }),
      ),
    ).toBe('Финансиращата организация го върна за преработка. Срокът е декември 2021 г.');
  });

  test('gives a revised deadline and a later forecast a sentence each', () => {
    expect(tell(deliverable({ dueOriginal: '2020-12', dueRevised: '2021-03', forecast: '2021-04' }, 12))).toBe(
      'Срокът е март 2021 г. Първоначалният срок беше М12, декември 2020 г.: изместен е с 90 дни. ' +
        'Прогнозата е април 2021 г.: 30 дни след срока.',
    );
  });
});

describe('the sentence of a milestone', () => {
  const tell = (told: ReturnType<typeof milestone>) => plain(milestoneSentence(told, bg, 'bg'));

  test('agrees in gender: етап – постигнат, събитие – просрочено', () => {
    expect(tell(milestone({ achieved: 'yes', achievedOn: '2020-10' }))).toBe('Постигнат през октомври 2020 г.');
    expect(milestoneStatusName(milestone({ due: '2020' }, 'event'), bg, 'bg')).toBe('Просрочено');
    const lab = milestone({ due: '2020-12-28', endsOn: '2021-01-08' }, 'event');
    expect(milestoneStatusName(lab, bg, 'bg')).toBe('В ход');
    expect(plain(milestoneSentence(lab, bg, 'bg'))).toBe('В ход е (28.12.2020 г. – 08.01.2021 г.).');
  });

  test('counts the days that are left, and those that have passed', () => {
    expect(tell(milestone({ due: '2021-01-05' }))).toBe('Остава 1 ден до срока (05.01.2021 г.).');
    expect(tell(milestone({ due: on }))).toBe('Срокът е днес (04.01.2021 г.).');
    expect(tell(milestone({ due: '2020' }))).toBe(
      'Срокът (края на 2020 г.) изтече преди 4 дни, а изпълнението не е отбелязано.',
    );
    expect(tell(milestone({}))).toBe('Срок не е посочен, затова не може да бъде просрочен.');
  });

  test('tells from what it moved, and in how many decisions', () => {
    const start = milestone({
      dueOriginal: '2019-12',
      due: '2020-09-28',
      achieved: 'yes',
      achievedOn: '2020-09-28',
      dueMoves: [
        { from: '2019-12', to: '2020-03', decidedOn: '2020-02-27' },
        { from: '2020-03', to: '2020-09-28', decidedOn: '2020-07-03' },
      ],
    });
    expect(tell(start)).toBe(
      'Постигнат на 28.09.2020 г., в срок (28.09.2020 г.). Първоначалният срок беше декември 2019 г.: изместен е с 272 дни, с 2 решения.',
    );
  });
});
