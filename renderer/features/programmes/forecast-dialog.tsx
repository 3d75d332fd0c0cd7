import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { entityOf, type ProgrammeItem } from './programme-item.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWords } from './use-words.ts';

/** A new forecast, the day it was decided, and why. */
export function ForecastDialog({ item, onClose }: { item: ProgrammeItem; onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { asOf, workbook } = useWorkbook();
  const { language, title, date } = useWords();
  const { run } = useAction();
  const done = useTold();
  const [to, setTo] = useState<PartialDate | null>(item.forecastAsOf ?? item.dueAsOf);
  const [decidedOn, setDecidedOn] = useState<PartialDate | null>(asOf < workbook.today ? asOf : workbook.today);
  // Ctrl Enter both takes the date and saves, before the next drawing.
  const latest = useRef({ to, decidedOn });
  const understood = useRef({ to: true, decidedOn: true });
  const parts = {
    parse: parsePartialDate,
    format: (value: PartialDate) => formatPartialDate(value, language),
    notUnderstood: t('common:dateUnknown'),
  };

  const save = async (reason: string): Promise<string | null> => {
    const day = latest.current.decidedOn === null ? null : lastDay(latest.current.decidedOn);
    if (!understood.current.to || !understood.current.decidedOn || day === null) return t('common:dateUnknown');
    if (latest.current.to === (item.forecastAsOf ?? item.dueAsOf)) return t('programmes:forecastForm.same');
    let refusal: string | null = null;
    await run(
      ({ client }) =>
        client.programmes.moveForecast({
          entity: entityOf(item),
          id: item.id,
          to: latest.current.to,
          decidedOn: day,
          reason: { [language]: reason },
        }),
      {
        onError: ({ message }) => {
          refusal = message;
        },
      },
    );
    if (refusal !== null) return refusal;
    const moved = latest.current.to;
    done(
      moved === null
        ? t('programmes:forecastForm.doneNone', { title: title(item) })
        : t('programmes:forecastForm.done', { title: title(item), date: date(moved) }),
    );
    return null;
  };

  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t('programmes:forecastForm.title')}
      reasonLabel={t('programmes:forecastForm.reason')}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t('common:reasonHint')}
      confirmLabel={t('programmes:forecastForm.save')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      tone="primary"
      startsInChildren
      onConfirm={save}
    >
      <div className="flex flex-col gap-4">
        <div>
          <p className="font-medium text-ink">{title(item)}</p>
          <p>
            {item.dueAsOf === null
              ? t('programmes:forecastForm.noDue')
              : item.forecastAsOf === null
                ? t('programmes:forecastForm.now', { due: date(item.dueAsOf) })
                : t('programmes:forecastForm.nowForecast', {
                    due: date(item.dueAsOf),
                    forecast: date(item.forecastAsOf),
                  })}
          </p>
        </div>
        <div className="grid grid-cols-2 gap-3">
          <PartialDateField
            {...parts}
            label={t('programmes:forecastForm.to')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the new date is the first thing that is asked
            autoFocus
            description={t('programmes:forecastForm.toHint')}
            value={to}
            onChange={(value) => {
              latest.current.to = value;
              setTo(value);
            }}
            onValidityChange={(isValid) => {
              understood.current.to = isValid;
            }}
          />
          <PartialDateField
            {...parts}
            label={t('programmes:forecastForm.decidedOn')}
            value={decidedOn}
            onChange={(value) => {
              latest.current.decidedOn = value;
              setDecidedOn(value);
            }}
            onValidityChange={(isValid) => {
              understood.current.decidedOn = isValid;
            }}
          />
        </div>
      </div>
    </ConfirmWithReason>
  );
}
