import type { i18n } from 'i18next';
import type { Risk } from '#shared/model/risk.ts';
import type { Language } from '#shared/model/values.ts';
import { textIn } from './format.ts';

type Described = Pick<Risk, 'kind' | 'event' | 'cause' | 'effect'>;

/**
 * A risk told as it is thought: because of a cause something may happen, and that would lead somewhere. What is not
 * described is left out; empty where not even the event is.
 */
export function riskSentence({ kind, event, cause, effect }: Described, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'risks');
  const [what, why, then] = [event, cause, effect].map((text) => asPart(textIn(text, language)));
  if (!what) return '';
  const happens = why
    ? t(`sentence.${kind}.cause`, { cause: why, event: what })
    : t(`sentence.${kind}.event`, { event: what });
  return `${happens}${then ? t(`sentence.${kind}.effect`, { effect: then }) : ''}.`;
}

/** Whether more is known of it than what may happen. */
export const isExplained = ({ cause, effect }: Pick<Risk, 'cause' | 'effect'>): boolean =>
  [cause, effect].some(({ bg, en }) => bg + en !== '');

/** Names that texts of a city's plan begin with. */
const names = /^(?:София|Столичн|България|Европейск|Sofia|Bulgaria|European)/u;

/** As it reads within a sentence: no full stop, no capital but of a name or of letters that stand for words. */
function asPart(text: string): string {
  const bare = text.trim().replace(/[.;]+$/, '');
  const isWord = /^\p{Lu}\p{Ll}/u.test(bare) && !/^\p{Lu}\S*\s\p{Lu}/u.test(bare) && !names.test(bare);
  return isWord ? bare.charAt(0).toLocaleLowerCase() + bare.slice(1) : bare;
}
