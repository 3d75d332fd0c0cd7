import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedExternal, longestAddress } from '#shared/contract/external-links.ts';
import { createI18n } from './i18n.ts';
import { mailAddress, mailIn, reminderText, type Reminder } from './reminder-text.ts';

const i18n = createI18n('bg');
const reminder: Reminder = {
  plan: { bg: 'План за действие', en: 'Action Plan' },
  quarter: '2020-Q4',
  until: '2021-01-15',
  on: '2021-01-04',
  person: null,
  lines: [
    { entity: 'activity', code: 'ACT-21', title: { bg: 'Пясъчник', en: 'Sandbox' }, lastReport: '2020-04-01' },
    {
      entity: 'programme',
      code: 'PRG-ICC',
      title: { bg: 'Интелигентни градове', en: 'Intelligent Cities' },
      lastReport: null,
    },
  ],
  signature: { name: { bg: 'Надя Султанова', en: 'Nadia Soultanova' }, role: { bg: 'Директор', en: 'Director' } },
};
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const letter = (given: Partial<Reminder>, language: 'bg' | 'en') => {
  const { subject, body } = reminderText({ ...reminder, ...given }, i18n, language);
  return { subject: plain(subject), body: plain(body) };
};

describe('a reminder', () => {
  test('is written in Bulgarian as an official would', () => {
    expect(letter({}, 'bg')).toEqual({
      subject: 'Отчети по Плана за действие за 4. тримесечие 2020 г. – срок 15.01.2021 г.',
      body: `Уважаеми колеги,

за 4. тримесечие 2020 г. очакваме отчети по следните 2 дейности и програми от „План за действие“:

– ACT-21 Пясъчник: последен отчет към 01.04.2020 г.
– PRG-ICC Интелигентни градове (програма): още няма отчет

Моля, изпратете ги до 15.01.2021 г. включително, за да влязат в материалите за Дигиталния борд.

В отчета посочете към кой ден се отнася, как върви изпълнението (в график, в риск или забавено), какво е извършено и каква е следващата стъпка. Ако изпълнението е в риск или забавено, опишете и какво пречи. Ако имате въпрос към Дигиталния борд, добавете го.

С уважение,
Надя Султанова
Директор
`,
    });
  });

  test('is written in English too', () => {
    const { subject, body } = letter({}, 'en');
    expect(subject).toBe('Reports on the Action Plan for Q4 2020 – due by 15 Jan 2021');
    expect(body).toContain(
      'Dear colleagues,\n\nFor Q4 2020 we are waiting for reports on the following 2 activities and programmes',
    );
    expect(body).toContain('– ACT-21 Sandbox: last report as of 1 Apr 2020\n');
    expect(body).toMatch(/Kind regards,\nNadia Soultanova\nDirector\n$/);
  });

  test('addresses a person by name, and says of one activity that it is one', () => {
    const lines = reminder.lines.slice(0, 1);
    const { body } = letter({ lines, person: { bg: 'Анна Димитрова', en: 'Anna Dimitrova' } }, 'bg');
    expect(body).toMatch(
      /^Здравейте, Анна Димитрова,\n\nза 4\. тримесечие 2020 г\. очакваме отчет по следната дейност /,
    );
  });

  test('says after the deadline that it has passed, with one full stop', () => {
    const { subject, body } = letter({ on: '2021-01-16' }, 'bg');
    expect(subject).toMatch(/^Закъснели отчети/);
    expect(body).toContain('Срокът беше 15.01.2021 г. Моля, изпратете ги при първа възможност');
  });

  test('is signed by nobody where nobody is chosen', () => {
    expect(letter({ signature: null }, 'bg').body).toMatch(/С уважение,\n$/);
  });
});

describe('the address of a letter', () => {
  const short = { subject: 'Отчети', body: 'Ред 1\nРед & 2' };

  test('carries the whole letter where it fits', () => {
    const { address, hasBody } = mailAddress('otchet@sofia.bg', short);
    expect(hasBody).toBe(true);
    const parsed = new URL(address);
    expect([parsed.protocol, parsed.pathname]).toEqual(['mailto:', 'otchet@sofia.bg']);
    expect(parsed.searchParams.get('subject')).toBe('Отчети');
    expect(parsed.searchParams.get('body')).toBe('Ред 1\r\nРед & 2');
  });

  test('goes without the text where it does not fit', () => {
    const { address, hasBody } = mailAddress(null, { ...short, body: 'я'.repeat(2_000) });
    expect({ address, hasBody }).toEqual({
      address: `mailto:?subject=${encodeURIComponent('Отчети')}`,
      hasBody: false,
    });
  });

  test('never is longer than a system opens, and always one that the host opens', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'binary' }),
        fc.string({ maxLength: 3_000, unit: 'binary' }),
        (subject, body) => {
          const { address } = mailAddress('otchet@sofia.bg', { subject, body });
          expect(address.length).toBeLessThanOrEqual(longestAddress);
          expect(isAllowedExternal(address)).toBe(true);
        },
      ),
    );
  });

  test('is taken from a contact only where that is one address', () => {
    expect(mailIn(' otchet@sofia.bg ')).toBe('otchet@sofia.bg');
    for (const contact of [null, '', '02 9377 000', 'a@b.bg, c@d.bg', 'a@b.bg?cc=x@y.bg', 'Име <a@b.bg>'])
      expect(mailIn(contact)).toBeNull();
  });
});

test('half of a letter, left by a cut, does not stop a letter from being opened', () => {
  expect(mailAddress(null, { subject: '\uD83D', body: '' }).address).toBe('mailto:?subject=%EF%BF%BD&body=');
});
