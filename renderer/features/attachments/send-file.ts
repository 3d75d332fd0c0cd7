import { pieceBytes, type Staged } from '#shared/contract/attachments.ts';
import type { Client } from '#renderer/app/client.ts';
import { base64Of } from '#renderer/app/save-file.ts';

export interface SendOptions {
  signal: AbortSignal;
  onSent: (bytes: number) => void;
}

/** Sends a dropped file over the wall, to be attached; null when the person stopped it. The large ones were asked about. */
export async function sendFile(client: Client, file: File, options: SendOptions): Promise<Staged | null> {
  const upload = await uploadFile(client, file, options);
  return upload === null ? null : client.attachments.stageUpload({ upload });
}

/** Sends a dropped file over the wall piece by piece and says by what it is known there; null when it was stopped. */
export async function uploadFile(client: Client, file: File, { signal, onSent }: SendOptions): Promise<string | null> {
  const begun = await client.attachments.beginUpload({ name: file.name, bytes: file.size, isLargeAgreed: true });
  if (begun.outcome === 'asks') return null;
  const { upload } = begun;
  for (let at = 0; at < file.size; at += pieceBytes) {
    if (signal.aborted) {
      await client.attachments.cancelUpload({ upload });
      return null;
    }
    const content = await base64Of(file.slice(at, at + pieceBytes));
    onSent((await client.attachments.uploadPiece({ upload, content })).received);
  }
  return upload;
}
