import type { i18n } from 'i18next';
import { longestAddress } from '#shared/contract/external-links.ts';
import type { RoundLine } from '#shared/contract/reporting.ts';
import type { Day, Language } from '#shared/model/values.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import { formatDate, formatPartialDate, textIn } from './format.ts';

type Text = { readonly bg: string; readonly en: string };

/** What a letter that asks for reports is made from. */
export interface Reminder {
  readonly plan: Text;
  readonly quarter: Quarter;
  /** The last day on which the reports are in time. */
  readonly until: Day;
  /** The day on which it is written. */
  readonly on: Day;
  /** A person is addressed by name; a unit as colleagues. */
  readonly person: Text | null;
  readonly lines: readonly Pick<RoundLine, 'entity' | 'code' | 'title' | 'lastReport'>[];
  readonly signature: { readonly name: Text; readonly role: Text } | null;
}

export interface Letter {
  subject: string;
  body: string;
}

/** The letter in one language, ready to be sent: what is missing, until when, what a report tells. */
export function reminderText(reminder: Reminder, i18n: i18n, language: Language): Letter {
  const t = i18n.getFixedT(language, 'reporting');
  const { lines, signature, person, on } = reminder;
  const quarter = formatPartialDate(reminder.quarter, language);
  const until = formatDate(reminder.until, language);
  const isPast = on > reminder.until;
  const count = lines.length;
  const kind = lines.every(({ entity }) => entity === 'activity')
    ? 'activities'
    : lines.every(({ entity }) => entity === 'programme')
      ? 'programmes'
      : 'both';
  const body = [
    person === null ? t('letter.colleagues') : t('letter.person', { name: textIn(person, language) }),
    t(`letter.ask.${kind}`, { count, quarter, plan: textIn(reminder.plan, language) }),
    lines.map((line) => lineText(line, i18n, language)).join('\n'),
    isPast ? t('letter.past', { until }) : t('letter.until', { until }),
    t('letter.content'),
    [t('letter.regards'), signature && textIn(signature.name, language), signature && textIn(signature.role, language)]
      .filter(Boolean)
      .join('\n'),
  ];
  return {
    subject: t(isPast ? 'letter.subjectPast' : 'letter.subject', { quarter, until }),
    body: `${body.join('\n\n').replaceAll(/г\.\.(?=\s|$)/g, 'г.')}\n`,
  };
}

function lineText(line: Reminder['lines'][number], i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'reporting');
  const title = textIn(line.title, language);
  const name = line.entity === 'programme' ? t('letter.programme', { title }) : title;
  const last =
    line.lastReport === null
      ? t('letter.never')
      : t('letter.last', { date: formatPartialDate(line.lastReport, language) });
  return `– ${[line.code, name].filter(Boolean).join(' ')}: ${last}`;
}

/** Just one address, as people write it in a field for contacts; null where there is none or more than that. */
export const mailIn = (contact: string | null): string | null =>
  /^[^\s@<>,;:?&="'()[\]\\]{1,64}@[\p{L}\p{N}.-]{1,190}$/u.exec(contact?.trim() ?? '')?.[0] ?? null;

/** Half of a letter outside the basic plane (a cut, a broken paste) has no encoding. */
const encoded = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

/** Encoded, a Cyrillic letter takes six places of an address. */
const longestSubject = 160;

/**
 * The address that opens the letter in the person's mail program. A letter that is too long for it goes without its text,
 * which is then pasted.
 */
export function mailAddress(to: string | null, { subject, body }: Letter): { address: string; hasBody: boolean } {
  const line = subject.replaceAll(/[\r\n]+/g, ' ').slice(0, longestSubject);
  const start = `mailto:${to ?? ''}?subject=${encoded(line)}`;
  // Lines end as the standard of the address asks.
  const whole = `${start}&body=${encoded(body.replaceAll(/\r?\n/g, '\r\n'))}`;
  return whole.length <= longestAddress ? { address: whole, hasBody: true } : { address: start, hasBody: false };
}
