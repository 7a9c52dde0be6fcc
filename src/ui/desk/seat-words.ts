/** A post in words: its department, its name, and for whom one stands in. */
import type { SeatWire } from '../../modules/people/wire.ts'
import { useTexts } from '../language.tsx'

export function useSeatWords(): (seat: SeatWire) => string {
  const { t, name } = useTexts()
  return (seat) => {
    const post = [name(seat.department), name(seat.name)].filter((part) => part !== '').join(' · ')
    return seat.insteadOf === null ? post : t('ui.desk.seat.insteadOf', { post, instead: seat.insteadOf })
  }
}
