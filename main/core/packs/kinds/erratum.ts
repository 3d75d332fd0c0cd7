import type { ErratumView, Finding, QuotedIn } from '#shared/contract/packs.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import { quotePlaces } from '#shared/i18n/quote-words.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { Reading } from '#shared/model/kpi.ts';
import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { PackCorrection } from '#shared/model/pack-document/corrections.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { packEditions, type PackEdition } from '#shared/model/pack.ts';
import type { Language } from '#shared/model/values.ts';
import { todayOf, type Core } from '../../app/core.ts';
import { readReading } from '../../kpis/read-readings.ts';
import { recordingOf } from '../../records/recording.ts';
import { readRecord } from '../../workbook/records.ts';
import { errataOf } from '../errata.ts';
import { named } from '../found-record.ts';
import { actorName } from '../freeze/freezer.ts';
import { issueName } from '../freeze/identity.ts';
import { both, dateText, i18nOf, partialText, plain } from '../freeze/pack-language.ts';
import { registeredPacks } from '../pack-store.ts';
import { packsThatQuote } from '../quotes.ts';
import type { FreezeRequest, IssueSubject } from './issue-kind.ts';
import { emptyNotice, noticeEdition } from './notice.ts';

/** The corrections that are prepared for packs of a meeting and not issued yet. */
const preparedFor = (core: Core, meeting: string): ErratumView[] =>
  errataOf(core.session.workbook().database).filter((one) => one.meeting === meeting && one.state === 'prepared');

/** Why a figure was corrected has to be said in the languages of the erratum. */
export function erratumFindings(core: Core, meeting: string, wanted: readonly Language[]): Finding[] {
  const records = preparedFor(core, meeting)
    .filter((erratum) => wanted.some((language) => reasonOf(core, erratum)[language] === ''))
    .map(({ id, kpi }) => ({
      ...named('erratum', { id, code: kpi.code, title: kpi.title }),
      opens: { entity: 'kpi' as const, id: kpi.id },
      fields: ['reason'],
    }));
  return records.length === 0 ? [] : [{ code: 'untranslated', isBlocking: true, records, lastExplanation: null }];
}

function reasonOf(core: Core, { reason, correction: id }: ErratumView): PackText {
  const correction = readReading(core.session.workbook().database, id);
  const given = correction?.correctionReason ?? { bg: '', en: '' };
  // One that was prepared before it had a reason of its own has that of the reading.
  return { bg: reason.bg || given.bg, en: reason.en || given.en };
}

interface Corrected {
  readonly erratum: ErratumView;
  readonly edition: PackEdition;
  readonly correction: PackCorrection;
  readonly entry: LedgerEntry;
}

/**
 * What was prepared for the packs of a meeting, as one erratum: each edition has the figures that it printed. They are
 * counted over all editions, so that a figure has one number in each.
 */
export function erratumPack(core: Core, meeting: Meeting, { asOf }: FreezeRequest): IssueSubject {
  const { database } = core.session.workbook();
  const packs = registeredPacks(database);
  const corrected = correctedFigures(core, meeting);
  const notice = emptyNotice(core, meeting, 'erratum', asOf);
  return {
    edition(edition, place) {
      const own = corrected.filter((one) => one.edition === edition);
      if (own.length === 0) return null;
      const of = [...new Map(own.map(({ correction: { pack } }) => [pack.bg, pack])).values()];
      const label = both((_, language) => of.map((pack) => pack[language]).join('; '));
      const document = {
        ...notice,
        pack: { ...notice.pack, supersedes: { label, change: null } },
        corrections: own.map(({ correction }) => correction),
        ledger: own.map(({ entry }) => entry),
      };
      return noticeEdition(core, meeting, document, { edition, ...place, omissions: [] });
    },
    settle(tx, issued) {
      for (const erratum of preparedFor(core, meeting.id)) {
        const edition = packs.find(({ id }) => id === erratum.pack)?.edition;
        const issuedIn = edition === undefined ? undefined : issued.get(edition);
        if (issuedIn !== undefined)
          tx.update('erratum', erratum.id, { state: 'issued', issuedOn: todayOf(core), issuedIn });
      }
    },
  };
}

/** Every figure once for each edition that printed it, by pack and by reference. */
function correctedFigures(core: Core, meeting: Meeting): Corrected[] {
  const { database } = core.session.workbook();
  const packs = new Map(registeredPacks(database).map((pack) => [pack.id, pack]));
  const found = preparedFor(core, meeting.id).flatMap((erratum) => {
    const pack = packs.get(erratum.pack);
    const quote = packsThatQuote(database, [erratum.reading]).find((one) => one.pack.id === erratum.pack);
    const correction = readReading(database, erratum.correction);
    if (pack === undefined || quote === undefined || correction === null) return [];
    return quote.figures.map((figure) => ({ erratum, pack, quote, figure, correction }));
  });
  found.sort(
    (a, b) =>
      a.pack.version - b.pack.version ||
      a.figure.ref - b.figure.ref ||
      packEditions.indexOf(a.pack.edition) - packEditions.indexOf(b.pack.edition),
  );
  const numbers = new Map<string, number>();
  return found.map(({ erratum, pack, quote, figure, correction }) => {
    const key = `${pack.version} ${figure.ref}`;
    const ref = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, ref);
    return {
      erratum,
      edition: pack.edition,
      ...told(core, { erratum, name: issueName(quote.pack.number, pack), figure, correction, ref }),
    };
  });
}

interface Told {
  erratum: ErratumView;
  name: PackText;
  figure: QuotedIn['figures'][number];
  correction: Reading;
  ref: number;
}

function told(core: Core, { erratum, name, figure, correction, ref }: Told): Pick<Corrected, 'correction' | 'entry'> {
  const { database } = core.session.workbook();
  const kpi = readRecord(database, 'kpi', correction.kpi);
  const { recordedAt, recordedBy } = recordingOf(database, correction.id);
  const by = actorName(core, recordedBy);
  const label = both((say) => say('erratum.label', { ref: String(ref).padStart(2, '0') }));
  const is = both((say, language) =>
    kpi === null || correction.quality === 'notAvailable'
      ? say('erratum.noValue')
      : readingValue(correction, kpi, language),
  );
  const isAsOf = correction.asOfPrecision === null ? dateText(correction.asOf) : partialText(correction.asOfPrecision);
  return {
    correction: {
      pack: name,
      ref: figure.label,
      place: both((_, language) => quotePlaces(figure, i18nOf(language), language)),
      what: figure.what,
      was: figure.value,
      wasAsOf: figure.asOf,
      is,
      isAsOf,
      reason: reasonOf(core, erratum),
      corrected: both((_, language) => formatInstant(recordedAt, language)),
      by: by === null ? null : plain(by),
      label,
      erratum: null,
    },
    entry: {
      ref,
      label,
      what: figure.what,
      value: is,
      quantity: correction.quantity,
      asOf: isAsOf,
      source: plain(correction.source?.text ?? kpi?.source?.text ?? ''),
      rule: null,
      reading: correction.id,
    },
  };
}
