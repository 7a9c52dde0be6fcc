/** What a region sets for its land. */
import type { Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'

/** By how many per cent the area of an outline may differ from the area that is given (S001-145). Not pinned: it looks at what is typed now. */
export const areaTolerance: Parameter<number> = {
  ...countParameter(
    'land.areaTolerance',
    { zh: '范围线面积容差（%）', en: 'Tolerance of the area of an outline (%)' },
    {
      purpose: {
        zh: '项目、地块范围线算出的面积与登记面积最多相差百分之几，超出的不予登记。未给出时不比较面积。',
        en: 'By how many per cent the area of an outline of a project or parcel may differ from the registered one; beyond it is refused. While unset, areas are not compared.',
      },
    },
  ),
  pinned: false,
}

export const parkParameters: readonly Parameter<unknown>[] = [areaTolerance]
