import { savedFileName, type DrawnFormat } from '#shared/contract/host.ts';
import type { Application } from './application.tsx';

/**
 * Asks where a picture is to be saved, and saves it. `make` is called only after a place was chosen. Answers with the name
 * it was saved under; null when the person cancelled.
 */
export async function saveFile(
  { client, host }: Pick<Application, 'client' | 'host'>,
  { name, format, make }: { name: string; format: DrawnFormat; make: () => Promise<Blob> | Blob },
): Promise<string | null> {
  const suggestedName = savedFileName(name, `.${format}`);
  const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
  if (grant === null) return null;
  const content = await base64Of(await make());
  const saved = await client.files.save({ grant, format, content });
  return saved.name;
}

/** Text that carries bytes over the wall. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const step = 0x80_00; // as many arguments as every engine takes
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
