import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dayTyped } from './day-typed.ts';

interface VersionFieldsState {
  validFrom: string;
  reason: string;
  problems: Partial<Record<'validFrom' | 'reason', string>>;
}

/** From which day a change of an indicator holds, and why or by which decision. */
export function useVersionFields() {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [state, setState] = useState<VersionFieldsState>({
    validFrom: formatDate(asOf, language),
    reason: '',
    problems: {},
  });
  const reason = state.reason.trim();
  const change = (patch: Partial<VersionFieldsState>) => setState({ ...state, problems: {}, ...patch });
  return {
    ...state,
    change,
    /** What was written, or null after what is wrong with it was marked; `missing` is said of a reason that must be there. */
    read(missing: string | null): { validFrom: Day; reason: { bg?: string; en?: string } } | null {
      const day = dayTyped(state.validFrom);
      const isReasonMissing = missing !== null && reason === '';
      change({
        problems: {
          ...(day === null && { validFrom: t('target.validFromMissing') }),
          ...(isReasonMissing && { reason: missing }),
        },
      });
      return day === null || isReasonMissing
        ? null
        : { validFrom: day, reason: reason === '' ? {} : { [language]: reason } };
    },
  };
}

interface VersionFieldsProps {
  fields: ReturnType<typeof useVersionFields>;
  reasonLabel: string;
  reasonHint?: string;
}

export function VersionFields({ fields, reasonLabel, reasonHint }: VersionFieldsProps) {
  const { t } = useTranslation('kpis');
  const { validFrom, reason, problems, change } = fields;
  return (
    <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-[160px_minmax(0,1fr)]">
      <TextField
        label={t('target.validFrom')}
        value={validFrom}
        onChange={(text) => change({ validFrom: text })}
        error={problems.validFrom}
        autoComplete="off"
      />
      <TextArea
        label={reasonLabel}
        description={reasonHint}
        value={reason}
        onChange={(text) => change({ reason: text })}
        error={problems.reason}
      />
    </div>
  );
}
