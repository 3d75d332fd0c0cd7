import type { Database } from 'better-sqlite3';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { byId } from '../../records/by-id.ts';
import { readRecords } from '../../workbook/records.ts';
import type { Unnamed } from './pack-freeze.ts';
import { both, textOrNull } from './pack-language.ts';

/**
 * Who is not to be named in a public edition: everybody in the directory who did not agree to it, and those who are invited
 * without being in it. Their post stands instead, else their organisation, else that it was a person.
 */
export function unnamedPeople(database: Database, meeting: string): Unnamed[] {
  const organisations = byId(readRecords(database, 'organisation'));
  const organisationName = (id: string | null): PackText | null => {
    const organisation = id === null ? undefined : organisations.get(id);
    return organisation === undefined ? null : textOrNull(organisation.name);
  };
  const somebody = both((say) => say('unnamed'));
  const known = readRecords(database, 'person')
    .filter(({ consentPublic }) => !consentPublic)
    .map(({ name, role, organisation }) => ({
      name,
      instead: textOrNull(role) ?? organisationName(organisation) ?? somebody,
    }));
  const invited = readRecords(database, 'invitee', 'meeting = @meeting AND person IS NULL', { meeting }).map(
    ({ name, organisation }) => ({ name, instead: organisationName(organisation) ?? somebody }),
  );
  return [...known, ...invited].map(({ name, instead }) => ({
    name: { bg: name.bg.trim(), en: name.en.trim() },
    // A post that is said in one language only is said so in both.
    instead: { bg: instead.bg || instead.en, en: instead.en || instead.bg },
  }));
}
