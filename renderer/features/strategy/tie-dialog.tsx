import { useTranslation } from 'react-i18next';
import type { ServingEntity, StrategyNodeView, TieRelation } from '#shared/contract/strategy.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TieForm } from './tie-form.tsx';

/** How a tie stands now. */
export interface KnownTie {
  relation: TieRelation;
  weight: number;
  validFrom: PartialDate | null;
  validTo: PartialDate | null;
}

/** A tie that is being made or changed; what is null is still to be chosen. */
export interface Tie {
  node: string | null;
  record: { entity: ServingEntity; id: string } | null;
  /** It stands in this focus area: it contributes anyway, and only its weight and days are set here. */
  isByArea?: boolean;
  /** Null for a new one. */
  current: KnownTie | null;
}

interface TieDialogProps {
  tie: Tie | null;
  onClose: () => void;
  nodes: readonly StrategyNodeView[];
}

/** How a record serves a node: whether it moves the light, with which weight, and while which days. */
export function TieDialog({ tie, onClose, nodes }: TieDialogProps) {
  const { t } = useTranslation(['strategy', 'common']);
  const isChange = tie !== null && tie.record !== null && tie.node !== null;
  return (
    <Dialog
      isOpen={tie !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(isChange ? `tieTitle_${tie.record?.entity ?? 'activity'}` : 'addTitle')}
      closeLabel={t('common:close')}
      size="small"
    >
      {tie && <TieForm tie={tie} onClose={onClose} nodes={nodes} />}
    </Dialog>
  );
}
