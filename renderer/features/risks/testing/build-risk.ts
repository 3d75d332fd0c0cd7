import type { RiskView } from '#shared/contract/risks.ts';
import type { AnyField } from '#shared/model/field.ts';
import { risk as entity, type Risk } from '#shared/model/risk.ts';
import { riskState } from '#shared/rules/risk-state.ts';

const initialOf = (fields: Readonly<Record<string, AnyField>>) =>
  Object.fromEntries(Object.entries(fields).map(([key, field]): [string, unknown] => [key, field.initial]));

/** A risk as the register shows it on 4 January 2021; `given` names what matters to the test. */
export function buildRisk(
  code: string,
  given: Partial<Risk> & Partial<Pick<RiskView, 'about' | 'ownerName'>> = {},
): RiskView {
  const { about = [], ownerName = null, ...fields } = given;
  const record = {
    // Every field that is not given has the value of an empty record.
    ...(initialOf(entity.fields) as unknown as Risk),
    id: `00000000-0000-7000-8000-${code.replaceAll(/\D/g, '').padStart(12, '0')}`,
    code,
    event: { bg: `Събитие ${code}`, en: `Event ${code}`, stale: null },
    ...fields,
  };
  const state = riskState(record, [], '2021-01-04');
  if (state === null) throw new Error(`${code} is not identified yet`);
  return { ...record, state, ownerName, about, stateOfPlay: null };
}
