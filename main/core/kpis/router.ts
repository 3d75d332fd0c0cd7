import { DomainError } from '#shared/contract/errors.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { byId } from '../records/by-id.ts';
import { readRecords } from '../workbook/records.ts';
import { addReading, enterReadings, setTarget, supersedeReading } from './kpi-actions.ts';
import { kpiDetail, kpiViews } from './kpi-views.ts';
import { readingViews } from './reading-views.ts';

export const kpisRouter = {
  list: procedures.kpis.list.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return { asOf, kpis: kpiViews(core.session.workbook().database, asOf) };
  }),
  get: procedures.kpis.get.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    const detail = kpiDetail(core.session.workbook().database, asOf, input.id);
    if (detail === null) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
    return detail;
  }),
  readings: procedures.kpis.readings.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    const { database } = core.session.workbook();
    const kpis = byId(readRecords(database, 'kpi'));
    const readings = readingViews(database, asOf, { kpi: input.kpi, from: input.from }).flatMap((reading) => {
      const kpi = kpis.get(reading.kpi);
      if (kpi === undefined) return [];
      return [{ ...reading, kpiName: { id: kpi.id, code: kpi.code, title: { bg: kpi.title.bg, en: kpi.title.en } } }];
    });
    return { asOf, readings };
  }),
  addReading: procedures.kpis.addReading.handler(({ input, context: { core } }) => addReading(core, input)),
  supersedeReading: procedures.kpis.supersedeReading.handler(({ input, context: { core } }) =>
    supersedeReading(core, input),
  ),
  enterReadings: procedures.kpis.enterReadings.handler(({ input, context: { core } }) => ({
    readingIds: enterReadings(core, input),
  })),
  setTarget: procedures.kpis.setTarget.handler(({ input, context: { core } }) => ({
    targetId: setTarget(core, input),
  })),
};
