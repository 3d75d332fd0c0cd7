import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { minutesText, type MinutesFacts, type MinutesOutcome } from '#shared/i18n/minutes-text.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Outcome } from '#shared/model/board.ts';
import { languages, type Language } from '#shared/model/values.ts';
import { withoutNames, type UnnamedPerson } from '#shared/rules/unnamed-people.ts';
import { i18nOf } from '../../packs/freeze/pack-language.ts';
import { byId, groupBy } from '../../records/by-id.ts';
import { readRecord, readRecords } from '../../workbook/records.ts';
import { agendaOf } from '../meeting-views.ts';

interface Said {
  bg: string;
  en: string;
}

/** In both languages; where one is missing, the other stands. */
const bothOf = ({ bg, en }: { readonly bg: string; readonly en: string }): Said | null =>
  bg === '' && en === '' ? null : { bg: bg || en, en: en || bg };

/** What stands in the place of a name: the organisation that the person comes for, else the role, else that it is a participant. */
function standInOf(database: Database, role: Said | null, organisation: string | null): Said {
  const unit = organisation === null ? null : readRecord(database, 'organisation', organisation);
  const name = unit === null ? null : bothOf(unit.name);
  const say = (language: Language) => {
    const t = i18nOf(language).getFixedT(language, 'board');
    if (name !== null) return t('minutes.memberOf', { organisation: name[language] });
    return role === null ? t('minutes.participant') : role[language];
  };
  return { bg: say('bg'), en: say('en') };
}

/** Everybody of the directory who did not agree to be named, and those invited to a meeting by name alone. */
export function unnamedPeople(database: Database, meeting: string): UnnamedPerson[] {
  const known = readRecords(database, 'person')
    .filter(({ consentPublic }) => !consentPublic)
    .map(({ name, role, organisation }) => ({ name, standIn: standInOf(database, bothOf(role), organisation) }));
  const agreed = new Set(
    readRecords(database, 'person').flatMap(({ name, consentPublic }) => (consentPublic ? [name.bg, name.en] : [])),
  );
  const invited = readRecords(database, 'invitee', 'meeting = @meeting AND archived = 0', { meeting }).flatMap(
    ({ person, name, organisation }) =>
      person !== null || agreed.has(name.bg || name.en) || bothOf(name) === null
        ? []
        : [{ name, standIn: standInOf(database, null, organisation) }],
  );
  return [...known, ...invited];
}

/** What was recorded of a meeting, nobody named who did not agree to it. Throws MEETING_MISSING. */
export function minutesFacts(database: Database, id: string): MinutesFacts {
  const meeting = readRecord(database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  const people = byId(readRecords(database, 'person'));
  const unnamed = unnamedPeople(database, id);
  // Who chairs and who keeps the minutes is told by office; the others come for their organisation.
  const called = (person: string | null, isOfficer: boolean): Said | null => {
    const known = person === null ? undefined : people.get(person);
    if (known === undefined) return null;
    if (known.consentPublic) return bothOf(known.name);
    const unit = known.organisation === null ? null : readRecord(database, 'organisation', known.organisation);
    const [role, name] = [bothOf(known.role), unit === null ? null : bothOf(unit.name)];
    return isOfficer ? (role ?? name) : (name ?? role);
  };
  const hidden = (text: Said): Said => ({
    bg: withoutNames(text.bg, 'bg', unnamed),
    en: withoutNames(text.en, 'en', unnamed),
  });
  const spoken = (text: string | null) => (text === null ? null : hidden({ bg: text, en: text }));
  const outcomes = groupBy(
    readRecords(database, 'outcome', 'meeting = @id AND archived = 0 AND follows IS NULL', { id }),
    ({ item }) => item ?? '',
  );
  const said = ({ kind, text, addressedTo, owner, due }: Outcome): MinutesOutcome => ({
    kind,
    text: hidden(text),
    addressedTo: spoken(addressedTo),
    owner: spoken(owner),
    due,
  });
  return {
    meeting,
    chair: called(meeting.chairPerson, true),
    secretary: called(meeting.secretaryPerson, true),
    people: readRecords(database, 'invitee', 'meeting = @id AND archived = 0', { id }).map(
      ({ capacity, attended, person, name, organisation }) => {
        const unit = organisation === null ? null : readRecord(database, 'organisation', organisation);
        const isAgreed =
          person === null &&
          bothOf(name) !== null &&
          !unnamed.some((one) => one.name.bg === name.bg && one.name.en === name.en);
        return {
          capacity,
          attended,
          called:
            called(person, capacity === 'chair' || capacity === 'secretary') ??
            (isAgreed ? bothOf(name) : unit === null ? null : bothOf(unit.name)),
        };
      },
    ),
    agenda: agendaOf(database, meeting).map((item) => ({
      level: item.level,
      number: item.number,
      title: hidden(item.title),
      visibility: item.visibility,
      presenter: called(item.presenterPerson, false) ?? spoken(item.presenter),
      discussion: hidden(item.discussion),
      outcomes: (outcomes.get(item.id) ?? []).map(said),
    })),
    outside: (outcomes.get('') ?? []).map(said),
  };
}

/** The minutes as they would be drafted now. Throws MEETING_MISSING. */
export function draftMinutes(database: Database, id: string): Said {
  const facts = minutesFacts(database, id);
  const text = (language: Language) => minutesText(facts, i18nOf(language), language);
  return { bg: text('bg'), en: text('en') };
}

export const isInBoth = (text: Said) =>
  languages.every((language) => textIn(text, language) !== '' && text[language] !== '');
