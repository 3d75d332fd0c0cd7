import { useTranslation } from 'react-i18next';
import { visibilities, type Visibility } from '#shared/model/values.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';

interface ReaderChoiceProps {
  /** What is read: a text, a note, a risk. */
  label: string;
  value: Visibility;
  onChange: (value: Visibility) => void;
  isDisabled?: boolean;
}

/** In whose editions of a pack something stands. */
export function ReaderChoice({ label, value, onChange, isDisabled }: ReaderChoiceProps) {
  const { t } = useTranslation('common');
  return (
    <Segmented
      label={label}
      segments={visibilities.map((one) => ({ value: one, label: t(`readers.${one}`) }))}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    />
  );
}

/** The same as a line of a form. */
export function ReaderLine(props: ReaderChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden className="text-sm font-medium text-ink-2">
        {props.label}
      </span>
      <ReaderChoice {...props} />
    </div>
  );
}
