import type { Database } from 'better-sqlite3';
import type { ErratumView, QuotedIn } from '#shared/contract/packs.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { quotePlaces } from '#shared/i18n/quote-words.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { chainOf, readReading } from '../kpis/read-readings.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { both, i18nOf } from './freeze/pack-language.ts';
import { packsThatQuote } from './quotes.ts';

/**
 * Prepares an erratum for every issued pack that quotes what an approved reading supersedes (DESIGN, principle 5). One that
 * was prepared for an earlier correction of the same value is dropped: the pack is to say the newest. How many.
 */
export function prepareErrata(tx: WriteTransaction, correctionId: string): number {
  const correction = readReading(tx.database, correctionId);
  if (correction === null || correction.state !== 'approved' || correction.supersedes === null) return 0;
  const kpi = readRecord(tx.database, 'kpi', correction.kpi);
  if (kpi === null) return 0;
  const corrected = chainOf(tx.database, correction.supersedes);
  const quotes = packsThatQuote(tx.database, corrected);
  for (const quote of quotes) {
    const [quoted] = quote.figures;
    if (quoted === undefined) continue;
    for (const earlier of readRecords(tx.database, 'erratum', "pack = @pack AND state = 'prepared'", {
      pack: quote.pack.id,
    }))
      if (corrected.includes(earlier.reading)) tx.update('erratum', earlier.id, { state: 'dropped' });
    tx.insert('erratum', {
      pack: quote.pack.id,
      reading: quoted.reading,
      correction: correction.id,
      figures: quote.figures.map(({ ref, places }) => ({
        ref: String(ref),
        section: places.map(({ section, indicator }) => indicator ?? section).join(', '),
      })),
      text: erratumText(quote, kpi, correction),
      reason: { bg: correction.correctionReason.bg, en: correction.correctionReason.en },
    });
  }
  return quotes.length;
}

/** „В ДБ-2021-01, версия 1, „Индикатори“, KPI-01 (приложение Б, Б-07): вместо „4 района“ да се чете „5 района“ …“ */
function erratumText({ pack, figures }: QuotedIn, kpi: Kpi, correction: Reading): PackText {
  return both((_, language) => {
    const t = i18nOf(language).getFixedT(language, 'packs');
    const is = correction.quality === 'notAvailable' ? t('erratum.noValue') : readingValue(correction, kpi, language);
    const reason = textIn(correction.correctionReason, language).replace(/[.\s]+$/, '');
    const line = (figure: QuotedIn['figures'][number]) =>
      t('erratum.line', {
        place: quotePlaces(figure, i18nOf(language), language),
        what: figure.what[language],
        was: figure.value[language],
        wasOn: figure.asOf[language],
        is,
        isOn: formatPartialDate(correction.asOfPrecision ?? correction.asOf, language),
      });
    const head = t('erratum.head', { pack: pack.number[language], version: pack.version });
    return [head, ...figures.map(line), t('erratum.reason', { reason })].join('\n').replaceAll(/г\.\.(?=\s|$)/g, 'г.');
  });
}

/** The corrections that are prepared or issued, of all packs, oldest first. */
export function errataOf(database: Database): ErratumView[] {
  const numbers = new Map<string, ErratumView['packNumber']>();
  return readRecords(database, 'erratum', "state <> 'dropped'")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((erratum) => {
      const pack = readRecord(database, 'pack', erratum.pack);
      const reading = readReading(database, erratum.reading);
      const kpi = reading === null ? null : nameOf(database, 'kpi', reading.kpi);
      if (pack === null || kpi === null) return [];
      const packNumber = numbers.get(pack.id) ?? numberOf(database, erratum.reading, pack.id);
      numbers.set(pack.id, packNumber);
      const { recordedAt, recordedBy } = recordingOf(database, erratum.id);
      return [{ ...erratum, kpi, packNumber, meeting: pack.meeting, preparedAt: recordedAt, preparedBy: recordedBy }];
    });
}

const numberOf = (database: Database, reading: string, pack: string) =>
  packsThatQuote(database, [reading]).find((quote) => quote.pack.id === pack)?.pack.number ?? { bg: '', en: '' };
