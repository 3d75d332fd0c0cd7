import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { placementProblem } from '#shared/rules/strategy-placement.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

interface MoveDialogProps {
  /** Null while it is closed. */
  node: StrategyNodeView | null;
  nodes: readonly StrategyNodeView[];
  onMove: (node: StrategyNodeView, parent: string | null) => void;
  onClose: () => void;
}

/** Where a node belongs, chosen by keyboard: only what the levels allow is offered. */
export function MoveDialog({ node, nodes, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['strategy', 'common']);
  return (
    <Dialog
      isOpen={node !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('map.moveTitle', { code: node?.code ?? '' })}
      closeLabel={t('common:close')}
      size="small"
    >
      {node && <MoveForm node={node} nodes={nodes} onMove={onMove} onClose={onClose} />}
    </Dialog>
  );
}

function MoveForm({ node, nodes, onMove, onClose }: MoveDialogProps & { node: StrategyNodeView }) {
  const { t } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const [parent, setParent] = useState(node.parent);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(node, parent);
        onClose();
      }}
    >
      <p className="text-pretty text-ink-2">{textIn(node.title, language)}</p>
      <ComboBox
        label={t('parent')}
        options={nodes
          .filter(({ id }) => placementProblem(nodes, node, id) === null)
          .map(({ id, code, title }) => ({
            value: id,
            label: textIn(title, language),
            ...(code === null ? {} : { detail: code }),
          }))}
        value={parent}
        onChange={setParent}
        emptyText={t('common:nothingFound')}
        description={t('parentHint')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- choosing it is what the dialog was opened for
        autoFocus
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={parent === node.parent}>
          {t('map.move')}
        </Button>
      </div>
    </form>
  );
}
