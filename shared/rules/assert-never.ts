/**
 * The branch of an exhaustive switch that the types rule out. It stops compiling when a case is missing, and throws
 * RangeError where a value comes in that the types do not know.
 */
export function assertNever(value: never): never {
  throw new RangeError(`Unexpected value: ${JSON.stringify(value)}`);
}
