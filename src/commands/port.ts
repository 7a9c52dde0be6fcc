/** Whether an address can be listened on, asked before anything that takes longer. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { codeOf, OperatorError } from '../platform/operator-error.ts'

/** Listens for a moment. Refuses with one sentence a port that is taken, needs more rights, or an address that is not ours. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch (error) {
    throw explainListening(error, host, port)
  }
  probe.close()
  await once(probe, 'close')
}

function explainListening(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new OperatorError(
        {
          zh: `端口 ${port} 已被其他程序占用：请先停止它，或用 PORT 另选端口。`,
          en: `Port ${port} is taken by another program: stop it, or choose another port with PORT.`,
        },
        error,
      )
    case 'EACCES':
      return new OperatorError(
        {
          zh: `没有权限监听端口 ${port}：请用 PORT 选择 1024 以上的端口。`,
          en: `Not permitted to listen on port ${port}: choose one above 1024 with PORT.`,
        },
        error,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OperatorError(
        { zh: `HOST=${host} 不是本机地址。`, en: `HOST=${host} is not an address of this machine.` },
        error,
      )
    default:
      return error
  }
}
