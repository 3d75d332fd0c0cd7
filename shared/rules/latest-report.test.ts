import { describe, expect, test } from 'vitest';
import { latestReport, type StatusReport } from './latest-report.ts';

const report = (id: string, asOf: string | null, more: Partial<StatusReport> = {}): StatusReport => ({
  id,
  asOf,
  light: 'onTrack',
  supersedes: null,
  ...more,
});

describe('the report that speaks for a day', () => {
  test('has the greatest as-of date, by its last day', () => {
    const reports = [report('a', '2020-10-01'), report('b', '2020-Q4'), report('c', '2020-11')];
    expect(latestReport(reports, '2021-01-04')).toMatchObject({ report: { id: 'b' }, day: '2020-12-31' });
  });

  test('was true by that day, whenever it was entered', () => {
    const reports = [report('a', '2020-10-01'), report('b', '2020-Q4')];
    expect(latestReport(reports, '2020-12-30')?.report.id).toBe('a');
    expect(latestReport(reports, '2020-09-30')).toBeNull();
  });

  test('of two for one day is the one recorded last, in whatever order they come', () => {
    const reports = [report('a', '2020-12'), report('b', '2020-12-31')];
    expect(latestReport(reports, '2021-01-04')?.report.id).toBe('b');
    expect(latestReport(reports.toReversed(), '2021-01-04')?.report.id).toBe('b');
  });

  test('is not one that was superseded, even by a report for a later day', () => {
    const reports = [report('a', '2020-12-01'), report('b', '2021-02-01', { supersedes: 'a' })];
    expect(latestReport(reports, '2021-01-04')).toBeNull();
    expect(latestReport(reports, '2021-02-01')?.report.id).toBe('b');
  });

  test('has an as-of date that ends', () => {
    expect(latestReport([report('a', null), report('b', 'ongoing')], '2021-01-04')).toBeNull();
  });
});
