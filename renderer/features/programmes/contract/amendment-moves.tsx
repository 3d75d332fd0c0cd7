import { useTranslation } from 'react-i18next';
import type { AmendmentPreview } from '#shared/contract/programmes.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useWords } from '../use-words.ts';

interface AmendmentMovesProps {
  preview: AmendmentPreview | null;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
}

const head = 'py-1 pr-3 text-left text-xs font-semibold text-ink-3';

/** Each date before and after. What cannot move stands there too, with why. */
export function AmendmentMoves({ preview, chosen, onChoose }: AmendmentMovesProps) {
  const { t } = useTranslation('programmes');
  const { title, date, month } = useWords();
  const lines = preview?.lines ?? [];
  if (lines.length === 0) return <p className="border-t border-line pt-3 text-ink-3">{t('amendForm.nothing')}</p>;
  const withMonth = (day: string, number: number | null) => (
    <>
      {number !== null && <span className="mr-1.5 inline-block w-9 text-ink-3">{month(number)}</span>}
      {date(day)}
    </>
  );
  return (
    <div className="border-t border-line-strong">
      <table className="w-full">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('amendForm.item')}
            </th>
            <th scope="col" className={`${head} w-44`}>
              {t('amendForm.before')}
            </th>
            <th scope="col" className={`${head} w-44`}>
              {t('amendForm.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-t border-line align-top">
              <td className="py-1 pr-3">
                <Checkbox
                  isSelected={chosen.has(line.id)}
                  isDisabled={line.stays !== null}
                  onChange={(isChosen) => onChoose(line.id, isChosen)}
                  {...(line.stays === null ? {} : { description: t(`amendForm.stays.${line.stays}`) })}
                >
                  <span className="text-pretty">
                    {line.code !== null && <span className="mr-1.5 text-ink-3">{line.code}</span>}
                    {title(line)}
                  </span>
                </Checkbox>
              </td>
              <td className="py-1.5 pr-3 whitespace-nowrap">{withMonth(line.from, line.month)}</td>
              <td className="py-1.5 pr-3 whitespace-nowrap">
                {chosen.has(line.id) && line.to !== null ? (
                  <b className="font-semibold">{withMonth(line.to, line.monthAfter)}</b>
                ) : (
                  <span className="text-ink-3">{t('amendForm.stay')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
