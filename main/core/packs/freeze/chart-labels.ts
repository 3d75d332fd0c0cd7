import { format } from 'date-fns/format';
import { bg } from 'date-fns/locale/bg';
import { enGB } from 'date-fns/locale/en-GB';
import { parseISO } from 'date-fns/parseISO';
import type { TimeTick } from '#shared/charts/chart-axes.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { both } from './pack-language.ts';

const locales = { bg, en: enGB };

/** A tick of the time axis: a year alone, or a short month with its year where that changes. */
export function timeTickLabel({ day, unit, withYear }: TimeTick): PackText {
  return both((_, language) => {
    if (unit === 'year') return day.slice(0, 4);
    return format(parseISO(day), withYear ? 'LLL yyyy' : 'LLL', { locale: locales[language] });
  });
}
