import type { PackException } from '#shared/model/pack-document/exceptions.ts';
import type { PackOutcome } from '#shared/model/pack-document/advice.ts';
import { says, t, type Ledger } from './text.ts';
import { asOf, planSource } from './text.ts';

const government = t('Електронно управление', 'E-government');
const ecosystem = t('ИКТ и стартъп екосистема', 'ICT and startup ecosystem');

export function sampleExceptions(ledger: Ledger): PackException[] {
  const rule = t('Състояние на дейността, версия 1', 'Status of an activity, version 1');
  const late1 = ledger.add({
    what: t('Дни след срока на ACT-01', 'Days after the term of ACT-01'),
    value: t('4 дни', '4 days'),
    quantity: { value: 4, qualifier: 'exactly' },
    asOf,
    source: planSource,
    rule,
  });
  const late2 = ledger.add({
    what: t('Дни след срока на RM-3', 'Days after the term of RM-3'),
    value: t('188 дни', '188 days'),
    quantity: { value: 188, qualifier: 'exactly' },
    asOf,
    source: planSource,
    rule,
  });
  const old = ledger.add({
    what: t('Възраст на последния отчет за ACT-27', 'Age of the last report on ACT-27'),
    value: t('196 дни', '196 days'),
    quantity: { value: 196, qualifier: 'exactly' },
    asOf,
    source: planSource,
    rule,
  });
  return [
    {
      code: 'ACT-01',
      title: t(
        'Електронни услуги през Единния модел за заявяване, заплащане и предоставяне на електронни административни услуги',
        'Municipal e-services via the Unified Model for application, payment and provision of electronic administrative services',
      ),
      status: 'overdue',
      focusArea: government,
      unit: t('Дирекция „Информационни технологии“', 'Information Technology Directorate'),
      owner: t('Марк-Алекс Евтимов', 'Mark-Alex Evtimov'),
      due: t('края на 2020 г.', 'end of 2020'),
      dueWas: null,
      reason: says(
        'Просрочена, защото срокът (31.12.2020 г.) изтече преди 4 дни, а дейността не е отчетена като изпълнена.',
        'Overdue, because its term (31.12.2020) passed 4 days ago and the activity was not reported as completed.',
        late1,
      ),
      report: {
        asOf: t('04.01.2021 г.', '04.01.2021'),
        author: t('Иновативна София', 'Innovative Sofia'),
        done: t(
          'Четири пилотни района (Сердика, Триадица, Надежда и Банкя) предоставят над 70 електронни услуги от юни 2020 г. Публикувано е видео с указания за гражданите.',
          'Four pilot districts (Serdika, Triaditsa, Nadezhda and Bankya) have offered more than 70 e-services since June 2020. A how-to video for residents was published.',
        ),
        next: t(
          'Включване на останалите 20 района през следващите месеци.',
          'Bringing in the remaining 20 districts over the next months.',
        ),
        blockers: t(
          'Различна готовност на районните администрации; обучението на служителите се провежда дистанционно.',
          'District administrations differ in readiness; staff are trained remotely.',
        ),
      },
      ask: t(
        'Кои райони да бъдат включени първи и с какви ресурси?',
        'Which districts should come first, and with what resources?',
      ),
      agendaItem: '3',
    },
    {
      code: 'RM-3',
      title: t('Споделено пътуване: пилотна платформа', 'Rideshare platform: pilot'),
      status: 'overdue',
      focusArea: t('Транспорт', 'Transport'),
      unit: t('Дирекция „Управление и анализ на трафика“', 'Traffic Management Directorate'),
      owner: null,
      due: t('първото полугодие на 2020 г.', 'first half of 2020'),
      dueWas: null,
      reason: says(
        'Просрочена, защото срокът (30.06.2020 г.) изтече преди 188 дни.',
        'Overdue, because its term (30.06.2020) passed 188 days ago.',
        late2,
      ),
      report: null,
      ask: null,
      agendaItem: null,
    },
    {
      code: 'ACT-19',
      title: t('Пясъчник за иновативни решения', 'Sandbox for Innovative Solutions'),
      status: 'delayed',
      focusArea: ecosystem,
      unit: t('Иновативна София', 'Innovative Sofia'),
      owner: t('Надя Султанова', 'Nadia Soultanova'),
      due: t('2021 г.', '2021'),
      dueWas: t('края на 2020 г.', 'end of 2020'),
      reason: says(
        'Забавена според последния отчет от 04.01.2021 г.',
        'Delayed according to the last report, of 04.01.2021.',
      ),
      report: {
        asOf: t('04.01.2021 г.', '04.01.2021'),
        author: t('Иновативна София', 'Innovative Sofia'),
        done: t(
          'Разгледани са предложения на местни технологични компании.',
          'Proposals of local technology companies were reviewed.',
        ),
        next: t(
          'Откриване на пясъчника през втората година от работата на Иновативна София.',
          'Launch of the Sandbox in the second year of Innovative Sofia.',
        ),
        blockers: null,
      },
      ask: t(
        'С кои две теми да започне пясъчникът през 2021 г.: околна среда, образование, транспорт, е-управление, предприемачество или иновации?',
        'With which two topics should the Sandbox begin in 2021: environment, education, transport, e-government, entrepreneurship or innovation?',
      ),
      agendaItem: '6',
    },
    {
      code: 'AP-3',
      title: t(
        'Дигитална трансформация на документооборота в Столичната община, районните администрации и общинските дружества',
        'Digital transformation of document workflow in the Municipality, district administrations and municipal companies',
      ),
      status: 'atRisk',
      focusArea: government,
      unit: t('Дирекция „Информационни технологии“', 'Information Technology Directorate'),
      owner: null,
      due: t('2023 г.', '2023'),
      dueWas: null,
      reason: says(
        'В риск според последния отчет от 30.11.2020 г.',
        'At risk according to the last report, of 30.11.2020.',
      ),
      report: {
        asOf: t('30.11.2020 г.', '30.11.2020'),
        author: null,
        done: t(
          'Описани са процесите в общината и в два района.',
          'Processes of the Municipality and of two districts were described.',
        ),
        next: null,
        blockers: t('Няма определен източник на финансиране.', 'No source of funding has been named.'),
      },
      ask: t(
        'От кои източници може да се финансира документооборотът?',
        'From which sources can document workflow be funded?',
      ),
      agendaItem: '5',
    },
    {
      code: 'ACT-27',
      title: t('Програма „Акселератор Стартъп София“', 'Sofia Startup Accelerator'),
      status: 'noRecentReport',
      focusArea: ecosystem,
      unit: t('Столична агенция за инвестиции', 'Sofia Investment Agency'),
      owner: null,
      due: null,
      dueWas: null,
      reason: says(
        'Без скорошен отчет: последният е от 22.06.2020 г., отпреди 196 дни; очаква се отчет на всяко тримесечие.',
        'No recent report: the last one is of 22.06.2020, 196 days ago; a report is expected every quarter.',
        old,
      ),
      report: {
        asOf: t('22.06.2020 г.', '22.06.2020'),
        author: t('Столична агенция за инвестиции', 'Sofia Investment Agency'),
        done: t('Финансиране и менторство за първите участници.', 'Funding and mentoring of the first participants.'),
        next: null,
        blockers: null,
      },
      ask: null,
      agendaItem: null,
    },
    {
      code: 'ACT-28',
      title: t('Отворени данни и проекти за умен град', 'Open data and smart city projects'),
      status: 'noRecentReport',
      focusArea: government,
      unit: t('Иновативна София', 'Innovative Sofia'),
      owner: null,
      due: t('2021 г.', '2021'),
      dueWas: null,
      reason: says(
        'Без скорошен отчет: дейността е започнала, но не е отчитана.',
        'No recent report: the activity has begun but was never reported on.',
      ),
      report: null,
      ask: null,
      agendaItem: null,
    },
    {
      code: 'ACT-32',
      title: t('Дигитална агенция и дигитален директор на София', 'Sofia Digital Agency and Sofia Digital Officer'),
      status: 'suspended',
      focusArea: null,
      unit: t('Иновативна София', 'Innovative Sofia'),
      owner: null,
      due: null,
      dueWas: null,
      reason: says(
        'Спряна: препоръката на Стратегията не е последвана от решение на Столичния общински съвет.',
        'Suspended: the recommendation of the Strategy was not followed by a decision of the City Council.',
      ),
      report: null,
      ask: null,
      agendaItem: null,
    },
  ];
}

