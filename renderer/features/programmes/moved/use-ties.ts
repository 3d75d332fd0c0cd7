import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWords } from '../use-words.ts';

const relations = { kpi: 'measures', activity: 'delivers' } as const;

/** Ties of a programme to what it moves: made and taken off, each told with its way back. */
export function useTies(programme: string) {
  const { t } = useTranslation('programmes');
  const { tell } = useToldAction();
  const { title } = useWords();
  return {
    tie: (entity: 'kpi' | 'activity', from: string, name: string) =>
      void tell(t('moved.tied', { name }), (client) => {
        const fields = { relation: relations[entity], fromEntity: entity, from, toEntity: 'programme', to: programme };
        return client.records.create({ entity: 'link', fields });
      }),
    untie: (link: string, record: Named) =>
      void tell(t('moved.untied', { name: title(record) }), (client) =>
        client.records.archive({ entity: 'link', id: link, archived: true }),
      ),
    supportGoal: (node: string, name: string) =>
      void tell(t('moved.tied', { name }), (client) =>
        client.strategy.setContribution({ node, entity: 'programme', record: programme, relation: 'supports' }),
      ),
    leaveGoal: (node: Named) =>
      void tell(t('moved.untied', { name: title(node) }), (client) =>
        client.strategy.setContribution({ node: node.id, entity: 'programme', record: programme, relation: 'none' }),
      ),
  };
}
