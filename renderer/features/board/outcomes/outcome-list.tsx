import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDue, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { AboutLinks } from '../about-links.tsx';
import { UnfoldButton } from '../unfold-button.tsx';
import { AdviceChain } from './advice-chain.tsx';
import { OutcomeEditor } from './outcome-editor.tsx';
import { standingOf } from './outcome-words.ts';

/** Advice and actions, each answered, followed and closed where it stands. */
export function OutcomeList({ outcomes, label }: { outcomes: readonly OutcomeView[]; label: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const known = new Set(outcomes.map(({ id }) => id));
  const followers = (id: string) => outcomes.filter(({ follows }) => follows === id);
  // What carries out advice stands below it, not once more among the others.
  const lines = outcomes
    .filter(({ follows }) => follows === null || !known.has(follows))
    .flatMap((outcome) => [outcome, ...followers(outcome.id)]);
  return (
    <div className="w-full">
      <ActionList label={label}>
        {lines.map((outcome) => (
          <OutcomeLine
            key={outcome.id}
            outcome={outcome}
            isBelow={outcome.follows !== null && known.has(outcome.follows)}
            isOpen={open === outcome.id}
            onToggle={() => setOpen(open === outcome.id ? null : outcome.id)}
          />
        ))}
      </ActionList>
    </div>
  );
}

interface OutcomeLineProps {
  outcome: OutcomeView;
  /** It carries out the advice above. */
  isBelow: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

function OutcomeLine({ outcome, isBelow, isOpen, onToggle }: OutcomeLineProps) {
  const { t } = useTranslation(['board', 'fields']);
  const language = useLanguage();
  const { status, words } = standingOf(outcome, t);
  const text = textIn(outcome.text, language);
  const effect = textIn(outcome.effect, language);
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
        <span className={cx('inline-block py-1 align-top', isBelow && 'border-l-2 border-line-strong pl-3')}>
          {text}
          <span className="block text-sm font-normal text-ink-3">{facts.filter(Boolean).join(' · ')}</span>
          {outcome.about.length > 0 && (
            <span className="block text-sm font-normal text-ink-3">
              {t('outcome.about')}: <AboutLinks about={outcome.about} />
            </span>
          )}
          {outcome.chain !== null && (
            <span className="mt-1 block font-normal">
              <AdviceChain chain={outcome.chain} />
            </span>
          )}
          {effect !== '' && (
            <span className="mt-1 block font-normal text-ink-2">
              {t('outcome.effect')}: {effect}
            </span>
          )}
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
