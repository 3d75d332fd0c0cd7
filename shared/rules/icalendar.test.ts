import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from './icalendar.ts';

const event: CalendarEvent = {
  uid: '0190-1@roadmap.sofia.bg',
  stamp: '2021-01-04T08:00:00.000Z',
  sequence: 2,
  start: '2021-01-21T10:00',
  lengthMinutes: 120,
  isTentative: false,
  summary: 'Второ заседание на Дигиталния борд на София',
  description: 'Дневен ред:\n1. Откриване; приемане, гласуване\n2. C:\\данни',
  location: 'ул. „Московска“ № 33, зала 2',
  url: 'https://sofia.bg/bord',
};

const octets = (line: string) => new TextEncoder().encode(line).length;
/** What a reader makes of the lines (RFC 5545, 3.1): those that begin with a space go on the one before. */
const unfolded = (file: string) => file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const property = (file: string, name: string) =>
  unfolded(file)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length));
/** What a reader makes of a text (3.3.11). */
const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const textOf = (file: string, name: string) => unescaped(property(file, name)[0]?.slice(1) ?? '');

describe('a calendar file', () => {
  test('has each part begun and ended in order, and what the standard requires of an event', () => {
    const open: string[] = [];
    const ends: [string, string | undefined][] = [];
    for (const line of unfolded(calendarFile(event))) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) ends.push([line.slice(4), open.pop()]);
    }
    expect(open).toEqual([]);
    for (const [ended, begun] of ends) expect(ended).toBe(begun);
    const file = calendarFile(event);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(property(file, 'UID')).toEqual([':0190-1@roadmap.sofia.bg']);
    expect(property(file, 'DTSTAMP')).toEqual([':20210104T080000Z']);
    expect(property(file, 'SEQUENCE')).toEqual([':2']);
  });

  test('says the hour of Sofia with the zone that it is in', () => {
    const file = calendarFile(event);
    expect(property(file, 'DTSTART')).toContain(';TZID=Europe/Sofia:20210121T100000');
    expect(property(file, 'TZID')).toEqual([':Europe/Sofia']);
    expect(property(file, 'DURATION')).toEqual([':PT120M']);
  });

  test('of a meeting without an hour says its day', () => {
    const file = calendarFile({ ...event, start: '2021-01-21' });
    expect(property(file, 'DTSTART')).toEqual([';VALUE=DATE:20210121']);
    expect(file).not.toContain('VTIMEZONE');
    expect(file).not.toContain('DURATION');
  });

  test('keeps a proposed date tentative', () => {
    expect(property(calendarFile({ ...event, isTentative: true }), 'STATUS')).toEqual([':TENTATIVE']);
  });

  test('the zone agrees with the clocks of Sofia on both sides of each change', () => {
    const offset = (instant: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Sofia', timeZoneName: 'longOffset' }).format(
        new Date(instant),
      );
    // 28 March 2021, 3:00 → 4:00, and 31 October 2021, 4:00 → 3:00: the last Sundays, as the rules say.
    expect([offset('2021-03-28T00:59:00Z'), offset('2021-03-28T01:00:00Z')].map((text) => text.slice(-5))).toEqual([
      '02:00',
      '03:00',
    ]);
    expect([offset('2021-10-31T00:59:00Z'), offset('2021-10-31T01:00:00Z')].map((text) => text.slice(-5))).toEqual([
      '03:00',
      '02:00',
    ]);
    expect(property(calendarFile(event), 'RRULE')).toEqual([
      ':FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ':FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ]);
  });
});

test('whatever its texts say, no line is longer than 75 octets or breaks a letter, and a reader gets the same texts', () => {
  // Line ends of every kind are one; other control characters may not stand in a calendar at all.
  const readable = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }));
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = calendarFile({ ...event, summary, description });
      for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(textOf(file, 'SUMMARY')).toBe(readable(summary));
      expect(textOf(file, 'DESCRIPTION')).toBe(readable(description));
    }),
  );
});
