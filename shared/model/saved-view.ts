import { defineEntity, type RecordOf } from './entity.ts';
import { field } from './field.ts';
import { planLayoutSchema, planQuestionSchema, planViewKinds } from './plan-question.ts';

/** A way of looking at the plan that somebody named: what is asked, and how it is laid out. */
export const savedView = defineEntity('savedView', {
  title: field.bilingual(),
  view: field.choice(planViewKinds, 'table'),
  question: field.json(planQuestionSchema),
  layout: field.json(planLayoutSchema),
  /** The one that the plan opens with; at most one. */
  isDefault: field.flag(),
});
export type SavedView = RecordOf<typeof savedView>;
