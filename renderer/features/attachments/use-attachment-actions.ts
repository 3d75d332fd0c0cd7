import { useTranslation } from 'react-i18next';
import { isAllowedExternal } from '#shared/contract/external-links.ts';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { copyText } from '#renderer/app/copy-text.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { attachmentName } from './attachment-name.ts';

/** What can be done with one attachment, each said at the bottom of the window, with its way back where it changes something. */
export function useAttachmentActions(attachment: AttachmentView) {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  const { toaster, host } = useApplication();
  const { run, isRunning } = useAction();
  const { tell } = useToldAction();
  const { id, url, fileName } = attachment;
  const name = attachmentName(attachment, language);

  const copyAddress = (said: string) => {
    const isCopied = url !== null && copyText(url);
    toaster.show({ text: isCopied ? said : t('act.addressNotCopied'), isError: !isCopied });
  };
  return {
    name,
    isBusy: isRunning,
    /** A file by the system's program for it; an address in the browser, where its site is a known one. */
    open: () => {
      if (url !== null) {
        if (isAllowedExternal(url)) void host.openExternal(url);
        else copyAddress(t('act.addressElsewhere'));
        return;
      }
      void run(async ({ client }) => {
        const { ticket } = await client.attachments.prepareOpen({ id });
        const isShown = await host.openFile(ticket);
        toaster.show({ text: t(isShown ? 'act.opened' : 'act.noProgram', { name }), isError: !isShown });
      });
    },
    save: () =>
      void run(async ({ client }) => {
        const grant = await host.pickPath({ purpose: 'saveAttachment', suggestedName: fileName ?? name });
        if (grant === null) return;
        const saved = await client.attachments.saveAs({ id, grant });
        toaster.show({ text: t('act.saved', { name: saved.name }) });
      }),
    /** True when the link leads to another file now. */
    relink: async (): Promise<boolean> => {
      const grant = await host.pickPath({ purpose: 'attachFile' });
      if (grant === null) return false;
      const refusal = await tell(t('act.relinked'), (client) => client.attachments.relink({ id, grant }));
      if (refusal !== null) toaster.show({ text: refusal, isError: true });
      return refusal === null;
    },
    copyAddress: () => copyAddress(t('act.addressCopied')),
    remove: () =>
      void tell(t('act.removed', { name }), (client) =>
        client.records.archive({ entity: 'attachment', id, archived: true }),
      ).then((refusal) => refusal !== null && toaster.show({ text: refusal, isError: true })),
  };
}
export type AttachmentActions = ReturnType<typeof useAttachmentActions>;
