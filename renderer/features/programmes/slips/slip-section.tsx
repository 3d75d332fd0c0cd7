import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { monthOfDate } from '#shared/rules/amendment-moves.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { Link } from '#renderer/ui/link.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { MonthAndDate } from '../date-columns.tsx';
import { entityOf } from '../programme-item.ts';
import { useWords } from '../use-words.ts';
import { SlipPlot } from './slip-plot.tsx';
import { useSaveSlips } from './use-save-slips.ts';
import { useSlips, type Slip } from './use-slips.ts';

/** How the expected dates moved over time: a line for each thing that moved, and the same as a table. */
export function SlipSection({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const [isTable, setIsTable] = useState(false);
  const slips = useSlips(programme);
  const save = useSaveSlips(programme, slips);
  if (slips.length === 0) return null;
  return (
    <Section
      title={t('slips.title')}
      note={slips.length}
      action={
        <span className="flex items-center gap-3 text-sm">
          <Link onPress={() => setIsTable(!isTable)}>{isTable ? t('slips.asChart') : t('timeline.asTable')}</Link>
          <MenuButton
            label={t('slips.save')}
            trigger={<Button size="small">{t('slips.save')}</Button>}
            onAction={(format) => void save(format === 'csv' ? 'csv' : format === 'png' ? 'png' : 'svg')}
          >
            <MenuItem id="svg">{t('slips.svg')}</MenuItem>
            <MenuItem id="png">{t('slips.png')}</MenuItem>
            <MenuItem id="csv">{t('slips.csv')}</MenuItem>
          </MenuButton>
        </span>
      }
    >
      {isTable ? <SlipTable slips={slips} programme={programme} /> : <SlipPlot slips={slips} />}
    </Section>
  );
}

const head = 'py-1 pr-3 text-left text-xs font-semibold text-ink-3';

function SlipTable({ slips, programme }: { slips: readonly Slip[]; programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { title, language } = useWords();
  const start = programme.monthOneStartsOn;
  return (
    <table aria-label={t('slips.title')} className="w-full border-t border-line-strong">
      <thead>
        <tr>
          {(['item', 'on', 'expected', 'why'] as const).map((name) => (
            <th key={name} scope="col" className={head}>
              {t(`slips.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slips.flatMap(({ item, series }) =>
          series.points.map((point, index) => (
            <tr key={`${item.id}-${point.on}-${point.kind}`} className="border-t border-line align-baseline">
              <th scope="row" className="w-2/5 py-1 pr-3 text-left font-medium text-pretty">
                {index === 0 && (
                  <a href={recordHref(entityOf(item), item.id) ?? undefined} className="rounded-sm hover:underline">
                    {item.code !== null && <span className="mr-1.5 text-ink-3">{item.code}</span>}
                    {title(item)}
                  </a>
                )}
              </th>
              <td className="py-1 pr-3 whitespace-nowrap">{formatDate(point.on, language)}</td>
              <td className="py-1 pr-3">
                <MonthAndDate date={point.date} month={monthOfDate(point.date, start)} />
              </td>
              <td className="py-1 text-pretty text-ink-2">
                {point.move === null
                  ? t(`slips.kind.${point.kind}`)
                  : textIn(item.dateMoves.find(({ id }) => id === point.move)?.reason, language)}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
