import type { PackDeliverable, PackMilestone, PackProgramme } from '#shared/model/pack-document/programmes.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { asOf, both, t, type Ledger } from './text.ts';

function milestone(
  state: PackMilestone['state'],
  bg: string,
  en: string,
  when: PackText,
  rest: Partial<PackMilestone> = {},
): PackMilestone {
  return { code: null, title: t(bg, en), state, when, dueWas: null, note: null, ...rest };
}

function deliverable(
  number: string,
  title: string,
  month: number | null,
  due: string | null,
  status: PackDeliverable['status'],
  submitted: string | null,
  late: [string, string] | null = null,
): PackDeliverable {
  const day = (text: string | null) => (text === null ? null : t(`${text} г.`, text));
  return {
    number,
    title: both(title),
    dueMonth: month === null ? null : t(`М${month}`, `M${month}`),
    due: day(due),
    submitted: day(submitted),
    status,
    late: late && t(late[0], late[1]),
  };
}

const policyCloudDeliverables: PackDeliverable[] = [
  deliverable('D1.1', 'Project Management Plan', null, null, 'submitted', null),
  deliverable('D2.1', 'State of the Art & Requirements Analysis', 6, '30.06.2020', 'submitted', '19.08.2020', [
    '50 дни след срока',
    '50 days late',
  ]),
  deliverable('D2.2', 'Conceptual Model & Reference Architecture', null, null, 'submitted', '04.09.2020'),
  deliverable(
    'D3.1',
    'Cloud Infrastructure Incentives Management and Data Governance: Design & Open Specification 1',
    8,
    '31.08.2020',
    'submitted',
    '14.10.2020',
    ['44 дни след срока', '44 days late'],
  ),
  deliverable(
    'D5.2',
    'Cross-sector Policy Lifecycle Management: Design & Open Specification 1',
    null,
    null,
    'submitted',
    null,
  ),
  deliverable('D6.2', 'Integration of results: complete environment', 12, '31.12.2020', 'pending', null, [
    '4 дни след срока',
    '4 days overdue',
  ]),
  deliverable('D6.3', 'Use Case Scenarios Definition & Design', null, null, 'submitted', null),
  deliverable('D6.10', 'Use Case Scenarios Definition & Design', 16, '30.04.2021', 'draft', null),
  deliverable('D2.6', 'Conceptual Model & Reference Architecture (2)', 18, '30.06.2021', 'pending', null),
  deliverable(
    'D3.4',
    'Cloud Infrastructure Incentives Management and Data Governance: Design & Open Specification 2',
    20,
    '31.08.2021',
    'pending',
    null,
  ),
  deliverable('D5.1', 'Methods for Cloud Use by Public Authorities', 20, '31.08.2021', 'pending', null),
  deliverable('D6.8', 'Integration of results (2)', 24, '31.12.2021', 'pending', null),
];

