/** All parameters that the modules declare: what a region may set. */
import { countingParameter, yellowParameter } from './kernel/law.ts'
import { appealParameters } from './modules/appeals/parameters.ts'
import { unmaskMinutes } from './modules/appeals/unmasking.ts'
import { boardParameters } from './modules/boards/parameters.ts'
import { clientParameters } from './modules/clients/parameters.ts'
import { diaryParameters } from './modules/diary/parameters.ts'
import { exportParameters } from './modules/imports/parameters.ts'
import { helpOrderParameters } from './modules/help-orders/parameters.ts'
import { makeParameters } from './modules/law/registry.ts'
import { meetingParameters } from './modules/meetings/parameters.ts'
import { monitoringParameters } from './modules/monitoring/parameters.ts'
import { projectParameters } from './modules/projects/parameters.ts'
import { nodeParameters } from './modules/nodes/parameters.ts'
import { parkParameters } from './modules/parks/parameters.ts'
import { suggestionParameters } from './modules/suggestions/parameters.ts'
import { stewardParameters } from './modules/stewards/parameters.ts'
import { orderParameters } from './modules/supervision/parameters.ts'
import { checkParameters } from './modules/supervision/parameters-checks.ts'
import { targetParameters } from './modules/targets/parameters.ts'
import { taskParameters } from './modules/tasks/parameters.ts'
import { throughTrainParameters } from './modules/through-train/parameters.ts'
import { backdateParameter } from './platform/parameters.ts'

export const parameters = makeParameters(
  [countingParameter, yellowParameter, backdateParameter, unmaskMinutes],
  appealParameters,
  orderParameters,
  checkParameters,
  boardParameters,
  nodeParameters,
  clientParameters,
  exportParameters,
  projectParameters,
  parkParameters,
  monitoringParameters,
  helpOrderParameters,
  diaryParameters,
  throughTrainParameters,
  meetingParameters,
  targetParameters,
  taskParameters,
  stewardParameters,
  suggestionParameters,
)
