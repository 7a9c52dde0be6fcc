/** What a meeting is called: whose it is, the park where one holds it, and its kind. */
import type { NameWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { MeetingName } from '../../words.ts'

interface Called {
  readonly region: NameWire
  readonly host: string | null
  readonly name: MeetingName
}

export function useTitle(): (meeting: Called) => string {
  const { t, name } = useTexts()
  return ({ region, host, name: meeting }) =>
    [name(region), host, t(`meeting.name.${meeting}`)].filter((part) => part !== null).join(' · ')
}
