import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { fieldsByMark, markOf, sourceParts } from '../source-mark.ts';

/** Where the facts come from, and how each was had. */
export function SourcePart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation(['activities', 'common', 'fields']);
  const { host } = useApplication();
  const { source } = activity;
  const mark = markOf(source);
  return (
    <Disclosure
      title={t('activities:source.title')}
      note={mark === null ? t('activities:enteredHere') : t(`common:mark_${mark}`)}
    >
      {source === null ? (
        <p className="text-ink-3">{t('activities:source.none')}</p>
      ) : (
        <div className="flex flex-col gap-2 text-sm [overflow-wrap:anywhere] text-ink-2">
          <ul className="flex flex-col gap-0.5">
            {sourceParts(source.text).map(({ text, url }) => (
              <li key={text}>
                {url === null ? (
                  text
                ) : (
                  <Link isQuiet onPress={() => void host.openExternal(url)}>
                    {text}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          {source.note && <p className="text-pretty whitespace-pre-line">{source.note}</p>}
          <ul>
            {[...fieldsByMark(source)].map(([kind, fields]) => (
              <li key={kind}>
                <span className="text-ink-3">{capitalised(t(`common:mark_${kind}`))}:</span>{' '}
                {/* Every field of the model has a name in the catalogue. */}
                {fields.map((field) => t(`fields:name.${field}` as 'fields:name.title')).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
