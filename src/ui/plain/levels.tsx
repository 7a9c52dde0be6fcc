/** A rating that was given, as stars and as its word. */

interface Props {
  /** The levels, best first. */
  readonly levels: readonly string[]
  readonly level: string
  readonly word: string
}

const STAR = 'M8 1.2l2.1 4.5 4.9.6-3.6 3.4.9 4.9L8 12.2l-4.3 2.4.9-4.9L1 6.3l4.9-.6Z'

export function Levels({ levels, level, word }: Props) {
  const stars = levels.length - levels.indexOf(level)
  return (
    <span className="levels">
      {levels.map((one, index) => (
        <svg
          key={one}
          className={index < stars ? 'star is-on' : 'star'}
          viewBox="0 0 16 16"
          aria-hidden="true"
        >
          <path d={STAR} />
        </svg>
      ))}
      <span>{word}</span>
    </span>
  )
}
