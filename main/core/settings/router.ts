import { DomainError } from '#shared/contract/errors.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import type { Core } from '../app/core.ts';
import { procedures } from '../app/procedures.ts';
import { chosenPerson } from './chosen-person.ts';
import { readRecords } from '../workbook/records.ts';

export function preferencesOf(core: Core): Preferences {
  const { language, theme, density, strategyView } = core.settings.read();
  return { language, theme, density, strategyView, person: chosenPerson(core) };
}

export const settingsRouter = {
  get: procedures.settings.get.handler(({ context: { core } }) => preferencesOf(core)),
  update: procedures.settings.update.handler(({ input, context: { core } }) => {
    const { person, ...rest } = input;
    const workbook = core.session.current();
    core.settings.change((settings) => {
      const personByWorkbook = { ...settings.personByWorkbook };
      if (workbook !== null && person === null) delete personByWorkbook[workbook.id];
      if (workbook !== null && person) personByWorkbook[workbook.id] = person;
      return { ...settings, ...rest, personByWorkbook };
    });
    core.session.announce({ type: 'settings' });
    return preferencesOf(core);
  }),
  plan: procedures.settings.plan.handler(({ context: { core } }) => {
    const [plan] = readRecords(core.session.workbook().database, 'plan');
    if (plan === undefined) throw new DomainError('RECORD_MISSING', { entity: 'plan' });
    return plan;
  }),
  holidays: procedures.settings.holidays.handler(({ context: { core } }) =>
    readRecords(core.session.workbook().database, 'holiday').toSorted((a, b) => a.day.localeCompare(b.day)),
  ),
  organisations: procedures.settings.organisations.handler(({ context: { core } }) =>
    readRecords(core.session.workbook().database, 'organisation'),
  ),
  people: procedures.settings.people.handler(({ context: { core } }) =>
    readRecords(core.session.workbook().database, 'person'),
  ),
};
