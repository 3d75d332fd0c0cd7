import type { i18n } from 'i18next';
import { isEntityName } from '#shared/model/entities.ts';

const verbs = ['create', 'edit', 'archive', 'unarchive', 'reorder'] as const;

/**
 * What an action of the history is called: `activity.report` → „отчет по дейност“. Actions that only add, edit, archive
 * or order a kind of record are named from the kind and the verb.
 */
export function actionName(kind: string, i18n: i18n): string {
  const own = `history:action.${kind}`;
  if (i18n.exists(own)) return String(i18n.t(own as 'history:action.undo')); // made at run time; `exists` has just found it
  const t = i18n.getFixedT(i18n.language, ['history', 'fields']);
  const [entity = '', given = ''] = kind.split('.');
  const verb = verbs.find((known) => known === given);
  if (verb === undefined || !isEntityName(entity)) return kind;
  return t('history:entityAction', { verb: t(`history:verb.${verb}`), entity: t(`fields:entity.${entity}`) });
}
