import type { Day } from '#shared/model/values.ts';
import { addDays } from '#shared/rules/day.ts';
import { startOfSofiaDay } from '#shared/rules/sofia-time.ts';

/** The last stamp that a change recorded on this day in Sofia can have. Stamps sort as bytes. */
export function endOfDay(day: Day): Buffer {
  const stamp = Buffer.alloc(16, 0xff);
  stamp.writeUIntBE(Date.parse(startOfSofiaDay(addDays(day, 1))) - 1, 0, 6);
  return stamp;
}
