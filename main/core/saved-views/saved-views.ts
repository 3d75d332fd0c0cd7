import { DomainError } from '#shared/contract/errors.ts';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { wholePlan, type PlanLayout } from '#shared/model/plan-question.ts';
import type { BilingualPatch } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

const plainLayout: PlanLayout = { columns: [], boardBy: 'status', timelineMonths: null };

/** The views that somebody named, in their order. Only the first that claims to be the default is. */
export function savedLooks(core: Core): SavedLook[] {
  const views = readRecords(core.session.workbook().database, 'savedView', 'archived = 0');
  const opening = views.find(({ isDefault }) => isDefault);
  return views.map(({ id, title, view, question, layout }) => ({
    id,
    title: { bg: title.bg, en: title.en },
    view,
    question: question ?? wholePlan,
    layout: layout ?? plainLayout,
    isDefault: id === opening?.id,
  }));
}

type SaveInput = Pick<SavedLook, 'view' | 'question' | 'layout'> & {
  id?: string | undefined;
  title?: BilingualPatch | undefined;
};

/** Throws RECORD_MISSING where the view to be saved over is not there, INVALID_FIELD where a new one has no name. */
export function saveLook(core: Core, { id, title, ...look }: SaveInput): string {
  const { database, write } = core.session.workbook();
  const actor = actorOf(core);
  if (id !== undefined) {
    if (readRecord(database, 'savedView', id) === null)
      throw new DomainError('RECORD_MISSING', { entity: 'savedView' });
    write({ kind: 'savedView.edit', actor }, (tx) => tx.update('savedView', id, { ...look, ...(title && { title }) }));
    return id;
  }
  if (title === undefined) throw new DomainError('INVALID_FIELD', { entity: 'savedView', field: 'title' });
  const last = database.prepare<[], number | null>('SELECT max(sort_order) FROM saved_view').pluck().get() ?? 0;
  return write({ kind: 'savedView.create', actor }, (tx) =>
    tx.insert('savedView', { ...look, title, sortOrder: last + 1 }),
  );
}

/** The plan opens with this view and with no other. Throws RECORD_MISSING. */
export function setDefaultLook(core: Core, id: string | null): void {
  const { database, write } = core.session.workbook();
  if (id !== null && readRecord(database, 'savedView', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'savedView' });
  const views = readRecords(database, 'savedView');
  write({ kind: 'savedView.setDefault', actor: actorOf(core) }, (tx) => {
    for (const view of views) tx.update('savedView', view.id, { isDefault: view.id === id });
  });
}
