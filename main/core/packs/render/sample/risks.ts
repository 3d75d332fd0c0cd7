import { packMatrixSize, riskMatrix } from '#shared/charts/risk-matrix.ts';
import type { PackRisks } from '#shared/model/pack-document/risks.ts';
import { asOf, both, says, t, type Ledger } from './text.ts';

const source = t('Работна книга „Пътна карта“', 'Workbook “Road map”');
const rule = t('Нива на риска, версия 1', 'Levels of risk, version 1');

/** Two threats and their matrix. No source of the plan names risks: these are illustrative. */
export function sampleRisks(ledger: Ledger): PackRisks {
  const cite = (bg: string, en: string, value: string) =>
    ledger.add({ what: t(bg, en), value: both(value), asOf, source, rule });
  const count = cite('Открити рискове: заплахи', 'Open risks: threats', '2');
  const before = cite('R-01: оценка преди мерките', 'R-01: score before measures', '20');
  const after = cite('R-01: оценка след мерките', 'R-01: score after measures', '12');
  const mark = { width: 30, height: 13 };
  const { width, height } = packMatrixSize;
  const matrix = riskMatrix(
    [
      { id: 'R-01', before: { probability: 4, impact: 5 }, after: { probability: 3, impact: 4 } },
      { id: 'R-02', before: { probability: 2, impact: 3 }, after: null },
    ],
    'movement',
    { width, height, mark },
  );
  return {
    lead: says('2 заплахи: 1 висока, 1 средна.', '2 threats: 1 high, 1 medium.', count),
    matrices: [
      {
        kind: 'threat',
        title: t('Заплахи', 'Threats'),
        width,
        height,
        mark,
        cells: matrix.cells.map(({ x, y, score, level, marks }) => ({
          x,
          y,
          score,
          level,
          more: marks.length > 1 ? both('+1') : null,
        })),
        marks: matrix.cells.flatMap(({ marks }) =>
          marks.map(({ x, y, risk, kind }) => ({ x, y, label: risk, hollow: kind === 'before' && risk === 'R-01' })),
        ),
        arrows: matrix.arrows.map(({ from, to }) => ({ from, to })),
        legend: [
          { level: 'low', text: t('нисък 1–4', 'low 1–4') },
          { level: 'medium', text: t('среден 5–9', 'medium 5–9') },
          { level: 'high', text: t('висок 10–14', 'high 10–14') },
          { level: 'critical', text: t('критичен 15–25', 'critical 15–25') },
        ],
        alt: t(
          '2 заплахи: 1 висока, 1 средна. R-01: преди мерките 20 · критичен, след тях 12 · висок.',
          '2 threats: 1 high, 1 medium. R-01: 20 · critical before measures, 12 · high after them.',
        ),
      },
    ],
    risks: [
      {
        code: 'R-01',
        kind: 'threat',
        kindWord: t('заплаха', 'threat'),
        event: t('Договорът за облачните услуги не се подписва навреме', 'The cloud contract is not signed in time'),
        sentence: t(
          'Поради обжалване на поръчката може да настъпи следното: договорът за облачните услуги не се подписва навреме; това би довело до забавяне с половин година.',
          'Because of an appeal against the tender the following may happen: the cloud contract is not signed in time; this would lead to a delay of half a year.',
        ),
        about: both('ACT-01'),
        owner: t('Служител на Иновативна София', 'Officer of Innovative Sofia'),
        before: { level: 'critical', text: t('20 · критичен', '20 · critical'), refs: [before] },
        after: { level: 'high', text: t('12 · висок', '12 · high'), refs: [after] },
        measures: t(
          'Намаляване: рамково споразумение с втори доставчик.',
          'Reduce: a framework agreement with a second supplier.',
        ),
        stateOfPlay: {
          asOf,
          text: t('Жалбата е отхвърлена на първа инстанция.', 'The appeal was dismissed in the first instance.'),
        },
        nextReview: {
          text: t('трябваше да е на 20.12.2020 г., преди 15 дни', 'was due on 20 Dec 2020, 15 days ago'),
          overdue: true,
        },
      },
      {
        code: 'R-02',
        kind: 'threat',
        kindWord: t('заплаха', 'threat'),
        event: t('Районите нямат обучени служители', 'The districts lack trained staff'),
        sentence: null,
        about: null,
        owner: null,
        before: { level: 'medium', text: t('6 · среден', '6 · medium'), refs: [] },
        after: null,
        measures: null,
        stateOfPlay: null,
        nextReview: null,
      },
    ],
  };
}
