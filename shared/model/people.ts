import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';

export const organisation = defineEntity('organisation', {
  kind: field.choice(
    ['municipal', 'state', 'district', 'academia', 'business', 'international', 'funder', 'other'],
    'other',
  ),
  name: field.bilingual(),
  role: field.bilingual(),
  contact: field.text(),
});
export type Organisation = RecordOf<typeof organisation>;

export const person = defineEntity('person', {
  name: field.bilingual(),
  role: field.bilingual(),
  organisation: field.reference('organisation'),
  contact: field.text(),
  /** Whether the person agreed to be named in public editions. */
  consentPublic: field.flag(),
  /** Works with this workbook: offered under "I am". */
  uses: field.flag(),
});
export type Person = RecordOf<typeof person>;
