import { useCallback } from 'react';
import { useAction } from '#renderer/app/use-action.ts';
import type { FieldPlace } from './field-place.ts';

/** Saves one field. Gives back what to tell the person where it was refused, for the field that is still open. */
export function useSaveField({ entity, id, name }: FieldPlace) {
  const { run } = useAction();
  return useCallback(
    async (value: unknown): Promise<string | null> => {
      let refusal: string | null = null;
      await run(({ client }) => client.records.update({ entity, id, fields: { [name]: value } }), {
        onError: ({ message }) => {
          refusal = message;
        },
      });
      return refusal;
    },
    [run, entity, id, name],
  );
}
