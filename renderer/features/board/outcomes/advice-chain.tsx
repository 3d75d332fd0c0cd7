import { useTranslation } from 'react-i18next';
import { Check, ChevronRight, Minus } from 'lucide-react';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';

type Chain = NonNullable<OutcomeView['chain']>;
type Step = Chain['steps'][number];

const stepText: Record<Step['state'], string> = {
  done: 'text-ink-2',
  next: 'font-semibold text-ink',
  ahead: 'text-ink-3',
  notNeeded: 'text-ink-3',
};

/** The way of advice in one line: what is done and when, what is missing next and since when. */
export function AdviceChain({ chain }: { chain: Chain }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { next } = chain;
  // What is not needed stands in the line only where nothing is missing any more.
  const steps = chain.steps.filter(({ state }) => state !== 'notNeeded');
  const missing = (name: Step['name']) => {
    const step = t(`chain.missingStep.${name}`);
    const since = next?.since ?? null;
    return since === null
      ? t('chain.missing', { step })
      : t('chain.missingSince', { step, since: formatDate(since, language) });
  };
  return (
    <ol aria-label={t('chain.label')} className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-sm">
      {steps.map(({ name, state, on }, index) => (
        <li key={name} className={cx('flex items-center gap-1', stepText[state])}>
          {state === 'done' && <Icon shape={Check} size={13} className="text-accent" />}
          {state === 'next' && <span aria-hidden className="size-2 rounded-full border-[1.5px] border-accent" />}
          {state === 'ahead' && <Icon shape={Minus} size={12} className="text-ink-3" />}
          <span>
            {state === 'next' ? missing(name) : t(`chain.${name}`)}
            {state === 'done' && on !== null && ` ${formatDate(on, language)}`}
          </span>
          {state !== 'next' && <span className="sr-only">({t(`chain.${state}`)})</span>}
          {/* After its step, so that a line never begins with one. */}
          {index < steps.length - 1 && <Icon shape={ChevronRight} size={12} className="ml-0.5 text-ink-3" />}
        </li>
      ))}
    </ol>
  );
}
