import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { placementProblem } from '#shared/rules/strategy-placement.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Popover } from '#renderer/ui/popover.tsx';

interface ParentFieldProps {
  node: StrategyNodeView;
  nodes: readonly StrategyNodeView[];
}

/** What the node is part of. Only what the levels allow is offered: the way by keyboard to what drag does. */
export function ParentField({ node, nodes }: ParentFieldProps) {
  const { t } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const parent = nodes.find(({ id }) => id === node.parent);
  const shown =
    parent === undefined ? t('noParent') : [parent.code, textIn(parent.title, language)].filter(Boolean).join(' · ');
  if (isReadOnly) return <FieldRow label={t('parent')}>{shown}</FieldRow>;

  const move = (to: string | null) => {
    const among = nodes.filter(
      (one) => one.id !== node.id && one.parent === to && (to !== null || one.level === node.level),
    );
    return run(({ client }) =>
      client.strategy.move({ id: node.id, parent: to, siblings: [...among.map(({ id }) => id), node.id] }),
    );
  };
  const options = nodes
    .filter(({ id }) => placementProblem(nodes, node, id) === null)
    .map(({ id, code, title }) => ({
      value: id,
      label: textIn(title, language),
      ...(code === null ? {} : { detail: code }),
    }));
  return (
    <FieldRow label={t('parent')}>
      <Popover
        label={t('parent')}
        className="w-80"
        trigger={
          <Button
            aria-label={`${t('parent')}: ${shown}`}
            className="-mx-1.5 -my-0.5 min-h-6 cursor-default rounded-sm px-1.5 py-0.5 text-left transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)]"
          >
            {parent === undefined ? <span className="text-ink-3">{shown}</span> : shown}
          </Button>
        }
      >
        {(close) => (
          <ComboBox
            label={t('parent')}
            options={options}
            value={node.parent}
            onChange={(picked) => {
              if (picked !== node.parent) void move(picked).then(close);
            }}
            emptyText={t('common:nothingFound')}
            description={t('parentHint')}
          />
        )}
      </Popover>
    </FieldRow>
  );
}
