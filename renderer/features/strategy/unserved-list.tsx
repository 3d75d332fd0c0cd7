import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { NameLink } from './name-link.tsx';
import type { Tie } from './tie-dialog.tsx';

interface UnservedListProps {
  nodes: readonly StrategyNodeView[];
  onTie: (tie: Tie) => void;
}

/** What nothing serves: each can be given an activity where it stands. */
export function UnservedList({ nodes, onTie }: UnservedListProps) {
  const { t } = useTranslation(['strategy', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  return (
    <Section
      title={t('unservedTitle')}
      note={t(nodes.length === 0 ? 'unservedNone' : 'unservedHint')}
      className="px-6 pt-3"
    >
      {nodes.length > 0 && (
        <ActionList>
          {nodes.map((node) => (
            <ActionLine
              key={node.id}
              lead={`${node.code ?? ''} · ${t(`fields:choice.level.${node.level}`)}`}
              title={<NameLink href={recordHref('strategyNode', node.id)}>{textIn(node.title, language)}</NameLink>}
              note={node.serving.supports > 0 && t('supported', { count: node.serving.supports })}
              action={
                !isReadOnly && (
                  <Link
                    aria-label={`${t('addContribution')}: ${textIn(node.title, language)}`}
                    onPress={() => onTie({ node: node.id, record: null, current: null })}
                  >
                    {t('addContribution')}
                  </Link>
                )
              }
            />
          ))}
        </ActionList>
      )}
    </Section>
  );
}
