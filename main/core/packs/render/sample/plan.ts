import type { PackPlan, PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import { t, type Ledger } from './text.ts';
import { asOf, oneYear } from './text.ts';

type Row = readonly [
  code: string,
  bg: string,
  en: string,
  unit: keyof typeof units,
  term: readonly [string, string] | null,
  status: PackStatus,
];

const units = {
  is: t('Иновативна София', 'Innovative Sofia'),
  sia: t('Столична агенция за инвестиции', 'Sofia Investment Agency'),
  cc: t('Контактен център на Столична община', 'Sofia Contact Centre'),
  edu: t('Дирекция „Образование“', 'Education Directorate'),
  it: t('Дирекция „Информационни технологии“', 'Information Technology Directorate'),
  tr: t('Дирекция „Управление и анализ на трафика“', 'Traffic Management Directorate'),
} as const;

const done2020 = ['2020 г.', '2020'] as const;
const ongoing = ['постоянен', 'ongoing'] as const;

const government: readonly Row[] = [
  [
    'ACT-01',
    'Електронни услуги през Единния модел за заявяване, заплащане и предоставяне на електронни административни услуги',
    'Municipal e-services via the Unified Model for application, payment and provision',
    'it',
    ['юни 2020 г. – края на 2020 г.', 'June 2020 – end of 2020'],
    'overdue',
  ],
  ['ACT-02', 'Страница „е-София“', 'e-Sofia web page', 'is', done2020, 'completed'],
  ['ACT-03', 'Viber общност на Столична община за COVID-19', 'COVID-19 Viber community', 'is', ongoing, 'onTrack'],
  [
    'ACT-04',
    'Мобилно приложение на Контактния център, секция „Сигнали COVID-19“',
    'Mobile app of the Contact Centre with a “COVID-19 signals” section',
    'cc',
    done2020,
    'completed',
  ],
  ['ACT-07', 'Чатбот Skilly', 'Skilly the chatbot', 'is', ongoing, 'onTrack'],
  [
    'ACT-14',
    'PolicyCLOUD: симулация, тестване и анализ на политики въз основа на данни',
    'PolicyCLOUD: simulation, testing and analysis of policies from data',
    'is',
    ['2020–2022 г.', '2020–2022'],
    'onTrack',
  ],
  [
    'ACT-15',
    'Редизайн на общинските услуги по „събития от живота“',
    'Redesign of municipal services by Life Events',
    'is',
    ['2020–2022 г.', '2020–2022'],
    'onTrack',
  ],
  [
    'ACT-16',
    'Услуга „адресна регистрация“: прототипи, обновявани всяка седмица',
    'Address registration: prototypes updated weekly',
    'is',
    ['през следващите месеци', 'in the coming months'],
    'planned',
  ],
  [
    'ACT-17',
    'Проучване с граждани и служители',
    'User research with residents and staff',
    'is',
    ['2020–2021 г.', '2020–2021'],
    'onTrack',
  ],
  [
    'ACT-18',
    'ICC: е-управление и гражданско участие',
    'ICC: e-government and citizen participation',
    'is',
    ['септември 2020 г. – март 2023 г.', 'September 2020 – March 2023'],
    'onTrack',
  ],
  [
    'ACT-28',
    'Отворени данни и проекти за умен град',
    'Open data and smart city projects',
    'is',
    ['2021 г.', '2021'],
    'noRecentReport',
  ],
  [
    'AP-2',
    'Изграждане на платформа за отворени данни',
    'Open data platform',
    'it',
    ['2021–2023 г.', '2021–2023'],
    'planned',
  ],
  [
    'AP-3',
    'Дигитална трансформация на документооборота в Столичната община, районните администрации и общинските дружества',
    'Digital transformation of document workflow in the Municipality, district administrations and municipal companies',
    'it',
    ['2020–2023 г.', '2020–2023'],
    'atRisk',
  ],
];

const utilities: readonly Row[] = [
  [
    'AP-4',
    'Разработване на модел за ефективност при комуналните услуги',
    'Model for efficiency in utilities',
    'is',
    ['2021–2022 г.', '2021–2022'],
    'planned',
  ],
];

const transport: readonly Row[] = [
  [
    'RM-3',
    'Споделено пътуване: пилотна платформа',
    'Rideshare platform: pilot',
    'tr',
    ['първото полугодие на 2020 г.', 'first half of 2020'],
    'overdue',
  ],
];

const ecosystem: readonly Row[] = [
  ['ACT-05', 'Страница с икономически индикатори', 'Page with economic indicators', 'sia', ongoing, 'onTrack'],
  [
    'ACT-06',
    'Доклад за въздействието на COVID-19 върху икономиката на София',
    'Assessment report on the impact of COVID-19 on Sofia’s economy',
    'sia',
    ['март 2020 г.', 'March 2020'],
    'completed',
  ],
  [
    'ACT-08',
    'Дигитален двойник на града, район „Лозенец“',
    'City Digital Twin, Lozenets district',
    'is',
    ['октомври 2020 г. – 2022 г.', 'October 2020 – 2022'],
    'onTrack',
  ],
  [
    'ACT-09',
    '„Училище в облака“',
    '“School in the Cloud”',
    'edu',
    ['октомври 2020 г. – юни 2021 г.', 'October 2020 – June 2021'],
    'onTrack',
  ],
  [
    'ACT-10',
    'Второ английско училище: референтно училище на Google',
    'Second English Language High School: Google Reference School',
    'edu',
    done2020,
    'completed',
  ],
  [
    'ACT-19',
    'Пясъчник за иновативни решения',
    'Sandbox for Innovative Solutions',
    'is',
    ['2020–2021 г.', '2020–2021'],
    'delayed',
  ],
  ['ACT-20', 'Методология за оценка на проекти', 'Methodology for evaluating projects', 'is', done2020, 'completed'],
  [
    'ACT-22',
    'Европейски цифров иновационен хъб',
    'European Digital Innovation Hub',
    'is',
    ['края на 2020 г.', 'end of 2020'],
    'completed',
  ],
  [
    'ACT-23',
    'Секторни матрици: конгресен туризъм, govtech, fintech, игри',
    'Sector matrices: congress and MICE, govtech, fintech, gaming',
    'sia',
    ['2020–2021 г.', '2020–2021'],
    'onTrack',
  ],
  ['ACT-24', 'Бизнес наръчник „София 2020“', 'Business Guide Sofia 2020', 'sia', done2020, 'completed'],
  ['ACT-25', 'Наръчник „София: качество на живот“', 'Sofia: Quality of Life guide', 'sia', done2020, 'completed'],
  [
    'ACT-26',
    'Бранд на София: истории на успеха и популяризиране',
    'Recognisable brand of Sofia: success stories and promotion',
    'sia',
    ['2020–2021 г.', '2020–2021'],
    'onTrack',
  ],
  [
    'ACT-27',
    'Програма „Акселератор Стартъп София“',
    'Sofia Startup Accelerator',
    'sia',
    ['от юни 2019 г.', 'from June 2019'],
    'noRecentReport',
  ],
  [
    'ACT-29',
    'Споразумение за сътрудничество с института GATE',
    'Cooperation agreement with the GATE Institute',
    'is',
    ['30.10.2020 г.', '30.10.2020'],
    'completed',
  ],
  ['ACT-30', 'Месечен бюлетин и социални мрежи', 'Monthly newsletter and social channels', 'is', ongoing, 'onTrack'],
];

const general: readonly Row[] = [
  [
    'ACT-11',
    'Приемане на Стратегията за дигитална трансформация от Столичния общински съвет',
    'Digital Transformation Strategy adopted by the City Council',
    'is',
    ['11.06.2020 г.', '11.06.2020'],
    'completed',
  ],
  [
    'ACT-12',
    'Приемане на Плана за действие',
    'Action Plan adopted',
    'is',
    ['22.10.2020 г.', '22.10.2020'],
    'completed',
  ],
  ['ACT-13', 'Дигитален борд на София', 'Digital Board of Sofia', 'is', ongoing, 'onTrack'],
  [
    'ACT-21',
    'Подкрепа от Европейската инвестиционна банка',
    'Support by the European Investment Bank',
    'is',
    null,
    'onTrack',
  ],
  [
    'ACT-31',
    'Българска версия на Стратегията',
    'Bulgarian version of the Strategy',
    'sia',
    ['юни 2019 г.', 'June 2019'],
    'completed',
  ],
  [
    'ACT-32',
    'Дигитална агенция и дигитален директор на София',
    'Sofia Digital Agency and Sofia Digital Officer',
    'is',
    null,
    'suspended',
  ],
];

export const areaRows = { government, utilities, transport, ecosystem, general } as const;

export const areaTitles = {
  government: { code: 'FA-1', title: t('Електронно управление', 'E-government') },
  utilities: { code: 'FA-2', title: t('Комунални услуги (енергия и вода)', 'Utilities (energy and water)') },
  transport: { code: 'FA-3', title: t('Транспорт', 'Transport') },
  ecosystem: { code: 'FA-4', title: t('ИКТ и стартъп екосистема', 'ICT and startup ecosystem') },
  general: { code: null, title: t('Извън фокусните области', 'Outside the focus areas') },
} as const;

function progressOf(code: string, ledger: Ledger): PackPlanRow['progress'] {
  if (code === 'ACT-01') {
    const ref = ledger.add({
      what: t(
        'Райони с услуги през Единния модел, напредък на ACT-01',
        'Districts live via the Unified Model, progress of ACT-01',
      ),
      value: t('4 от 24', '4 of 24'),
      asOf,
      source: oneYear,
    });
    return { text: t('4 от 24 района', '4 of 24 districts'), share: 4 / 24, refs: [ref] };
  }
  if (code === 'ACT-08') {
    const ref = ledger.add({
      what: t('Валидирани сценарии, напредък на ACT-08', 'Validated scenarios, progress of ACT-08'),
      value: t('0 от 3', '0 of 3'),
      asOf,
      source: oneYear,
    });
    return { text: t('0 от 3 сценария', '0 of 3 scenarios'), share: 0, refs: [ref] };
  }
  return null;
}

export function samplePlan(ledger: Ledger): PackPlan {
  return {
    version: t('План за действие, приет на 22 октомври 2020 г.', 'Action Plan adopted on 22 October 2020'),
    groups: (Object.keys(areaRows) as (keyof typeof areaRows)[]).map((key) => ({
      code: areaTitles[key].code,
      title: areaTitles[key].title,
      rows: areaRows[key].map(([code, bg, en, unit, term, status]) => ({
        code,
        title: t(bg, en),
        unit: units[unit],
        term: term ? t(term[0], term[1]) : null,
        status,
        late: code === 'ACT-31',
        progress: progressOf(code, ledger),
      })),
    })),
  };
}
