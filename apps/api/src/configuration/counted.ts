import { z } from 'zod'

/** A whole number that is not less than the one and not more than the other; `what` as it is refused. */
export function counted(what: string, least: number, most: number) {
  const fault = `must be ${what} from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,5}$/, fault)
    .transform(Number)
    .refine((value) => value >= least && value <= most, fault)
}
