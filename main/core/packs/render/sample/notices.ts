import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackCorrection } from '#shared/model/pack-document/corrections.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { PackMinutes } from '#shared/model/pack-document/minutes.ts';
import { minutesBlocks } from '#shared/rules/minutes-blocks.ts';
import { samplePackDocument } from '../sample-document.ts';
import { t } from './text.ts';

export const sampleCorrections: PackCorrection[] = [
  {
    pack: t('ДБ-2021-01, версия 1', 'DB-2021-01, version 1'),
    ref: t('Б-07', 'B-07'),
    place: t('„Индикатори“, KPI-01; приложение Б, Б-07', '“Indicators”, KPI-01; annex B, B-07'),
    what: t('Райони, предоставящи услуги през Единния модел', 'Districts with services by the Single Model'),
    was: t('4 от 24 района', '4 of 24 districts'),
    wasAsOf: t('04.01.2021 г.', '4 Jan 2021'),
    is: t('5 района', '5 districts'),
    isAsOf: t('04.01.2021 г.', '4 Jan 2021'),
    reason: t('Справката беше непълна.', 'The return was incomplete.'),
    corrected: t('05.01.2021 г., 10:02', '5 Jan 2021, 10:02'),
    by: t('секретаря', 'the secretary'),
    label: t('П-01', 'E-01'),
    erratum: t('ДБ-2021-01, поправка 1 от 05.01.2021 г.', 'DB-2021-01, erratum 1 of 5 Jan 2021'),
  },
];

const minutes: PackMinutes = {
  approved: { on: t('28 януари 2021 г.', '28 January 2021'), by: t('председателят', 'the chair') },
  text: {
    bg: minutesBlocks(
      '# Протокол № 2\n\nЗаседанието се проведе.\n\n## Дневен ред\n- Първа\n- Втора\n\n### Точка\n\nТекст.',
    ),
    en: minutesBlocks('# Minutes No. 2\n\nThe meeting was held.\n\n## Agenda\n- First\n- Second\n\n### Item\n\nText.'),
  },
  attendance: [{ name: t('Иван', 'Ivan'), role: t('СО', 'SM'), capacity: 'guest', attended: 'yes' }],
  closed: [
    { number: '2', title: t('Договор', 'Contract'), discussion: t('Цена.', 'Price.'), outcomes: [t('Да.', 'Yes.')] },
  ],
};

/** A document of each kind that is issued beside a pack. */
export function sampleNotice(kind: Exclude<PackKind, 'main'>): PackDocument {
  const { pack, meeting, colophon, ...rest } = samplePackDocument();
  return {
    schema: rest.schema,
    schemaVersion: rest.schemaVersion,
    templateVersion: rest.templateVersion,
    pack: {
      ...pack,
      kind,
      title: t('Поправка 1 в материалите за второто заседание', 'Erratum 1 to the papers for the second meeting'),
      supersedes: { label: t('ДБ-2021-01, версия 1', 'DB-2021-01, version 1'), change: null },
    },
    meeting: { ...meeting, participants: [] },
    agenda: null,
    summary: null,
    focusAreas: null,
    exceptions: null,
    programmes: null,
    kpis: null,
    advice: null,
    ...(kind === 'erratum' && { corrections: sampleCorrections }),
    ...(kind === 'minutes' && { minutes }),
    plan: null,
    ledger: [],
    colophon: { statusRules: [], rulesVersion: null, omissions: colophon.omissions },
  };
}
