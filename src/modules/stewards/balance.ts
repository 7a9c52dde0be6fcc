/**
 * Many at once: who looks after what, so that as many as possible have somebody, loads are as even as they can be, and of
 * equally even ways the nearest is taken. A transport problem for the solver: what needs the same is one row, and each further
 * place of a person costs more than the one before. Pure but for the solver.
 */
import loadSolver from 'highs'

/** The package's types are those of its CommonJS half, which wraps what its module exports as it is. */
const load = loadSolver as unknown as typeof loadSolver.default

/** Some who need the same: the same candidates at the same distances. */
export interface Group {
  readonly key: string
  readonly count: number
  /** By the place of the person in the list, how far they are. */
  readonly distances: ReadonlyMap<number, number>
}

export interface Place {
  /** What the person has already. */
  readonly load: number
  /** How many they may have; null for as many as there are. */
  readonly limit: number | null
}

/** How many of each group go to each person; what is left over has nobody. */
export interface Balance {
  readonly given: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly unplaced: ReadonlyMap<string, number>
}

/** Every step of evenness weighs more than all distances together, and every one placed more than all evenness. */
function weightsOf(groups: readonly Group[], places: readonly Place[]): { even: number; placed: number } {
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const farthest = Math.max(1, ...groups.flatMap(({ distances }) => [...distances.values()]))
  const even = total * farthest + 1
  const most = total + Math.max(0, ...places.map(({ load }) => load))
  return { even, placed: even * (2 * most + 1) + farthest + 1 }
}

/** Solves it. The answer is whole: the constraints of a transport problem leave no other corners. */
export async function balance(groups: readonly Group[], places: readonly Place[]): Promise<Balance> {
  const wanted = groups.filter(({ count, distances }) => count > 0 && distances.size > 0)
  const none = new Map(groups.map(({ key, count }) => [key, count]))
  if (wanted.length === 0) return { given: new Map(), unplaced: none }
  const solver = await load()
  const { Status, Columns } = solver.solve(problemOf(wanted, places), {
    output_flag: false,
    solver: 'simplex',
  })
  if (Status !== 'Optimal') throw new Error(`the solver ended with ${Status}`)
  const given = new Map<string, Map<number, number>>()
  const unplaced = new Map(none)
  for (const [row, { key, count, distances }] of wanted.entries()) {
    const shares = [...distances.keys()].flatMap((place): [number, number][] => {
      const share = Math.round(Columns[`x${row}_${place}`]?.Primal ?? 0)
      return share > 0 ? [[place, share]] : []
    })
    given.set(key, new Map(shares))
    unplaced.set(key, count - shares.reduce((sum, [, share]) => sum + share, 0))
  }
  return { given, unplaced }
}

/** The problem in the format that solvers read. */
function problemOf(groups: readonly Group[], places: readonly Place[]): string {
  const { even, placed } = weightsOf(groups, places)
  const used = new Set(groups.flatMap(({ distances }) => [...distances.keys()]))
  const open = [...used].map((place) => ({ place, steps: stepsOf(place, groups, places) }))
  const costs = [
    ...groups.flatMap(({ distances }, row) =>
      [...distances].map(([place, distance]) => `${distance} x${row}_${place}`),
    ),
    ...groups.map((_group, row) => `${placed} u${row}`),
    ...open.flatMap(({ place, steps }) => steps.map((step) => `${even * (2 * step - 1)} s${place}_${step}`)),
  ]
  const rows = groups.map(({ count, distances }, row) => {
    const terms = [...distances.keys()].map((place) => `x${row}_${place}`)
    return ` g${row}: ${[...terms, `u${row}`].join(' + ')} = ${count}`
  })
  const sums = open.map(({ place, steps }) => {
    const taken = groups.flatMap(({ distances }, row) => (distances.has(place) ? [`x${row}_${place}`] : []))
    const out = steps.map((step) => ` - s${place}_${step}`).join('')
    return ` p${place}: ${taken.join(' + ')}${out} = 0`
  })
  const bounds = open.flatMap(({ place, steps }) => steps.map((step) => ` s${place}_${step} <= 1`))
  return [
    'Minimize',
    ` cost: ${costs.join('\n + ')}`,
    'Subject To',
    ...rows,
    ...sums,
    'Bounds',
    ...bounds,
    'End',
  ].join('\n')
}

/** The places of a person that are still free, by the load that each would make. */
function stepsOf(place: number, groups: readonly Group[], places: readonly Place[]): number[] {
  const { load, limit } = places[place] as Place
  const wanting = groups.reduce((sum, { count, distances }) => sum + (distances.has(place) ? count : 0), 0)
  const room = limit === null ? wanting : Math.max(0, Math.min(wanting, limit - load))
  return Array.from({ length: room }, (_step, index) => load + index + 1)
}
