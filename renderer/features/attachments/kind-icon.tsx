import { useTranslation } from 'react-i18next';
import { FileSymlink, FileText, Globe } from 'lucide-react';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';

const shapes = { copy: FileText, link: FileSymlink, address: Globe };

/** Each kind has a shape of its own; its word goes with it for those who do not see it, and for the pointer. */
export function KindIcon({ kind }: { kind: AttachmentView['kind'] }) {
  const { t } = useTranslation('attachments');
  return (
    <span title={t(`kind.${kind}`)} className="mt-0.5 text-ink-3">
      <Icon shape={shapes[kind]} />
      <VisuallyHidden>{t(`kind.${kind}`)}: </VisuallyHidden>
    </span>
  );
}
