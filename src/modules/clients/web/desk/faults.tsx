/** What is wrong with a row: the field as its system names it, and why. */
interface Props {
  readonly faults: readonly { readonly field: string; readonly text: string }[]
}

export function Faults({ faults }: Props) {
  return (
    <>
      {faults.map(({ field, text }) => (
        <div key={`${field} ${text}`}>
          {field !== '' && <strong>{field} </strong>}
          {text}
        </div>
      ))}
    </>
  )
}
