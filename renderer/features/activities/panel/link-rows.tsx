import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useRecordChoices } from '#renderer/app/use-record-choices.ts';
import { LinkList } from './link-list.tsx';

interface RowProps {
  activity: ActivityDetail;
}

/** Partners or contributors: organisations that the activity is done with. */
export function OrganisationsRow({ activity, relation }: RowProps & { relation: 'partner' | 'contributor' }) {
  const { t } = useTranslation('activities');
  const { run } = useAction();
  const links = activity.links.filter(({ link, isOutgoing }) => link.relation === relation && isOutgoing);
  const choices = useRecordChoices(
    'organisation',
    links.map(({ record }) => record.id),
  );
  const add = (to: string) =>
    run(({ client }) => {
      const fields = { relation, fromEntity: 'activity', from: activity.id, toEntity: 'organisation', to };
      return client.records.create({ entity: 'link', fields });
    });
  const remove = (link: string) =>
    run(({ client }) => client.records.archive({ entity: 'link', id: link, archived: true }));
  return (
    <LinkList
      label={t(relation === 'partner' ? 'record.partners' : 'record.contributors')}
      links={links}
      choices={choices}
      addLabel={t(relation === 'partner' ? 'record.addPartner' : 'record.addContributor')}
      onAdd={(id) => void add(id)}
      onRemove={({ link }) => void remove(link.id)}
    />
  );
}

/** Ties of the activity to the strategy: `contributes` moves the roll-up, `supports` does not. */
function useStrategyLinks(activity: ActivityDetail) {
  const { run } = useAction();
  const all = activity.links.filter(({ entity, isOutgoing }) => entity === 'strategyNode' && isOutgoing);
  const set = (node: string, relation: 'contributes' | 'none') =>
    void run(({ client }) => client.strategy.setContribution({ node, record: activity.id, relation }));
  return { all, set };
}

/** The goals, priorities and visions that the activity counts for. */
export function ServesRow({ activity }: RowProps) {
  const { t } = useTranslation('activities');
  const { all, set } = useStrategyLinks(activity);
  const choices = useRecordChoices(
    'strategyNode',
    all.map(({ record }) => record.id),
  );
  return (
    <LinkList
      label={t('record.serves')}
      links={all.filter(({ link }) => link.relation === 'contributes')}
      choices={choices}
      addLabel={t('record.addServes')}
      onAdd={(id) => set(id, 'contributes')}
      onRemove={({ record }) => set(record.id, 'none')}
    />
  );
}

/** Those that it only helps. */
export function SupportsRow({ activity }: RowProps) {
  const { t } = useTranslation('activities');
  const { all, set } = useStrategyLinks(activity);
  const links = all.filter(({ link }) => link.relation === 'supports');
  return (
    links.length > 0 && (
      <LinkList label={t('record.supports')} links={links} onRemove={({ record }) => set(record.id, 'none')} />
    )
  );
}

export function ProgrammesRow({ activity }: RowProps) {
  const { t } = useTranslation('activities');
  const links = activity.links.filter(({ link, entity }) => link.relation === 'delivers' && entity === 'programme');
  return links.length > 0 && <LinkList label={t('record.programmes')} links={links} />;
}

export function RelatedRow({ activity }: RowProps) {
  const { t } = useTranslation('activities');
  const links = activity.links.filter(({ entity }) => entity === 'activity');
  return links.length > 0 && <LinkList label={t('record.relatedActivities')} links={links} />;
}
