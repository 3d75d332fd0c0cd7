import type { PackFocusAreas, PackSummary, StatusMix } from '#shared/model/pack-document/summary.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import { areaRows, areaTitles } from './plan.ts';
import { asOf, oneYear, planSource, says, t, type Ledger } from './text.ts';

export function sampleSummary(ledger: Ledger): PackSummary {
  const rollUp = t('Състояние на дейността, версия 1', 'Status of an activity, version 1');
  const activities = ledger.add({
    what: t('Дейности в плана', 'Activities in the plan'),
    value: t('36', '36'),
    quantity: { value: 36, qualifier: 'exactly' },
    asOf,
    source: planSource,
    rule: t('Брой на дейностите без отпадналите', 'Number of activities that were not dropped'),
  });
  const overdue = ledger.add({
    what: t('Просрочени дейности', 'Overdue activities'),
    value: t('2', '2'),
    quantity: { value: 2, qualifier: 'exactly' },
    asOf,
    source: planSource,
    rule: rollUp,
  });
  const reported = ledger.add({
    what: t('Индикатори с отчет', 'Indicators with a reading'),
    value: t('9 от 10', '9 of 10'),
    asOf,
    source: t('Отчетени стойности в работната книга', 'Readings in the workbook'),
    rule: t('Последна отчетена стойност, версия 1', 'Latest counted reading, version 1'),
  });
  const districts = ledger.add({
    what: t('Райони, предоставящи услуги през Единния модел', 'Districts offering services via the Unified Model'),
    value: t('4 от 24 района', '4 of 24 districts'),
    quantity: { value: 4, qualifier: 'exactly' },
    asOf,
    source: oneYear,
    rule: t('Светлина на индикатор, версия 1', 'Light of an indicator, version 1'),
    reading: '01890a5d-ac96-774b-bcce-b302099a8057',
  });
  const services = ledger.add({
    what: t('Електронни услуги в пилотните райони', 'E-services in the pilot districts'),
    value: t('≥ 70 услуги', '≥ 70 services'),
    quantity: { value: 70, qualifier: 'atLeast' },
    asOf: t('юни 2020 г.', 'June 2020'),
    source: oneYear,
    reading: '01890a5d-ac96-774b-bcce-b302099a8058',
  });
  const age = ledger.add({
    what: t('Възраст на последния отчет за RM-3', 'Age of the last report on RM-3'),
    value: t('няма отчет', 'no report'),
    asOf,
    source: planSource,
    rule: rollUp,
  });
  return {
    lead: says(
      'Планът има 36 дейности: 12 са изпълнени, 14 са в график, 2 са просрочени. За 31 от тях има отчет; най-старият е отпреди 196 дни.',
      'The plan has 36 activities: 12 are completed, 14 are on track, 2 are overdue. 31 of them have a report; the oldest is 196 days old.',
      activities,
      overdue,
    ),
    headlines: [
      {
        figure: t('36', '36'),
        label: t('дейности в плана', 'activities in the plan'),
        note: t('4 повече от октомври', '4 more than in October'),
        refs: [activities],
      },
      {
        figure: t('2', '2'),
        label: t('просрочени', 'overdue'),
        note: t('Единен модел; споделено пътуване', 'Unified Model; rideshare pilot'),
        refs: [overdue],
      },
      {
        figure: t('9 от 10', '9 of 10'),
        label: t('индикатора с отчет', 'indicators with a reading'),
        note: t('най-старият отчет е на 188 дни', 'the oldest reading is 188 days old'),
        refs: [reported],
      },
      {
        figure: t('3', '3'),
        label: t('въпроса за становище', 'questions for advice'),
        note: t('точки 3, 5 и 6', 'items 3, 5 and 6'),
        refs: [],
      },
    ],
    since: t('1 октомври 2020 г.', '1 October 2020'),
    changes: [
      {
        status: 'overdue',
        word: t('Просрочена', 'Overdue'),
        code: 'ACT-01',
        title: t('Електронни услуги през Единния модел', 'Municipal e-services via the Unified Model'),
        sentence: says(
          'Срокът „до края на 2020 г.“ изтече; включени са 4 от 24 района, услугите са над 70.',
          'The term “by the end of 2020” has passed; 4 of 24 districts are in, with more than 70 services.',
          districts,
          services,
        ),
        question: t('Въпрос към Борда: точка 3.', 'Question to the Board: item 3.'),
      },
      {
        status: 'completed',
        word: t('Изпълнена', 'Completed'),
        code: 'ACT-12',
        title: t('План за действие', 'Action Plan'),
        sentence: says(
          'Приет единодушно от Столичния общински съвет на 22 октомври 2020 г.',
          'Adopted unanimously by the City Council on 22 October 2020.',
        ),
        question: null,
      },
      {
        status: 'onTrack',
        word: t('Започна', 'Started'),
        code: 'ACT-08',
        title: t('Дигитален двойник, район „Лозенец“', 'Digital twin, Lozenets district'),
        sentence: says(
          'Споразумение с института GATE от 30 октомври 2020 г.; три пилотни сценария.',
          'Agreement with the GATE Institute of 30 October 2020; three pilot scenarios.',
        ),
        question: null,
      },
      {
        status: 'onTrack',
        word: t('Започна', 'Started'),
        code: 'ACT-09',
        title: t('„Училище в облака“', '“School in the Cloud”'),
        sentence: says(
          'Представено на 29 октомври 2020 г.; първият етап обхваща над 200 учители от 16 училища.',
          'Presented on 29 October 2020; the first stage covers more than 200 teachers from 16 schools.',
        ),
        question: null,
      },
      {
        status: 'atRisk',
        word: t('В риск', 'At risk'),
        code: 'AP-3',
        title: t('Документооборот в общината и районите', 'Document workflow in the Municipality and the districts'),
        sentence: says('Няма определен източник на финансиране.', 'No source of funding has been named.'),
        question: t('Въпрос към Борда: точка 5.', 'Question to the Board: item 5.'),
      },
      {
        status: 'delayed',
        word: t('Забавена', 'Delayed'),
        code: 'ACT-19',
        title: t('Пясъчник за иновативни решения', 'Sandbox for Innovative Solutions'),
        sentence: says(
          'Пускането е преместено за 2021 г.; условията за участие се подготвят.',
          'Its launch has moved to 2021; the terms of participation are being prepared.',
        ),
        question: t('Въпрос към Борда: точка 6.', 'Question to the Board: item 6.'),
      },
      {
        status: null,
        word: t('Нови в плана', 'New in the plan'),
        code: null,
        title: t('Четири дейности', 'Four activities'),
        sentence: says(
          'С Плана за действие влязоха пясъчникът, платформата за отворени данни, документооборотът и моделът за комуналните услуги.',
          'With the Action Plan came the Sandbox, the open data platform, document workflow and the utilities model.',
        ),
        question: null,
      },
      {
        status: 'noRecentReport',
        word: t('Без скорошен отчет', 'No recent report'),
        code: 'ACT-27',
        title: t('„Акселератор Стартъп София“', 'Sofia Startup Accelerator'),
        sentence: says(
          'Последният отчет е отпреди 196 дни; състоянието не е известно.',
          'The last report is 196 days old; the state is not known.',
          age,
        ),
        question: null,
      },
    ],
    questions: [
      {
        item: '3',
        text: t(
          'Кои райони да бъдат включени първи и с какви ресурси?',
          'Which districts should come first, and with what resources?',
        ),
        about: t('Единен модел', 'Unified Model'),
      },
      {
        item: '5',
        text: t(
          'От кои източници може да се финансира документооборотът?',
          'From which sources can document workflow be funded?',
        ),
        about: t('Документооборот', 'Document workflow'),
      },
      {
        item: '6',
        text: t(
          'С кои две теми да започне пясъчникът през 2021 г.?',
          'With which two topics should the Sandbox begin in 2021?',
        ),
        about: t('Пясъчник за иновативни решения', 'Sandbox for Innovative Solutions'),
      },
    ],
  };
}