export function sampleProgrammes(ledger: Ledger): PackProgramme[] {
  const clock = (what: string, en: string, value: PackText): number =>
    ledger.add({
      what: t(`Оставащи дни: ${what}`, `Days left: ${en}`),
      value,
      asOf,
      source: t('Период на програмата', 'Period of the programme'),
      rule: t('Проектен месец, версия 1', 'Project month, version 1'),
    });
  return [
    {
      code: 'PRG-PC',
      kind: 'grant',
      acronym: 'PolicyCLOUD',
      title: t(
        'Управление на политики чрез технологии през целия цикъл на данните в облачна среда',
        'Policy Management through technologies across the complete data lifecycle on cloud environments',
      ),
      funder: t('Европейска комисия, „Хоризонт 2020“', 'European Commission, Horizon 2020'),
      coordinator: both('Atos Spain'),
      ourRole: t('партньор; пилот на градско ниво', 'partner; urban pilot'),
      grant: t('Споразумение № 870675', 'Grant agreement no. 870675'),
      focus: t(
        'Градски политики въз основа на сигналите до Контактния център, постъпващи от 2014 г.',
        'Urban policy making from the signals to the Contact Centre, collected since 2014',
      ),
      clock: {
        month: t('М13 от 36', 'M13 of 36'),
        left: t('остават 726 дни', '726 days left'),
        elapsed: 369 / 1096,
        from: t('януари 2020 г.', 'January 2020'),
        to: t('декември 2022 г.', 'December 2022'),
        refs: [clock('PolicyCLOUD', 'PolicyCLOUD', t('726 дни', '726 days'))],
      },
      report: {
        asOf,
        author: t('координатор на програмата', 'programme coordinator'),
        done: t(
          'Пилотът на София е публикуван на страницата на проекта; първият план за управление на данните описва 17 набора от данни.',
          'Sofia’s pilot was published on the project’s site; the first data management plan describes 17 data sets.',
        ),
        next: t(
          'Първа работна среща с дирекциите, „Зелена София“, GATE и Софийския университет през януари.',
          'First workshop with the directorates, Green Sofia, GATE and Sofia University in January.',
        ),
        blockers: null,
      },
      ask: null,
      passed: [
        milestone(
          'achieved',
          'Начална среща, Мадрид',
          'Kick-off meeting, Madrid',
          t('21–22.01.2020 г.', '21–22.01.2020'),
        ),
        milestone(
          'achieved',
          'Пилотът на София е публикуван на страницата на проекта',
          'Sofia’s pilot published on the project’s site',
          t('06.05.2020 г.', '06.05.2020'),
        ),
        milestone('late', 'D3.1 е предаден', 'D3.1 submitted', t('14.10.2020 г.', '14.10.2020'), {
          dueWas: t('31.08.2020 г.', '31.08.2020'),
        }),
      ],
      coming: [
        milestone(
          'overdue',
          'D6.2: интегрирана среда',
          'D6.2: integrated environment',
          t('31.12.2020 г.', '31.12.2020'),
          {
            note: t(
              'Водещият партньор съобщава за предаване през януари.',
              'The lead partner announces submission in January.',
            ),
          },
        ),
        milestone(
          'upcoming',
          'Първа работна среща в София',
          'First workshop in Sofia',
          t('януари 2021 г.', 'January 2021'),
        ),
        milestone(
          'upcoming',
          'Уебинар за пилота на София',
          'Webinar on Sofia’s pilot',
          t('27.04.2021 г.', '27.04.2021'),
        ),
        milestone(
          'upcoming',
          'D6.10: сценарии и индикатори на пилотите',
          'D6.10: scenarios and indicators of the pilots',
          t('30.04.2021 г.', '30.04.2021'),
        ),
      ],
      deliverables: policyCloudDeliverables,
    },
    {
      code: 'PRG-ICC',
      kind: 'advisory',
      acronym: 'ICC',
      title: t('Предизвикателство „Интелигентни градове“', 'Intelligent Cities Challenge'),
      funder: t('Европейска комисия', 'European Commission'),
      coordinator: both('Technopolis'),
      ourRole: t('участващ град', 'core city'),
      grant: null,
      focus: t('Електронно управление и гражданско участие', 'E-government and citizen participation'),
      clock: {
        month: t('4-ти месец от 30', 'month 4 of 30'),
        left: t('остават 812 дни', '812 days left'),
        elapsed: 98 / 910,
        from: t('28.09.2020 г.', '28.09.2020'),
        to: t('март 2023 г.', 'March 2023'),
        refs: [clock('ICC', 'ICC', t('812 дни', '812 days'))],
      },
      report: {
        asOf,
        author: null,
        done: t(
          'Втора фаза „Подготовка и оценка“ е в ход до края на януари.',
          'Phase 2 “Preparation and assessment” runs to the end of January.',
        ),
        next: t('Работна среща за оценка на нуждите на 7 януари.', 'Needs Assessment Workshop on 7 January.'),
        blockers: null,
      },
      ask: null,
      passed: [
        milestone('late', 'Начало на програмата', 'Launch of the programme', t('28.09.2020 г.', '28.09.2020'), {
          dueWas: t('декември 2019 г.', 'December 2019'),
        }),
        milestone('achieved', 'Първа градска лаборатория', '1st City Lab', t('есента на 2020 г.', 'autumn 2020')),
      ],
      coming: [
        milestone(
          'upcoming',
          'Работна среща за оценка на нуждите',
          'Needs Assessment Workshop',
          t('07.01.2021 г.', '07.01.2021'),
        ),
        milestone(
          'upcoming',
          'Край на втора фаза',
          'End of phase 2',
          t('края на януари 2021 г.', 'end of January 2021'),
        ),
        milestone('upcoming', 'Втора градска лаборатория', '2nd City Lab', t('февруари 2021 г.', 'February 2021')),
      ],
      deliverables: null,
    },
    {
      code: 'PRG-DII',
      kind: 'advisory',
      acronym: null,
      title: t(
        'Инициатива за дигитални иновации на „Блумбърг Филантропис“',
        'Bloomberg Philanthropies Digital Innovation Initiative',
      ),
      funder: t('„Блумбърг Филантропис“', 'Bloomberg Philanthropies'),
      coordinator: null,
      ourRole: t('един от 21 европейски града', 'one of 21 European cities'),
      grant: null,
      focus: t(
        'Редизайн на услугите по „събития от живота“; първа услуга: адресна регистрация',
        'Redesign of services by Life Events; first service: address registration',
      ),
      clock: {
        month: null,
        left: t('приключва през 2022 г.', 'ends in 2022'),
        elapsed: null,
        from: null,
        to: null,
        refs: [],
      },
      report: {
        asOf,
        author: null,
        done: t(
          'Фазата „Проучване“ приключи в средата на октомври; „Алфа“ е в ход: въпросници и интервюта с граждани и служители.',
          'Discovery ended in mid-October; Alpha is running: questionnaires and interviews with residents and staff.',
        ),
        next: t('Малки прототипи, обновявани всяка седмица.', 'Small prototypes, updated weekly.'),
        blockers: t('Интервютата се провеждат само дистанционно.', 'Interviews can only be held remotely.'),
      },
      ask: null,
      passed: [
        milestone('achieved', 'Откриваща среща, Лондон', 'Opening meeting, London', t('10.01.2020 г.', '10.01.2020')),
        milestone(
          'late',
          'Край на фаза „Проучване“',
          'End of Discovery',
          t('средата на октомври 2020 г.', 'mid-October 2020'),
          { dueWas: t('септември 2020 г.', 'September 2020') },
        ),
      ],
      coming: [
        milestone('upcoming', 'Край на фаза „Алфа“', 'End of Alpha', t('януари 2021 г.', 'January 2021')),
        milestone('slipped', 'Начало на фаза „Бета“', 'Start of Beta', t('март 2021 г.', 'March 2021'), {
          dueWas: t('февруари 2021 г.', 'February 2021'),
          note: t('Прогноза на екипа след първите интервюта.', 'The team’s forecast after the first interviews.'),
        }),
      ],
      deliverables: null,
    },
    {
      code: 'PRG-CES',
      kind: 'grant',
      acronym: null,
      title: t('„Облачни е-услуги за администрацията“', 'Cloud e-Services for the Administration'),
      funder: t('Оперативна програма „Добро управление“', 'Operational Programme Good Governance'),
      coordinator: null,
      ourRole: t('партньор; дял 2,25 млн. лв.', 'partner; share BGN 2.25 million'),
      grant: null,
      focus: t(
        'Единен портал, към който могат да се присъединяват и други администрации',
        'A unified portal that other administrations can join',
      ),
      clock: {
        month: t('започва след 49 дни', 'starts in 49 days'),
        left: null,
        elapsed: 0,
        from: t('22.02.2021 г.', '22.02.2021'),
        to: t('31.10.2023 г.', '31.10.2023'),
        refs: [],
      },
      report: null,
      ask: null,
      passed: [],
      coming: [milestone('upcoming', 'Начало на проекта', 'Start of the project', t('22.02.2021 г.', '22.02.2021'))],
      deliverables: [],
    },
  ];
}