/** Illustrative: the sources give no outcomes of the first meeting. */
export const sampleAdvice: PackOutcome[] = [
  {
    ref: t('ДБ-1/1', 'DB-1/1'),
    kind: 'advice',
    state: 'awaitsResponse',
    text: t(
      'Показателите на Плана за действие да бъдат измерими и да имат базова стойност, преди да започне отчитането.',
      'The indicators of the Action Plan should be measurable and have a baseline before reporting begins.',
    ),
    meeting: t('първо заседание, 1 октомври 2020 г.', 'first meeting, 1 October 2020'),
    addressedTo: t('заместник-кмета', 'the Deputy Mayor'),
    owner: null,
    due: null,
    age: t('95 дни без отговор', '95 days without a response'),
    response: null,
  },
  {
    ref: t('ДБ-1/2', 'DB-1/2'),
    kind: 'action',
    state: 'overdue',
    text: t(
      'Да се покани представител на Държавна агенция „Електронно управление“ за обсъждане на Единния модел.',
      'Invite a representative of the State e-Government Agency to discuss the Unified Model.',
    ),
    meeting: t('първо заседание, 1 октомври 2020 г.', 'first meeting, 1 October 2020'),
    addressedTo: null,
    owner: t('секретаря на Борда', 'the secretary of the Board'),
    due: t('30.11.2020 г.', '30.11.2020'),
    age: t('35 дни след срока', '35 days after its date'),
    response: t('Поканата е изпратена на 12 ноември 2020 г.', 'The invitation was sent on 12 November 2020.'),
  },
  {
    ref: t('ДБ-1/3', 'DB-1/3'),
    kind: 'action',
    state: 'open',
    text: t(
      'Материалите за заседанията да се публикуват на страницата на Борда.',
      'Papers of the meetings should be published on the page of the Board.',
    ),
    meeting: t('първо заседание, 1 октомври 2020 г.', 'first meeting, 1 October 2020'),
    addressedTo: null,
    owner: t('Иновативна София', 'Innovative Sofia'),
    due: t('31.01.2021 г.', '31.01.2021'),
    age: null,
    response: null,
  },
];
