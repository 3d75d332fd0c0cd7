import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CornerLeftUp, FileText, Folder } from 'lucide-react';
import { savedFileName, workbookFileName, type PickRequest } from '#shared/contract/host.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { folderQuestions, type Listing } from './browser-host.ts';

export interface FolderDialogProps {
  request: PickRequest;
  onAnswer: (grant: string | null) => void;
}

const titles = {
  openWorkbook: 'dialog.openTitle',
  saveWorkbook: 'dialog.saveTitle',
  saveFile: 'dialog.saveFileTitle',
  attachFile: 'dialog.attachTitle',
  saveAttachment: 'dialog.saveFileTitle',
  openAnswer: 'dialog.answerTitle',
  checkFile: 'dialog.checkTitle',
  exportFolder: 'dialog.folderTitle',
} as const;

const confirmWords = {
  openWorkbook: 'dialog.here',
  saveWorkbook: 'dialog.save',
  saveFile: 'common:save',
  attachFile: 'dialog.here',
  saveAttachment: 'common:save',
  openAnswer: 'dialog.here',
  checkFile: 'dialog.here',
  exportFolder: 'dialog.here',
} as const;

function firstName(purpose: PickRequest['purpose'], suggested: string): string {
  if (purpose === 'saveAttachment') return safeFileName(suggested);
  return purpose === 'saveFile' ? savedFileName('', suggested) : workbookFileName(suggested);
}

/** Browser mode's file dialog: folders and workbooks of this machine, by name. */
export function FolderDialog({ request, onAnswer }: FolderDialogProps) {
  const { purpose, suggestedName = '' } = request;
  const isSaving = purpose === 'saveWorkbook' || purpose === 'saveFile' || purpose === 'saveAttachment';
  const picksFile = ['openWorkbook', 'attachFile', 'openAnswer', 'checkFile'].includes(purpose);
  const { t } = useTranslation(['shell', 'common']);
  const [listing, setListing] = useState<Listing | null>(null);
  const [name, setName] = useState(() => firstName(purpose, suggestedName));
  const [problem, setProblem] = useState<string>();

  const show = (folder: string | null) => void folderQuestions.list(folder, purpose).then(setListing);
  useEffect(() => {
    void folderQuestions.list(null, purpose).then(setListing);
  }, [purpose]);

  const choose = async (entry: string) => {
    const { grant, exists } = await folderQuestions.choose(entry, request, isSaving ? name : undefined);
    if (exists) setProblem(t('dialog.exists'));
    else onAnswer(grant);
  };

  const confirm =
    listing !== null && !picksFile ? (
      <Button
        tone="primary"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- Enter takes the folder that is shown
        autoFocus={purpose === 'exportFolder'}
        onPress={() => void choose(listing.folder.id)}
      >
        {t(confirmWords[purpose])}
      </Button>
    ) : null;

  return (
    <Dialog
      isOpen
      onOpenChange={() => onAnswer(null)}
      title={t(titles[purpose])}
      closeLabel={t('common:cancel')}
      footer={
        <>
          <Button onPress={() => onAnswer(null)}>{t('common:cancel')}</Button>
          {confirm}
        </>
      }
    >
      {isSaving && (
        <TextField
          label={t('dialog.name')}
          value={name}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the box the dialog is opened for
          autoFocus
          onKeyDown={({ key }) => {
            if (key === 'Enter' && listing !== null) void choose(listing.folder.id);
          }}
          onChange={(value) => {
            setName(value);
            setProblem(undefined);
          }}
          {...(problem === undefined ? {} : { error: problem })}
        />
      )}
      {listing && (
        <>
          <nav aria-label={t('dialog.places')} className="flex flex-wrap gap-2">
            {listing.places.map((place) => (
              <Button key={place.id} size="small" onPress={() => show(place.id)}>
                {place.name}
              </Button>
            ))}
          </nav>
          <h3 className="font-semibold">{listing.folder.name}</h3>
          <ul className="border-t border-line">
            {listing.parent !== null && (
              <Line icon={CornerLeftUp} label={t('dialog.up')} onPress={() => show(listing.parent)} />
            )}
            {listing.entries.map(({ id, name: label, kind }) => (
              <Line
                key={id}
                icon={kind === 'folder' ? Folder : FileText}
                label={label}
                onPress={() => (kind === 'folder' ? show(id) : void choose(id))}
              />
            ))}
          </ul>
          {listing.entries.length === 0 && <p className="text-ink-3">{t('dialog.empty')}</p>}
        </>
      )}
    </Dialog>
  );
}

function Line({ icon, label, onPress }: { icon: typeof Folder; label: string; onPress: () => void }) {
  return (
    <li className="border-b border-line">
      <button
        type="button"
        onClick={onPress}
        className="flex min-h-9 w-full items-center gap-2.5 px-2 text-left hover:bg-hover"
      >
        <Icon shape={icon} className="text-ink-3" />
        {label}
      </button>
    </li>
  );
}
