import { useTranslation } from 'react-i18next';
import { NewRecordDialog, type NewRecordProps } from './new-record-dialog.tsx';

export interface NewPersonDialogProps extends NewRecordProps {
  /** Works with the workbook, so that they are offered under „Аз съм“. */
  uses?: boolean;
}

export function NewPersonDialog({ uses = false, ...rest }: NewPersonDialogProps) {
  const { t } = useTranslation('settings');
  return <NewRecordDialog {...rest} entity="person" title={t('personal.newPerson')} fields={{ uses }} />;
}
