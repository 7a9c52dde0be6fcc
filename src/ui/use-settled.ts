/** A value once it has stayed the same for a moment: nobody wants an answer for every letter that is typed. */
import { useEffect, useState } from 'react'

/** The last value that stood for so many milliseconds. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
