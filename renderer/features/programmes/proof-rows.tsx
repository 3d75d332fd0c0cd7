import { useTranslation } from 'react-i18next';
import type { DeliverableView, MilestoneView, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { LinkList } from '#renderer/features/activities/panel/link-list.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import type { ProgrammeItem } from './programme-item.ts';
import { useWords } from './use-words.ts';

type Proof = ProgrammeDetail['proofs'][number];

/** The deliverables that prove a milestone. Where the programme owes none there is nothing to choose from. */
export function ProvenByRow({ milestone, programme }: { milestone: MilestoneView; programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { prove, withdraw } = useProofs();
  const { linesOf, choicesOf } = useProofLines('deliverable', programme.deliverables);
  if (programme.deliverables.length === 0) return null;
  const proofs = programme.proofs.filter(({ to }) => to === milestone.id);
  return (
    <LinkList
      label={t('moved.provenBy')}
      links={linesOf(proofs, ({ from }) => from)}
      choices={choicesOf(proofs.map(({ from }) => from))}
      addLabel={t('moved.addProof')}
      onAdd={(deliverable) => prove(deliverable, milestone.id)}
      onRemove={withdraw}
    />
  );
}

/** The milestones that a deliverable proves. */
export function ProvesRow({ deliverable, programme }: { deliverable: DeliverableView; programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { prove, withdraw } = useProofs();
  const { linesOf, choicesOf } = useProofLines('milestone', programme.milestones);
  if (programme.milestones.length === 0) return null;
  const proofs = programme.proofs.filter(({ from }) => from === deliverable.id);
  return (
    <LinkList
      label={t('moved.proves')}
      links={linesOf(proofs, ({ to }) => to)}
      choices={choicesOf(proofs.map(({ to }) => to))}
      addLabel={t('moved.addProven')}
      onAdd={(milestone) => prove(deliverable.id, milestone)}
      onRemove={withdraw}
    />
  );
}

/** Milestones and deliverables are known by their code: it stands before the title, and is found by typing. */
function useProofLines(entity: 'milestone' | 'deliverable', items: readonly ProgrammeItem[]) {
  const { title } = useWords();
  const nameOf = (item: ProgrammeItem) => (item.code === null ? title(item) : `${item.code} · ${title(item)}`);
  return {
    linesOf: (proofs: readonly Proof[], end: (proof: Proof) => string) =>
      proofs.flatMap((link) => {
        const item = items.find(({ id }) => id === end(link));
        if (item === undefined) return [];
        const name = nameOf(item);
        const record = { id: item.id, code: item.code, title: { bg: name, en: name } };
        return [{ link, entity, isOutgoing: entity === 'milestone', record }];
      }),
    choicesOf: (taken: readonly string[]) =>
      items.filter(({ id }) => !taken.includes(id)).map((item) => ({ value: item.id, label: nameOf(item) })),
  };
}

function useProofs() {
  const { t } = useTranslation('programmes');
  const { tell } = useToldAction();
  return {
    prove: (deliverable: string, milestone: string) =>
      void tell(t('moved.proofAdded'), (client) => {
        const ends = { fromEntity: 'deliverable', from: deliverable, toEntity: 'milestone', to: milestone };
        return client.records.create({ entity: 'link', fields: { relation: 'verifies', ...ends } });
      }),
    withdraw: ({ link }: { link: Proof }) =>
      void tell(t('moved.proofRemoved'), (client) =>
        client.records.archive({ entity: 'link', id: link.id, archived: true }),
      ),
  };
}