const silent = new Set(['AP-4', 'RM-3', 'ACT-28', 'ACT-16', 'AP-2']);

function mix(
  named: Pick<StatusMix, 'code' | 'title'>,
  rows: readonly (readonly [string, string, string, string, unknown, (typeof packStatuses)[number]])[],
  ref: number,
): StatusMix {
  const total = rows.length;
  const shares = packStatuses.flatMap((status) => {
    const count = rows.filter((row) => row[5] === status).length;
    return count === 0 ? [] : [{ status, count, share: count / total }];
  });
  const reported = rows.filter(([code]) => !silent.has(code)).length;
  const onTrack = rows.filter((row) => row[5] === 'onTrack').length;
  const oldest = reported === 0 ? null : rows.some(([code]) => code === 'ACT-27') ? 196 : total > 8 ? 96 : 61;
  return {
    ...named,
    total,
    shares,
    reported: t(`${reported} от ${total}`, `${reported} of ${total}`),
    oldest: oldest === null ? null : t(`${oldest} дни`, `${oldest} days`),
    sentence:
      oldest === null
        ? t(
            'Няма нито един отчет; състоянието се знае само от сроковете.',
            'There is no report at all; the state is known from the terms alone.',
          )
        : t(
            `${onTrack} от ${total} в график · ${reported} от ${total} с отчет · най-старият отчет е на ${oldest} дни.`,
            `${onTrack} of ${total} on track · ${reported} of ${total} reported · oldest report ${oldest} days.`,
          ),
    refs: [ref],
  };
}

export function sampleFocusAreas(ledger: Ledger): PackFocusAreas {
  const rule = t('Сводка по фокусна област, версия 1', 'Roll-up to a focus area, version 1');
  const areas = (Object.keys(areaRows) as (keyof typeof areaRows)[]).map((key) => {
    const { code, title } = areaTitles[key];
    const ref = ledger.add({
      what: t(`Дялове по състояние: ${title.bg}`, `Shares by status: ${title.en}`),
      value:
        areaRows[key].length === 1
          ? t('1 дейност', '1 activity')
          : t(`${areaRows[key].length} дейности`, `${areaRows[key].length} activities`),
      asOf,
      source: planSource,
      rule,
    });
    return mix({ code, title }, areaRows[key], ref);
  });
  const all = Object.values(areaRows).flat();
  const ref = ledger.add({
    what: t('Дялове по състояние: целият план', 'Shares by status: the whole plan'),
    value: t('36 дейности', '36 activities'),
    asOf,
    source: planSource,
    rule,
  });
  return { areas, whole: mix({ code: null, title: t('Целият план', 'The whole plan') }, all, ref) };
}
