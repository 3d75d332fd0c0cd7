import { Fragment } from 'react';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { isEntityName } from '#shared/model/entities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';

/** What an item or a topic is about, by code; the name is one pause away. */
export function AboutLinks({ about }: { about: AgendaItemView['about'] }) {
  const language = useLanguage();
  return about.map(({ link, entity, record }, index) => {
    const title = textIn(record.title, language);
    const href = isEntityName(entity) ? recordHref(entity, record.id) : null;
    return (
      <Fragment key={link.id}>
        {index > 0 && ', '}
        {href === null ? (
          (record.code ?? title)
        ) : (
          <Tooltip text={title}>
            <Link href={href} className="font-medium">
              {record.code ?? title}
            </Link>
          </Tooltip>
        )}
      </Fragment>
    );
  });
}
