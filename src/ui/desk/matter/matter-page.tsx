/** The page of one matter of any kind. */
import { useParams } from '@tanstack/react-router'
import { MatterById } from './matter-by-id.tsx'

/** Reads which matter from the address. */
export function MatterPage({ path }: { path: string }) {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return (
    <div className="desk-page">
      <MatterById key={id} path={path} id={id} />
    </div>
  )
}
