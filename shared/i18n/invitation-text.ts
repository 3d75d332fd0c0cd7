import type { i18n } from 'i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { Language } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { formatDate, formatTime, formatWeekday, textIn } from './format.ts';
import type { Letter } from './reminder-text.ts';

type Text = { readonly bg: string; readonly en: string };

/** What an invitation is made from. */
export interface Invited {
  readonly meeting: Pick<
    Meeting,
    'title' | 'topic' | 'startsAt' | 'on' | 'lengthMinutes' | 'place' | 'link' | 'papersDue' | 'dateIsProposed'
  >;
  readonly agenda: readonly Pick<
    AgendaItemView,
    'level' | 'number' | 'title' | 'startsAt' | 'purpose' | 'presenterName' | 'visibility'
  >[];
  readonly chair: Text | null;
  readonly secretary: Text | null;
}

/** The invitation in one language, ready to be sent: when and where, what is on the agenda, what is asked of those invited. */
export function invitationText(invited: Invited, texts: i18n, language: Language): Letter {
  const t = texts.getFixedT(language, 'board');
  const { meeting, chair, secretary } = invited;
  const title = textIn(meeting.title, language);
  const topic = textIn(meeting.topic, language);
  const day = meetingDay(meeting);
  const agenda = agendaText(invited, texts, language);
  const body = [
    t('invitation.dear'),
    [t('invitation.lead', { title }), topic && t('invitation.topic', { topic })].filter(Boolean).join(' '),
    factsText(invited, texts, language),
    agenda && `${t('invitation.agenda')}\n${agenda}`,
    meeting.papersDue && t('invitation.papers', { date: formatDate(meeting.papersDue, language) }),
    t('invitation.reply'),
    [t('invitation.regards'), chair && textIn(chair, language), chair && t('invitation.chair')]
      .filter(Boolean)
      .join('\n'),
    secretary && t('invitation.contact', { name: textIn(secretary, language) }),
  ];
  return {
    subject: t('invitation.subject', { title, date: day === null ? t('noDate') : formatDate(day, language) }),
    body: tidy(`${body.filter(Boolean).join('\n\n')}\n`),
  };
}

/** Both languages in one letter, each whole. */
export const bothInvitations = (first: Letter, second: Letter): Letter => ({
  subject: `${first.subject} / ${second.subject}`,
  body: `${first.body}\n* * *\n\n${second.body}`,
});

/** What a calendar says of the meeting: its agenda, and how to join. */
export function calendarNote(invited: Invited, texts: i18n, language: Language): string {
  const t = texts.getFixedT(language, 'board');
  const { link } = invited.meeting;
  const agenda = agendaText(invited, texts, language);
  const topic = textIn(invited.meeting.topic, language);
  return tidy(
    [
      topic && t('invitation.topic', { topic }),
      link && `${t('invitation.link')}: ${link}`,
      agenda && `${t('invitation.agenda')}\n${agenda}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

function factsText({ meeting }: Invited, texts: i18n, language: Language): string {
  const t = texts.getFixedT(language, 'board');
  const { startsAt, lengthMinutes, place, link, dateIsProposed } = meeting;
  const day = meetingDay(meeting);
  const when = [
    day === null ? t('noDate') : formatWeekday(day, language),
    startsAt !== null && formatTime(startsAt, language),
    lengthMinutes !== null && lengthMinutes > 0 && t('agenda.minutes', { count: lengthMinutes }),
  ];
  const where = textIn(place, language);
  return [
    `${t('invitation.when')}: ${when.filter(Boolean).join(', ')}`,
    dateIsProposed && t('invitation.proposed'),
    where && `${t('invitation.where')}: ${where}`,
    link && `${t('invitation.link')}: ${link}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The agenda as those invited may see it. A heading stands alone where all below it is internal, so it is left out. */
function agendaText({ agenda }: Invited, texts: i18n, language: Language): string {
  const t = texts.getFixedT(language, 'board');
  const shown = agenda
    .filter(({ visibility }) => visibility !== 'internal')
    .filter(({ level }, index, rest) => level !== 'section' || (rest[index + 1]?.level ?? 'section') !== 'section');
  return shown
    .map(({ level, number, title, startsAt, purpose, presenterName }) => {
      const name = textIn(title, language);
      if (level === 'section') return `\n${number}. ${name}`;
      const more = [
        purpose === 'advice' && t('purpose.advice'),
        presenterName !== null && t('invitation.presenter', { name: textIn(presenterName, language) }),
      ].filter(Boolean);
      const line = [startsAt, `${number}.`, name].filter(Boolean).join(' ');
      return `${level === 'point' ? '    ' : ''}${line}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
    })
    .join('\n')
    .trimStart();
}

/** A date that ends a sentence brings its own full stop. */
const tidy = (text: string) => text.replaceAll(/г\.\.(?=\s|$)/g, 'г.').replaceAll(/ч\.\.(?=\s|$)/g, 'ч.');
