import type { EntityName } from '#shared/model/entities.ts';

/** Which field of which record, what it is called here, and whether it may be changed. */
export interface FieldPlace {
  entity: EntityName;
  id: string;
  name: string;
  label: string;
  isReadOnly: boolean;
}
