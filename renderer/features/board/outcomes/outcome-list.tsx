import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { UnfoldButton } from '../unfold-button.tsx';
import { OutcomeEditor } from './outcome-editor.tsx';
import { standingOf } from './outcome-words.ts';

/** Advice and actions, each answered, followed and closed where it stands. */
export function OutcomeList({ outcomes, label }: { outcomes: readonly OutcomeView[]; label: string }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="w-full">
      <ActionList label={label}>
        {outcomes.map((outcome) => (
          <OutcomeLine
            key={outcome.id}
            outcome={outcome}
            isOpen={open === outcome.id}
            onToggle={() => setOpen(open === outcome.id ? null : outcome.id)}
          />
        ))}
      </ActionList>
    </div>
  );
}

function OutcomeLine({ outcome, isOpen, onToggle }: { outcome: OutcomeView; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation(['board', 'fields']);
  const language = useLanguage();
  const { status, words } = standingOf(outcome, t);
  const text = textIn(outcome.text, language);
  const facts = [
    t(`outcome.kind.${outcome.kind}`),
    outcome.addressedTo && t('outcome.to', { who: outcome.addressedTo }),
    outcome.owner && t('outcome.responsibleIs', { who: outcome.owner }),
    outcome.due && t('outcome.by', { due: formatDue(outcome.due, language) }),
    outcome.response !== 'none' &&
      t('outcome.respondedTo', { response: t(`fields:choice.response.${outcome.response}`) }),
  ];
  const action = isOpen
    ? t('outcome.hide')
    : outcome.waits === 'awaitsResponse'
      ? t('outcome.respond')
      : t('outcome.details');
  return (
    <ActionLine
      lead={<StatusLabel status={status}>{words}</StatusLabel>}
      title={
        <span className="inline-block py-1 align-top">
          {text}
          <span className="block text-sm font-normal text-ink-3">{facts.filter(Boolean).join(' · ')}</span>
        </span>
      }
      action={
        <UnfoldButton isOpen={isOpen} label={`${action}: ${text}`} onToggle={onToggle}>
          {action}
        </UnfoldButton>
      }
    >
      {isOpen && <OutcomeEditor outcome={outcome} />}
    </ActionLine>
  );
}
