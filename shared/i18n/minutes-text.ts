import type { i18n, TFunction } from 'i18next';
import type { AgendaLevel } from '../rules/agenda.ts';
import type { Meeting, Outcome } from '../model/board.ts';
import type { Language, Visibility } from '../model/values.ts';
import { meetingDay } from '../rules/board-calendar.ts';
import { formatDue, formatTime, formatWeekday, textIn } from './format.ts';

type Text = { readonly bg: string; readonly en: string };

export interface MinutesOutcome {
  readonly kind: Outcome['kind'];
  readonly text: Text;
  readonly addressedTo: Text | null;
  readonly owner: Text | null;
  readonly due: string | null;
}

export interface MinutesItem {
  readonly level: AgendaLevel;
  readonly number: string;
  readonly title: Text;
  readonly visibility: Visibility;
  readonly presenter: Text | null;
  readonly discussion: Text;
  readonly outcomes: readonly MinutesOutcome[];
}

export interface MinutesPerson {
  readonly capacity: 'chair' | 'secretary' | 'presenter' | 'invited' | 'guest';
  readonly attended: 'yes' | 'no' | null;
  /** As they may be called; null where not even an organisation is known. */
  readonly called: Text | null;
}

/** What was recorded of a meeting, with every person called as the minutes may call them. */
export interface MinutesFacts {
  readonly meeting: Pick<Meeting, 'number' | 'kind' | 'startsAt' | 'on' | 'place' | 'link' | 'topic'>;
  readonly chair: Text | null;
  readonly secretary: Text | null;
  readonly people: readonly MinutesPerson[];
  readonly agenda: readonly MinutesItem[];
  /** What belongs to no item. */
  readonly outside: readonly MinutesOutcome[];
}

type Say = TFunction<'board'>;
const capacities = ['chair', 'secretary', 'presenter', 'invited', 'guest'] as const;
const kinds = ['advice', 'action', 'information', 'decisionElsewhere'] as const;

/**
 * The minutes in one language as a text with headings, in the wording of the municipality. They are published: an item that
 * is not public is only said to have been heard.
 */
export function minutesText(facts: MinutesFacts, texts: i18n, language: Language): string {
  const t = texts.getFixedT(language, 'board');
  const { meeting, chair, secretary } = facts;
  const parts = [
    `# ${meeting.number === null ? t('minutes.titleNoNumber') : t('minutes.title', { number: meeting.number })}`,
    t('minutes.of', { kind: t(`minutes.kind.${meeting.kind}`) }),
    whenText(facts, t, language),
    `## ${t('minutes.present')}`,
    peopleText(facts, 'yes', t, language) || t('minutes.nobodyMarked'),
    ...absentText(facts, t, language),
    [
      chair === null ? t('minutes.chairedByNobody') : t('minutes.chairedBy', { who: chair[language] }),
      secretary !== null && t('minutes.keptBy', { who: secretary[language] }),
    ]
      .filter(Boolean)
      .join(' '),
    `## ${t('minutes.agenda')}`,
    agendaText(facts, t, language),
    ...facts.agenda.flatMap((item) => itemText(item, t, language)),
    ...outsideText(facts, t, language),
    `## ${t('minutes.end')}`,
    t('minutes.closed'),
    `${t('minutes.signChair')}\n\n${t('minutes.signSecretary')}`,
  ];
  return tidy(parts.filter((part) => part !== '').join('\n\n'));
}

function whenText({ meeting }: MinutesFacts, t: Say, language: Language): string {
  const day = meetingDay(meeting);
  const place = textIn(meeting.place, language);
  const topic = textIn(meeting.topic, language);
  const when = [
    day === null ? t('noDate') : formatWeekday(day, language),
    meeting.startsAt !== null && t('minutes.at', { time: formatTime(meeting.startsAt, language) }),
  ].filter(Boolean);
  return [
    t('minutes.held', { when: when.join(', '), place: place === '' ? '' : `, ${place}` }),
    topic !== '' && t('minutes.topic', { topic }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** By capacity, in the order in which they sit; several of one unnamed organisation are counted. */
function peopleText({ people }: MinutesFacts, attended: 'yes' | 'no', t: Say, language: Language): string {
  return capacities
    .flatMap((capacity) => {
      const of = people.filter((person) => person.capacity === capacity && person.attended === attended);
      if (of.length === 0) return [];
      const called = of.flatMap(({ called: who }) => (who === null ? [] : [who[language]]));
      const unknown = of.length - called.length;
      const counted = [...new Set(called)].map((who) => {
        const count = called.filter((one) => one === who).length;
        return count > 1 ? `${who} (${count})` : who;
      });
      const all = [...counted, ...(unknown > 0 ? [t('minutes.unnamed', { count: unknown })] : [])];
      return [`- ${t(`minutes.capacity.${capacity}`, { count: of.length })}: ${all.join('; ')}`];
    })
    .join('\n');
}

function absentText(facts: MinutesFacts, t: Say, language: Language): string[] {
  const absent = peopleText(facts, 'no', t, language);
  return absent === '' ? [] : [`## ${t('minutes.absent')}`, absent];
}

function agendaText({ agenda }: MinutesFacts, t: Say, language: Language): string {
  if (agenda.length === 0) return t('minutes.noAgenda');
  return agenda
    .map(({ level, number, title, visibility, presenter }) => {
      if (visibility !== 'public') return `${number}. ${t('minutes.notPublic')}`;
      const who = presenter === null ? '' : ` (${t('invitation.presenter', { name: presenter[language] })})`;
      return `${number}. ${textIn(title, language)}${level === 'section' ? '' : who}`;
    })
    .join('\n');
}

function itemText(item: MinutesItem, t: Say, language: Language): string[] {
  const { level, number, visibility, presenter } = item;
  if (level === 'section') return [];
  const isPublic = visibility === 'public';
  const title = isPublic ? textIn(item.title, language) : t('minutes.notPublic');
  const heading = `${level === 'point' ? '###' : '##'} ${t('minutes.onItem', { number, title })}`;
  if (!isPublic) return [heading, t('minutes.notPublicNote')];
  const discussion = textIn(item.discussion, language);
  return [
    heading,
    presenter === null ? '' : t('minutes.presentedBy', { who: presenter[language] }),
    discussion === '' ? '' : `${t('minutes.discussion')} ${discussion}`,
    discussion === '' && item.outcomes.length === 0 ? t('minutes.nothing') : '',
    ...outcomesText(item.outcomes, t, language),
  ];
}

function outsideText({ outside }: MinutesFacts, t: Say, language: Language): string[] {
  return outside.length === 0 ? [] : [`## ${t('minutes.outside')}`, ...outcomesText(outside, t, language)];
}

/** Kind by kind; the Board advises and does not decide. */
const outcomesText = (outcomes: readonly MinutesOutcome[], t: Say, language: Language): string[] =>
  kinds.flatMap((kind) => {
    const of = outcomes.filter((outcome) => outcome.kind === kind);
    if (of.length === 0) return [];
    const lines = of.map(({ text, addressedTo, owner, due }) => {
      const facts = [
        addressedTo && t('minutes.addressedTo', { who: addressedTo[language] }),
        owner && t('minutes.owner', { who: owner[language] }),
        due && t('minutes.due', { due: formatDue(due, language) }),
      ].filter(Boolean);
      return `- ${textIn(text, language)}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
    });
    return [`${t(`minutes.kinds.${kind}`, { count: of.length })}\n${lines.join('\n')}`];
  });

/** A date that ends a sentence brings its own full stop. */
const tidy = (text: string) => text.replaceAll(/([гч])\.\.(?=\s|$)/g, '$1.');
