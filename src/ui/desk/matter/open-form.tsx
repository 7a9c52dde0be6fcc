/** The form that is open on a matter's page. When it opened another matter, that one is shown next, if it may be seen. */
import type { MatterViewWire } from '../../../platform/wire.ts'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { ActForm } from '../form/act-form.tsx'
import { useOffer } from './use-offers.ts'

interface Props {
  readonly view: MatterViewWire
  readonly name: string | null
  readonly onClose: () => void
}

export function OpenForm({ view, name, onClose }: Props) {
  const { go } = useAddress()
  const offer = useOffer(view, name)
  if (offer === undefined) return null
  const isAbout = offer.fixed !== undefined
  return (
    <ActForm
      key={offer.name}
      kind={offer.kind}
      act={offer.act}
      form={offer.form}
      view={isAbout ? null : view}
      fixed={offer.fixed}
      onDone={(answer) => {
        onClose()
        if (isAbout && offer.kind.about?.isHandedOver !== true)
          go(deskPaths.matter(offer.kind.path, answer.id))
      }}
      onCancel={onClose}
    />
  )
}
