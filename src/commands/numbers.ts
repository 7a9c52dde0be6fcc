/** Reading whole numbers from options. */
import { UsageError } from './command.ts'

/** A whole number from 1 to `most`. Refuses (`UsageError`) anything else, naming the option. */
export function readCount(option: string, text: string, most: number): number {
  const count = Number(text)
  if (/^\d{1,9}$/.test(text) && count >= 1 && count <= most) return count
  throw new UsageError({
    zh: `${option} 应为 1 到 ${most} 的整数，而不是“${text}”。`,
    en: `${option} must be a whole number from 1 to ${most}, not “${text}”.`,
  })
}
