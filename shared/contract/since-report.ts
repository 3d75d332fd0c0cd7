import { z } from 'zod';
import type { Lifecycle, RolloutState, movableFields } from '#shared/model/activity.ts';
import type { DistrictCode } from '#shared/model/districts.ts';
import type { Kpi, Reading } from '#shared/model/kpi.ts';
import type { DeliverableStatus, Milestone } from '#shared/model/programme.ts';
import { daySchema, type Money, type PartialDate } from '#shared/model/values.ts';
import type { Named } from './activities.ts';

type Text = { bg: string; en: string };

/** What a period changed, before words: a fact that became true since the last report, put into words by the screen. */
export type SinceFact = { readonly id: string; readonly on: PartialDate } & (
  | {
      readonly kind: 'moved';
      readonly what: (typeof movableFields)[number];
      /** The milestone or deliverable whose date it is; null for the record's own. */
      readonly of: Named | null;
      readonly from: PartialDate | null;
      readonly to: PartialDate | null;
      readonly reason: Text;
    }
  | { readonly kind: 'lifecycle'; readonly to: Lifecycle; readonly reason: Text }
  /** In per cent, where it is reckoned or was set since. */
  | { readonly kind: 'progress'; readonly from: number | null; readonly to: number }
  | { readonly kind: 'subtask'; readonly title: Text }
  | { readonly kind: 'milestone'; readonly milestone: Pick<Milestone, 'kind' | 'achieved'> & { title: Text } }
  | { readonly kind: 'deliverable'; readonly of: Named; readonly step: DeliverableStatus }
  | { readonly kind: 'district'; readonly district: DistrictCode; readonly state: RolloutState }
  | {
      readonly kind: 'reading';
      readonly kpi: KpiToTell;
      readonly reading: ValueToTell;
      readonly before: ValueToTell | null;
    }
  /** Money has no day on which it is true: `on` is the day it was recorded. */
  | {
      readonly kind: 'money';
      readonly what: 'budget' | 'spent';
      readonly from: Money | null;
      readonly to: Money | null;
    }
  | { readonly kind: 'amendment'; readonly code: string | null; readonly summary: Text }
);

type KpiToTell = Pick<Kpi, 'unit' | 'decimals' | 'valueType' | 'currency' | 'grades'> & { title: Text };
type ValueToTell = Pick<Reading, 'quantity' | 'valueText' | 'asOf'>;

export const sinceReportSchema = z.object({
  /** The day of the last report; null for a first one, which tells everything so far. */
  since: daySchema.nullable(),
  /** Newest first. Made by the core from checked records. */
  facts: z.array(
    z.custom<SinceFact>((value) => typeof value === 'object' && value !== null && 'kind' in value && 'on' in value),
  ),
});
export type SinceReport = z.infer<typeof sinceReportSchema>;
