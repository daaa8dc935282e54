import type { ZodMiniType } from 'zod/mini'

/**
 * A ProseMirror attribute validator over a zod schema.
 * @throws RangeError, as Node.check expects, when the value does not fit.
 */
export function validateWith(schema: ZodMiniType): (value: unknown) => void {
  return (value) => {
    const result = schema.safeParse(value)
    if (!result.success) throw new RangeError(result.error.issues.map((i) => i.message).join('; '))
  }
}
