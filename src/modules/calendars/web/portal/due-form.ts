/** The calculator's form as plain texts, the address it stands in, and the question it becomes. Pure. */

/** The question as the server is asked it. */
export type DueQuery = Readonly<Record<string, string | boolean | readonly string[]>>

/** One pause: first and last day, or moments for hours. */
export interface PauseTyped {
  readonly from: string
  readonly to: string
}

/** The form mirrors the screen. */
export interface DueForm {
  readonly unit: string
  readonly limit: string
  readonly from: string
  readonly to: string
  readonly eventAt: string
  readonly pauses: readonly PauseTyped[]
}

/** Units in the order of how often the law uses them. */
export const UNITS = ['WD', 'ND', 'WH', 'NH', 'month', 'fixedDay', 'event'] as const

/** Months, fixed days and events are not paused. */
const PAUSABLE = ['WD', 'ND', 'WH', 'NH']

export function isHours(unit: string): boolean {
  return unit === 'WH' || unit === 'NH'
}

export function mayPause(unit: string): boolean {
  return PAUSABLE.includes(unit)
}

/** Reads the form out of an address, such as one that somebody was sent. */
export function formOf(search: Readonly<Record<string, string>>, today: string): DueForm {
  const { unit = 'WD', limit = '', from = today, to = '', eventAt = '', pauses = '' } = search
  return {
    unit: (UNITS as readonly string[]).includes(unit) ? unit : 'WD',
    limit,
    from,
    to,
    eventAt,
    pauses: pauses
      .split(',')
      .filter((pair) => pair.includes('..'))
      .map((pair) => {
        const [first = '', last = ''] = pair.split('..')
        return { from: first, to: last }
      }),
  }
}

/** The address of a form: what was left empty is left out, and so are pauses that the unit does not know. */
export function searchOf(form: DueForm): Readonly<Record<string, string>> {
  const pauses = mayPause(form.unit) ? pausesTyped(form).map(written).join(',') : ''
  const values = {
    unit: form.unit,
    limit: form.limit,
    from: form.from,
    to: form.to,
    eventAt: form.unit === 'event' ? form.eventAt : '',
    pauses,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** The question to the server, or null when the form asks nothing yet. */
export function questionOf(form: DueForm): DueQuery | null {
  if (form.from === '' || (form.limit === '' && form.to === '')) return null
  return {
    from: form.from,
    limit: form.limit,
    unit: form.unit,
    to: form.to,
    event: form.unit === 'event' && form.limit !== '' ? 'event' : '',
    eventAt: form.unit === 'event' ? form.eventAt : '',
    pause: mayPause(form.unit) ? pausesTyped(form).map(written) : [],
    explain: true,
  }
}

/** A date stays when hours begin to be counted, and the hour goes when days are. */
export function withUnit(form: DueForm, unit: string): DueForm {
  const fit = (value: string, hour: string) => {
    if (value === '') return ''
    const day = value.slice(0, 10)
    return isHours(unit) ? (value.length > 10 ? value : `${day}T${hour}`) : day
  }
  return {
    ...form,
    unit,
    from: fit(form.from, '09:00'),
    to: fit(form.to, '17:30'),
    pauses: form.pauses.map((pause) => ({ from: fit(pause.from, '09:00'), to: fit(pause.to, '17:30') })),
  }
}

function pausesTyped(form: DueForm): readonly PauseTyped[] {
  return form.pauses.filter((pause) => pause.from !== '')
}

/** A pause without an end goes on. */
function written(pause: PauseTyped): string {
  return `${pause.from}..${pause.to}`
}
