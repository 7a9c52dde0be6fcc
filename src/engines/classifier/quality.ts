/** How good answers are: all of them, and those that were given as sure. */

export interface Answer {
  readonly truth: string
  readonly answer: string
  readonly isSure: boolean
}

export interface Quality {
  /** How many were answered. */
  readonly count: number
  readonly accuracy: number
  /** The mean over all labels that occur, however rare, of how exact and how complete their answers are. */
  readonly macroF1: number
  /** For each label which part of its texts were answered with it. */
  readonly recall: Readonly<Record<string, number>>
  /** Which part stays unsure, and how good the sure ones are. */
  readonly unsureShare: number
  readonly sureAccuracy: number
  readonly sureMacroF1: number
}

export function qualityOf(answers: readonly Answer[]): Quality {
  const sure = answers.filter(({ isSure }) => isSure)
  return {
    count: answers.length,
    accuracy: accuracyOf(answers),
    macroF1: macroF1Of(answers),
    recall: recallOf(answers),
    unsureShare: (answers.length - sure.length) / Math.max(1, answers.length),
    sureAccuracy: accuracyOf(sure),
    sureMacroF1: macroF1Of(sure),
  }
}

function accuracyOf(answers: readonly Answer[]): number {
  return answers.filter(isRight).length / Math.max(1, answers.length)
}

function isRight({ truth, answer }: Answer): boolean {
  return truth === answer
}

function macroF1Of(answers: readonly Answer[]): number {
  const labels = new Set(answers.flatMap(({ truth, answer }) => [truth, answer]))
  let sum = 0
  for (const label of labels) {
    const right = answers.filter((one) => isRight(one) && one.truth === label).length
    const said = answers.filter(({ answer }) => answer === label).length
    const meant = answers.filter(({ truth }) => truth === label).length
    sum += (2 * right) / (said + meant)
  }
  return sum / Math.max(1, labels.size)
}

function recallOf(answers: readonly Answer[]): Record<string, number> {
  const labels = [...new Set(answers.map(({ truth }) => truth))].sort()
  return Object.fromEntries(
    labels.map((label) => [label, accuracyOf(answers.filter(({ truth }) => truth === label))]),
  )
}
