import type { i18n } from 'i18next';
import { isEntityName } from '#shared/model/entities.ts';
import { textAt } from './text-at.ts';

const verbs = ['create', 'edit', 'archive', 'unarchive', 'reorder'] as const;

/**
 * What an action of the history is called: `activity.report` → „отчет по дейност“. Actions that only add, edit, archive
 * or order a kind of record are named from the kind and the verb.
 */
export function actionName(kind: string, i18n: i18n): string {
  const own = textAt(i18n, `history:action.${kind}`);
  if (own !== null) return own;
  const t = i18n.getFixedT(i18n.language, ['history', 'fields']);
  const [entity = '', given = ''] = kind.split('.');
  const verb = verbs.find((known) => known === given);
  if (verb === undefined || !isEntityName(entity)) return kind;
  return t('history:entityAction', { verb: t(`history:verb.${verb}`), entity: t(`fields:entity.${entity}`) });
}
