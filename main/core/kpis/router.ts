import { DomainError } from '#shared/contract/errors.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { byId } from '../records/by-id.ts';
import { packsThatQuote } from '../packs/quotes.ts';
import { readRecords } from '../workbook/records.ts';
import { approveReadings, returnReadings } from './approval-actions.ts';
import { askCalendar, askKpis, calendarWindow } from './ask-kpis.ts';
import { defineKpi, redefineKpi, rewordKpi } from './definition-actions.ts';
import { exportChart } from './export-chart.ts';
import { exportCalendar } from './export-calendar.ts';
import { tryFormula } from './formula-actions.ts';
import { addReading, enterReadings, setTarget, supersedeReading } from './kpi-actions.ts';
import { setLightRules, tryLightRules } from './light-rule-actions.ts';
import { readKpiLibrary } from './kpi-library.ts';
import { copyFromLibrary } from './library-actions.ts';
import { kpiDetail } from './kpi-views.ts';
import { kpiRows, kpiViews } from './kept-kpi-views.ts';
import { chainOf } from './read-readings.ts';
import { readingViews } from './reading-views.ts';
import { setTargetPath } from './target-path-actions.ts';
import { waitingReadings } from './waiting-readings.ts';

export const kpisRouter = {
  ask: procedures.kpis.ask.handler(({ input, context: { core } }) =>
    askKpis(core.session.workbook().database, planContext(core, input.asOf).asOf, input.question),
  ),
  rows: procedures.kpis.rows.handler(({ input, context: { core } }) => {
    const { revision, rows } = kpiRows(core.session.workbook().database, planContext(core, input.asOf).asOf, input.ids);
    return { revision, rows: [...rows] };
  }),
  list: procedures.kpis.list.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return { asOf, kpis: [...kpiViews(core.session.workbook().database, asOf)] };
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
    const ids = input.kpis === undefined ? null : JSON.stringify(input.kpis);
    const kpis = byId(
      readRecords(database, 'kpi', '@ids IS NULL OR id IN (SELECT value FROM json_each(@ids))', { ids }),
    );
    const readings = readingViews(database, asOf, { kpi: input.kpi, kpis: input.kpis, from: input.from }).flatMap(
      (reading) => {
        const kpi = kpis.get(reading.kpi);
        if (kpi === undefined) return [];
        return [{ ...reading, kpiName: { id: kpi.id, code: kpi.code, title: { bg: kpi.title.bg, en: kpi.title.en } } }];
      },
    );
    return { asOf, readings };
  }),
  addReading: procedures.kpis.addReading.handler(({ input, context: { core } }) => addReading(core, input)),
  supersedeReading: procedures.kpis.supersedeReading.handler(({ input, context: { core } }) =>
    supersedeReading(core, input),
  ),
  enterReadings: procedures.kpis.enterReadings.handler(({ input, context: { core } }) => enterReadings(core, input)),
  quotes: procedures.kpis.quotes.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    return { packs: packsThatQuote(database, [...new Set(input.readings.flatMap((id) => chainOf(database, id)))]) };
  }),
  askCalendar: procedures.kpis.askCalendar.handler(({ input, context: { core } }) =>
    askCalendar(core.session.workbook().database, planContext(core, input.asOf).asOf, input),
  ),
  calendarRows: procedures.kpis.calendarRows.handler(({ input: { asOf: day, year, ids }, context: { core } }) =>
    calendarWindow(core.session.workbook().database, planContext(core, day).asOf, year, ids),
  ),
  exportCalendar: procedures.kpis.exportCalendar.handler(({ input, context: { core } }) =>
    exportCalendar(core, planContext(core, input.asOf).asOf, input),
  ),
  waiting: procedures.kpis.waiting.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return waitingReadings(core.session.workbook().database, asOf);
  }),
  approveReadings: procedures.kpis.approveReadings.handler(({ input, context: { core } }) =>
    approveReadings(core, input),
  ),
  returnReadings: procedures.kpis.returnReadings.handler(({ input, context: { core } }) => {
    returnReadings(core, input);
    return {};
  }),
  define: procedures.kpis.define.handler(({ input, context: { core } }) => {
    defineKpi(core, input);
    return {};
  }),
  redefine: procedures.kpis.redefine.handler(({ input, context: { core } }) => ({
    version: redefineKpi(core, input),
  })),
  reword: procedures.kpis.reword.handler(({ input, context: { core } }) => {
    rewordKpi(core, input);
    return {};
  }),
  setRules: procedures.kpis.setRules.handler(({ input, context: { core } }) => ({
    version: setLightRules(core, input),
  })),
  tryRules: procedures.kpis.tryRules.handler(({ input, context: { core } }) =>
    tryLightRules(core, { ...input, on: planContext(core, input.asOf).asOf }),
  ),
  tryFormula: procedures.kpis.tryFormula.handler(({ input, context: { core } }) =>
    tryFormula(core, { ...input, on: planContext(core, input.asOf).asOf }),
  ),
  library: procedures.kpis.library.handler(({ context: { core } }) => ({
    indicators: readKpiLibrary(core.resourcesFolder),
  })),
  copyFromLibrary: procedures.kpis.copyFromLibrary.handler(({ input, context: { core } }) => ({
    kpis: copyFromLibrary(core, input.keys),
  })),
  exportChart: procedures.kpis.exportChart.handler(({ input, context: { core } }) =>
    exportChart(core, { ...input, on: planContext(core, input.asOf).asOf }),
  ),
  setPath: procedures.kpis.setPath.handler(({ input, context: { core } }) => ({
    targetIds: setTargetPath(core, input),
  })),
  setTarget: procedures.kpis.setTarget.handler(({ input, context: { core } }) => ({
    targetId: setTarget(core, input),
  })),
};
