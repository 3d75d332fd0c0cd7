import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rolloutStates } from '#shared/model/activity.ts';
import { districtCodes } from '#shared/model/districts.ts';
import { addUp, mostLiveFirst, sumDistricts, type DistrictState } from './district-sums.ts';

const cell = (district: string, state: DistrictState['state']): DistrictState => ({ district, state, since: null });

test('each district counts its activities by state, in the order of the city', () => {
  const counts = sumDistricts([[cell('serdika', 'live'), cell('sredets', 'planned')], [cell('serdika', 'running')]]);
  expect(counts).toHaveLength(24);
  expect(counts[0]).toEqual({ planned: 1, running: 0, live: 0 });
  expect(counts[districtCodes.indexOf('serdika')]).toEqual({ planned: 0, running: 1, live: 1 });
});

test('what stands in no district of the city is not counted', () => {
  expect(addUp(sumDistricts([[cell('plovdiv', 'live')]]))).toEqual({ planned: 0, running: 0, live: 0 });
});

test('the districts that are furthest come first; the others keep the order of the city', () => {
  const counts = sumDistricts([
    [cell('bankya', 'live'), cell('lozenets', 'running'), cell('vitosha', 'planned')],
    [cell('bankya', 'running'), cell('serdika', 'live')],
  ]);
  const order = mostLiveFirst(counts).map(({ district }) => district);
  expect(order.slice(0, 5)).toEqual(['bankya', 'serdika', 'lozenets', 'vitosha', 'sredets']);
});

test('every cell is counted once', () => {
  const cells = fc.array(
    fc.record({ district: fc.constantFrom(...districtCodes), state: fc.constantFrom(...rolloutStates) }),
  );
  fc.assert(
    fc.property(fc.array(cells), (activities) => {
      const all = activities.map((states) => states.map(({ district, state }) => cell(district, state)));
      const { planned, running, live } = addUp(sumDistricts(all));
      expect(planned + running + live).toBe(all.flat().length);
    }),
  );
});
