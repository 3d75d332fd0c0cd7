/** One appointment for calendars, by RFC 5545; the city's clock, whatever zone the reader is in. Pure: no clock, no language. */
export interface CalendarEvent {
  /** Stays the same for ever, so that a later file moves the appointment instead of adding one. */
  uid: string;
  /** When what it says was recorded, UTC. */
  stamp: string;
  /** Rises with each change of the appointment. */
  sequence: number;
  /** A wall-clock minute in Sofia, `2021-01-21T10:00`, or a day alone. */
  start: string;
  lengthMinutes: number | null;
  /** A proposed date is tentative. */
  isTentative: boolean;
  summary: string;
  description: string;
  location: string;
  url: string | null;
}

/** The rule of the Union since 1996: summer time from the last Sunday of March, 3:00, to the last of October, 4:00. */
const sofiaZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Sofia',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** The whole file. Its lines end with CR LF and none is longer than 75 octets. */
export function calendarFile(event: CalendarEvent): string {
  const hasHour = event.start.length > 10;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sofia Municipality//Sofia Roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(hasHour ? sofiaZone : []),
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utcOf(event.stamp)}`,
    `LAST-MODIFIED:${utcOf(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    ...timesOf(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    `STATUS:${event.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

const utcOf = (instant: string) => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const basic = (text: string) => text.replaceAll(/[-:]/g, '');

/** A day alone lasts until the next one begins, which is what its absence of an end says. */
function timesOf({ start, lengthMinutes }: CalendarEvent): string[] {
  if (start.length === 10) return [`DTSTART;VALUE=DATE:${basic(start)}`];
  const duration = lengthMinutes === null || lengthMinutes === 0 ? [] : [`DURATION:PT${lengthMinutes}M`];
  return [`DTSTART;TZID=Europe/Sofia:${basic(start)}00`, ...duration];
}

/** Text in a calendar: these four signs would end it, and no other control character may stand in it. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/[^\P{Cc}\t]/gu, '');

const encoder = new TextEncoder();
const longestLine = 75;

/** A long line goes on in the next one after a space, never within a letter. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const width = encoder.encode(letter).length;
    if (octets + width > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += width;
  }
  return [...lines, current];
}
