import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { refusalWords } from './i18n/refusal-words.ts';

/** Checks a form against a shared schema; what is wrong is said in the language of the window. */
export function formResolver<T extends FieldValues>(schema: z.ZodType<T, T>): Resolver<T> {
  const resolve = zodResolver(schema);
  return async (values, context, options) => {
    const answer = await resolve(values, context, options);
    translate(answer.errors);
    return answer as Awaited<ReturnType<Resolver<T>>>;
  };
}

/** Errors stand where their fields do, however deep, each beside the element that it is about. */
function translate(errors: object): void {
  for (const [name, error] of Object.entries(errors)) {
    if (name === 'message' && typeof error === 'string')
      Object.assign(errors, { message: refusalWords(error) });
    else if (name !== 'ref' && typeof error === 'object' && error !== null) translate(error);
  }
}
