/** What takes seconds, in a thread of its own: learning from examples, and comparing open appeals with each other. One task, then it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { encodeModel } from '../../engines/classifier/encode.ts'
import { trainModel } from '../../engines/classifier/model.ts'
import type { Done, Task } from './apart.ts'
import { groupsOf } from './grouping.ts'

parentPort?.postMessage(doTask(workerData as Task), [])

function doTask(task: Task): Done {
  if (task.do === 'group') return { groups: groupsOf(task.open, task.apart) }
  const [department, topic] = [trainModel(task.department), trainModel(task.topic)]
  return {
    encoded: { department: encodeModel(department), topic: encodeModel(topic) },
    quality: { department: department.quality, topic: topic.quality },
  }
}
