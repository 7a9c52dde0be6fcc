/** What `doctor` sees of the index that matters are searched by: whether each stands in it, and the newest as they should. */
import type { Pool } from 'pg'
import { checkIndex } from '../modules/search/check.ts'
import { openRegistry } from '../registry.ts'
import { bad, good, warning, type Finding } from './finding.ts'

/** So many are compared word by word: a few seconds' work, in a city of any size. */
const COMPARED = 20_000

/** Checks the index. What the job has not come to yet is a warning: it rights itself while a server runs. */
export async function checkSearch(pool: Pool): Promise<Finding> {
  const { compared, missing, differing, strange, isBehind } = await checkIndex(
    { pool, registry: openRegistry() },
    COMPARED,
  )
  if (missing + differing + strange === 0) {
    return good(
      'search',
      `全部事项已编入检索，最近 ${compared} 件逐一核对无误`,
      `every matter can be searched; the newest ${compared} were compared and are right`,
    )
  }
  const zh = `检索缺 ${missing} 件、不符 ${differing} 件、多 ${strange} 件`
  const en = `${missing} matters are missing from the search, ${differing} differ, ${strange} rows belong to none`
  return isBehind
    ? warning('search', `${zh}：服务运行时会自动补齐`, `${en}: a running server catches up by itself`)
    : bad(
        'search',
        `${zh}：请清空表 matter_search 和 search_cursor，服务会重新编制`,
        `${en}: empty the tables matter_search and search_cursor, and the server makes them anew`,
      )
}
