import type { Preferences } from '#shared/contract/settings.ts';
import type { Core } from '../app/core.ts';
import { procedures } from '../app/procedures.ts';

export function preferencesOf(core: Core): Preferences {
  const { language, theme, density, personByWorkbook } = core.settings.read();
  const workbook = core.session.current();
  return { language, theme, density, person: (workbook && personByWorkbook[workbook.id]) ?? null };
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
};
