import type { AttachmentView } from '#shared/contract/attachments.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';

/** How an attachment is called: its title, or else the file's name, or the address. */
export const attachmentName = ({ title, fileName, url }: AttachmentView, language: Language): string =>
  textIn(title, language) || fileName || url || '—';
