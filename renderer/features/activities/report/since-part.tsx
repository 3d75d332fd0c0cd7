import { useRef, type KeyboardEvent } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Check, Plus } from 'lucide-react';
import { createI18n } from '#shared/i18n/i18n.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { sinceSentence } from '#shared/i18n/since-report-sentence.ts';
import type { SinceFact } from '#shared/contract/since-report.ts';
import type { Language } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';
import { withoutSentence, withSentence } from './report-draft.ts';
import type { ReportPartProps } from './report-form.tsx';

/** Sentences are made in either language, whichever the screen speaks. */
const inEach = { bg: createI18n('bg'), en: createI18n('en') };
const sentence = (fact: SinceFact, language: Language) => sinceSentence(fact, inEach[language], language);

/** What the period changed, each line put into what was done by one key. */
export function SincePart({ subject: { entity, id }, form, hasBoth }: ReportPartProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { queries } = useApplication();
  const { control, getValues, setValue } = form;
  const day = useWatch({ control, name: 'asOf' }) ?? asOf;
  const done = useWatch({ control, name: `texts.${language}.done` });
  const router = entity === 'activity' ? queries.activities : queries.programmes;
  const { data } = useQuery(
    router.sinceLastReport.queryOptions({ input: { id, asOf: day }, placeholderData: keepPreviousData }),
  );
  const list = useRef<HTMLUListElement>(null);
  if (data === undefined || (data.since === null && data.facts.length === 0)) return null;

  const isTold = (fact: SinceFact) => done.includes(sentence(fact, language));
  const change = (facts: readonly SinceFact[], put: typeof withSentence) => {
    for (const one of hasBoth ? (['bg', 'en'] as const) : [language]) {
      const place = `texts.${one}.done` as const;
      setValue(
        place,
        facts.reduce((text, fact) => put(text, sentence(fact, one)), getValues(place)),
      );
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const lines = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = lines[lines.findIndex((line) => line === document.activeElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  const untold = data.facts.filter((fact) => !isTold(fact));
  return (
    <section aria-labelledby="since-report" className="flex flex-col gap-1">
      <div className="flex items-baseline gap-3">
        <h3 id="since-report" className="text-sm font-medium text-ink-2">
          {data.since === null ? t('since.first') : t('since.last', { on: formatDate(data.since, language) })}
        </h3>
        {untold.length > 1 && (
          <Link className="ml-auto text-sm" onPress={() => change(data.facts.toReversed(), withSentence)}>
            {t('since.all', { count: untold.length })}
          </Link>
        )}
      </div>
      {data.facts.length === 0 ? (
        <p className="text-sm text-ink-3">{t('since.none')}</p>
      ) : (
        <div role="presentation" onKeyDown={onKeyDown}>
          <ul ref={list} className="max-h-44 overflow-y-auto border-t border-line">
            {data.facts.map((fact) => (
              <SinceLine
                key={`${fact.kind}.${fact.id}`}
                fact={fact}
                isTold={isTold(fact)}
                onToggle={() => change([fact], isTold(fact) ? withoutSentence : withSentence)}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function SinceLine({ fact, isTold, onToggle }: { fact: SinceFact; isTold: boolean; onToggle: () => void }) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  return (
    <li className="border-b border-line">
      <button
        type="button"
        aria-pressed={isTold}
        title={t(isTold ? 'since.added' : 'since.add')}
        onClick={onToggle}
        className="flex min-h-7 w-full items-start gap-3 px-1 py-1 text-left text-sm outline-offset-[-2px] transition-colors hover:bg-hover"
      >
        <span className="w-18 shrink-0 text-ink-3">{shortDate(fact.on, language)}</span>
        <span className="min-w-0 flex-1 text-pretty">{sentence(fact, language)}</span>
        <Icon shape={isTold ? Check : Plus} size={14} className={`mt-1 ${isTold ? 'text-on-track' : 'text-ink-3'}`} />
      </button>
    </li>
  );
}
