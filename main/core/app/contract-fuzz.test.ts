import { isContractProcedure, ORPCError } from '@orpc/contract';
import fc from 'fast-check';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZodType } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { errorData } from '#shared/contract/errors.ts';
import { entityNames, type EntityName } from '#shared/model/entities.ts';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';
import { createRandomInput, garbage } from '../testing/random-input.ts';
import { saysTooMuch } from '../testing/says-too-much.ts';
import { checkWorkbook } from '../workbook/check.ts';
import { tableOf } from '../workbook/columns.ts';
import { readRecords } from '../workbook/records.ts';

/** R13 asks for 100,000: ROADMAP_FUZZ=100000 npx vitest run main/core/app/contract-fuzz.test.ts. */
const messages = Number(process.env['ROADMAP_FUZZ'] ?? 3_000);
const seed = Number(process.env['ROADMAP_FUZZ_SEED'] ?? 20_210_104);

/** Those that draw a pack take a second each, those that copy the workbook a tenth; a few of each are enough. */
const slow: Readonly<Record<string, number>> = {
  'packs.preview': 1,
  'packs.file': 2,
  'workbook.backUp': 3,
  'workbook.restore': 30,
  'workbook.check': 5,
};

const kinds: Readonly<Record<string, readonly EntityName[]>> = {
  activities: ['activity'],
  programmes: ['programme', 'milestone', 'deliverable'],
  strategy: ['strategyNode'],
  kpis: ['kpi', 'reading'],
  board: ['meeting'],
  packs: ['meeting'],
};

const procedures = Object.entries(contract).flatMap(([feature, features]) =>
  Object.entries(features).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure)) return [];
    const schema = procedure['~orpc'].inputSchema;
    return [{ feature, name, schema: schema instanceof ZodType ? schema : null }];
  }),
);

type AnyClient = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

let test: TestCore;
let ids: Map<string, string[]>;
const unexpected: string[] = [];

beforeAll(async () => {
  test = await openStarterCore();
  test.core.logger.error = (message, error) =>
    unexpected.push(`${message}: ${error instanceof Error ? error.stack : String(error)}`);
  const { database } = test.core.session.workbook();
  ids = new Map<string, string[]>(
    entityNames.map((name) => [
      name,
      readRecords(database, name)
        .slice(0, 6)
        .map(({ id }) => id),
    ]),
  );
  // What the contract calls them.
  ids.set('node', ids.get('strategyNode') ?? []);
});
afterAll(() => test.close());

async function answerTo({ feature, name }: { feature: string; name: string }, input: unknown): Promise<unknown> {
  const client = test.client as unknown as AnyClient; // called by name, with what no type would allow
  try {
    const answer = await client[feature]![name]!(input);
    if (name === 'events') await (answer as AsyncGenerator).return(undefined);
    return answer;
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined || !(error.code in errorData) || error.code === 'UNKNOWN')
      throw error;
    return { code: error.code, data: error.data as unknown, message: error.message };
  } finally {
    if (test.core.session.current() === null)
      await test.core.session.open(join(test.folder, 'plan.roadmap'), { backUp: false });
  }
}

describe('random input', () => {
  const withInput = procedures.filter(({ schema }) => schema !== null);
  const share = Math.ceil(messages / withInput.length);

  it.each(procedures.map((procedure) => ({ ...procedure, title: `${procedure.feature}.${procedure.name}` })))(
    '$title is answered with its data or with a code of ours, and says nothing of the inside',
    async ({ title, ...procedure }) => {
      const count = Math.min(slow[title] ?? Infinity, procedure.schema === null ? 4 : share);
      const randomInput = createRandomInput({ ids, kinds: kinds[procedure.feature] ?? [], garbageOnceIn: 25 });
      const inputs = fc.sample(procedure.schema === null ? garbage : randomInput(procedure.schema), {
        seed,
        numRuns: count,
      });
      const problems: unknown[] = [];
      for (const input of inputs) {
        unexpected.length = 0;
        // As between two messages: what a statement holds outside the heap is only freed when the event loop turns.
        await turn();
        try {
          const shown = saysTooMuch(await answerTo(procedure, input), [test.folder]);
          if (shown !== null) problems.push({ input, shown });
        } catch (error) {
          problems.push({ input, error, unexpected: unexpected.slice(0, 1) });
        }
      }
      expect(problems).toEqual([]);
    },
    120_000 + messages * 10,
  );

  it('leaves a workbook whose rows are what its log says, and a log that says nothing of what is not there', () => {
    const { database } = test.core.session.workbook();
    expect(checkWorkbook(database)).toMatchObject({ ok: true, findings: [] });
    const rows = new Set(
      entityNames.flatMap((name) =>
        database
          .prepare<[], string>(`SELECT id FROM ${tableOf(name)}`)
          .pluck()
          .all(),
      ),
    );
    const logged = database.prepare<[], string>('SELECT DISTINCT row_id FROM _change').pluck().all();
    expect(logged.filter((id) => !rows.has(id))).toEqual([]);
  });
});
