import { useState } from 'react';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LogAnythingDialog } from './log-anything-dialog.tsx';
import { useLogKeyEverywhere } from './use-log-key.ts';

/** Ctrl L on whatever screen; one that knows better what is meant (`useLogKey`) is asked instead. */
export function LogAnywhere() {
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  useLogKeyEverywhere(() => {
    if (!isReadOnly) setIsOpen(true);
  });
  return isOpen && <LogAnythingDialog programme={null} onClose={() => setIsOpen(false)} />;
}
