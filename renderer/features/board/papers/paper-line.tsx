import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/contract/papers.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatBytes, textIn } from '#shared/i18n/format.ts';
import { languages, visibilities } from '#shared/model/values.ts';
import { BilingualValue } from '#renderer/app/record-field/bilingual-value.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LargeFileDialog } from '#renderer/features/attachments/large-file-dialog.tsx';
import { StagedLine } from '#renderer/features/attachments/staged-line.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { InlineChoice } from '../inline-choice.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { PaperMenu } from './paper-menu.tsx';
import { usePaperStaging } from './use-paper-staging.ts';

/** One paper: its title, in what language it is, who may read it, whether its pages are in the book, and its versions. */
export function PaperLine({ paper }: { paper: PaperView }) {
  const { t } = useTranslation(['board', 'fields', 'common']);
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const staging = usePaperStaging(paper.item, paper.id);
  const [areVersionsOpen, setAreVersionsOpen] = useState(false);
  const { id, title, kind, file, version, inBook, visibility, earlier } = paper;
  const name = textIn(title, language) || (file?.fileName ?? '');
  const save = (fields: Record<string, unknown>) =>
    void run(({ client }) => client.records.update({ entity: 'paper', id, fields }));
  const facts = [
    file?.fileName,
    file?.bytes != null && formatBytes(file.bytes, language),
    version > 1 && t('papers.version', { version }),
  ];
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <BilingualValue
            place={{ entity: 'paper', id, name: 'title', label: t('papers.name'), isReadOnly }}
            value={title}
            isMultiline={false}
          />
          <p className="text-sm [overflow-wrap:anywhere] text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
          {file?.state !== 'there' && (
            <p className="text-sm">
              <StatusLabel status="overdue">{t('papers.lost')}</StatusLabel>
            </p>
          )}
        </div>
        {file !== null && (
          <PaperMenu
            paper={paper}
            file={file}
            name={name}
            onNewVersion={() => void staging.pick(false)}
            onVersions={earlier.length === 0 ? null : () => setAreVersionsOpen(!areVersionsOpen)}
          />
        )}
      </div>
      <div className="mt-0.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-2">
        <InlineChoice
          label={t('papers.language')}
          choices={[
            ...languages.map((value) => ({ value, label: capitalised(t(`papers.languages.${value}`)) })),
            { value: 'both' as const, label: capitalised(t('papers.languages.both')) },
          ]}
          value={paper.language ?? 'both'}
          onChange={(picked) => save({ language: picked === 'both' ? null : picked })}
          isReadOnly={isReadOnly}
        />
        <InlineChoice
          label={t('papers.visibility')}
          choices={visibilities.map((value) => ({ value, label: capitalised(t(`fields:choice.visibility.${value}`)) }))}
          value={visibility}
          onChange={(picked) => save({ visibility: picked })}
          isReadOnly={isReadOnly}
        />
        {kind === 'docx' ? (
          <span className="text-ink-3">{t('papers.besideBook')}</span>
        ) : (
          <Checkbox
            isSelected={inBook}
            isDisabled={isReadOnly}
            onChange={(isBound) => void run(({ client }) => client.papers.setInBook({ id, inBook: isBound }))}
          >
            {t('papers.inBook')}
          </Checkbox>
        )}
      </div>
      {staging.files.length > 0 && (
        <ul className="mt-1 border-t border-line">
          {staging.files.map((on) => (
            <StagedLine key={on.key} file={on} onRemove={staging.remove} />
          ))}
        </ul>
      )}
      {areVersionsOpen && <EarlierVersions paper={paper} />}
      <LargeFileDialog question={staging.question} />
    </li>
  );
}
