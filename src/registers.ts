/** All registers on the one engine: what the server and the checks share. */
import type { Register } from './engines/registers/descriptor.ts'
import { creditRegister, enterpriseRegister } from './modules/enterprises/enterprise-register.ts'
import { dutyRegister } from './modules/suggestions/duty-register.ts'
import { pointRegisters } from './modules/help-orders/point-registers.ts'
import { parkRegisters } from './modules/parks/park-registers.ts'
import { taskRegisters } from './modules/tasks/task-registers.ts'

export const registers: readonly Register[] = [
  enterpriseRegister,
  creditRegister,
  ...parkRegisters,
  dutyRegister,
  ...taskRegisters,
  ...pointRegisters,
]
