import { useTranslation } from 'react-i18next';
import type { Offered } from '#shared/contract/packets.ts';
import { textIn } from '#shared/i18n/format.ts';
import { askedEntities } from '#shared/model/packet-document.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';

interface AskedRecordsProps {
  offered: readonly Offered[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** What a packet asks about: by kind at once, or one by one. */
export function AskedRecords({ offered, chosen, onChange }: AskedRecordsProps) {
  const { t } = useTranslation('packets');
  const language = useLanguage();
  const set = (records: readonly Offered[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const { id } of records)
      if (isOn) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('make.asks')}</legend>
      {askedEntities.map((entity) => {
        const records = offered.filter((one) => one.entity === entity);
        if (records.length === 0) return null;
        const count = records.filter(({ id }) => chosen.has(id)).length;
        return (
          <div key={entity} className="border-t border-line py-1">
            <Checkbox
              isSelected={count === records.length}
              isIndeterminate={count > 0 && count < records.length}
              onChange={(isOn) => set(records, isOn)}
            >
              <span>
                {t(`group.${entity}`)}
                {records.length > 1 && (
                  <span className="text-ink-3"> · {t('make.some', { count, total: records.length })}</span>
                )}
              </span>
            </Checkbox>
            {records.length > 1 && (
              <div className="pl-6">
                <Disclosure title={<span className="text-sm font-normal text-ink-2">{t('make.oneByOne')}</span>}>
                  <ul className="flex max-h-52 flex-col overflow-y-auto">
                    {records.map((record) => (
                      <li key={record.id}>
                        <Checkbox isSelected={chosen.has(record.id)} onChange={(isOn) => set([record], isOn)}>
                          <span className="text-pretty">
                            {record.code !== null && <span className="text-ink-3">{record.code} </span>}
                            {textIn(record.title, language)}
                            {!record.isOpen && <span className="text-ink-3"> · {t('make.isDone')}</span>}
                          </span>
                        </Checkbox>
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
