import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Paperclip } from 'lucide-react';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon, type IconShape } from '#renderer/ui/icon.tsx';
import type { Staging } from './use-staging.ts';

interface DropAreaProps {
  staging: Pick<Staging, 'drop' | 'refuse'>;
  isDisabled: boolean;
  /** What comes of a file that is dropped; attaching it, unless said otherwise. */
  label?: string;
  icon?: IconShape;
  /** Its place: as high as its content unless it says otherwise. */
  className?: string;
  children: ReactNode;
}

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** Where files may be dropped; with the keyboard the button above does the same. */
export function DropArea({ staging, isDisabled, label, icon = Paperclip, className, children }: DropAreaProps) {
  const { t } = useTranslation('attachments');
  const [isOver, setIsOver] = useState(false);
  // Whoever takes the files, they hang over nothing any more.
  useEffect(() => {
    if (!isOver) return;
    const leave = () => setIsOver(false);
    window.addEventListener('drop', leave, true);
    return () => window.removeEventListener('drop', leave, true);
  }, [isOver]);
  const take = (event: DragEvent) => {
    if (isDisabled || !bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry());
    const folders = new Set(entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name));
    for (const name of folders) staging.refuse(name ?? '', t('folder', { name }));
    staging.drop([...event.dataTransfer.files].filter(({ name }) => !folders.has(name)));
  };
  const onOver = (event: DragEvent) => {
    // What stands inside takes them itself.
    if (event.defaultPrevented) return setIsOver(false);
    if (isDisabled || !bringsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  return (
    <div
      role="presentation"
      className={cx('relative', className)}
      onDragEnter={onOver}
      onDragOver={onOver}
      onDragLeave={(event) => {
        // Moving over what stands inside is no leaving.
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      }}
      onDrop={take}
    >
      {children}
      {isOver && (
        <div
          aria-hidden
          className="pointer-events-none absolute -inset-1.5 z-10 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft font-semibold text-accent"
        >
          <span className="inline-flex items-center gap-2">
            <Icon shape={icon} />
            {label ?? t('dropHere')}
          </span>
        </div>
      )}
    </div>
  );
}
