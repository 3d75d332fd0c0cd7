import type { ReactNode } from 'react';
import type { PlacedAttachment } from '#shared/contract/attachments.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { attachmentName } from '#renderer/features/attachments/attachment-name.ts';
import { KindIcon } from '#renderer/features/attachments/kind-icon.tsx';
import { Link } from '#renderer/ui/link.tsx';

interface PlacedLineProps {
  attachment: PlacedAttachment;
  /** What is told or done at the end of the line. */
  end: ReactNode;
  children?: ReactNode;
}

/** An attachment away from its record, with the way to it. */
export function PlacedLine({ attachment, end, children }: PlacedLineProps) {
  const language = useLanguage();
  const { owner, kind } = attachment;
  const title = [owner.code, textIn(owner.title, language)].filter(Boolean).join(' · ');
  const href = recordHref(owner.entity, owner.id);
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5">
      <KindIcon kind={kind} />
      <div className="min-w-0 flex-1 text-pretty [overflow-wrap:anywhere]">
        <p>{attachmentName(attachment, language)}</p>
        <p className="text-sm">
          {href === null ? (
            <span className="text-ink-3">{title}</span>
          ) : (
            <Link href={href} isQuiet>
              {title}
            </Link>
          )}
        </p>
        {children}
      </div>
      {end}
    </li>
  );
}
