import {
  kpiChartGeometry,
  packChartSize,
  type ChartReading,
  type ChartTargetPath,
  type KpiChartInput,
} from '#shared/charts/kpi-chart-geometry.ts';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { asOf, both, oneYear, says, t, type Ledger } from './text.ts';
import { sampleYears } from './kpi-years.ts';

const monthsBg = ['яну', 'фев', 'март', 'апр', 'май', 'юни', 'юли', 'авг', 'сеп', 'окт', 'ное', 'дек'];
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const tickLabels: KpiChartInput['tickLabels'] = {
  value: (value) => t(String(value).replace('.', ','), String(value)),
  time: ({ day, unit, withYear }) => {
    const [year = '', month = '1'] = day.split('-');
    const name = (months: string[]) =>
      unit === 'year' ? year : withYear ? `${months[Number(month) - 1]} ${year}` : (months[Number(month) - 1] ?? '');
    return t(name(monthsBg), name(monthsEn));
  },
};

function read(on: string, value: number, label: PackText, rest: Partial<ChartReading> = {}): ChartReading {
  return { on, value, label, qualifier: 'exactly', quality: 'final', ...rest };
}

function target(steps: ChartTargetPath['steps'], label: PackText, superseded = false): ChartTargetPath {
  return { steps, label, superseded };
}

function chart(
  input: Pick<KpiChartInput, 'readings' | 'targets' | 'baseline'> & { whole?: boolean },
  alt: PackText,
): PackKpi['chart'] {
  const geometry = kpiChartGeometry({
    whole: true,
    ...input,
    asOf: { on: '2021-01-04', label: t('данни към 04.01.2021 г.', 'data as of 04.01.2021') },
    tickLabels,
    size: packChartSize,
  });
  return { geometry, alt };
}

const none: Pick<
  PackKpi,
  'missing' | 'stale' | 'light' | 'lightWord' | 'rule' | 'target' | 'baseline' | 'definition' | 'notes' | 'chart'
> = {
  missing: null,
  stale: null,
  light: 'none',
  lightWord: t('Без цел', 'No target'),
  rule: says('Без светлина: индикаторът няма целева стойност.', 'No light: the indicator has no target.'),
  target: null,
  baseline: null,
  definition: null,
  notes: [],
  chart: null,
};

