import { isDefinedError, ORPCError } from '@orpc/client';

/** The code and the data with which something was refused; fails when it was not. */
export async function refusal(action: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await action.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError) || !isDefinedError(error)) throw error;
  return { code: String(error.code), data: error.data };
}

/** Whether it was taken; a refusal of ours is no fault, anything else is. */
export async function isTaken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ORPCError && error.defined && error.code !== 'UNKNOWN') return false;
    throw error;
  }
}
