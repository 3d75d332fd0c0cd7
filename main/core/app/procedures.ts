import { implement, ORPCError, ValidationError } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { contract } from '#shared/contract/contract.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Core } from './core.ts';

/** The contract, waiting for each feature's router; every error that leaves it is one of ours or has an id. */
export const procedures = implement(contract)
  .$context<{ core: Core }>()
  .use(async ({ context, next, signal }) => {
    try {
      return await next();
    } catch (error) {
      // Nobody waits for an answer any more, and to stop for that is no fault.
      if (signal?.aborted === true) throw error;
      throw asWireError(error, context.core);
    }
  });

function asWireError(error: unknown, core: Core): unknown {
  if (error instanceof DomainError) return new ORPCError(error.code, { defined: true, data: error.data });
  if (error instanceof ORPCError) {
    // The same cause stands behind an answer of ours that breaks the contract, which is no fault of the input.
    const isInput = error.code === 'BAD_REQUEST';
    if (isInput && error.cause instanceof ValidationError) return invalidInput(error.cause);
    if (error.defined) return error;
  }
  const id = newId().slice(-8);
  core.logger.error(`unexpected error ${id}`, loggable(error));
  return new ORPCError('UNKNOWN', { defined: true, data: { id } });
}

/** An answer that breaks the contract carries the answer with it, and what is in a workbook stays out of the log. */
function loggable(error: unknown): unknown {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return error;
  return `${error.message}: ${JSON.stringify(invalidInput(error.cause).data.issues)}`;
}

function invalidInput(cause: ValidationError) {
  const issues = cause.issues.slice(0, 20).map(({ path, message }) => ({
    path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message,
  }));
  return new ORPCError('INVALID_INPUT', { defined: true, data: { issues } });
}