export function sampleKpis(ledger: Ledger): PackKpi[] {
  const rule = t('Светлина на индикатор, версия 1', 'Light of an indicator, version 1');
  const value = (
    figure: PackText,
    unit: PackText | null,
    what: PackText,
    when = asOf,
    quality: 'final' | 'provisional' | 'estimate' = 'final',
  ): PackKpi['value'] => ({
    figure,
    unit,
    asOf: when,
    quality,
    refs: [
      ledger.add({
        what,
        value: unit ? t(`${figure.bg} ${unit.bg}`, `${figure.en} ${unit.en}`) : figure,
        asOf: when,
        source: oneYear,
        rule,
        reading: '01890a5d-ac96-774b-bcce-b302099a8059',
      }),
    ],
  });
  const source = oneYear;
  const districts = t(
    'Райони, предоставящи услуги през Единния модел',
    'Districts offering services via the Unified Model',
  );
  const services = t('Електронни услуги, предоставяни от районите', 'E-services offered by districts');
  const teachers = t('Учители, обхванати от „Училище в облака“', 'Teachers in “School in the Cloud”');
  const schools = t('Училища в „Училище в облака“', 'Schools in “School in the Cloud”');
  const scenarios = t('Валидирани сценарии на дигиталния двойник', 'Validated scenarios of the digital twin');
  const network = t('Заинтересовани страни в мрежата на Стратегията', 'Stakeholders in the network of the Strategy');
  const matrices = t('Публикувани секторни матрици', 'Sector matrices published');
  const cities = t('Градове в „Предизвикателство интелигентни градове“', 'Cities in the Intelligent Cities Challenge');
  const share = t('Дял на ИКТ в икономиката на града', 'Share of ICT in the city’s economy');
  const viber = t('Абонати на общността за COVID-19', 'Subscribers of the COVID-19 community');
  return [
    {
      ...none,
      code: 'KPI-01',
      title: districts,
      unit: t('района', 'districts'),
      tier: 'output',
      definition: t(
        'Районни администрации, в които гражданите могат да заявят, заплатят и получат услуга през Единния модел.',
        'District administrations in which residents can apply for, pay for and receive a service via the Unified Model.',
      ),
      value: value(t('4 от 24', '4 of 24'), t('района', 'districts'), districts),
      light: 'red',
      lightWord: t('Под целта, срокът изтече', 'Below target, term has passed'),
      rule: says(
        'Червено, когато срокът на целта е изтекъл и стойността е под нея (правило 2, версия 1).',
        'Red when the term of the target has passed and the value is below it (rule 2, version 1).',
      ),
      target: says('24 района до края на 2020 г.', '24 districts by the end of 2020'),
      baseline: says('0 района към януари 2020 г.', '0 districts in January 2020'),
      source,
      chart: chart(
        {
          readings: [
            read('2020-06-30', 4, t('4 района', '4 districts')),
            read('2020-09-30', 4, t('4 района', '4 districts')),
            read('2021-01-04', 4, t('4 района', '4 districts')),
          ],
          targets: [
            target(
              [
                { on: '2020-01-01', value: 0 },
                { on: '2020-12-31', value: 24 },
              ],
              t('цел 24 · края на 2020 г.', 'target 24 · end of 2020'),
            ),
          ],
          baseline: null,
        },
        t(
          'Линейна графика. От 0 района през януари 2020 г. до 4 района през юни; оттогава 4. Целта от 24 района към края на 2020 г. не е достигната.',
          'Line chart. From 0 districts in January 2020 to 4 in June, and 4 since. The target of 24 districts by the end of 2020 was not reached.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-02',
      title: services,
      unit: t('услуги', 'services'),
      tier: 'output',
      value: value(t('≥ 70', '≥ 70'), t('услуги', 'services'), services, t('юни 2020 г.', 'June 2020')),
      stale: t(
        'Отчетът е отпреди 188 дни; очаква се на всяко тримесечие.',
        'The reading is 188 days old; one is expected every quarter.',
      ),
      light: 'amber',
      lightWord: t('Зад пътя към целта', 'Behind the path to the target'),
      rule: says(
        'Жълто, когато стойността е под пътя към целта, но над половината от него (правило 3, версия 1).',
        'Amber when the value is below the path to the target but above half of it (rule 3, version 1).',
      ),
      target: says('150 услуги до края на 2021 г.', '150 services by the end of 2021'),
      baseline: says('50 услуги към края на 2019 г.', '50 services at the end of 2019'),
      years: sampleYears(ledger),
      source,
      notes: [
        t(
          'Източникът казва „над 70“; точният брой не е обявен.',
          'The source says “more than 70”; the exact number was not announced.',
        ),
      ],
      chart: chart(
        {
          readings: [
            read('2019-12-31', 50, t('50 услуги', '50 services')),
            read('2020-06-30', 70, t('≥ 70 услуги', '≥ 70 services'), { qualifier: 'atLeast' }),
          ],
          targets: [
            target(
              [
                { on: '2019-12-31', value: 50 },
                { on: '2021-12-31', value: 150 },
              ],
              t('цел 150 · края на 2021 г.', 'target 150 · end of 2021'),
            ),
          ],
          baseline: { value: 50, on: '2019-12-31', label: t('базова стойност 50', 'baseline 50') },
        },
        t(
          'Линейна графика. От 50 услуги в края на 2019 г. до поне 70 през юни 2020 г.; след това няма отчет. Целта е 150 до края на 2021 г.',
          'Line chart. From 50 services at the end of 2019 to at least 70 in June 2020; no reading since. The target is 150 by the end of 2021.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-03',
      title: teachers,
      unit: t('учители', 'teachers'),
      tier: 'output',
      value: value(t('≥ 200', '≥ 200'), t('учители', 'teachers'), teachers, asOf, 'provisional'),
      light: 'green',
      lightWord: t('На пътя към целта', 'On the path to the target'),
      rule: says(
        'Зелено, когато стойността е на пътя към целта или над него (правило 4, версия 1).',
        'Green when the value is on the path to the target or above it (rule 4, version 1).',
      ),
      target: says('600 учители до юни 2021 г.', '600 teachers by June 2021'),
      baseline: null,
      source,
      chart: chart(
        {
          readings: [
            read('2020-10-29', 120, t('120 учители', '120 teachers')),
            read('2020-11-30', 160, t('160 учители', '160 teachers')),
            read('2021-01-04', 200, t('≥ 200 учители', '≥ 200 teachers'), {
              qualifier: 'atLeast',
              quality: 'provisional',
            }),
          ],
          targets: [
            target(
              [
                { on: '2020-09-15', value: 0 },
                { on: '2021-01-31', value: 200 },
                { on: '2021-06-30', value: 600 },
              ],
              t('цел 600 · юни 2021 г.', 'target 600 · June 2021'),
            ),
          ],
          baseline: null,
        },
        t(
          'Линейна графика. От 120 учители през октомври до поне 200 през януари 2021 г., предварителна стойност; на пътя към целта от 600.',
          'Line chart. From 120 teachers in October to at least 200 in January 2021, a provisional value; on the path to the target of 600.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-05',
      title: scenarios,
      unit: t('сценария', 'scenarios'),
      tier: 'result',
      value: value(t('0 от 3', '0 of 3'), t('сценария', 'scenarios'), scenarios),
      light: 'green',
      lightWord: t('На пътя към целта', 'On the path to the target'),
      rule: says(
        'Зелено, когато стойността е на пътя към целта или над него (правило 4, версия 1).',
        'Green when the value is on the path to the target or above it (rule 4, version 1).',
      ),
      target: says('3 сценария до края на 2022 г.', '3 scenarios by the end of 2022'),
      baseline: says('0 сценария при подписването на 30.10.2020 г.', '0 scenarios at signature on 30.10.2020'),
      source,
      notes: [
        t(
          'Източниците не са единни за третия сценарий: обществен транспорт или слънчев потенциал на сградите.',
          'Sources differ on the third scenario: public transport or solar potential of buildings.',
        ),
      ],
      chart: chart(
        {
          readings: [
            read('2020-10-30', 0, t('0 сценария', '0 scenarios')),
            read('2021-01-04', 0, t('0 сценария', '0 scenarios')),
          ],
          targets: [
            target(
              [
                { on: '2020-10-30', value: 0 },
                { on: '2021-12-31', value: 1 },
                { on: '2022-12-31', value: 3 },
              ],
              t('цел 3 · края на 2022 г.', 'target 3 · end of 2022'),
            ),
          ],
          baseline: null,
        },
        t(
          'Линейна графика. 0 сценария от октомври 2020 г. до януари 2021 г.; целта е 3 до края на 2022 г.',
          'Line chart. 0 scenarios from October 2020 to January 2021; the target is 3 by the end of 2022.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-06',
      title: network,
      unit: t('страни', 'stakeholders'),
      tier: 'output',
      value: value(
        t('~ 200', '~ 200'),
        t('заинтересовани страни', 'stakeholders'),
        network,
        t('11.06.2020 г.', '11.06.2020'),
        'estimate',
      ),
      source,
      baseline: says('над 100 към юни 2019 г.', 'more than 100 in June 2019'),
      chart: chart(
        {
          readings: [
            read('2018-05-09', 13, both('13')),
            read('2019-06-05', 100, both('≥ 100'), { qualifier: 'atLeast' }),
            read('2020-06-11', 200, both('~ 200'), { qualifier: 'about', quality: 'estimate' }),
          ],
          targets: [],
          baseline: null,
        },
        t(
          'Линейна графика. 13 участници в работната среща през май 2018 г., над 100 през юни 2019 г., около 200 през юни 2020 г. Няма целева стойност.',
          'Line chart. 13 at the workshop in May 2018, more than 100 in June 2019, about 200 in June 2020. There is no target.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-15',
      title: cities,
      unit: t('града', 'cities'),
      tier: 'context',
      value: value(t('124', '124'), t('града', 'cities'), cities, t('03.07.2020 г.', '03.07.2020')),
      source: t(
        'Съобщение на Комисията за подбора, 03.07.2020 г.',
        'The Commission’s announcement of the selection, 03.07.2020',
      ),
      notes: [
        t(
          'Източниците дават 100+, 124, 126 и 136 града на различни дати; стойностите не се събират.',
          'Sources give 100+, 124, 126 and 136 cities on different dates; the values are not added up.',
        ),
      ],
      chart: chart(
        {
          readings: [
            read('2020-03-15', 100, both('≥ 100'), { qualifier: 'atLeast' }),
            read('2020-07-03', 124, t('124 града', '124 cities')),
          ],
          targets: [],
          baseline: null,
        },
        t(
          'Линейна графика. Над 100 града през март 2020 г., 124 през юли 2020 г.',
          'Line chart. More than 100 cities in March 2020, 124 in July 2020.',
        ),
      ),
    },
    {
      ...none,
      code: 'KPI-04',
      title: schools,
      unit: t('училища', 'schools'),
      tier: 'output',
      value: value(both('16'), t('училища', 'schools'), schools),
      source,
    },
    {
      ...none,
      code: 'KPI-11',
      title: matrices,
      unit: t('матрици', 'matrices'),
      tier: 'output',
      value: value(both('4'), t('матрици', 'matrices'), matrices),
      source,
      definition: t(
        'Конгресен туризъм, govtech, fintech и игри; за 2021 г. са предвидени още.',
        'Congress and MICE, govtech, fintech and gaming; more are planned for 2021.',
      ),
    },
    {
      ...none,
      code: 'KPI-13',
      title: share,
      unit: both('%'),
      tier: 'impact',
      value: value(t('~ 20 %', '~ 20%'), null, share, t('2019 г.', '2019'), 'estimate'),
      source: t(
        '„София е готова със стратегията си за дигитализация“, юни 2019 г.',
        '“Sofia Ready with Its Strategy for Digitalisation”, June 2019',
      ),
      stale: t('Отчетът е отпреди повече от 12 месеца.', 'The reading is more than 12 months old.'),
    },
    {
      ...none,
      code: 'KPI-09',
      title: viber,
      unit: t('абонати', 'subscribers'),
      tier: 'output',
      value: null,
      missing: t(
        'Източникът казва „хиляди абонати“; число не е обявено.',
        'The source says “thousands of subscribers”; no number was announced.',
      ),
      lightWord: t('Няма стойност', 'No value'),
      rule: null,
      source,
    },
  ];
}
