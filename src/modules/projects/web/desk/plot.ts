/** Where points of the earth stand on a drawing of a city: north up, degrees of longitude shortened as on the ground. Pure. */

interface Degrees {
  readonly longitude: number
  readonly latitude: number
}

interface Size {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** What it spans at least, in degrees of latitude. */
  readonly leastSpan?: number
}

export interface Plot {
  readonly place: (point: Degrees) => { readonly x: number; readonly y: number }
  /** A bar of so many kilometres is so long on the drawing. */
  readonly scale: { readonly kilometres: number; readonly length: number }
}

const KILOMETRES_PER_DEGREE = 111.32
/** About a kilometre. */
const LEAST_SPAN = 0.01
const HALF_TURN = 180
const SCALE_SHARE = 0.25
const TEN = 10

/** The drawing of some points: as large as its margins let it be. */
export function plotOf(
  points: readonly Degrees[],
  { width, height, margin, leastSpan = LEAST_SPAN }: Size,
): Plot {
  const longitudes = points.map(({ longitude }) => longitude)
  const latitudes = points.map(({ latitude }) => latitude)
  const middle = { longitude: middleOf(longitudes), latitude: middleOf(latitudes) }
  const shortened = Math.cos((middle.latitude * Math.PI) / HALF_TURN)
  const perDegree = Math.min(
    (width - 2 * margin) / Math.max(spanOf(longitudes) * shortened, leastSpan),
    (height - 2 * margin) / Math.max(spanOf(latitudes), leastSpan),
  )
  const kilometres = roundBelow(((width * SCALE_SHARE) / perDegree) * KILOMETRES_PER_DEGREE)
  return {
    place: ({ longitude, latitude }) => ({
      x: width / 2 + (longitude - middle.longitude) * shortened * perDegree,
      y: height / 2 - (latitude - middle.latitude) * perDegree,
    }),
    scale: { kilometres, length: (kilometres / KILOMETRES_PER_DEGREE) * perDegree },
  }
}

function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2
}

function spanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

/** The largest of 1, 2, 5, 10, 20 … that is not above a number. */
function roundBelow(most: number): number {
  const power = TEN ** Math.floor(Math.log10(most))
  return ([5, 2].find((one) => one * power <= most) ?? 1) * power
}
